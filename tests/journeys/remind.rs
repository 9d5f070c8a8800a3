//! Reminders: on the right days, once, whatever was missed; moved when the county moves a window. Who is told and who is
//! not: `remind_whom`.

use app::api::ledger::CaseState;
use app::api::outcome::AppEvent;
use app::api::reminder::{ReminderList, ReminderView};
use serde_json::json;
use testkit::{Clock, County, Device};

use crate::helper::fill_in_verification;
use crate::{county, phone};

pub(crate) const VERIFY: &str = "pension-verify";
pub(crate) const TITLE: &str = "养老金领取认证";

pub(crate) async fn reminder(device: &Device, service: &str) -> anyhow::Result<ReminderView> {
    device.call("reminder_read", json!({ "service": service })).await
}

pub(crate) async fn ask_for(device: &Device, service: &str) -> anyhow::Result<ReminderView> {
    device
        .call("reminder_change", json!({ "service": service, "on": true }))
        .await
}

pub(crate) async fn say_last_done(device: &Device, day: &str) -> anyhow::Result<ReminderView> {
    device
        .call("reminder_change", json!({ "service": VERIFY, "lastDone": day }))
        .await
}

/// The home screen on a day: its line, and how many notifications there have been since the app was started.
pub(crate) async fn home_on(
    device: &Device,
    clock: &Clock,
    day: &str,
) -> anyhow::Result<(Option<String>, usize)> {
    clock.set(&format!("{day}T09:00:00"))?;
    let line = device.state().await?.reminder;
    Ok((line, device.host.notices().len()))
}

