//! Where the person is in a draft: the question on the screen, so that after a crash she is where she was.

use crate::api::draft::PlaceRequest;
use crate::api::system::Nothing;
use crate::drafts::load::load;
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::place::on_screen;

/// `draft_keep_place`.
pub(crate) fn draft_keep_place(core: &mut Core, request: PlaceRequest) -> Outcome<Nothing> {
    load(core, &request.draft)?;
    on_screen(core, &request.draft)?;
    let (_, draft, store) = core.draft(&request.draft)?;
    let key = draft
        .asked
        .session
        .node(&request.key)
        .map_or(request.key, |state| state.key);
    if draft.place.as_ref() != Some(&key) {
        store.keep_place(&request.draft, &key)?;
        draft.place = Some(key);
    }
    Ok(Nothing {})
}
