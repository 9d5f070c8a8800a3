//! The corrections of an open draft: what the county asks, and what became of it.

use form::{Session, naming};
use protocol::event::{CorrectionItem, MANDATE};

use crate::api::draft::{CorrectionLine, CorrectionState, CorrectionView};
use crate::keys;
use crate::state::draft::OpenDraft;
use crate::texts::{Texts, key};
use crate::words::dates;

/// None where everything may be changed.
pub(crate) fn view(texts: &Texts, draft: &OpenDraft) -> Option<CorrectionView> {
    let reopened = draft.asked.reopened.as_ref()?;
    let states = reopened.states(&draft.asked.session, &draft.asked.whose.mandate);
    let line = |(item, state): (&CorrectionItem, CorrectionState)| CorrectionLine {
        key: item.at.clone(),
        question: if item.at == MANDATE {
            texts.say(key!("correction-mandate"))
        } else {
            question(&draft.asked.session, &item.at)
        },
        note: item.note.clone(),
        retake: reopened.retake(item),
        state,
    };
    Some(CorrectionView {
        number: reopened.number.clone(),
        until: dates::day_text(texts, &reopened.until),
        items: states.map(line).collect(),
    })
}

/// The question, behind the person it is about where it stands in a list of people; for a whole row the person.
pub(crate) fn question(session: &Session, at: &str) -> String {
    let rows = naming::rows_of(at);
    let mut words: Vec<String> = rows.iter().filter_map(|row| session.row_name(row)).collect();
    if words.is_empty() || !keys::is_row(at) {
        words.push(session.label(at));
    }
    words.join(" · ")
}
