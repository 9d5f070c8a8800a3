//! Reminders as days of a person's life: a window, a yearly return, a calendar that ends; and as a property over all days.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn window(from: &str, to: &str) -> Figure {
    Figure {
        valid_from: from.into(),
        valid_to: to.into(),
        kind: "window".into(),
        ..Figure::default()
    }
}

fn guide(windows: &[(&str, &str)], repeat_months: Option<u32>) -> Guide {
    Guide {
        figures: windows.iter().map(|(from, to)| window(from, to)).collect(),
        repeat_months,
        ..Guide::default()
    }
}

/// 2026 is known, with the first week of October off.
fn calendar() -> Calendar {
    known_years(&[2026])
}

fn known_years(years: &[i16]) -> Calendar {
    let off = ["01", "02", "05", "06", "07"].map(|day| format!("2026-10-{day}"));
    Calendar {
        years: years.to_vec(),
        days_off: off.to_vec(),
        work_days: vec!["2026-10-10".into()],
    }
}

fn done(on: Date) -> Known {
    Known {
        last_done: Some(on),
        told_until: None,
    }
}

/// The days on which a person who looks every day is told, from the day she asked for it.
fn told_days(guide: &Guide, known: Known, from: Date, to: Date) -> Vec<Date> {
    let calendar = known_years(&[2026, 2027]);
    let mut told = Known {
        told_until: Some(from),
        ..known
    };
    let mut days = Vec::new();
    for today in from.series(Span::new().days(1)).take_while(|day| *day <= to) {
        if due(guide, &told, today, &calendar).tell.is_some() {
            days.push(today);
            told.told_until = Some(today);
        }
    }
    days
}

#[test]
fn a_window_is_told_when_it_opens_and_7_and_1_days_before_its_end() {
    let guide = guide(&[("2026-09-01", "2026-09-30")], None);
    let told = told_days(&guide, Known::default(), date(2026, 8, 1), date(2027, 8, 1));
    assert_eq!(told, [date(2026, 9, 1), date(2026, 9, 23), date(2026, 9, 29)]);
}

#[test]
fn a_window_that_ends_on_a_sunday_counts_from_the_friday() {
    let guide = guide(&[("2026-11-01", "2026-12-20")], None);
    let found = due(&guide, &Known::default(), date(2026, 11, 23), &calendar());
    let thing = &found.things[0];
    assert_eq!(thing.open_until, Some(date(2026, 12, 18)));
    assert!(thing.ends_on_day_off() && !thing.estimated);
    assert_eq!((thing.stage, thing.days_left), (Stage::Open, Some(25)));
    let on_saturday = due(&guide, &Known::default(), date(2026, 12, 19), &calendar());
    assert_eq!(on_saturday.things[0].days_left, Some(1));
    let told = told_days(&guide, Known::default(), date(2026, 11, 23), date(2027, 2, 1));
    assert_eq!(told, [date(2026, 12, 11), date(2026, 12, 17)]);
}

#[test]
fn the_national_holiday_moves_the_last_day_to_september() {
    let guide = guide(&[("2026-09-01", "2026-10-07")], None);
    let found = due(&guide, &Known::default(), date(2026, 9, 1), &calendar());
    assert_eq!(found.things[0].open_until, Some(date(2026, 9, 30)));
}

#[test]
fn a_window_inside_days_off_keeps_its_own_last_day() {
    let guide = guide(&[("2026-10-01", "2026-10-05")], None);
    let found = due(&guide, &Known::default(), date(2026, 9, 1), &calendar());
    assert_eq!(found.things[0].open_until, Some(date(2026, 10, 5)));
}

#[test]
fn a_year_beyond_the_calendar_is_estimated() {
    let ahead = guide(&[("2026-12-01", "2027-03-31")], None);
    let found = due(&ahead, &Known::default(), date(2026, 11, 23), &calendar());
    assert!(found.things[0].estimated);
    assert_eq!(
        (found.things[0].stage, found.things[0].days_left),
        (Stage::Ahead, Some(8))
    );
    let known = guide(&[("2026-12-01", "2026-12-31")], None);
    assert!(!due(&known, &Known::default(), date(2026, 11, 23), &calendar()).things[0].estimated);
}

