//! The corrections of an open draft: what the county asks, and what of it is mended.

use protocol::event::CorrectionItem;

use crate::api::draft::{CorrectionLine, CorrectionView};
use crate::state::draft::OpenDraft;
use crate::texts::Texts;
use crate::words::dates;

/// None where everything may be changed.
pub(crate) fn view(texts: &Texts, draft: &OpenDraft) -> Option<CorrectionView> {
    let reopened = draft.asked.reopened.as_ref()?;
    let now = draft.asked.session.answers().values;
    let line = |item: &CorrectionItem| CorrectionLine {
        key: item.at.clone(),
        question: draft.asked.session.label(&item.at),
        note: item.note.clone(),
        mended: reopened.mended(item, &now),
    };
    Some(CorrectionView {
        number: reopened.number.clone(),
        until: dates::day_text(texts, &reopened.until),
        items: reopened.items.iter().map(line).collect(),
    })
}
