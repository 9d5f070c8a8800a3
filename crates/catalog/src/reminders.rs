//! Reminders (提醒): when a service opens, when its last day is, when it must be done again, and on which days a person who
//! asked for it is told. Days are counted back from the last day on which an office still works: a reminder that comes on
//! the Saturday before a Sunday helps nobody. Knows no clock and keeps nothing: what was told is passed in and handed back.

use jiff::Span;
use jiff::civil::Date;

use crate::county::Calendar;
use crate::service::{Figure, Guide};
use crate::working_days;

/// Days before the last day of a window on which it is told; its opening day comes first.
const BEFORE_END: [i32; 2] = [7, 1];
/// Days before the day on which something must be done again.
const BEFORE_AGAIN: [i32; 4] = [30, 7, 1, 0];
/// What lies within so many days is near; a window is spoken of for as long after its end.
pub const NEAR: i32 = 30;

/// What is known of a person's reminder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// When it was last done, if the person said so or an application shows it.
    pub last_done: Option<Date>,
    /// Everything up to this day has been told.
    pub told_until: Option<Date>,
}

/// What a day belongs to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What<'a> {
    /// A time to apply in.
    Window(&'a Figure),
    /// It must be done again, so many months after the last time.
    Again(u32),
}

/// Where today lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Not open yet.
    Ahead,
    /// Can be done now.
    Open,
    /// The last day has passed.
    Over,
}

/// One thing that has a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing<'a> {
    /// What it is.
    pub what: What<'a>,
    /// Where today lies.
    pub stage: Stage,
    /// First day, where there is one.
    pub from: Option<Date>,
    /// Last day, where there is one.
    pub last: Option<Date>,
    /// Last day on which offices work; earlier than `last` when that is a day off.
    pub open_until: Option<Date>,
    /// Days to the opening while ahead; otherwise to the last day on which offices work, and once that has passed to the
    /// last day of all; negative when that has passed too.
    pub days_left: Option<i32>,
    /// A day that mattered lies in a year the calendar does not cover: 预计.
    pub estimated: bool,
    /// Days on which it is told.
    days: Vec<Date>,
}

/// What is to be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling<'a> {
    /// About what.
    pub thing: Thing<'a>,
    /// The day it belongs to; before today when the app was closed then.
    pub day: Date,
}

/// Everything of one service that has a day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Due<'a> {
    /// The most pressing first.
    pub things: Vec<Thing<'a>>,
    /// The newest that was not told, one however many were missed.
    pub tell: Option<Telling<'a>>,
    /// It must be done again and again, but nobody has said when it was done.
    pub last_done_unknown: bool,
}

/// Whether there can be anything to be reminded of.
pub fn possible(guide: &Guide) -> bool {
    repeat(guide).is_some() || windows(guide).next().is_some()
}

/// What of a service has a day, and what is to be told today. Whoever tells it keeps `today` as `told_until`.
pub fn due<'a>(guide: &'a Guide, known: &Known, today: Date, calendar: &Calendar) -> Due<'a> {
    let again = repeat(guide).and_then(|months| Some((months, next(known.last_done?, months))));
    let mut things: Vec<Thing<'_>> = windows(guide)
        .filter(|window| window.concerns(known.last_done, again))
        .map(|window| Thing::new(&window, today, calendar))
        .chain(again.map(|(months, last)| Thing::new(&Bare::again(months, last), today, calendar)))
        .filter(Thing::still_matters)
        .collect();
    things.sort_by_key(Thing::pressing);
    Due {
        tell: newest(&things, known.told_until, today),
        last_done_unknown: again.is_none() && repeat(guide).is_some(),
        things,
    }
}

impl Due<'_> {
    /// The most pressing thing, when its day is near.
    pub fn near(&self) -> Option<&Thing<'_>> {
        self.things.iter().find(|thing| thing.is_near())
    }
}

impl Thing<'_> {
    /// The newest day after `told` and up to `today` on which it is told.
    pub fn rang(&self, told: Option<Date>, today: Date) -> Option<Date> {
        let fresh = |day: &&Date| **day <= today && told.is_none_or(|told| told < **day);
        self.days.iter().filter(fresh).max().copied()
    }

    /// The last day is a day off, so offices close earlier.
    pub fn ends_on_day_off(&self) -> bool {
        self.open_until != self.last
    }

    fn is_near(&self) -> bool {
        let over = self.stage == Stage::Over && matches!(self.what, What::Window(_));
        !over && self.days_left.is_some_and(|days| days <= NEAR)
    }

    /// A window is over some time after its end; what must be done again is not over until it was done.
    fn still_matters(&self) -> bool {
        let long_over = self.days_left.is_some_and(|days| days < -NEAR);
        matches!(self.what, What::Again(_)) || !long_over
    }

    /// What is late first, then by day; a window that is over comes last.
    fn pressing(&self) -> (bool, i32) {
        let over = self.stage == Stage::Over && matches!(self.what, What::Window(_));
        (over, self.days_left.unwrap_or(i32::MAX))
    }
}

