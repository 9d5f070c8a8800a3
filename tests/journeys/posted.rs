//! 公示: where a name is posted in the village, whoever fills in reads it beside the name and before sending, and nowhere reads
//! that only the staff see it.

use crate::{county, fill_in_allowance, phone};

const POSTED: &str = "会在村里贴出来 7 天";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_posted_is_said_beside_the_name_and_before_sending() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    assert!(device.question("老人叫什么名字")?.seen_by.contains(POSTED));
    assert!(!device.question("的身份证号")?.seen_by.contains("贴"));
    fill_in_allowance(&mut device).await?;
    let sending = device.sending().await?;
    assert!(sending.why.contains(POSTED), "{}", sending.why);
    assert!(!sending.why.contains("只给"), "{}", sending.why);
    Ok(())
}

/// The sentence before sending comes from the same words as the one beside the question, in every service.
#[test]
fn every_service_says_the_same_in_both_places() -> anyhow::Result<()> {
    let mut posting = 0;
    for service in testkit::county::demonstration(&[])? {
        let posted = service.guide.posted.get("zh-Hans").cloned().unwrap_or_default();
        let Some(form) = &service.form else { continue };
        let text = serde_json::to_string(form)?;
        assert_eq!(text.contains("贴出来"), !posted.is_empty(), "{}", service.id);
        assert!(posted.is_empty() || text.contains(&posted), "{}", service.id);
        posting += usize::from(!posted.is_empty());
    }
    assert!(posting >= 6, "{posting}");
    Ok(())
}
