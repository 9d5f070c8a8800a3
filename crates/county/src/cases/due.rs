//! Until when the county must do something, by working days of the published calendar. Five working days to accept or to
//! ask for corrections (行政许可法 32); the guide's promise, counted from receipt, to decide.

use catalog::{county::Calendar, service::Limit, working_days};
use jiff::civil::Date;

use super::{case::Case, state::State};

const ACCEPT_DAYS: u32 = 5;

/// What time it is at the county, and what its days are counted with.
#[derive(Debug, Clone)]
pub(crate) struct Now {
    /// RFC 3339.
    pub(crate) at: String,
    pub(crate) today: Date,
    pub(crate) calendar: Calendar,
    /// The promise of the case's service; `None` when the county has published no such service.
    pub(crate) promise: Option<Limit>,
}

/// A last day.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DueOn {
    pub(crate) on: String,
    /// False when a day lies in a year the calendar does not cover: 预计.
    pub(crate) certain: bool,
}

/// To do something about a case that is whole: to accept it or to ask for corrections. Never later than the answer that was
/// promised; a clerk sorts by this day.
pub(crate) fn once_whole(case: &Case, now: &Now) -> DueOn {
    let accept = to_accept(&case.complete_at, now);
    let answer = promised(case, now);
    if !answer.on.is_empty() && answer.on < accept.on {
        answer
    } else {
        accept
    }
}

/// The day on which the person expects her answer: what her device shows, counted the same way (`ledger::due` of the app).
/// While corrections are waited for it is the day until which she was given time; blank where nothing is due.
pub(crate) fn answer(case: &Case, now: &Now) -> DueOn {
    match case.state {
        State::Corrections => DueOn {
            on: case.due_on.clone(),
            certain: true,
        },
        state if state.is_open() => promised(case, now),
        _ => DueOn::default(),
    }
}

/// The guide's promise, counted from the newest receipt: what was mended is counted from the day on which it came back.
fn promised(case: &Case, now: &Now) -> DueOn {
    let from = if case.returned_at.is_empty() {
        &case.received_at
    } else {
        &case.returned_at
    };
    let promise = now.promise.as_ref();
    promise
        .map(|limit| count(from, limit, &now.calendar))
        .unwrap_or_default()
}

fn to_accept(complete_at: &str, now: &Now) -> DueOn {
    let limit = Limit {
        days: ACCEPT_DAYS,
        unit: "working".into(),
        ..Limit::default()
    };
    count(complete_at, &limit, &now.calendar)
}

fn count(from: &str, limit: &Limit, calendar: &Calendar) -> DueOn {
    let Some(from) = from.get(..10).and_then(|day| day.parse::<Date>().ok()) else {
        return DueOn::default();
    };
    let due = working_days::due(from, limit, calendar);
    DueOn {
        on: due.date.to_string(),
        certain: !due.estimated,
    }
}
