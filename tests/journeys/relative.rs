//! An elder's relative: first start without a network, search, guide, form, a crash in the middle, sending, the network,
//! one correction, the decision. Nothing is typed twice, nothing is sent twice.

use app::api::catalog::GuideView;
use app::api::draft::{CorrectionState, FieldErrorKind, Input};
use app::api::ledger::{CaseState, SyncState};
use app::api::search::SearchView;
use app::api::system::Stage;
use serde_json::json;

use crate::{VILLAGE, county, fill_in_allowance, phone};
use testkit::Device;

#[tokio::test(flavor = "multi_thread")]
async fn an_application_is_filled_in_offline_and_comes_back_decided() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let mut device = Device::new("王桂英", &clock, &county.stick()).await?;

    // First start: no network, no catalog; the stick has one.
    assert_eq!(device.state().await?.stage, Stage::FirstStart);
    let state = device.set_up_for_self("王桂英", VILLAGE).await?;
    assert_eq!(state.stage, Stage::Ready);
    assert!(state.catalog.present && state.catalog.demonstration);
    assert!(
        state
            .settings
            .village
            .is_some_and(|village| village.name.contains("石桥"))
    );

    // She searches as she speaks, and reads the guide.
    let found: SearchView = device
        .call("catalog_search", json!({ "text": "八十岁补钱" }))
        .await?;
    assert_eq!(
        found.hits.first().map(|hit| hit.id.as_str()),
        Some("senior-allowance")
    );
    let guide: GuideView = device
        .call(
            "catalog_read_guide",
            json!({ "service": "senior-allowance", "previous": false }),
        )
        .await?;
    assert!(
        guide.demonstration
            && !guide.materials.is_empty()
            && !guide.places.is_empty()
            && !guide.figures.is_empty()
    );

    // The form asks. Her village is offered from the first start, and is not used without a tap.
    device.begin("senior-allowance").await?;
    assert_eq!(device.question("户口在哪个村")?.value, "");
    assert!(
        device
            .offer("户口在哪个村")?
            .is_some_and(|offer| offer.value == VILLAGE)
    );
    let id = device.question("老人的身份证号")?;
    assert_eq!(id.input, Input::IdNumber);

    // A wrong check digit is said in words; the right number gives birthday, age and sex.
    device.answer("老人的身份证号", "990123194410010041").await?;
    let wrong = device
        .question("老人的身份证号")?
        .error
        .clone()
        .ok_or_else(|| anyhow::anyhow!("no error"))?;
    assert_eq!(wrong.kind, FieldErrorKind::Constraint);
    assert!(
        wrong.text.contains('身') || wrong.text.contains('号'),
        "{}",
        wrong.text
    );
    device.answer("老人的身份证号", "990123 19441001 004x").await?;
    assert!(device.question("老人的身份证号")?.error.is_none());
    assert!(
        device
            .question("出生日期")?
            .shown
            .starts_with("1944年10月1日（农历"),
        "{}",
        device.question("出生日期")?.shown
    );
    assert_eq!(device.question("今年多大")?.value, "82");
    assert_eq!(device.question("性别")?.shown, "女");

    // The app dies without a word; after restart she is where she was.
    let draft = device.draft().to_owned();
    device.crash();
    device.start().await;
    let state = device.state().await?;
    assert_eq!(state.resume_draft.as_deref(), Some(draft.as_str()));
    let again = device.open_draft(&draft).await?;
    assert!(again.place.is_some_and(|place| place.ends_with("/id_number")));
    assert_eq!(device.question("老人的身份证号")?.value, "99012319441001004X");

    // She goes on, checks, agrees, sends.
    fill_in_allowance(&mut device).await?;
    let check = device.check().await?;
    assert!(check.ready, "{:?}", check.problems);
    assert_eq!(
        check.papers.iter().filter(|paper| paper.paper.is_some()).count(),
        1
    );
    let sending = device.sending().await?;
    let kinds: Vec<&str> = sending
        .consents
        .iter()
        .map(|consent| consent.kind.as_str())
        .collect();
    assert_eq!(kinds, ["send", "id", "finance"]);
    let halfway = json!({ "draft": draft, "consents": ["send"] });
    assert_eq!(device.refused("draft_send", halfway).await?, "consent-missing");
    // She looked at the photo last: the corrections begin at the first of them all the same.
    let last = json!({ "draft": device.draft(), "key": "/data/papers/photo_id_card" });
    let _: app::api::system::Nothing = device.call("draft_keep_place", last).await?;
    let case = device.send().await?;

    // No network: it is on this device, and says so.
    assert_eq!(case.card.state, CaseState::OnDevice);
    assert_eq!(case.card.line, "您这边办完了，一有网就送到县里");
    assert!(case.proof.is_none());
    assert_eq!(device.waiting().await?.waiting, 1);

    // The network comes: the app notices by itself.
    county.link.on();
    let id = case.card.id;
    let case = device
        .until_case(&id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    let number = case.card.number.clone();
    assert!(number.starts_with("990123-2026-"), "{number}");
    assert_eq!(case.card.due, "最晚 2026年12月21日给答复");
    assert!(
        case.proof
            .is_some_and(|proof| proof.number == number && proof.verified)
    );

    // The clerk sends it back once with two corrections.
    let clerk = county.clerk()?;
    clerk.accept(&number).await?;
    device.until(&id, CaseState::Accepted).await?;
    let items = [
        ("/data/bank/bank_account", "卡号少一位，请看卡再填"),
        ("/data/papers/photo_id_card", "照片看不清，请重照"),
    ];
    clerk.ask_corrections(&number, &items, "2026-12-10").await?;
    let case = device.until(&id, CaseState::CorrectionsAsked).await?;
    assert_eq!(case.corrections.len(), 2);
    assert_eq!(device.state().await?.counts.corrections, 1);

    // Exactly these are open.
    let draft = device.mend(&id).await?;
    assert_eq!(draft.place, None);
    let open: Vec<&str> = draft
        .nodes
        .iter()
        .filter(|n| !n.readonly && !matches!(n.input, Input::Group | Input::Note))
        .map(|n| n.key.as_str())
        .collect();
    assert_eq!(open, ["/data/bank/bank_account", "/data/papers/photo_id_card"]);
    let name = json!({ "draft": draft.id, "key": "/data/person/name", "value": "别人" });
    assert_eq!(device.refused("draft_answer", name).await?, "not-to-mend");
    let unchanged = json!({ "draft": draft.id, "consents": ["send", "truth", "id", "finance"] });
    assert_eq!(device.refused("draft_send", unchanged).await?, "left-unmended");
    device.answer("填卡号", "6217990000000000022").await?;
    device.photograph("老人身份证的正面", 90).await?;
    assert!(
        device
            .open_draft(&draft.id)
            .await?
            .correction
            .is_some_and(|c| c.items.iter().all(|item| item.state == CorrectionState::Mended))
    );
    let case = device.send().await?;
    assert_eq!(case.card.id, id);
    let case = device
        .until_case(&id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    assert_eq!(case.papers_total, 1, "only the new photo goes again");
    assert_eq!(
        case.card.number, number,
        "she goes on knowing it by its first number"
    );

    // The clerk approves; the ledger says 办好了 with date and result.
    let lines = clerk.open_cases().await?;
    assert_eq!(lines.len(), 1, "one application arrived once");
    clerk.approve(&number, "从 2026 年 12 月起每月 50 元").await?;
    let case = device.until(&id, CaseState::Approved).await?;
    assert_eq!(case.card.line, "办好了");
    assert_eq!(case.reason, "从 2026 年 12 月起每月 50 元");
    assert!(
        case.steps
            .iter()
            .any(|step| step.name == "办好了" && step.at.starts_with("2026年11月23日"))
    );
    assert_eq!(device.waiting().await?.state, SyncState::AllDelivered);
    for told in ["县里收到了", "县里请您补材料", "办好了"] {
        device.until_told(told).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_once_is_offered_with_where_it_came_from() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "pension-verify"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    device.send().await?;

    device.begin("pension-verify").await?;
    let offer = device
        .offer("叫什么名字")?
        .ok_or_else(|| anyhow::anyhow!("nothing offered"))?;
    assert_eq!(offer.value, "王桂英");
    assert!(offer.source.contains("八十岁以上老人补贴"), "{}", offer.source);
    assert_eq!(
        device.question("叫什么名字")?.value,
        "",
        "never used without a tap"
    );
    device.take_offer("叫什么名字").await?;
    assert_eq!(device.question("叫什么名字")?.value, "王桂英");
    assert!(
        device.offer("身份证的正面")?.is_some(),
        "the photo is there already"
    );
    let profile: app::api::person::ProfileView = device.call("person_read_profile", json!({})).await?;
    let id = profile
        .fields
        .iter()
        .find(|field| field.field == "person.id_number");
    assert!(id.is_some_and(|field| field.value == "990123********004X" && field.used.len() == 1));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overdue_application_gives_a_text_for_the_hotline() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    county.link.on();
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    let case = device.until(&case.card.id, CaseState::Received).await?;
    assert!(!case.card.overdue && case.overdue_text.is_empty());
    clock.pass_days(40);
    let case = device.case(&case.card.id).await?;
    assert!(case.card.overdue);
    assert!(case.overdue_text.contains(&case.card.number) && case.overdue_text.contains("2026年12月21日"));
    Ok(())
}