/// The days among these on which something was told.
async fn told_on(device: &Device, clock: &Clock, days: &[&'static str]) -> anyhow::Result<Vec<&'static str>> {
    let mut told = Vec::new();
    for day in days {
        let before = device.host.notices().len();
        if home_on(device, clock, day).await?.1 > before {
            told.push(*day);
        }
    }
    Ok(told)
}

fn with_window(from: &str, to: &str) -> anyhow::Result<Vec<catalog::service::Service>> {
    let mut services = testkit::county::demonstration(&["medical-enrol"])?;
    for service in &mut services {
        let windows = service.guide.figures.iter_mut();
        for window in windows.filter(|figure| figure.kind == "window") {
            (window.valid_from, window.valid_to) = (from.to_owned(), to.to_owned());
        }
    }
    Ok(services)
}

/// The verification with one more window, as a county gives out the next one.
fn with_another_window(from: &str, to: &str) -> anyhow::Result<Vec<catalog::service::Service>> {
    let mut services = testkit::county::demonstration(&[VERIFY])?;
    for figures in services.iter_mut().map(|service| &mut service.guide.figures) {
        let mut next = figures.iter().filter(|figure| figure.kind == "window").cloned();
        if let Some(mut next) = next.next() {
            (next.valid_from, next.valid_to) = (from.to_owned(), to.to_owned());
            figures.push(next);
        }
    }
    Ok(services)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asked_is_told_on_the_right_days_and_once() -> anyhow::Result<()> {
    let (clock, county) = county(&[VERIFY]).await?;
    let mut device = phone(&clock, &county).await?;
    let before = reminder(&device, VERIFY).await?;
    assert!(before.possible && before.can_set && !before.on);
    let view = ask_for(&device, VERIFY).await?;
    assert!(view.on && view.near && !view.late);
    assert!(
        view.next
            .contains("最后一天是12月20日（周日），窗口12月18日（周五）最后上班"),
        "{}",
        view.next
    );
    assert_eq!(
        (view.left.as_str(), view.every.as_str()),
        ("还有 25 天", "每年要办一次")
    );
    assert!(
        device.host.notices().is_empty(),
        "what is on the screen is not told"
    );

    let days = [
        "2026-11-24",
        "2026-12-10",
        "2026-12-11",
        "2026-12-11",
        "2026-12-12",
        "2026-12-17",
        "2026-12-18",
    ];
    assert_eq!(
        told_on(&device, &clock, &days).await?,
        ["2026-12-11", "2026-12-17"]
    );
    for notice in device.host.notices() {
        let said = format!("{}{}", notice.title, notice.body);
        assert!(!said.contains("王桂英") && !said.contains(TITLE), "{said}");
    }
    assert!(device.host.notices()[1].body.contains("就是明天"));

    // Started again on the very day: it is not told again, and still stands on the home screen.
    device.crash();
    clock.set("2026-12-17T15:00:00")?;
    device.start().await;
    let line = device.state().await?.reminder;
    assert_eq!(line.as_deref(), Some("养老金领取认证，就是明天到日子"));
    assert!(device.host.notices().is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_begins_while_nobody_touches_the_phone_is_told() -> anyhow::Result<()> {
    let (clock, county) = county(&[VERIFY]).await?;
    let device = phone(&clock, &county).await?;
    ask_for(&device, VERIFY).await?;
    let mut events = device.host.listen();
    clock.set("2026-12-10T23:59:00")?;
    device.app()?.look_at_the_time().await;
    assert!(device.host.notices().is_empty());
    clock.set("2026-12-11T00:00:05")?;
    for _ in 0..3 {
        device.app()?.look_at_the_time().await;
    }
    assert_eq!(device.host.notices().len(), 1);
    let heard: Vec<AppEvent> = std::iter::from_fn(|| events.try_recv().ok()).collect();
    let due = heard.iter().filter(|event| **event == AppEvent::ReminderDue);
    assert_eq!(due.count(), 1, "the screen is told too");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_things_on_one_day_are_one_notification() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let device = phone(&clock, &county).await?;
    for service in ["medical-enrol", "pension-enrol"] {
        ask_for(&device, service).await?;
    }
    // Seven days before the one, the day before the other.
    let days = ["2026-12-23", "2026-12-24", "2026-12-24", "2026-12-25"];
    let told = told_on(&device, &clock, &days).await?;
    assert_eq!(told, ["2026-12-23", "2026-12-24"], "one of the 18th was missed");
    let notices = device.host.notices();
    assert_eq!(notices.len(), 2);
    assert!(notices[1].body.contains("2 件"), "{notices:?}");
    let line = device.state().await?.reminder.unwrap_or_default();
    assert!(
        line.contains("就是今天到日子") && line.contains("另外还有 1 件"),
        "{line}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yearly_duty_is_told_before_on_and_after_its_day() -> anyhow::Result<()> {
    let (clock, mut county) = county(&[]).await?;
    let mut services = testkit::county::demonstration(&[VERIFY])?;
    for service in &mut services {
        service.guide.figures.clear();
    }
    county.publish(services)?;
    let device = phone(&clock, &county).await?;
    let asked = ask_for(&device, VERIFY).await?;
    assert!(asked.next.contains("上次是哪天办的"), "{}", asked.next);
    for day in ["2026-11-24", "昨天", "1900-01-01", "2026-02-30"] {
        let request = json!({ "service": VERIFY, "lastDone": day });
        assert_eq!(
            device.refused("reminder_change", request).await?,
            "last-done-wrong"
        );
    }
    let view = say_last_done(&device, "2026-01-12").await?;
    assert_eq!(
        (view.last_done_shown.as_str(), view.left.as_str()),
        ("2026年1月12日", "还有 50 天")
    );
    // 12 January 2027 is a Tuesday; the year's days off are not known yet.
    assert!(
        view.next.contains("最晚2027年1月12日（周二）办") && !view.near,
        "{}",
        view.next
    );
    assert!(
        view.notes.iter().any(|note| note.contains("预计")),
        "{:?}",
        view.notes
    );
    let days = [
        "2026-12-12",
        "2026-12-13",
        "2026-12-14",
        "2027-01-05",
        "2027-01-10",
        "2027-01-11",
        "2027-01-12",
        "2027-01-13",
        "2027-01-14",
        "2027-02-20",
    ];
    assert_eq!(
        told_on(&device, &clock, &days).await?,
        [
            "2026-12-13",
            "2027-01-05",
            "2027-01-11",
            "2027-01-12",
            "2027-01-13"
        ]
    );
    let late = reminder(&device, VERIFY).await?;
    assert!(
        late.late && late.left.is_empty() && late.next.contains("现在补也行，早点办就好"),
        "{}",
        late.next
    );
    let line = device.state().await?.reminder;
    assert_eq!(line.as_deref(), Some("养老金领取认证，日子过了，早点补上"));
    let done = say_last_done(&device, "2027-02-19").await?;
    assert!(!done.late && device.state().await?.reminder.is_none());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_missed_is_told_once_and_quiet_after_she_knows() -> anyhow::Result<()> {
    let (clock, mut county) = county(&[]).await?;
    county.publish(with_another_window("2027-03-01", "2027-05-31")?)?;
    let mut device = phone(&clock, &county).await?;
    ask_for(&device, VERIFY).await?;
    device.close().await;
    clock.set("2026-12-18T08:00:00")?;
    device.start().await;
    assert_eq!(device.host.notices().len(), 1, "two days were missed");
    assert!(device.state().await?.reminder.is_some());
    let _: ReminderList = device.call("reminder_hear", json!({ "service": VERIFY })).await?;
    assert_eq!(device.state().await?.reminder, None);
    let list: ReminderList = device.call("reminder_list", json!({})).await?;
    assert!(list.reminders.iter().all(|each| each.heard && each.on));
    // In the next window it is there again.
    assert!(home_on(&device, &clock, "2027-03-01").await?.1 == 2);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_catalog_moves_the_days() -> anyhow::Result<()> {
    let (clock, mut county) = county(&[]).await?;
    county.publish(with_window("2026-09-01", "2026-12-31")?)?;
    let device = phone(&clock, &county).await?;
    ask_for(&device, "medical-enrol").await?;
    assert_eq!(home_on(&device, &clock, "2026-12-10").await?.1, 0);
    county.publish(with_window("2026-09-01", "2026-12-16")?)?;
    device.take_pack().await?;
    assert_eq!(
        device.host.notices().len(),
        1,
        "seven days before the new end is yesterday"
    );
    assert_eq!(home_on(&device, &clock, "2026-12-15").await?.1, 2);
    county.publish(with_window("2027-01-01", "2027-02-28")?)?;
    device.take_pack().await?;
    let view = reminder(&device, "medical-enrol").await?;
    assert!(view.next.contains("2027年1月1日（周五）开始"), "{}", view.next);
    // 28 February 2027 is a Sunday in a year whose days off nobody knows.
    assert!(
        view.notes
            .iter()
            .any(|note| note.contains("最后一天是周日，窗口预计2027年2月26日（周五）最后上班")),
        "{:?}",
        view.notes
    );
    let days = [
        "2026-12-31",
        "2027-01-01",
        "2027-02-19",
        "2027-02-25",
        "2027-02-28",
    ];
    assert_eq!(
        told_on(&device, &clock, &days).await?,
        ["2027-01-01", "2027-02-19", "2027-02-25"]
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_the_county_has_is_the_last_time_for_who_asked() -> anyhow::Result<()> {
    let (clock, county) = county(&[VERIFY]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin(VERIFY).await?;
    fill_in_verification(&mut device).await?;
    let case = device.send().await?;
    ask_for(&device, VERIFY).await?;
    assert_eq!(
        reminder(&device, VERIFY).await?.last_done,
        "",
        "it has not arrived"
    );
    deliver(&device, &county, &case.card.id).await?;
    let view = reminder(&device, VERIFY).await?;
    assert_eq!(view.last_done, "2026-11-23");
    assert!(view.next.contains("2027年11月23日"), "{}", view.next);
    assert!(!view.near, "the winter window is done with");
    let off: ReminderView = device
        .call("reminder_change", json!({ "service": VERIFY, "on": false }))
        .await?;
    assert_eq!(
        off.last_done, "",
        "nothing is taken from applications for who did not ask"
    );
    // What the person says later holds.
    ask_for(&device, VERIFY).await?;
    assert_eq!(
        say_last_done(&device, "2026-11-20").await?.last_done,
        "2026-11-20"
    );
    Ok(())
}

async fn deliver(device: &Device, county: &County, case: &str) -> anyhow::Result<()> {
    county.link.on();
    device.until(case, CaseState::Received).await.map(drop)
}
