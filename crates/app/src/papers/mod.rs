//! Papers (材料): taken in as bytes, kept inside the person's file, given out to the one window that shows them.

pub(crate) mod list;

use vault::papers::{Limits, import};
use vault::person::NewPaper;

use crate::api::paper::PaperView;
use crate::core::Core;
use crate::error::{Outcome, code};

/// A photo or document from the picker. What it is follows from its content; the file's name is not kept, it may say
/// more than the person wants. `replaces` is the paper that the same photo was before it was turned, cut or taken again:
/// nobody is left with both, unless something else needs the first.
pub(crate) fn take_in(
    core: &mut Core,
    kind: &str,
    replaces: Option<&str>,
    bytes: &[u8],
) -> Outcome<PaperView> {
    core.present()?;
    let paper = import(bytes, &Limits::default())?;
    let new = NewPaper {
        id: core.host.new_id(),
        kind: kind_of(kind),
        name: String::new(),
        expires: String::new(),
    };
    let (store, now) = (&core.present()?.store, core.now());
    let id = match replaces {
        Some(old) => store.replace_paper(old, &new, &paper, now)?,
        None => store.add_paper(&new, &paper, now)?,
    };
    list::refresh(core)?;
    list::one(core, &id)
}

/// Media type and bytes; a thumbnail where there is one.
pub(crate) fn give_out(core: &mut Core, id: &str, thumbnail: bool) -> Outcome<(String, Vec<u8>)> {
    let store = &core.present()?.store;
    let row = store.paper(id).map_err(|_| code("unknown-paper"))?;
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

/// A kind is a short word of the catalog; anything else is another paper.
fn kind_of(kind: &str) -> String {
    let fits = !kind.is_empty()
        && kind.len() <= 40
        && kind
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if fits { kind.to_owned() } else { "other".to_owned() }
}
