//! Something slow is prepared, and meanwhile the person goes on: what was prepared is kept only if it still fits. The one
//! thread for blocking work does one thing after the other, so that what comes between is certain.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use app::api::catalog::CatalogStatus;
use app::api::draft::{DraftList, DraftView};
use app::api::ledger::CaseCard;
use app::api::paper::PaperList;
use serde_json::{Value, json};
use testkit::{Device, pictures};

use crate::{county, fill_in_allowance, phone};

/// Runs a story in which blocking work is done in the order in which it was begun.
fn in_order(story: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(1)
        .build()?
        .block_on(story)
}

/// Begins something; it goes on only when it is awaited. The one thread is held meanwhile: on a busy machine it could
/// be done before it was asked whether it is.
fn begin<F: Future>(future: Pin<&mut F>) {
    let (release, held) = std::sync::mpsc::channel::<()>();
    let _holding = tokio::task::spawn_blocking(move || held.recv());
    let polled = future.poll(&mut Context::from_waker(Waker::noop()));
    assert!(
        matches!(polled, Poll::Pending),
        "it was over before anything could come between"
    );
    drop(release);
}

async fn papers(device: &Device) -> anyhow::Result<usize> {
    let list: PaperList = device.call("paper_list", json!({})).await?;
    Ok(list.papers.len())
}

#[test]
fn a_photo_whose_person_was_locked_is_not_kept_and_that_is_said() -> anyhow::Result<()> {
    in_order(async {
        let (clock, county) = county(&["senior-allowance"]).await?;
        let device = phone(&clock, &county).await?;
        let app = device.app()?.clone();
        let person = device.state().await?.person.expect("somebody is present");
        let mut photo = std::pin::pin!(app.upload_paper("id-card", None, pictures::photo(3)));
        begin(photo.as_mut());
        let _: Value = device.call("person_lock", json!({})).await?;
        let refused = photo.await.expect_err("nobody is there any more");
        assert_eq!(refused.code.word(), "paper-not-kept");
        let _: Value = device.call("person_open", json!({ "person": person.id })).await?;
        assert_eq!(papers(&device).await?, 0);
        Ok(())
    })
}

#[test]
fn a_photo_never_gets_into_the_file_of_somebody_else() -> anyhow::Result<()> {
    in_order(async {
        let (clock, county) = county(&["senior-allowance"]).await?;
        let device = phone(&clock, &county).await?;
        let app = device.app()?.clone();
        let mut photo = std::pin::pin!(app.upload_paper("id-card", None, pictures::photo(3)));
        begin(photo.as_mut());
        device.add_person("陈秀莲").await?;
        let refused = photo.await.expect_err("somebody else is there");
        assert_eq!(refused.code.word(), "paper-not-kept");
        assert_eq!(papers(&device).await?, 0);
        Ok(())
    })
}

#[test]
fn answers_given_while_a_photo_is_prepared_are_stored_with_it() -> anyhow::Result<()> {
    in_order(async {
        let (clock, county) = county(&["senior-allowance"]).await?;
        let mut device = phone(&clock, &county).await?;
        device.begin("senior-allowance").await?;
        device.answer("老人叫什么名字", "王桂英").await?;
        let photo = {
            let app = device.app()?.clone();
            let mut photo = std::pin::pin!(app.upload_paper("id-card", None, pictures::photo(3)));
            begin(photo.as_mut());
            device.answer("老人的电话", "13800001234").await?;
            photo.await.map_err(|error| anyhow::anyhow!(error.code))?
        };
        let key = device.question("身份证的正面")?.key.clone();
        device.set(&key, &photo.id).await?;
        device.crash();
        device.start().await;
        let draft = device.draft().to_owned();
        device.open_draft(&draft).await?;
        assert_eq!(device.question("老人叫什么名字")?.value, "王桂英");
        assert_eq!(device.question("老人的电话")?.value, "13800001234");
        let list: PaperList = device.call("paper_list", json!({})).await?;
        assert_eq!(
            list.papers
                .iter()
                .map(|paper| paper.id.as_str())
                .collect::<Vec<_>>(),
            [photo.id.as_str()]
        );
        Ok(())
    })
}

