//! What she has to pick, in words.

use merge::{Conflict, Subject};

use super::written::{Mirror, when};
use crate::api::space::{ConflictSide, ConflictView};
use crate::drafts::load::load;
use crate::keys;
use crate::state::core::Core;

/// All that is open, with the words of the questions.
pub(super) fn views(core: &mut Core, mirror: &Mirror) -> Vec<ConflictView> {
    let mut views = Vec::new();
    for (row, document) in mirror.rows.values() {
        for conflict in document.record.conflicts() {
            views.push(view(core, &row.draft, &document.title, &conflict));
        }
    }
    views
}

fn view(core: &mut Core, draft: &str, title: &str, conflict: &Conflict) -> ConflictView {
    let key = key_of(&conflict.subject);
    // A draft that cannot be opened is still shown, with what was typed.
    let loaded = load(core, draft).is_ok();
    let session = core.present.as_ref().filter(|_| loaded);
    let session = session
        .and_then(|present| present.drafts.get(draft))
        .map(|draft| &draft.asked.session);
    let question = session.map(|session| session.label(&key)).unwrap_or_default();
    let shown = |value: &str| {
        let choice = session.map(|session| session.choice_label(&key, value));
        choice
            .filter(|label| !label.is_empty())
            .unwrap_or_else(|| value.to_owned())
    };
    let sides = conflict.sides.iter().map(|side| ConflictSide {
        shown: side.value.as_deref().map(shown).unwrap_or_default(),
        value: side.value.clone(),
        device: side.device.clone(),
        at: when(core, side.at),
    });
    ConflictView {
        draft: draft.to_owned(),
        title: title.to_owned(),
        sides: sides.collect(),
        question,
        key,
    }
}

/// As it is named to the page.
pub(super) fn key_of(subject: &Subject) -> String {
    match subject {
        Subject::Field(key) => key.clone(),
        Subject::Row { repeat, id } => keys::row_key(repeat, id),
        Subject::Whole => String::new(),
    }
}
