//! Telling what is due: once a day, once each, only to the person who is present and asked for it. What was told is on
//! disk before it is shown, so a crash may swallow a notification but never repeats one; the home screen has it anyway.

use catalog::reminders::{Stage, Telling, What};

use crate::api::outcome::AppEvent;
use crate::error::Outcome;
use crate::host::Notice;
use crate::reminders::asked::{asked, today};
use crate::reminders::{change, sentences};
use crate::state::clock::clock_wrong;
use crate::state::core::Core;
use crate::texts::{args, key};

/// Looks whether something is to be told, the first time on a day. A clock that cannot be right tells nothing.
pub(crate) fn look(core: &mut Core) {
    let today = today(core);
    let looked = core
        .present
        .as_ref()
        .is_none_or(|present| present.looked == Some(today));
    if looked || core.practice.is_some() || core.catalog.is_none() || clock_wrong(core) {
        return;
    }
    if let Err(error) = tell(core) {
        tracing::warn!(code = error.code.word(), "looking for reminders");
    }
    if let Some(present) = &mut core.present {
        present.looked = Some(today);
    }
}

/// Something changed that days depend on: look again.
pub(crate) fn look_again(core: &mut Core) {
    if let Some(present) = &mut core.present {
        present.looked = None;
    }
}

fn tell(core: &Core) -> Outcome<()> {
    let mut notices = Vec::new();
    for asked in asked(core)? {
        let Some(telling) = &asked.due.tell else { continue };
        match change::keep(core, asked.row) {
            Ok(()) => notices.push(notice(core, telling)),
            // Not told rather than told every day; the others are not held up.
            Err(error) => tracing::warn!(code = error.code.word(), "keeping that a reminder was told"),
        }
    }
    let count = notices.len();
    let Some(first) = notices.into_iter().next() else {
        return Ok(());
    };
    core.host
        .notify(if count > 1 { several(core, count) } else { first });
    core.host.emit(AppEvent::ReminderDue);
    Ok(())
}

/// Which service it is stands on the screen of the person, not on a locked one.
fn notice(core: &Core, telling: &Telling<'_>) -> Notice {
    let thing = &telling.thing;
    let (title, body) = match (thing.stage, thing.what) {
        (Stage::Over, What::Again(_)) => (
            key!("notice-reminder-late-title"),
            key!("notice-reminder-late-body" of left),
        ),
        (Stage::Over, What::Window(_)) => (
            key!("notice-reminder-closed-title"),
            key!("notice-reminder-closed-body" of left),
        ),
        _ if thing.from == Some(telling.day) => (
            key!("notice-reminder-opens-title"),
            key!("notice-reminder-opens-body" of left),
        ),
        _ => (
            key!("notice-reminder-soon-title"),
            key!("notice-reminder-soon-body" of left),
        ),
    };
    let left = sentences::left(core, thing);
    Notice {
        title: core.texts.say(title),
        body: core.texts.say_with(body, args![left = &left]),
    }
}

/// Several on one day are one notification.
fn several(core: &Core, count: usize) -> Notice {
    let count = count.to_string();
    Notice {
        title: core.texts.say(key!("notice-reminder-several-title")),
        body: core
            .texts
            .say_with(key!("notice-reminder-several-body"), args![count = &count]),
    }
}
