//! What the county asked for goes back whole: each place changed, or said to be right as it stands. Half of it is never called
//! all of it.

use app::api::draft::{CorrectionState, DraftPatch, DraftView};
use app::api::ledger::{CaseState, CaseView};
use serde_json::json;
use testkit::Device;

use crate::{county, fill_in_allowance, is_whole, phone};

const CARD: &str = "/data/bank/bank_account";
const PHOTO: &str = "/data/papers/photo_id_card";
const AGREED: [&str; 4] = ["send", "truth", "id", "finance"];

async fn states(device: &mut Device, draft: &str) -> anyhow::Result<Vec<CorrectionState>> {
    let view = device.open_draft(draft).await?;
    let items = view.correction.map_or_else(Vec::new, |asked| asked.items);
    Ok(items.iter().map(|item| item.state).collect())
}

async fn refused(device: &mut Device, draft: &str) -> anyhow::Result<String> {
    let check = device.check().await?;
    assert!(!check.ready, "the review says that it may go");
    let told = check.problems.iter().all(|line| line.error.is_some());
    assert!(told && !check.problems.is_empty(), "{:?}", check.problems);
    device
        .refused("draft_send", json!({ "draft": draft, "consents": AGREED }))
        .await
}

/// Sent, taken in, and both places asked for; gives the number, the id and the draft that is open again.
async fn asked(device: &mut Device, county: &testkit::County) -> anyhow::Result<(String, String, DraftView)> {
    device.begin("senior-allowance").await?;
    fill_in_allowance(device).await?;
    let id = device.send().await?.card.id;
    let there = |case: &CaseView| case.card.state == CaseState::Received && case.papers_sent == 1;
    let case = device.until_case(&id, there).await?;
    let number = case.card.number;
    let items = [
        (CARD, "卡号和户主对不上，请再看一遍"),
        (PHOTO, "照片看不清，请重照"),
    ];
    county
        .clerk()?
        .ask_corrections(&number, &items, "2026-12-10")
        .await?;
    device.until(&id, CaseState::CorrectionsAsked).await?;
    let draft = device.mend(&id).await?;
    Ok((number, id, draft))
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_two_places_is_not_enough() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    let (number, id, draft) = asked(&mut device, &county).await?;
    assert_eq!(refused(&mut device, &draft.id).await?, "left-unmended");
    device.answer("填卡号", "6217990000000000022").await?;
    assert_eq!(
        states(&mut device, &draft.id).await?,
        [CorrectionState::Mended, CorrectionState::Left]
    );
    let check = device.check().await?;
    assert_eq!(
        check
            .problems
            .iter()
            .map(|line| line.key.as_str())
            .collect::<Vec<_>>(),
        [PHOTO]
    );
    assert_eq!(refused(&mut device, &draft.id).await?, "left-unmended");
    // Put back as it was is not mended either.
    device.answer("填卡号", "6217990000000000014").await?;
    assert_eq!(states(&mut device, &draft.id).await?, [CorrectionState::Left; 2]);
    device.answer("填卡号", "6217990000000000022").await?;
    device.photograph("老人身份证的正面", 90).await?;
    device.send().await?;
    device.until_case(&id, is_whole).await?;
    // Months later the sentence for 12345 names the number that the desk knows, not that of the second receipt.
    clock.pass_days(120);
    let case = device.case(&id).await?;
    assert!(case.overdue_text.contains(&number), "{}", case.overdue_text);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_gone_is_not_mended() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    let (_, _, draft) = asked(&mut device, &county).await?;
    device.answer("填卡号", "6217990000000000022").await?;
    device.answer("老人身份证的正面", "").await?;
    assert_eq!(
        states(&mut device, &draft.id).await?,
        [CorrectionState::Mended, CorrectionState::Left]
    );
    assert_eq!(refused(&mut device, &draft.id).await?, "draft-has-problems");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_checked_says_so_and_goes_on_and_the_desk_reads_it() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    let (_, id, draft) = asked(&mut device, &county).await?;
    device.photograph("老人身份证的正面", 90).await?;
    let right = json!({ "draft": draft.id, "key": CARD });
    let patch: DraftPatch = device.call("draft_keep_as_sent", right.clone()).await?;
    let shown = patch.correction.map_or_else(Vec::new, |asked| asked.items);
    assert!(shown.iter().any(|item| item.state == CorrectionState::Kept));
    // It holds for this answer, also after a kill, and for no other.
    device.answer("填卡号", "6217990000000000022").await?;
    device.answer("填卡号", "").await?;
    assert_eq!(states(&mut device, &draft.id).await?[0], CorrectionState::Left);
    device.answer("填卡号", "6217990000000000014").await?;
    device.crash();
    device.start().await;
    assert_eq!(
        states(&mut device, &draft.id).await?,
        [CorrectionState::Kept, CorrectionState::Mended]
    );
    assert_eq!(device.refused("draft_keep_as_sent", right).await?, "not-to-mend");
    assert!(device.check().await?.ready);
    device.send().await?;
    device
        .until_case(&id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    let sent = county.applications()?.pop();
    let said: Vec<String> = sent.map_or_else(Vec::new, |sent| {
        sent.consents.into_iter().map(|consent| consent.text).collect()
    });
    assert!(
        said.iter()
            .any(|text| text.contains("卡号") && text.contains("核对过，没有错")),
        "{said:?}"
    );
    Ok(())
}
