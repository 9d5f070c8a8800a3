//! Reminders as a person reads them: for one guide, all that are on, and the line on the home screen.

use catalog::reminders::{Stage, possible};

use crate::api::reminder::{ReminderList, ReminderOf, ReminderView};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::people::apart;
use crate::reminders::asked::{Reminder, asked, reminder, today};
use crate::reminders::sentences;
use crate::state::core::Core;
use crate::state::services::service;
use crate::texts::{args, key};
use crate::words::dates;

/// `reminder_list`.
pub(crate) fn reminder_list(core: &mut Core, _: Nothing) -> Outcome<ReminderList> {
    list(core)
}

/// `reminder_read`: also for somebody who has not asked for it, so that she can.
pub(crate) fn reminder_read(core: &mut Core, request: ReminderOf) -> Outcome<ReminderView> {
    one(core, &request.service)
}

/// The reminder of one service.
pub(super) fn one(core: &Core, id: &str) -> Outcome<ReminderView> {
    let service = service(core, id)?;
    let row = match &core.present {
        Some(present) => present.store.reminder(id)?,
        None => None,
    };
    let reminder = reminder(core, service, row.unwrap_or_default())?;
    Ok(view(core, &reminder))
}

/// All that are on.
pub(super) fn list(core: &Core) -> Outcome<ReminderList> {
    core.present()?;
    let asked = asked(core)?;
    Ok(ReminderList {
        reminders: asked.iter().map(|reminder| view(core, reminder)).collect(),
    })
}

/// The nearest of what is due soon and was not taken note of, for the home screen.
pub(crate) fn home_line(core: &Core) -> Outcome<Option<String>> {
    let asked = asked(core)?;
    let fresh = asked.iter().filter(|asked| !heard(core, asked));
    let lines: Vec<String> = fresh
        .filter_map(|asked| {
            let title = core.texts.pick(&asked.service.guide.title);
            Some(sentences::home(core, &title, asked.due.near()?))
        })
        .collect();
    let others = lines.len().saturating_sub(1);
    Ok(lines
        .first()
        .map(|line| sentences::with_others(core, line, others)))
}

/// A reminder that is due, for the news.
pub(crate) struct Near {
    pub service: String,
    pub title: String,
    pub line: String,
    /// What it is about and how far that is: another one is news again.
    pub day: String,
    pub heard: bool,
}

/// What is due soon, the most pressing first.
pub(crate) fn near(core: &Core) -> Outcome<Vec<Near>> {
    let asked = asked(core)?;
    let near = asked.iter().filter_map(|asked| {
        let thing = asked.due.near()?;
        let title = core.texts.pick(&asked.service.guide.title);
        let day = thing.last.or(thing.from).map(|day| day.to_string());
        Some(Near {
            service: asked.service.id.clone(),
            line: sentences::home(core, &title, thing),
            title,
            day: format!("{}:{:?}", day.unwrap_or_default(), thing.stage).to_lowercase(),
            heard: heard(core, asked),
        })
    });
    Ok(near.collect())
}

fn view(core: &Core, reminder: &Reminder<'_>) -> ReminderView {
    let Reminder {
        row, service, due, ..
    } = reminder;
    let first = due.things.first();
    let last = reminder.last_done;
    let last = last.map(|day| (day.to_string(), dates::day(&core.texts, day)));
    let (last_done, last_done_shown) = last.unwrap_or_default();
    let title = core.texts.pick(&service.guide.title);
    ReminderView {
        service: service.id.clone(),
        what: sentences::what(core, due, &title),
        for_whom: for_whom(core, &title),
        title,
        possible: possible(&service.guide) && (first.is_some() || due.last_done_unknown || row.is_on),
        can_set: core.present.is_some(),
        on: row.is_on,
        next: sentences::next(core, due),
        left: sentences::countdown(core, due),
        notes: sentences::notes(core, due),
        near: due.near().is_some(),
        late: first.is_some_and(|thing| thing.stage == Stage::Over),
        heard: heard(core, reminder),
        every: sentences::every(core, service.guide.repeat_months),
        last_done,
        last_done_shown,
    }
}

/// `给王桂英办“养老金领取认证”`: whose reminder it is, also before it is one.
fn for_whom(core: &Core, title: &str) -> String {
    apart::present(core).map_or_else(
        |_| String::new(),
        |name| {
            let args = args![name = name.as_str(), title = title];
            core.texts.say_with(key!("reminder-for"), args)
        },
    )
}

/// She said that she knows, and no new day has come since.
fn heard(core: &Core, reminder: &Reminder<'_>) -> bool {
    let Ok(until) = reminder.row.heard_until.parse() else {
        return false;
    };
    let rang = reminder
        .due
        .things
        .iter()
        .any(|thing| thing.rang(Some(until), today(core)).is_some());
    !rang
}
