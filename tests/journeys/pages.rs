//! One photo question, several pages: taken in order, turned, replaced and taken out one by one, as many as the form says and
//! no more; the county gets them in order, and exactly those.

use app::api::draft::{CorrectionLine, CorrectionState, FieldErrorKind};
use app::api::ledger::CaseState;
use app::api::paper::PaperView;
use serde_json::json;
use testkit::{County, Device, pictures};

use crate::{county, phone};

const BOOK: &str = "户口簿首页和亲人那一页";
/// As the workbook says.
const MOST: usize = 4;

/// The key of the question in a form just begun.
async fn ready(device: &mut Device) -> anyhow::Result<String> {
    device.begin("death").await?;
    Ok(device.question(BOOK)?.key.clone())
}

async fn page(device: &Device, shade: u8) -> anyhow::Result<String> {
    let paper: PaperView = device.upload("household-book", pictures::photo(shade)).await?;
    Ok(paper.id)
}

async fn pages(device: &mut Device, key: &str, count: usize) -> anyhow::Result<Vec<String>> {
    let mut ids = Vec::new();
    for shade in (30_u8..).step_by(12).take(count) {
        ids.push(page(device, shade).await?);
        device.set(key, &ids.join(" ")).await?;
    }
    Ok(ids)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_takes_pages_in_order_and_says_when_there_are_too_many() -> anyhow::Result<()> {
    let (clock, county) = county(&["death"]).await?;
    let mut device = phone(&clock, &county).await?;
    let key = ready(&mut device).await?;
    assert_eq!(device.question(BOOK)?.most_pages, 4);
    let ids = pages(&mut device, &key, MOST).await?;
    let node = device.question(BOOK)?;
    assert_eq!((node.value.clone(), node.error.clone()), (ids.join(" "), None));
    assert!(node.shown.contains("4 页"), "{}", node.shown);

    // The check has a line for each, in order.
    let check = device.check().await?;
    let shown: Vec<_> = check.papers.iter().filter(|paper| paper.key == key).collect();
    let papers: Vec<_> = shown.iter().filter_map(|paper| paper.paper.clone()).collect();
    assert_eq!(papers, ids);
    assert!(
        shown.get(1).is_some_and(|page| page.name.contains("第 2 页")),
        "{shown:?}"
    );

    // One too many is told, and nothing of it is lost.
    let more = page(&device, 200).await?;
    device.set(&key, &format!("{} {more}", ids.join(" "))).await?;
    let node = device.question(BOOK)?;
    assert!(node.value.ends_with(&more), "it is kept as it was given");
    let error = node
        .error
        .clone()
        .ok_or_else(|| anyhow::anyhow!("nothing said"))?;
    assert!(
        error.kind == FieldErrorKind::Type && error.text.contains("最多 4 页"),
        "{error:?}"
    );
    assert!(!device.check().await?.ready);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_several_cannot_be_deleted_and_is_replaced_in_its_place() -> anyhow::Result<()> {
    let (clock, county) = county(&["death"]).await?;
    let mut device = phone(&clock, &county).await?;
    let key = ready(&mut device).await?;
    let ids = pages(&mut device, &key, 3).await?;
    let [first, second, third] = ids.as_slice() else {
        anyhow::bail!("not three pages: {ids:?}");
    };
    let refused = device.refused("paper_delete", json!({ "paper": second })).await?;
    assert_eq!(refused, "paper-in-use");
    let turned = device
        .upload_again("household-book", second, pictures::photo(222))
        .await?;
    assert_eq!(&turned.id, second, "the page keeps its place");
    let without = [first.as_str(), third.as_str()].join(" ");
    device.set(&key, &without).await?;
    assert_eq!(device.question(BOOK)?.value, without);
    device.undo().await?;
    assert_eq!(device.question(BOOK)?.value, ids.join(" "));
    Ok(())
}

/// A county within reach and a form about a death that is filled in, with the key of its photo of several pages.
async fn filled_in() -> anyhow::Result<(County, Device, String)> {
    let (clock, county) = county(&["death"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    device.begin("death").await?;
    crate::one_thing::fill_in_death(&mut device).await?;
    let key = device.question(BOOK)?.key.clone();
    Ok((county, device, key))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_county_gets_every_page_in_order() -> anyhow::Result<()> {
    let (county, mut device, key) = filled_in().await?;
    let ids = pages(&mut device, &key, 3).await?;
    let sending = device.sending().await?;
    assert_eq!(
        (sending.photos, sending.signatures, sending.files),
        (4, 0, 0),
        "three pages and the card"
    );
    let case = device.send().await?.card.id;
    device.until(&case, CaseState::Received).await?;
    device.until_case(&case, |case| case.papers_sent == 4).await?;
    let sent = county
        .applications()?
        .pop()
        .ok_or_else(|| anyhow::anyhow!("nothing arrived"))?;
    assert_eq!(sent.values.get(&key), Some(&ids.join(" ")));
    let of_book = sent.papers.iter().filter(|paper| ids.contains(&paper.paper_id));
    let order: Vec<_> = of_book.map(|paper| paper.paper_id.clone()).collect();
    assert_eq!(order, ids);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_that_the_county_names_is_marked_and_taken_again_in_its_place() -> anyhow::Result<()> {
    let (county, mut device, key) = filled_in().await?;
    let mut ids = pages(&mut device, &key, 3).await?;
    let case = device.send().await?.card.id;
    let whole = device.until_case(&case, |case| case.papers_sent == 4).await?;
    let (clerk, number) = (county.clerk()?, whole.card.number);
    clerk.accept(&number).await?;
    let note = "第 2 页要重新照：太暗";
    clerk
        .ask_for_pages(&number, &key, &[2], note, "2026-12-20")
        .await?;
    device.until(&case, CaseState::CorrectionsAsked).await?;

    let draft = device.mend(&case).await?.id;
    let marked = line(&mut device, &draft).await?;
    assert_eq!(marked.note, note);
    assert_eq!(marked.retake, ids[1..2], "exactly the second page");

    // Another page is no answer to it.
    let third = page(&device, 180).await?;
    let other = [ids[0].as_str(), ids[1].as_str(), third.as_str()].join(" ");
    device.set(&key, &other).await?;
    assert_eq!(line(&mut device, &draft).await?.state, CorrectionState::Left);
    // Nor is the page taken away.
    let fewer = [ids[0].as_str(), ids[2].as_str()].join(" ");
    device.set(&key, &fewer).await?;
    assert_eq!(line(&mut device, &draft).await?.state, CorrectionState::Left);
    ids[1] = page(&device, 210).await?;
    device.set(&key, &ids.join(" ")).await?;
    assert_eq!(line(&mut device, &draft).await?.state, CorrectionState::Mended);
    device.send().await?;
    device.until(&case, CaseState::Received).await?;
    let sent = county.applications()?.pop();
    assert_eq!(
        sent.and_then(|sent| sent.values.get(&key).cloned()),
        Some(ids.join(" ")),
        "the new page stands in its place"
    );
    Ok(())
}

/// The one thing to mend, as the draft says it when it is opened.
async fn line(device: &mut Device, draft: &str) -> anyhow::Result<CorrectionLine> {
    let view = device.open_draft(draft).await?;
    let items = view.correction.map(|correction| correction.items);
    items
        .and_then(|mut items| items.pop())
        .ok_or_else(|| anyhow::anyhow!("no corrections"))
}