#[test]
fn a_yearly_duty_comes_365_days_after_the_last_time() {
    let guide = guide(&[], Some(12));
    let found = due(&guide, &done(date(2025, 12, 1)), date(2026, 11, 23), &calendar());
    assert_eq!(found.things[0].last, Some(date(2026, 12, 1)));
    assert_eq!(found.near().map(|thing| thing.days_left), Some(Some(8)));
    let told = told_days(
        &guide,
        done(date(2025, 12, 1)),
        date(2026, 10, 1),
        date(2027, 10, 1),
    );
    assert_eq!(
        told,
        [
            date(2026, 11, 1),
            date(2026, 11, 24),
            date(2026, 11, 30),
            date(2026, 12, 1),
            date(2026, 12, 2)
        ]
    );
}

#[test]
fn other_spans_count_months_and_the_29th_of_february_has_a_next_year() {
    assert_eq!(next(date(2026, 8, 31), 6), date(2027, 2, 28));
    assert_eq!(next(date(2028, 2, 29), 12), date(2029, 2, 28));
    assert_eq!(next(date(2026, 1, 1), 30), date(2028, 7, 1));
    assert_eq!(next(Date::MAX, u32::MAX), Date::MAX);
}

#[test]
fn a_duty_that_is_late_stays_until_it_was_done() {
    let guide = guide(&[], Some(12));
    let late = due(&guide, &done(date(2025, 1, 1)), date(2026, 11, 23), &calendar());
    assert_eq!(late.things[0].stage, Stage::Over);
    assert!(late.near().is_some());
    let mended = due(&guide, &done(date(2026, 11, 20)), date(2026, 11, 23), &calendar());
    assert_eq!(
        (mended.things[0].stage, mended.near().is_none()),
        (Stage::Open, true)
    );
}

#[test]
fn nobody_knows_when_it_was_done() {
    let guide = guide(&[], Some(12));
    let found = due(&guide, &Known::default(), date(2026, 11, 23), &calendar());
    assert!(found.last_done_unknown && found.things.is_empty() && found.tell.is_none());
}

#[test]
fn who_has_done_it_in_the_window_is_left_alone() {
    let guide = guide(&[("2026-11-01", "2026-12-20")], None);
    let told = told_days(
        &guide,
        done(date(2026, 11, 5)),
        date(2026, 11, 6),
        date(2027, 2, 1),
    );
    assert_eq!(told, []);
    let before = told_days(
        &guide,
        done(date(2026, 10, 31)),
        date(2026, 11, 6),
        date(2027, 2, 1),
    );
    assert_eq!(before.len(), 2);
}

#[test]
fn a_window_long_before_ones_own_day_is_not_for_her() {
    let guide = guide(
        &[("2026-11-01", "2026-12-20"), ("2027-03-01", "2027-05-31")],
        Some(12),
    );
    let found = due(&guide, &done(date(2026, 5, 10)), date(2026, 11, 23), &calendar());
    let last: Vec<_> = found.things.iter().map(|thing| thing.last).collect();
    assert_eq!(last, [Some(date(2027, 5, 31)), Some(date(2027, 5, 10))]);
}

#[test]
fn several_missed_days_are_told_once_and_what_is_long_over_never() {
    let guide = guide(&[("2026-09-01", "2026-09-30")], None);
    let mut known = Known {
        told_until: Some(date(2026, 8, 1)),
        ..Known::default()
    };
    let telling = due(&guide, &known, date(2026, 10, 3), &calendar()).tell.unwrap();
    assert_eq!(
        (telling.day, telling.thing.stage),
        (date(2026, 9, 29), Stage::Over)
    );
    assert!(
        due(&guide, &known, date(2026, 10, 31), &calendar())
            .tell
            .is_none()
    );
    known.told_until = Some(date(2026, 10, 3));
    assert!(due(&guide, &known, date(2026, 10, 4), &calendar()).tell.is_none());
}

