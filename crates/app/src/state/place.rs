//! Which draft is on the screen, so that after a crash the person is where she was.

use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::settings::StoredSettings;
use crate::state::store_settings::keep;

/// This draft is on the screen from now on.
pub(crate) fn on_screen(core: &mut Core, draft: &str) -> Outcome<()> {
    core.resume = None;
    set(core, Some(draft.to_owned()))
}

/// The person went elsewhere by herself: nothing is to be resumed.
pub(crate) fn left(core: &mut Core) {
    core.resume = None;
    if let Err(error) = set(core, None) {
        // Worst case the next start offers a draft that was left: no reason to stop anything now.
        tracing::warn!(code = error.code.word(), "keeping the place");
    }
}

fn set(core: &mut Core, on_screen: Option<String>) -> Outcome<()> {
    // What is on the screen in practice is gone at the next start; where the person really was stays kept.
    if core.kept.on_screen == on_screen || core.practice.is_some() {
        return Ok(());
    }
    keep(
        core,
        StoredSettings {
            on_screen,
            ..core.kept.clone()
        },
    )
}
