//! A person's file with a PIN does not lie open: after some idle minutes it is closed, as when the phone was handed on.

use vault::person::PersonId;

use crate::people::close::close;
use crate::state::core::Core;
use crate::state::happening::Happening;

/// The person did something.
pub(crate) fn touch(core: &mut Core) {
    let now = core.now();
    if let Some(present) = &mut core.present {
        present.active = now;
    }
}

/// Closes the file when its person has been away: before anything is done under the lock.
pub(crate) fn close_if_idle(core: &mut Core) {
    let now = core.now();
    let limit = i64::from(core.kept.lock_minutes.max(1)) * 60;
    let Some(present) = &core.present else { return };
    if now.as_second().saturating_sub(present.active.as_second()) < limit {
        return;
    }
    if let Some(practice) = &mut core.practice {
        // The made-up person has no PIN; whoever practises may have one.
        practice.before = None;
        return;
    }
    let id = present.id;
    if has_pin(core, &id) {
        close(core);
        core.happened.push(Happening::PersonClosed);
    }
}

fn has_pin(core: &Core, id: &PersonId) -> bool {
    let people = core.store().ok().and_then(|store| store.people().ok());
    people.is_some_and(|people| people.iter().any(|row| row.id == *id && row.has_pin))
}
