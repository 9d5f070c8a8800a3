//! Working days and due dates: the county's calendar for the years it covers, weekends and the thirteen statutory days
//! beyond them, and then always marked as estimated, because a calendar that silently answers for an unknown year is
//! how people miss their day. Counting follows 民法典 201–203. Knows no clock: dates are passed in.

mod statutory;

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

use crate::county::Calendar;
use crate::service::Limit;

pub use statutory::{Lunar, lunar, statutory_days};

/// Longest span that is counted, so that a wrong number in a workbook cannot keep the device busy.
const MAX_DAYS: u32 = 3660;

/// A day looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Offices are open.
    pub working: bool,
    /// The year is not in the calendar: 预计.
    pub estimated: bool,
}

/// The last day of a time limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub date: Date,
    /// At least one day that mattered lies in a year the calendar does not cover: 预计.
    pub estimated: bool,
}

/// Working days between two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// How many; the first day is not counted, the last one is. Negative when `to` lies before `from`.
    pub days: i32,
    /// As in [`Due`].
    pub estimated: bool,
}

/// Whether offices work on this day.
pub fn day(date: Date, calendar: &Calendar) -> Day {
    Lookup::new(calendar).day(date)
}

/// The first day on or after `from` on which offices work.
pub fn next_working_day(from: Date, calendar: &Calendar) -> Due {
    Lookup::new(calendar).next_working(from)
}

/// The last day of the limit for something received on `received`.
///
/// The first day is not counted (民法典 201). Working days count working days only. Natural days count all, and where the
/// last one is a day off, the next working day takes its place (民法典 203). No days means on the spot: the same day, or
/// the next working day for what came on a day off.
pub fn due(received: Date, limit: &Limit, calendar: &Calendar) -> Due {
    let lookup = Lookup::new(calendar);
    let days = limit.days.min(MAX_DAYS);
    match (days, limit.unit.as_str()) {
        (0, _) => lookup.next_working(received),
        (_, "natural") => lookup.next_working(add(received, days)),
        _ => lookup.count_working(received, days),
    }
}

/// The last day up to `date`, itself included, on which offices work: where to go by when the last day is a day off.
pub fn last_working(date: Date, calendar: &Calendar) -> Due {
    Lookup::new(calendar).last_working(date)
}

/// How many working days lie between two dates; for "3 working days left" and "2 working days late".
pub fn working_days_between(from: Date, to: Date, calendar: &Calendar) -> Span {
    let lookup = Lookup::new(calendar);
    let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
    let mut span = Span {
        days: 0,
        estimated: false,
    };
    let mut date = first;
    for _ in 0..MAX_DAYS {
        if date >= last {
            break;
        }
        date = add(date, 1);
        let day = lookup.day(date);
        span.days += i32::from(day.working) * sign;
        span.estimated |= day.estimated;
    }
    span
}

/// The calendar with its dates parsed. Dates that cannot be read are left out here and reported by `lint`.
struct Lookup<'a> {
    years: &'a [i16],
    off: BTreeSet<Date>,
    worked: BTreeSet<Date>,
}

impl<'a> Lookup<'a> {
    fn new(calendar: &'a Calendar) -> Self {
        let parse = |days: &[String]| days.iter().filter_map(|day| day.parse().ok()).collect();
        Self {
            years: &calendar.years,
            off: parse(&calendar.days_off),
            worked: parse(&calendar.work_days),
        }
    }

    fn day(&self, date: Date) -> Day {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        if self.years.contains(&date.year()) {
            let working = self.worked.contains(&date) || (!weekend && !self.off.contains(&date));
            return Day {
                working,
                estimated: false,
            };
        }
        Day {
            working: !weekend && !statutory_days(date.year()).contains(&date),
            estimated: true,
        }
    }

    fn next_working(&self, from: Date) -> Due {
        let mut due = Due {
            date: from,
            estimated: false,
        };
        for _ in 0..MAX_DAYS {
            let day = self.day(due.date);
            due.estimated |= day.estimated;
            if day.working || due.date == Date::MAX {
                break;
            }
            due.date = add(due.date, 1);
        }
        due
    }

    fn last_working(&self, from: Date) -> Due {
        let mut due = Due {
            date: from,
            estimated: false,
        };
        for _ in 0..MAX_DAYS {
            let day = self.day(due.date);
            due.estimated |= day.estimated;
            if day.working || due.date == Date::MIN {
                break;
            }
            due.date = due.date.saturating_sub(jiff::Span::new().days(1));
        }
        due
    }

    fn count_working(&self, received: Date, days: u32) -> Due {
        let mut due = Due {
            date: received,
            estimated: false,
        };
        for _ in 0..days {
            let next = self.next_working(add(due.date, 1));
            due = Due {
                date: next.date,
                estimated: due.estimated || next.estimated,
            };
        }
        due
    }
}

fn add(date: Date, days: u32) -> Date {
    date.saturating_add(jiff::Span::new().days(i64::from(days.min(MAX_DAYS))))
}

#[cfg(test)]
mod tests;