#[test]
fn an_answer_given_while_a_pack_is_read_survives_it() -> anyhow::Result<()> {
    in_order(async {
        let (clock, mut county) = county(&["senior-allowance"]).await?;
        let mut device = phone(&clock, &county).await?;
        device.begin("senior-allowance").await?;
        let before: CatalogStatus = device.call("catalog_read_status", json!({})).await?;
        let mut services = county.content()?.services;
        for service in &mut services {
            service
                .guide
                .summary
                .insert("zh-Hans".into(), "新的一句话".into());
            service.version = "2".into();
        }
        county.publish(services)?;
        let found: app::api::catalog::PackList = device.call("catalog_find_packs", json!({})).await?;
        let newest = found.packs.iter().find(|pack| pack.problem.is_none());
        let pack = newest.expect("a newer pack").id.clone();
        let app = device.app()?.clone();
        let mut taking = std::pin::pin!(app.call("catalog_import_pack", json!({ "pack": pack })));
        begin(taking.as_mut());
        device.answer("老人叫什么名字", "王桂英").await?;
        let after: CatalogStatus =
            serde_json::from_value(taking.await.map_err(|e| anyhow::anyhow!(e.code))?)?;
        assert_ne!(after.version, before.version);
        let draft = device.draft().to_owned();
        let view: DraftView = device.open_draft(&draft).await?;
        assert_eq!(device.question("老人叫什么名字")?.value, "王桂英");
        assert_eq!(view.service, "senior-allowance");
        device.answer("老人的电话", "13800001234").await?;
        let again: CatalogStatus = device.call("catalog_read_status", json!({})).await?;
        assert_eq!(again.version, after.version);
        Ok(())
    })
}

#[test]
fn what_was_changed_while_it_was_sealed_is_not_sent() -> anyhow::Result<()> {
    in_order(async {
        let (clock, county) = county(&["senior-allowance"]).await?;
        let mut device = phone(&clock, &county).await?;
        device.begin("senior-allowance").await?;
        fill_in_allowance(&mut device).await?;
        let draft = device.draft().to_owned();
        let sending: app::api::draft::SendingView = device
            .call("draft_read_sending", json!({ "draft": draft }))
            .await?;
        let kinds: Vec<String> = sending.consents.into_iter().map(|consent| consent.kind).collect();
        let app = device.app()?.clone();
        let request = json!({ "draft": draft, "consents": kinds });
        let mut sent = std::pin::pin!(app.call("draft_send", request));
        begin(sent.as_mut());
        device.answer("老人的电话", "13800009999").await?;
        device.answer("我保证上面写的都是真的", "").await?;
        device.answer("我保证上面写的都是真的", "OK").await?;
        let refused = sent.await.expect_err("it says something else now");
        assert_eq!(
            (refused.code.word(), refused.can_retry),
            ("changed-meanwhile", true)
        );
        assert_eq!(device.cases().await?.iter().map(id).count(), 0);
        let drafts: DraftList = device.call("draft_list", json!({})).await?;
        assert_eq!(drafts.drafts.len(), 1);
        device.open_draft(&draft).await?;
        device.send().await?;
        assert_eq!(device.cases().await?.len(), 1);
        Ok(())
    })
}

fn id(card: &CaseCard) -> &str {
    &card.id
}

#[test]
fn a_pin_is_not_set_for_somebody_who_has_gone() -> anyhow::Result<()> {
    in_order(async {
        let (clock, county) = county(&["senior-allowance"]).await?;
        let device = phone(&clock, &county).await?;
        let person = device.state().await?.person.expect("somebody is present");
        let app = device.app()?.clone();
        let mut pin = std::pin::pin!(app.call("person_set_pin", json!({ "old": null, "new": "246813" })));
        begin(pin.as_mut());
        let _: Value = device.call("person_lock", json!({})).await?;
        assert_eq!(pin.await.expect_err("nobody is there").code.word(), "no-person");
        // No PIN stands before the file.
        let _: Value = device.call("person_open", json!({ "person": person.id })).await?;
        Ok(())
    })
}
