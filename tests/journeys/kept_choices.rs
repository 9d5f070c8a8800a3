//! What was chosen or said is not lost on the way: town and village at each step, a name before anybody was asked for one,
//! the last day of a mandate as it was offered.

use app::api::person::{MandateStart, PeopleOverview};
use app::api::system::{HelpView, Settings};
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county};

#[tokio::test(flavor = "multi_thread")]
async fn a_town_alone_and_a_village_without_a_group_are_kept() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = Device::new("王桂英", &clock, &county.stick()).await?;
    device.set_up_for_self("王桂英", "").await?;
    let _: Settings = device
        .call("system_change_settings", json!({ "townCode": "990123101" }))
        .await?;
    device.crash();
    device.start().await;
    let kept: Settings = device.call("system_read_settings", json!({})).await?;
    assert_eq!((kept.town.as_deref(), kept.village), (Some("990123101"), None));
    let help: HelpView = device.call("system_read_help", json!({})).await?;
    assert!(help.needs_village, "the village is still asked for");
    assert!(help.offices.iter().any(|office| office.near), "the town is known");

    let _: Settings = device
        .call("system_change_settings", json!({ "villageCode": VILLAGE }))
        .await?;
    device.crash();
    device.start().await;
    let kept: Settings = device.call("system_read_settings", json!({})).await?;
    assert_eq!(
        kept.village.map(|village| (village.code, village.group)),
        Some((VILLAGE.into(), None))
    );
    assert_eq!(kept.town.as_deref(), Some("990123100"), "the village's own town");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_without_a_name_who_wrote_one_or_owns_the_device() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = Device::new("李明亮", &clock, &county.stick()).await?;
    device.set_up_for_self("", VILLAGE).await?;
    let _: Settings = device
        .call("system_change_settings", json!({ "helperMode": true }))
        .await?;
    let called = async |device: &Device| -> anyhow::Result<Vec<String>> {
        let table: PeopleOverview = device.call("people_overview", json!({})).await?;
        Ok(table.people.into_iter().map(|line| line.called).collect())
    };
    assert_eq!(called(&device).await?, ["您自己"]);
    device.begin("senior-allowance").await?;
    device.answer("老人叫什么名字", "王桂英").await?;
    assert_eq!(called(&device).await?, ["王桂英"]);
    // As she wrote it last, also while another file is open.
    device.answer("老人叫什么名字", "王桂兰").await?;
    let _: PeopleOverview = device.call("people_overview", json!({})).await?;
    device.add_person("陈秀莲").await?;
    assert_eq!(called(&device).await?, ["陈秀莲", "王桂兰"]);
    let state = device.state().await?;
    assert_eq!(
        state.person.map(|person| person.called).as_deref(),
        Some("陈秀莲")
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mandate_ends_by_the_calendar_of_the_clock_that_it_begins_by() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person("陈秀莲").await?;
    for (today, ends) in [
        ("2026-11-23T09:00:00", ["2026-12-23", "2027-05-23", "2027-11-23"]),
        // Whole months also where the next one is shorter.
        ("2027-08-31T23:59:00", ["2027-09-30", "2028-02-29", "2028-08-31"]),
    ] {
        clock.set(today)?;
        let start: MandateStart = laptop.call("person_start_mandate", json!({})).await?;
        let until: Vec<&str> = start.spans.iter().map(|span| span.until.as_str()).collect();
        assert_eq!(until, ends);
    }
    let start: MandateStart = laptop.call("person_start_mandate", json!({})).await?;
    let half = start
        .spans
        .get(1)
        .ok_or_else(|| anyhow::anyhow!("no half year"))?;
    assert!(
        half.label.contains("半年") && half.label.contains("2028年2月29日"),
        "{}",
        half.label
    );
    let made = laptop
        .record_mandate("陈秀莲", "990123195407161263", &["pension-verify"], &half.until)
        .await?;
    assert_eq!(
        (made.from.as_str(), made.until.as_str()),
        ("2027年8月31日", "2028年2月29日")
    );
    Ok(())
}

/// The village belongs to whoever is served: help for somebody of another village is that village's, and the device's own
/// comes back with its owner.
#[tokio::test(flavor = "multi_thread")]
async fn help_is_near_whoever_is_served() -> anyhow::Result<()> {
    const FAR: &str = "990123101201";
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("帮办电脑", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let near = laptop.add_person("陈秀莲").await?;
    assert_eq!(first_helper(&laptop).await?, "张桂芳");
    let far = laptop.add_person("李德福").await?;
    laptop
        .record_mandate("李德福", "990123195111203313", &["pension-verify"], "2026-12-31")
        .await?;
    laptop.begin("pension-verify").await?;
    laptop.answer("户口在哪个村", FAR).await?;
    assert_eq!(first_helper(&laptop).await?, "吴建国");
    let help: HelpView = laptop.call("system_read_help", json!({})).await?;
    assert!(help.offices.iter().any(|office| office.name.contains("双河")));
    assert!(
        !help.offices.iter().any(|office| office.name.contains("石桥")),
        "{:?}",
        help.offices
    );
    laptop.turn_to(&near).await?;
    assert_eq!(first_helper(&laptop).await?, "张桂芳");
    laptop.turn_to(&far).await?;
    assert_eq!(first_helper(&laptop).await?, "吴建国");
    let settings: Settings = laptop.call("system_read_settings", json!({})).await?;
    assert_eq!(
        settings.village.map(|village| village.code).as_deref(),
        Some(VILLAGE)
    );
    Ok(())
}

async fn first_helper(device: &Device) -> anyhow::Result<String> {
    let help: HelpView = device.call("system_read_help", json!({})).await?;
    Ok(help
        .lines
        .first()
        .map(|line| line.who.clone())
        .unwrap_or_default())
}
