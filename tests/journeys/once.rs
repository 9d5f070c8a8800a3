//! Sent once, however often the link breaks: lost answers, cut requests, everything doubled, the app and the county dying.

use app::api::catalog::GuideView;
use app::api::ledger::CaseState;
use serde_json::json;
use testkit::Device;

use crate::{county, fill_in_allowance, phone};

#[tokio::test(flavor = "multi_thread")]
async fn lost_answers_and_cut_requests_give_one_case() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    county.link.cut_requests(3);
    county.link.lose_answers(4);
    county.link.on();
    let case = device
        .until_case(&case.card.id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    assert_eq!(county.link.answers_to_lose(), 0, "the answers were really lost");
    let lines = county.clerk()?.open_cases().await?;
    assert_eq!(
        lines.iter().map(|line| line.number.as_str()).collect::<Vec<_>>(),
        [case.card.number.as_str()]
    );
    Ok(())
}

/// The village's free network asks to sign in first. Nothing is taken for the county's word, nobody has to press anything, and once
/// the page is gone it is sent by itself.
#[tokio::test(flavor = "multi_thread")]
async fn behind_a_sign_in_page_it_waits_and_goes_on_when_the_page_is_gone() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    county.link.sign_in_page(true);
    let before = county.link.connections();
    county.link.on();
    while county.link.connections() < before + 5 {
        tokio::task::yield_now().await;
    }
    let waits = device.case(&case.card.id).await?.card;
    assert!(
        waits.number.is_empty() && waits.state == CaseState::OnDevice,
        "{waits:?}"
    );
    county.link.sign_in_page(false);
    let case = device.until_case(&case.card.id, crate::is_whole).await?;
    assert!(!case.card.number.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_the_same_thing_twice_is_asked_first_and_says_so() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let guide = async |device: &Device| -> anyhow::Result<GuideView> {
        let request = json!({ "service": "senior-allowance", "previous": false });
        device.call("catalog_read_guide", request).await
    };
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    assert_eq!(guide(&device).await?.under_way, None, "the first one is none yet");
    let first = device.send().await?.card;
    county.link.on();
    let whole = device.until_case(&first.id, crate::is_whole).await?.card;

    // Before anything is filled in, and before it leaves.
    let asked = guide(&device).await?.under_way;
    assert!(
        asked.is_some_and(|asked| asked.case == first.id && asked.words.contains("已经交过一件")),
        "nothing is asked"
    );
    device.begin_again("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let kinds = device.consents().await?;
    assert!(kinds.contains(&"second".to_owned()), "{kinds:?}");
    let without: Vec<&String> = kinds.iter().filter(|kind| *kind != "second").collect();
    let request = json!({ "draft": device.draft(), "consents": without });
    assert_eq!(device.refused("draft_send", request).await?, "consent-missing");
    let second = device.send().await?.card;
    assert_ne!(second.id, first.id);
    device.until_case(&second.id, crate::is_whole).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 2, "nobody is refused");

    // What is decided is not asked about, and a correction is no second one.
    county.clerk()?.accept(&whole.number).await?;
    county.clerk()?.approve(&whole.number, "办好了").await?;
    device.until(&first.id, CaseState::Approved).await?;
    let asked = guide(&device).await?.under_way;
    assert!(asked.is_some_and(|asked| asked.case == second.id));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_doubles_everything_gives_one_case() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    county.link.double(true);
    county.link.on();
    device
        .until_case(&case.card.id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    // Breaking the connections lets the proxy send everything again.
    county.link.off();
    county.link.on();
    device.crash();
    device.start().await;
    let case = device.until(&case.card.id, CaseState::Received).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 1);
    assert_eq!(
        case.steps
            .iter()
            .filter(|step| step.done && step.name == "县里收到（回执）")
            .count(),
        1
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_dies_after_sending_and_the_county_in_between() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    device.crash();
    county.link.lose_answers(1);
    county.link.on();
    device.start().await;
    county.restart().await?;
    let case = device
        .until_case(&case.card.id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 1);
    assert!(case.proof.is_some());
    Ok(())
}
