//! Giving a paper out to the window.

use crate::error::{Code, Outcome, code};
use crate::state::core::Core;

/// Media type and bytes; a thumbnail where there is one.
pub(crate) fn bytes(core: &mut Core, id: &str, thumbnail: bool) -> Outcome<(String, Vec<u8>)> {
    let store = &core.present()?.store;
    let row = store.paper(id).map_err(|_| code(Code::UnknownPaper))?;
    let small = if thumbnail {
        store.paper_thumbnail(id)?
    } else {
        Vec::new()
    };
    if !small.is_empty() {
        return Ok(("image/jpeg".to_owned(), small));
    }
    Ok((row.media_type, store.paper_bytes(id)?))
}
