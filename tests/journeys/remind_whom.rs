//! Whom reminders reach: only who asked, each person only her own, nobody through a locked file.

use app::api::reminder::{ReminderList, ReminderView};
use serde_json::{Value, json};
use testkit::Device;

use crate::remind::{TITLE, VERIFY, ask_for, home_on, reminder, say_last_done};
use crate::{VILLAGE, county, phone};

#[tokio::test(flavor = "multi_thread")]
async fn who_did_not_ask_hears_nothing() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let device = phone(&clock, &county).await?;
    for service in [VERIFY, "medical-enrol", "senior-allowance"] {
        assert!(!reminder(&device, service).await?.on);
    }
    say_last_done(&device, "2025-12-15").await?;
    for day in [
        "2026-12-11",
        "2026-12-15",
        "2026-12-30",
        "2027-03-01",
        "2027-05-30",
    ] {
        assert_eq!(home_on(&device, &clock, day).await?, (None, 0), "{day}");
    }
    let list: ReminderList = device.call("reminder_list", json!({})).await?;
    assert!(list.reminders.is_empty());
    // Switched off again is silence too.
    ask_for(&device, "farmland-subsidy").await?;
    let off: ReminderView = device
        .call(
            "reminder_change",
            json!({ "service": "farmland-subsidy", "on": false }),
        )
        .await?;
    assert!(!off.on);
    assert_eq!(home_on(&device, &clock, "2028-03-01").await?, (None, 0));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_on_one_laptop_get_only_their_own() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let nobody = reminder(&laptop, VERIFY).await?;
    assert!(nobody.possible && !nobody.can_set && nobody.for_whom.is_empty());
    let request = json!({ "service": VERIFY, "on": true });
    assert_eq!(laptop.refused("reminder_change", request).await?, "no-person");
    let li = laptop.add_person("李德福").await?;
    ask_for(&laptop, VERIFY).await?;
    let chen = laptop.add_person("陈秀莲").await?;
    ask_for(&laptop, "medical-enrol").await?;

    let (line, told) = home_on(&laptop, &clock, "2026-12-17").await?;
    let line = line.unwrap_or_default();
    assert!(line.contains("医保") && !line.contains(TITLE), "{line}");
    assert_eq!(told, 0, "it is his day, and her file is open");
    laptop.turn_to(&li).await?;
    let state = laptop.state().await?;
    assert_eq!(state.reminder.as_deref(), Some("养老金领取认证，就是明天到日子"));
    assert_eq!(laptop.host.notices().len(), 1);
    let his: ReminderList = laptop.call("reminder_list", json!({})).await?;
    assert_eq!(services(&his), [VERIFY]);
    assert_eq!(
        his.reminders[0].for_whom,
        "给李德福记着：该办“养老金领取认证”了就说一声。"
    );
    assert!(!his.reminders[0].what.is_empty());
    laptop.turn_to(&chen).await?;
    let hers: ReminderList = laptop.call("reminder_list", json!({})).await?;
    assert_eq!(services(&hers), ["medical-enrol"]);
    assert!(hers.reminders[0].for_whom.contains("陈秀莲"));
    let line = laptop.state().await?.reminder.unwrap_or_default();
    assert!(!line.contains(TITLE), "{line}");
    assert_eq!(laptop.host.notices().len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_file_tells_nothing_until_it_is_opened() -> anyhow::Result<()> {
    let (clock, county) = county(&[VERIFY]).await?;
    let mut device = phone(&clock, &county).await?;
    ask_for(&device, VERIFY).await?;
    let me: app::api::person::PersonView = device.call("person_set_pin", json!({ "new": "258036" })).await?;
    // The file closes by itself; the day comes; the app is started again.
    assert_eq!(home_on(&device, &clock, "2026-12-11").await?, (None, 0));
    assert_eq!(device.refused("reminder_list", json!({})).await?, "no-person");
    device.close().await;
    clock.set("2026-12-17T09:00:00")?;
    device.start().await;
    assert_eq!(device.state().await?.reminder, None);
    assert!(!reminder(&device, VERIFY).await?.on);
    assert!(device.host.notices().is_empty());
    let _: Value = device
        .call("person_open", json!({ "person": me.id, "pin": "258036" }))
        .await?;
    assert_eq!(device.host.notices().len(), 1);
    assert!(device.state().await?.reminder.is_some());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_command_finds_an_idle_file_closed_too() -> anyhow::Result<()> {
    let (clock, county) = county(&[VERIFY]).await?;
    let device = phone(&clock, &county).await?;
    ask_for(&device, VERIFY).await?;
    let card = device.upload("id-card", testkit::pictures::photo(3)).await?;
    let _: Value = device.call("person_set_pin", json!({ "new": "258036" })).await?;
    // The day of the reminder: the first thing the core is asked for is a picture, by the address of it on the page.
    clock.set("2026-12-17T09:00:00")?;
    let refused = device.app()?.paper_bytes(&card.id, true).await;
    assert_eq!(
        refused.expect_err("the file lay open too long").code.word(),
        "no-person"
    );
    assert!(device.host.notices().is_empty());
    Ok(())
}

fn services(list: &ReminderList) -> Vec<&str> {
    list.reminders.iter().map(|each| each.service.as_str()).collect()
}
