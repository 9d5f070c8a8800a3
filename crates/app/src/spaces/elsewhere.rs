//! What another device of hers did with a draft as a whole: sent it, or deleted it. It is told here, or its absence would look like a
//! loss.

use merge::{Presence, Write};

use super::document::{Document, SENT};
use super::written::{Mirror, device_of, when};
use crate::api::space::{ElsewhereView, ElsewhereWhat};
use crate::state::core::Core;

/// Newest first.
pub(super) fn views(core: &Core, mirror: &Mirror) -> Vec<ElsewhereView> {
    let documents = mirror.rows.values().map(|(_, document)| document);
    let mut all: Vec<(i64, ElsewhereView)> = documents.filter_map(|one| view(core, mirror, one)).collect();
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.into_iter().map(|(_, view)| view).collect()
}

fn view(core: &Core, mirror: &Mirror, document: &Document) -> Option<(i64, ElsewhereView)> {
    let (what, by, at) = ended(document)?;
    if device_of(by) == device_of(&mirror.space.writer) {
        return None;
    }
    let author = document.record.authors.get(by);
    Some((
        at,
        ElsewhereView {
            what,
            draft: document.draft.clone(),
            title: document.title.clone(),
            device: author.map(|author| author.device.clone()).unwrap_or_default(),
            at: when(core, at),
        },
    ))
}

/// Who ended it, and when by that device's clock.
fn ended(document: &Document) -> Option<(ElsewhereWhat, &str, i64)> {
    if document.record.is_deleted() {
        let gone = |write: &&Write<Presence>| write.value != Presence::Here;
        let last = document.record.whole.writes().iter().rev().find(gone)?;
        return Some((ElsewhereWhat::Deleted, &last.by, last.at));
    }
    let sent = document.record.fields.get(SENT)?.writes().last()?;
    sent.value.as_ref()?;
    Some((ElsewhereWhat::Sent, &sent.by, sent.at))
}

/// Still to be filled in, as far as anybody knows.
pub(super) fn is_open(document: &Document) -> bool {
    ended(document).is_none()
}
