//! A photo that is turned, cut or taken again is the same paper with another picture: nobody is left with both, and what
//! another form holds on to stays as it is.

use app::api::paper::PaperList;
use serde_json::json;
use testkit::{Device, pictures};

use crate::{county, phone};

const CARD: &str = "老人身份证的正面";

async fn papers(device: &Device) -> anyhow::Result<Vec<String>> {
    let list: PaperList = device.call("paper_list", json!({})).await?;
    Ok(list.papers.into_iter().map(|paper| paper.id).collect())
}

/// As the page does: the better picture is stored in the place of the first, and answered with.
async fn turn(device: &mut Device, shade: u8) -> anyhow::Result<String> {
    let node = device.question(CARD)?;
    let (key, kind) = (node.key.clone(), node.material.clone().unwrap_or_default());
    let old = node.value.clone();
    let paper = device.upload_again(&kind, &old, pictures::photo(shade)).await?;
    device.set(&key, &paper.id).await?;
    Ok(paper.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn after_two_turns_there_is_one_paper_and_undo_takes_it_back() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    let first = device.photograph(CARD, 40).await?.id;
    let (taken, _) = device
        .app()?
        .paper_bytes(&first, false)
        .await
        .map_err(|e| anyhow::anyhow!(e.code))?;
    assert_eq!(taken, "image/jpeg");
    for shade in [60, 80] {
        assert_eq!(turn(&mut device, shade).await?, first);
        assert_eq!(papers(&device).await?, [first.as_str()]);
    }
    let (_, turned) = device
        .app()?
        .paper_bytes(&first, false)
        .await
        .map_err(|e| anyhow::anyhow!(e.code))?;
    let alone = device.upload("other", pictures::photo(80)).await?.id;
    let (_, expected) = device
        .app()?
        .paper_bytes(&alone, false)
        .await
        .map_err(|e| anyhow::anyhow!(e.code))?;
    assert_eq!(turned, expected, "the picture is the one that was turned last");

    // Taking the photo back is one step; nothing brings it back then, and nothing of it is left.
    device.undo().await?;
    assert_eq!(device.question(CARD)?.value, "");
    assert_eq!(papers(&device).await?, [] as [String; 0]);
    assert!(device.app()?.paper_bytes(&first, false).await.is_err());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_another_draft_uses_is_kept() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "senior-card"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-card").await?;
    let shared = device.photograph("身份证的正面", 40).await?.id;
    device.begin("senior-allowance").await?;
    let key = device.question(CARD)?.key.clone();
    device.set(&key, &shared).await?;
    let own = turn(&mut device, 60).await?;
    assert_ne!(own, shared);
    let mut both = papers(&device).await?;
    both.sort();
    let mut expected = [shared, own];
    expected.sort();
    assert_eq!(both, expected);
    Ok(())
}