/// A thing before anybody looked at the calendar.
struct Bare<'a> {
    what: What<'a>,
    from: Option<Date>,
    last: Option<Date>,
}

impl<'a> Bare<'a> {
    fn again(months: u32, last: Date) -> Self {
        Self {
            what: What::Again(months),
            from: None,
            last: Some(last),
        }
    }

    /// Not for somebody who has done it in this window, nor for one whose own day lies well after its end.
    fn concerns(&self, last_done: Option<Date>, again: Option<(u32, Date)>) -> bool {
        let since = self.from.zip(last_done).is_some_and(|(from, done)| done >= from);
        let done = since && self.last.zip(last_done).is_none_or(|(last, done)| done <= last);
        let own_day_later = self
            .last
            .zip(again)
            .is_some_and(|(last, (_, own))| last < add(own, -NEAR));
        !done && !own_day_later
    }

    fn stage(&self, today: Date) -> Stage {
        match (self.from, self.last) {
            (Some(from), _) if today < from => Stage::Ahead,
            (_, Some(last)) if today > last => Stage::Over,
            _ => Stage::Open,
        }
    }

    /// The days on which it is told, none before it opens.
    fn days(&self, open_until: Option<Date>) -> Vec<Date> {
        let back: &[i32] = match self.what {
            What::Window(_) => &BEFORE_END,
            What::Again(_) => &BEFORE_AGAIN,
        };
        let mut days: Vec<Date> = self.from.into_iter().collect();
        let before = back.iter().filter_map(|days| Some(add(open_until?, -days)));
        days.extend(before.filter(|day| self.from.is_none_or(|from| *day > from)));
        if matches!(self.what, What::Again(_)) {
            days.extend(self.last.map(|last| add(last, 1)));
        }
        days
    }
}

impl<'a> Thing<'a> {
    fn new(bare: &Bare<'a>, today: Date, calendar: &Calendar) -> Self {
        let work = bare.last.map(|last| working_days::last_working(last, calendar));
        // A window that lies in days off altogether has no such day: its last day must do.
        let open_until = work
            .map(|work| work.date)
            .filter(|day| bare.from.is_none_or(|from| *day >= from))
            .or(bare.last);
        let stage = bare.stage(today);
        let counted = match stage {
            Stage::Ahead => bare.from,
            _ => open_until.filter(|day| today <= *day).or(bare.last),
        };
        Self {
            what: bare.what,
            stage,
            from: bare.from,
            last: bare.last,
            open_until,
            days_left: counted.map(|day| days_between(today, day)),
            estimated: work.is_some_and(|work| work.estimated),
            days: bare.days(open_until),
        }
    }
}

fn newest<'a>(things: &[Thing<'a>], told: Option<Date>, today: Date) -> Option<Telling<'a>> {
    let mut newest: Option<Telling<'a>> = None;
    for thing in things {
        let Some(day) = thing.rang(told, today) else {
            continue;
        };
        // Of the same day the more pressing one, which comes first.
        if newest.as_ref().is_none_or(|other| other.day < day) {
            newest = Some(Telling {
                thing: thing.clone(),
                day,
            });
        }
    }
    newest
}

fn repeat(guide: &Guide) -> Option<u32> {
    guide.repeat_months.filter(|months| *months > 0)
}

/// Windows whose days can be read and stand in order; `lint` reports the others.
fn windows(guide: &Guide) -> impl Iterator<Item = Bare<'_>> {
    let all = guide.figures.iter().filter(|figure| figure.kind == "window");
    all.filter_map(|figure| {
        let from = read(&figure.valid_from)?;
        let last = read(&figure.valid_to)?;
        let in_order = from.zip(last).is_none_or(|(from, last)| from <= last);
        (in_order && (from.is_some() || last.is_some())).then_some(Bare {
            what: What::Window(figure),
            from,
            last,
        })
    })
}

/// A blank day is open; one that cannot be read spoils the window.
fn read(day: &str) -> Option<Option<Date>> {
    if day.is_empty() {
        return Some(None);
    }
    day.parse().ok().map(Some)
}

/// A year is 365 days from the last time, as the pension rules count; other spans count months.
fn next(last_done: Date, months: u32) -> Date {
    let years = i64::from(months / 12).saturating_mul(365);
    let rest = i64::from(months % 12);
    let by_days = last_done.saturating_add(Span::new().days(years.min(365 * 100)));
    by_days.saturating_add(Span::new().months(rest))
}

fn add(date: Date, days: i32) -> Date {
    date.saturating_add(Span::new().days(days))
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests;
