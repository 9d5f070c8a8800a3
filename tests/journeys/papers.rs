//! What counts as a paper of the person: a photo that was taken away is never offered again and its bytes go; several pages
//! are one paper, offered and attached whole; nothing is offered that already answers another question.

use app::api::draft::Offer;
use app::api::ledger::CaseState;
use app::api::paper::{PaperList, PaperView};
use serde_json::json;
use testkit::{Device, pictures};

use crate::{county, fill_in_allowance, phone};

const CARD: &str = "身份证的正面";
const BOOK: &str = "户口簿首页和亲人那一页";

async fn papers(device: &Device) -> anyhow::Result<Vec<PaperView>> {
    let list: PaperList = device.call("paper_list", json!({})).await?;
    Ok(list.papers)
}

/// The papers on offer for a question.
fn offers(device: &Device, words: &str) -> anyhow::Result<Vec<Offer>> {
    Ok(device.question(words)?.offers.clone())
}

async fn has_bytes(device: &Device, paper: &str) -> anyhow::Result<bool> {
    Ok(device.app()?.paper_bytes(paper, false).await.is_ok())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_that_was_thrown_away_is_offered_nowhere_and_its_bytes_go() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "senior-card"]).await?;
    let mut device = phone(&clock, &county).await?;
    let first = device.begin("senior-allowance").await?.id;
    let key = device.question(CARD)?.key.clone();
    let wrong = device.photograph(CARD, 40).await?.id;
    // Opened again in between, the form knows of it as of a paper that is there.
    device.open_draft(&first).await?;
    device.set(&key, "").await?;
    assert_eq!(
        offers(&device, CARD)?,
        [],
        "not the one that was just thrown away"
    );
    assert_eq!(papers(&device).await?, []);
    device.begin("senior-card").await?;
    assert_eq!(offers(&device, CARD)?, [], "nor in another form");

    // A slip of the finger is taken back as ever.
    device.open_draft(&first).await?;
    device.undo().await?;
    assert_eq!(device.question(CARD)?.value, wrong);
    assert!(has_bytes(&device, &wrong).await?);
    device.set(&key, "").await?;
    device.crash();
    device.start().await;
    assert!(!has_bytes(&device, &wrong).await?, "it lies in the file no more");
    assert_eq!(papers(&device).await?, []);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_no_longer_be_taken_back_is_gone_at_once() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    let key = device.question(CARD)?.key.clone();
    let wrong = device.photograph(CARD, 40).await?.id;
    device.set(&key, "").await?;
    let other = device.photograph(CARD, 90).await?.id;
    for count in 0..24 {
        device
            .answer("叫什么名字", if count % 2 == 0 { "王桂英" } else { "王桂兰" })
            .await?;
    }
    assert!(!has_bytes(&device, &wrong).await?);
    assert!(has_bytes(&device, &other).await?, "what answers stays");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_is_offered_and_what_was_taken_away_before_is_not_sent() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "senior-card"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    let before = device.photograph(CARD, 200).await?.id;
    fill_in_allowance(&mut device).await?;
    let right = device.question(CARD)?.value.clone();
    assert_ne!(right, before);
    device.send().await?;
    let kept: Vec<String> = papers(&device).await?.into_iter().map(|paper| paper.id).collect();
    assert_eq!(kept, [right.as_str()]);
    assert!(
        !has_bytes(&device, &before).await?,
        "sent, so nothing brings it back"
    );
    device.begin("senior-card").await?;
    let offered = offers(&device, CARD)?;
    assert_eq!(
        offered
            .iter()
            .map(|offer| offer.value.as_str())
            .collect::<Vec<_>>(),
        [right.as_str()]
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_chosen_to_be_kept_stays_whatever_becomes_of_a_form() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let stored = device.upload("other", pictures::photo(40)).await?.id;
    assert_eq!(papers(&device).await?, [], "only stored, not chosen");
    let kept = device.keep("other", pictures::photo(40)).await?.id;
    assert_eq!(kept, stored);
    assert_eq!(papers(&device).await?.len(), 1);
    device.begin("senior-allowance").await?;
    assert_eq!(offers(&device, CARD)?, [], "nobody knows what it is");
    let said = json!({ "paper": stored, "paperKind": "id-card" });
    let _: PaperList = device.call("paper_rename", said).await?;
    device.begin("senior-allowance").await?;
    assert_eq!(offers(&device, CARD)?.len(), 1);
    let key = device.question(CARD)?.key.clone();
    device.set(&key, &stored).await?;
    device.set(&key, "").await?;
    device.crash();
    device.start().await;
    assert_eq!(papers(&device).await?.len(), 1);
    assert!(has_bytes(&device, &stored).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_deleted_takes_its_photos_along() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let draft = device.begin("senior-allowance").await?.id;
    let photo = device.photograph(CARD, 40).await?.id;
    let _: serde_json::Value = device.call("draft_delete", json!({ "draft": draft })).await?;
    assert!(!has_bytes(&device, &photo).await?);
    assert_eq!(papers(&device).await?, []);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn several_pages_are_one_paper_and_come_back_whole() -> anyhow::Result<()> {
    let (clock, county) = county(&["death", "subsistence", "senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("death").await?;
    let key = device.question(BOOK)?.key.clone();
    let mut ids = Vec::new();
    for shade in [30, 60, 90] {
        ids.push(device.upload("household-book", pictures::photo(shade)).await?.id);
        device.set(&key, &ids.join(" ")).await?;
    }
    let rows = papers(&device).await?;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].pages, ids);

    device.begin("subsistence").await?;
    let offered = offers(&device, "户口簿首页和每个人的一页")?;
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].value, ids.join(" "));
    assert!(offered[0].shown.contains("3 页"), "{}", offered[0].shown);
    let there = device.question("户口簿首页和每个人的一页")?.key.clone();
    device.set(&there, &offered[0].value).await?;
    let node = device.question("户口簿首页和每个人的一页")?;
    assert_eq!((node.value.clone(), node.error.clone()), (ids.join(" "), None));
    assert_eq!(papers(&device).await?.len(), 1, "used twice, still one");

    // Where one page is asked for, three are not offered, and none of them by itself.
    device.begin("senior-allowance").await?;
    assert_eq!(offers(&device, "户口簿上老人那一页")?, []);

    // It gets a date, and is deleted, as a whole.
    let until = json!({ "paper": rows[0].id, "expires": "2030-01-01" });
    let list: PaperList = device.call("paper_rename", until).await?;
    assert_eq!(list.papers.len(), 1);
    assert!(list.papers[0].expires.contains("2030"));
    let whole = json!({ "paper": rows[0].id });
    assert_eq!(device.refused("paper_delete", whole).await?, "paper-in-use");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_answers_one_question_is_not_offered_for_the_next() -> anyhow::Result<()> {
    let (clock, county) = county(&["birth"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("birth").await?;
    let mothers = device.photograph("妈妈身份证的正面", 40).await?.id;
    let all = device.form().to_vec();
    let father = all.iter().find(|node| node.key.ends_with("photo_father_id"));
    let father = father.ok_or_else(|| anyhow::anyhow!("no question for the father"))?;
    assert!(
        father.offers.iter().all(|offer| offer.value != mothers),
        "{:?}",
        father.offers
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_the_county_did_not_take_is_offered_nowhere() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "senior-card"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let key = device.question(CARD)?.key.clone();
    let case = device.send().await?.card.id;
    let number = device.until_case(&case, crate::is_whole).await?.card.number;
    let other = device.begin("senior-card").await?.id;
    assert_eq!(offers(&device, CARD)?.len(), 1, "it is known already");

    let clerk = county.clerk()?;
    clerk.accept(&number).await?;
    let items = [(key.as_str(), "照片看不清，请重照")];
    clerk.ask_corrections(&number, &items, "2026-12-10").await?;
    device.until(&case, CaseState::CorrectionsAsked).await?;
    device.mend(&case).await?;
    device.set(&key, "").await?;
    assert_eq!(offers(&device, CARD)?, [], "exactly that one was refused");
    device.open_draft(&other).await?;
    assert_eq!(offers(&device, CARD)?, [], "nor elsewhere");
    Ok(())
}
