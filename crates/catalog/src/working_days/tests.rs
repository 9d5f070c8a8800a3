//! Working days against the vectors of 2026 and the rules of 民法典 201–203.

use jiff::civil::{Date, date};

use super::*;

/// The State Council's notice for 2026.
fn calendar() -> Calendar {
    let days = |list: &[&str]| list.iter().map(|day| (*day).to_owned()).collect();
    Calendar {
        years: vec![2026],
        days_off: days(&[
            "2026-01-01",
            "2026-01-02",
            "2026-02-16",
            "2026-02-17",
            "2026-02-18",
            "2026-02-19",
            "2026-02-20",
            "2026-02-23",
            "2026-04-06",
            "2026-05-01",
            "2026-05-04",
            "2026-05-05",
            "2026-06-19",
            "2026-09-25",
            "2026-10-01",
            "2026-10-02",
            "2026-10-05",
            "2026-10-06",
            "2026-10-07",
        ]),
        work_days: days(&[
            "2026-01-04",
            "2026-02-14",
            "2026-02-28",
            "2026-05-09",
            "2026-09-20",
            "2026-10-10",
        ]),
    }
}

fn limit(days: u32, unit: &str) -> Limit {
    Limit {
        days,
        unit: unit.to_owned(),
        ..Limit::default()
    }
}

fn check_due(received: Date, days: u32, unit: &str, expected: Date, estimated: bool) {
    let found = due(received, &limit(days, unit), &calendar());
    assert_eq!(
        found,
        Due {
            date: expected,
            estimated
        },
        "{received} + {days} {unit}"
    );
}

#[test]
fn moved_days_follow_the_notice() {
    for (date, working) in [
        (date(2026, 2, 14), true),
        (date(2026, 2, 17), false),
        (date(2026, 10, 10), true),
        (date(2026, 10, 11), false),
        (date(2026, 11, 23), true),
    ] {
        assert_eq!(
            day(date, &calendar()),
            Day {
                working,
                estimated: false
            },
            "{date}"
        );
    }
}

#[test]
fn a_year_past_the_data_is_always_estimated_and_keeps_the_statutory_days() {
    for (date, working) in [
        (date(2027, 1, 1), false),
        (date(2027, 2, 5), false),
        (date(2027, 2, 8), false),
        (date(2027, 2, 9), true),
        (date(2027, 4, 5), false),
        (date(2027, 6, 9), false),
        (date(2027, 9, 15), false),
        (date(2027, 10, 1), false),
        (date(2027, 10, 9), false),
        (date(2027, 3, 3), true),
    ] {
        assert_eq!(
            day(date, &calendar()),
            Day {
                working,
                estimated: true
            },
            "{date}"
        );
    }
    assert_eq!(
        day(date(2300, 1, 1), &calendar()),
        Day {
            working: false,
            estimated: true
        }
    );
}

#[test]
fn there_are_thirteen_statutory_days_where_none_falls_on_another() {
    assert_eq!(
        statutory_days(2026),
        [
            date(2026, 1, 1),
            date(2026, 2, 16),
            date(2026, 2, 17),
            date(2026, 2, 18),
            date(2026, 2, 19),
            date(2026, 4, 5),
            date(2026, 5, 1),
            date(2026, 5, 2),
            date(2026, 6, 19),
            date(2026, 9, 25),
            date(2026, 10, 1),
            date(2026, 10, 2),
            date(2026, 10, 3),
        ]
    );
    for year in 1901..2100 {
        assert_eq!(statutory_days(year).len(), 13, "{year}");
    }
}

#[test]
fn counting_starts_the_day_after() {
    check_due(date(2026, 11, 20), 1, "working", date(2026, 11, 23), false);
    check_due(date(2026, 11, 23), 5, "working", date(2026, 11, 30), false);
    check_due(date(2026, 2, 13), 1, "working", date(2026, 2, 14), false);
    check_due(date(2026, 2, 14), 1, "working", date(2026, 2, 24), false);
    check_due(date(2026, 9, 30), 3, "working", date(2026, 10, 10), false);
}

#[test]
fn natural_days_that_end_on_a_day_off_end_on_the_next_working_day() {
    check_due(date(2026, 11, 20), 1, "natural", date(2026, 11, 23), false);
    check_due(date(2026, 9, 25), 7, "natural", date(2026, 10, 8), false);
    check_due(date(2026, 11, 2), 30, "natural", date(2026, 12, 2), false);
}

#[test]
fn on_the_spot_is_the_same_day_or_the_next_open_one() {
    check_due(date(2026, 11, 20), 0, "working", date(2026, 11, 20), false);
    check_due(date(2026, 11, 21), 0, "natural", date(2026, 11, 23), false);
}

#[test]
fn a_due_date_over_new_year_is_estimated() {
    check_due(date(2026, 12, 30), 5, "working", date(2027, 1, 7), true);
    check_due(date(2026, 12, 30), 1, "working", date(2026, 12, 31), false);
}

#[test]
fn absurd_numbers_end_in_time() {
    let found = due(Date::MAX, &limit(u32::MAX, "working"), &Calendar::default());
    assert!(found.estimated);
}

#[test]
fn days_left_and_days_late() {
    let span = |from, to| working_days_between(from, to, &calendar());
    assert_eq!(
        span(date(2026, 11, 20), date(2026, 11, 24)),
        Span {
            days: 2,
            estimated: false
        }
    );
    assert_eq!(
        span(date(2026, 11, 24), date(2026, 11, 20)),
        Span {
            days: -2,
            estimated: false
        }
    );
    assert_eq!(
        span(date(2026, 12, 31), date(2027, 1, 4)),
        Span {
            days: 1,
            estimated: true
        }
    );
}

#[test]
fn the_next_day_on_which_offices_work() {
    let next = |from| next_working_day(from, &calendar());
    let due = |date, estimated| Due { date, estimated };
    assert_eq!(next(date(2026, 10, 1)), due(date(2026, 10, 8), false));
    assert_eq!(
        next(date(2026, 10, 8)),
        due(date(2026, 10, 8), false),
        "today counts"
    );
    assert_eq!(
        next(date(2027, 1, 1)),
        due(date(2027, 1, 4), true),
        "beyond the calendar"
    );
}

#[test]
fn lunar_dates() {
    let day = lunar(date(2026, 2, 17)).unwrap();
    assert_eq!((day.year, day.month, day.leap, day.day), (2026, 1, false, 1));
    assert_eq!(day.text, "农历丙午年正月初一");
    let leap = lunar(date(2025, 7, 25)).unwrap();
    assert_eq!((leap.month, leap.leap, leap.day), (6, true, 1));
    assert_eq!(lunar(date(1800, 1, 1)), None);
}

#[test]
fn the_last_working_day_is_looked_for_backwards() {
    for (day, expected, estimated) in [
        (date(2026, 12, 20), date(2026, 12, 18), false),
        (date(2026, 12, 18), date(2026, 12, 18), false),
        (date(2026, 10, 7), date(2026, 9, 30), false),
        // A Saturday that is worked.
        (date(2026, 10, 10), date(2026, 10, 10), false),
        (date(2027, 1, 3), date(2026, 12, 31), true),
    ] {
        let found = last_working(day, &calendar());
        assert_eq!((found.date, found.estimated), (expected, estimated), "{day}");
    }
    assert_eq!(last_working(Date::MIN, &calendar()).date, Date::MIN);
}
