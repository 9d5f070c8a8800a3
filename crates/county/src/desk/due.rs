//! Until when the county must do something, by working days of the published calendar. Five working days to accept or to
//! ask for corrections (行政许可法 32); the guide's promise, counted from receipt, to decide.

use catalog::{service::Limit, working_days};
use jiff::civil::Date;

use super::Desk;
use crate::store::case::CaseFile;

const ACCEPT_DAYS: u32 = 5;

/// A last day.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DueOn {
    pub(crate) on: String,
    /// False when a day lies in a year the calendar does not cover: 预计.
    pub(crate) certain: bool,
}

/// To accept or to ask for corrections, once everything is there.
pub(crate) fn to_accept(desk: &Desk, case: &CaseFile) -> DueOn {
    let limit = Limit {
        days: ACCEPT_DAYS,
        unit: "working".into(),
        ..Limit::default()
    };
    count(desk, &case.complete_at, &limit)
}

/// To decide. The person's device counts from the receipt too.
pub(crate) fn to_decide(desk: &Desk, case: &CaseFile) -> DueOn {
    let promise = desk
        .published
        .service(&case.service_hash)
        .map(|service| service.guide.promise);
    promise
        .map(|limit| count(desk, &case.received_at, &limit))
        .unwrap_or_default()
}

fn count(desk: &Desk, from: &str, limit: &Limit) -> DueOn {
    let Some(from) = from.get(..10).and_then(|day| day.parse::<Date>().ok()) else {
        return DueOn::default();
    };
    let due = working_days::due(from, limit, &desk.published.county().calendar);
    DueOn {
        on: due.date.to_string(),
        certain: !due.estimated,
    }
}
