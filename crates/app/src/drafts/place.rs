//! Where the person is: the question on the screen, and which draft, so that after a crash she is where she was.

use crate::api::draft::PlaceRequest;
use crate::api::system::Nothing;
use crate::core::Core;
use crate::drafts::open::load;
use crate::error::Outcome;
use crate::system::settings::{Kept, keep};

/// `draft_keep_place`.
pub(crate) fn draft_keep_place(core: &mut Core, request: PlaceRequest) -> Outcome<Nothing> {
    load(core, &request.draft)?;
    on_screen(core, &request.draft)?;
    let (_, draft) = core.draft(&request.draft)?;
    let key = draft
        .session
        .node(&request.key)
        .map_or(request.key, |state| state.key);
    if draft.place.as_ref() != Some(&key) {
        draft.store.keep_place(&request.draft, &key)?;
        *draft.place = Some(key);
    }
    Ok(Nothing {})
}

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
        tracing::warn!(code = error.code, "keeping the place");
    }
}

fn set(core: &mut Core, on_screen: Option<String>) -> Outcome<()> {
    // What is on the screen in practice is gone at the next start; where the person really was stays kept.
    if core.kept.on_screen == on_screen || core.practice.is_some() {
        return Ok(());
    }
    keep(
        core,
        Kept {
            on_screen,
            ..core.kept.clone()
        },
    )
}
