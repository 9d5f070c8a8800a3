//! What a person says about a reminder: on, off, when it was last done, and that she knows.

use jiff::civil::{Date, date};
use vault::person::ReminderRow;

use crate::api::reminder::{ReminderChange, ReminderList, ReminderOf, ReminderView};
use crate::error::{Code, Outcome, code};
use crate::reminders::asked::today;
use crate::reminders::read;
use crate::state::core::Core;
use crate::state::services::service;

/// Nobody did anything here before.
const FIRST_DAY: Date = date(1949, 10, 1);

/// `reminder_change`.
pub(crate) fn reminder_change(core: &mut Core, change: ReminderChange) -> Outcome<ReminderView> {
    service(core, &change.service)?;
    let mut row = row(core, &change.service)?;
    if let Some(on) = change.on {
        row.is_on = on;
        row.heard_until.clear();
    }
    if let Some(day) = change.last_done {
        row.last_done = read_day(core, &day)?;
        row.said_at = core.now();
    }
    // She has it before her eyes: from tomorrow on it is told.
    keep(core, row)?;
    read::one(core, &change.service)
}

/// `reminder_hear`: 知道了.
pub(crate) fn reminder_hear(core: &mut Core, request: ReminderOf) -> Outcome<ReminderList> {
    service(core, &request.service)?;
    let mut row = row(core, &request.service)?;
    row.heard_until = today(core).to_string();
    keep(core, row)?;
    read::list(core)
}

/// Keeps it as told up to today.
pub(super) fn keep(core: &Core, row: ReminderRow) -> Outcome<()> {
    let row = ReminderRow {
        told_until: row.told_until.max(today(core).to_string()),
        ..row
    };
    Ok(core.present()?.store.save_reminder(&row, core.now())?)
}

fn row(core: &Core, service: &str) -> Outcome<ReminderRow> {
    let known = core.present()?.store.reminder(service)?;
    Ok(known.unwrap_or_else(|| ReminderRow {
        service: service.to_owned(),
        ..ReminderRow::default()
    }))
}

/// A day that has been, or blank.
fn read_day(core: &Core, text: &str) -> Outcome<String> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let day: Option<Date> = text.parse().ok();
    day.filter(|day| (FIRST_DAY..=today(core)).contains(day))
        .map(|day| day.to_string())
        .ok_or_else(|| code(Code::LastDoneWrong))
}
