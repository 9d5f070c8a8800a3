//! What somebody asked to be reminded of, and what is due of it today.

use catalog::county::Calendar;
use catalog::reminders::{self, Due, Known};
use catalog::service::Service;
use jiff::civil::Date;
use vault::device::CaseState;
use vault::person::ReminderRow;

use crate::error::Outcome;
use crate::ledger::facts::CaseExtra;
use crate::state::core::Core;
use crate::state::services::catalog_in_use;

/// A reminder, with its service and what is due of it today.
pub(super) struct Reminder<'a> {
    pub row: ReminderRow,
    pub service: &'a Service,
    pub last_done: Option<Date>,
    pub due: Due<'a>,
}

/// What the present person asked for, the most pressing first. A service that the catalog no longer has is silent.
pub(super) fn asked(core: &Core) -> Outcome<Vec<Reminder<'_>>> {
    let (Some(present), Some(catalog)) = (&core.present, &core.catalog) else {
        return Ok(Vec::new());
    };
    let mut asked = Vec::new();
    for row in present.store.reminders()?.into_iter().filter(|row| row.is_on) {
        if let Some(service) = catalog.service(&row.service) {
            asked.push(reminder(core, service, row)?);
        }
    }
    asked.sort_by_key(|asked| {
        let first = asked.due.things.first();
        first.and_then(|thing| thing.days_left).unwrap_or(i32::MAX)
    });
    Ok(asked)
}

/// What is due of a service for the present person today.
pub(super) fn reminder<'a>(core: &Core, service: &'a Service, row: ReminderRow) -> Outcome<Reminder<'a>> {
    let last_done = last_done(core, &row)?;
    let known = Known {
        last_done,
        told_until: row.told_until.parse().ok(),
    };
    let due = reminders::due(&service.guide, &known, today(core), calendar(core)?);
    Ok(Reminder {
        row,
        service,
        last_done,
        due,
    })
}

/// What the person said, or a later application that the county has. The latter counts only while the reminder is on,
/// and not before the receipt: what has not arrived is not done.
fn last_done(core: &Core, row: &ReminderRow) -> Outcome<Option<Date>> {
    let said = row.last_done.parse().ok();
    if !row.is_on {
        return Ok(said);
    }
    let zone = core.host.now().time_zone().clone();
    let cases = core.store()?.cases_of(&core.present()?.id)?;
    let sent = cases.iter().filter(|case| case.service == row.service);
    let there = sent.filter(|case| {
        matches!(
            case.state,
            CaseState::Received | CaseState::Accepted | CaseState::Approved
        )
    });
    let days = there.filter_map(|case| {
        let extra: CaseExtra = serde_json::from_str(&case.extra).unwrap_or_default();
        let at = extra
            .first_sent
            .parse::<jiff::Timestamp>()
            .unwrap_or(case.sent_at);
        (at > row.said_at).then(|| at.to_zoned(zone.clone()).date())
    });
    Ok(days.max().or(said))
}

fn calendar(core: &Core) -> Outcome<&Calendar> {
    Ok(&catalog_in_use(core)?.pack.county.calendar)
}

pub(super) fn today(core: &Core) -> Date {
    core.host.now().date()
}
