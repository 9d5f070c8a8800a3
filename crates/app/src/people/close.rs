//! Closing a person's file: what lists show of it is kept, what was read from it goes.

use vault::person::PersonId;

use crate::people::glance;
use crate::state::core::Core;

/// Closes the open file, if any. What was practised in goes for good.
pub(crate) fn close(core: &mut Core) {
    if core.practice.take().is_some() {
        core.present = None;
        core.resume = None;
        clear_practice(core);
        return;
    }
    keep_glance(core);
    core.present = None;
    core.resume = None;
}

/// Their file is open nowhere from now on, neither on the screen nor behind practice.
pub(crate) fn close_of(core: &mut Core, id: &PersonId) {
    if let Some(practice) = &mut core.practice {
        practice.before.take_if(|before| before.id == *id);
    }
    if core.present.as_ref().is_some_and(|present| present.id == *id) {
        close(core);
    }
}

/// Told in the list while the file is closed; what is not told today is told the next time.
pub(crate) fn keep_glance(core: &mut Core) {
    if core.present.is_some()
        && let Err(error) = glance::keep(core)
    {
        tracing::warn!(code = error.code.word(), "keeping a glance");
    }
}

/// The made-up person's file is closed: it goes.
fn clear_practice(core: &Core) {
    let now = core.now();
    let gone = core.store().and_then(|store| Ok(store.remove_practice(now)?));
    if let Err(error) = gone {
        // It goes at the next start.
        tracing::warn!(code = error.code.word(), "ending practice");
    }
}
