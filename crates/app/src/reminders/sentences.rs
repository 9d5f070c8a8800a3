//! Reminders in words: the day with its weekday, how long it still is, and what offices do.

use catalog::reminders::{Due, Stage, Thing, What};
use jiff::civil::{Date, Weekday};

use crate::reminders::asked::today;
use crate::state::core::Core;
use crate::texts::{Key, args, key, shape};
use crate::words::dates;

/// What is next; or that no day is known yet.
pub(super) fn next(core: &Core, due: &Due<'_>) -> String {
    match due.things.first() {
        Some(thing) => sentence(core, thing),
        None if due.last_done_unknown => core.texts.say(key!("reminder-ask-last")),
        None => core.texts.say(key!("reminder-no-day")),
    }
}

/// What comes next, by its name: a window has one of its own, a yearly duty is the service.
pub(super) fn what(core: &Core, due: &Due<'_>, title: &str) -> String {
    let named = due.things.first().map(|thing| name(core, thing));
    named
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| title.to_owned())
}

/// What else is to be said: about the first, then what comes after it.
pub(super) fn notes(core: &Core, due: &Due<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some((first, others)) = due.things.split_first() {
        notes.extend(about(core, first));
        if due.last_done_unknown {
            notes.push(core.texts.say(key!("reminder-ask-last")));
        }
        notes.extend(others.iter().map(|thing| sentence(core, thing)));
    }
    notes
}

/// `每年要办一次`.
pub(super) fn every(core: &Core, months: Option<u32>) -> String {
    match months {
        None | Some(0) => String::new(),
        Some(12) => core.texts.say(key!("reminder-every-year")),
        Some(months) => core
            .texts
            .say_with(key!("reminder-every-months"), args![months = &months.to_string()]),
    }
}

/// `养老金领取认证，还有 8 天到期`.
pub(super) fn home(core: &Core, title: &str, thing: &Thing<'_>) -> String {
    let key = match thing.stage {
        Stage::Ahead => key!("reminder-home-ahead" of title, left),
        Stage::Open => key!("reminder-home-open" of title, left),
        Stage::Over => key!("reminder-home-late" of title, left),
    };
    core.texts
        .say_with(key, args![title = title, left = &left(core, thing)])
}

/// The line, with how many more there are.
pub(super) fn with_others(core: &Core, line: &str, others: usize) -> String {
    if others == 0 {
        return line.to_owned();
    }
    let count = others.to_string();
    core.texts
        .say_with(key!("reminder-home-more"), args![line = line, count = &count])
}

/// `还有 8 天`, `就是明天`, `就是今天`.
pub(super) fn left(core: &Core, thing: &Thing<'_>) -> String {
    match thing.days_left {
        None => String::new(),
        Some(0) => core.texts.say(key!("reminder-left-today")),
        Some(1) => core.texts.say(key!("reminder-left-tomorrow")),
        // How long it is over helps nobody.
        Some(days) if days < 0 => String::new(),
        Some(days) => core
            .texts
            .say_with(key!("reminder-left"), args![days = &days.to_string()]),
    }
}

/// How long it still is, of the first: `还有 8 天`, `还有 98 天开始`; blank once it is over.
pub(super) fn countdown(core: &Core, due: &Due<'_>) -> String {
    let Some(thing) = due.things.first() else {
        return String::new();
    };
    let left = left(core, thing);
    if thing.stage == Stage::Ahead {
        return core
            .texts
            .say_with(key!("reminder-left-start"), args![left = &left]);
    }
    left
}

fn sentence(core: &Core, thing: &Thing<'_>) -> String {
    let name = name(core, thing);
    let day = |date: Option<Date>| date.map_or_else(String::new, |date| day(core, date));
    let (from, last, work) = (day(thing.from), day(thing.last), day(thing.open_until));
    let args = args![name = &*name, from = &*from, last = &*last, work = &*work];
    core.texts.say_with(key(core, thing), args)
}

fn key(core: &Core, thing: &Thing<'_>) -> Key<{ shape(&["name", "from", "last", "work"]) }> {
    let again = matches!(thing.what, What::Again(_));
    match (thing.stage, again, closes_early(core, thing), thing.estimated) {
        (Stage::Ahead, ..) if thing.last.is_none() => {
            key!("reminder-ahead-open-end" of name, from, last, work)
        }
        (Stage::Ahead, ..) => key!("reminder-ahead" of name, from, last, work),
        (Stage::Over, true, ..) => key!("reminder-late" of name, from, last, work),
        (Stage::Over, false, ..) => key!("reminder-closed" of name, from, last, work),
        _ if thing.last.is_none() => key!("reminder-open-end" of name, from, last, work),
        (_, true, true, true) => key!("reminder-again-day-off-estimated" of name, from, last, work),
        (_, true, true, false) => key!("reminder-again-day-off" of name, from, last, work),
        (_, true, false, _) => key!("reminder-again" of name, from, last, work),
        (_, false, true, true) => key!("reminder-open-day-off-estimated" of name, from, last, work),
        (_, false, true, false) => key!("reminder-open-day-off" of name, from, last, work),
        (_, false, false, _) => key!("reminder-open" of name, from, last, work),
    }
}

/// About offices: closed until the end, closed early, or nobody knows yet.
fn about(core: &Core, thing: &Thing<'_>) -> Option<String> {
    let passed = thing.open_until.is_some_and(|day| day < today(core));
    let key = match thing.stage {
        Stage::Over => return None,
        Stage::Open if thing.ends_on_day_off() && passed => key!("reminder-offices-closed" of weekday, work),
        Stage::Ahead if thing.ends_on_day_off() && !thing.estimated => {
            key!("reminder-day-off" of weekday, work)
        }
        Stage::Ahead if thing.ends_on_day_off() => key!("reminder-day-off-estimated" of weekday, work),
        _ if thing.estimated => key!("reminder-estimated" of weekday, work),
        _ => return None,
    };
    let day = |date: Option<Date>| date.map_or_else(String::new, |date| day(core, date));
    let weekday = thing.last.map_or_else(String::new, |date| weekday(core, date));
    let work = day(thing.open_until);
    Some(core.texts.say_with(key, args![weekday = &weekday, work = &work]))
}

/// The last day is a day off, and the last working day is still to come.
fn closes_early(core: &Core, thing: &Thing<'_>) -> bool {
    thing.ends_on_day_off() && thing.open_until.is_some_and(|day| day >= today(core))
}

fn name(core: &Core, thing: &Thing<'_>) -> String {
    match thing.what {
        What::Window(figure) => core.texts.pick(&figure.name),
        What::Again(_) => String::new(),
    }
}

/// `12月18日（周五）`, with the year when it is another one.
fn day(core: &Core, date: Date) -> String {
    let shown = dates::day_near(&core.texts, date, today(core));
    let weekday = weekday(core, date);
    core.texts.say_with(
        key!("date-with-weekday"),
        args![date = &shown, weekday = &weekday],
    )
}

fn weekday(core: &Core, date: Date) -> String {
    core.texts.say(match date.weekday() {
        Weekday::Monday => key!("weekday-monday"),
        Weekday::Tuesday => key!("weekday-tuesday"),
        Weekday::Wednesday => key!("weekday-wednesday"),
        Weekday::Thursday => key!("weekday-thursday"),
        Weekday::Friday => key!("weekday-friday"),
        Weekday::Saturday => key!("weekday-saturday"),
        Weekday::Sunday => key!("weekday-sunday"),
    })
}