#[test]
fn windows_that_cannot_be_read_are_left_out() {
    for (from, to) in [
        ("", ""),
        ("soon", "2026-12-31"),
        ("2026-12-31", "2026-01-01"),
        ("2026-01-01", "?"),
    ] {
        let guide = guide(&[(from, to)], None);
        assert!(!possible(&guide), "{from}..{to}");
    }
    for extreme in [
        ("9999-12-31", "9999-12-31"),
        ("-009999-01-01", "-009999-01-02"),
        ("-009999-01-01", "9999-12-31"),
    ] {
        let guide = guide(&[extreme], Some(u32::MAX));
        for today in [Date::MIN, date(2026, 11, 23), Date::MAX] {
            due(&guide, &done(today), today, &calendar());
            due(&guide, &Known::default(), today, &calendar());
        }
    }
    let open_end = guide(&[("2026-12-01", "")], None);
    let told = told_days(&open_end, Known::default(), date(2026, 11, 1), date(2027, 3, 1));
    assert_eq!(told, [date(2026, 12, 1)]);
}

/// A guide with up to three windows in 2026 and perhaps a duty that returns.
fn any_guide() -> impl Strategy<Value = (Guide, Option<Date>)> {
    let start = date(2026, 1, 1);
    let windows = proptest::collection::vec((0..330_i32, 0..90_i32), 0..3);
    (windows, proptest::option::of(1..=12_u32), -400..300_i32).prop_map(move |(windows, months, done)| {
        let day = |days: i32| add(start, days).to_string();
        let figures = windows
            .iter()
            .map(|(from, length)| window(&day(*from), &day(from + length)))
            .collect();
        let guide = Guide {
            figures,
            repeat_months: months,
            ..Guide::default()
        };
        (guide, months.map(|_| add(start, done)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// However the days pass: nothing is told twice or before its day, and a step tells the newest of what looking every
    /// day would have told in it. Steps are at most as long as a window is spoken of after its end.
    #[test]
    fn steps_tell_the_newest_of_what_every_day_would(
        (guide, last_done) in any_guide(),
        steps in proptest::collection::vec(1..=NEAR, 1..40),
    ) {
        let (start, end) = (date(2026, 1, 1), date(2027, 6, 1));
        let calendar = known_years(&[2026, 2027]);
        let known = Known { last_done, told_until: Some(start) };
        let daily = told_days(&guide, known, start, end);
        let (mut today, mut told) = (start, known);
        let mut seen: Vec<Date> = Vec::new();
        for step in steps {
            let before = today;
            today = add(today, step);
            if today > end { break }
            let expected = daily.iter().filter(|day| before < **day && **day <= today).max().copied();
            let telling = due(&guide, &told, today, &calendar).tell;
            prop_assert_eq!(telling.as_ref().map(|telling| telling.day), expected);
            if let Some(telling) = telling {
                prop_assert!(telling.day <= today && !seen.contains(&telling.day));
                seen.push(telling.day);
                told.told_until = Some(today);
                prop_assert!(due(&guide, &told, today, &calendar).tell.is_none());
            }
        }
    }

    /// Longer absences lose only what is over for good; still at most one is told, never one before its day.
    #[test]
    fn long_absences_tell_at_most_one_of_the_days(
        (guide, last_done) in any_guide(),
        steps in proptest::collection::vec(1..=200_i32, 1..6),
    ) {
        let (start, end) = (date(2026, 1, 1), date(2027, 6, 1));
        let calendar = known_years(&[2026, 2027]);
        let known = Known { last_done, told_until: Some(start) };
        let daily = told_days(&guide, known, start, end);
        let (mut today, mut told) = (start, known);
        for step in steps {
            today = add(today, step);
            if today > end { break }
            if let Some(telling) = due(&guide, &told, today, &calendar).tell {
                prop_assert!(daily.contains(&telling.day));
                prop_assert!(told.told_until.is_none_or(|until| until < telling.day) && telling.day <= today);
                told.told_until = Some(today);
            }
        }
    }
}
