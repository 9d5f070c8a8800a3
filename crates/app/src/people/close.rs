//! Closing a person's file: what lists show of it is kept, what was read from it goes.

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
    if core.present.is_some() {
        // Told in the list while the file is closed; what is not told today is told the next time.
        if let Err(error) = glance::keep(core) {
            tracing::warn!(code = error.code, "keeping a glance");
        }
    }
    core.present = None;
    core.resume = None;
}

/// The made-up person's file is closed: it goes.
fn clear_practice(core: &Core) {
    let now = core.now();
    let gone = core.store().and_then(|store| Ok(store.remove_practice(now)?));
    if let Err(error) = gone {
        // It goes at the next start.
        tracing::warn!(code = error.code, "ending practice");
    }
}
