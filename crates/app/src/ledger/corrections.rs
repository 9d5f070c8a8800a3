//! What must be mended, as the ledger shows it: item by item, from the draft as it lies in the person's file.

use protocol::event::CorrectionItem;
use vault::person::DraftState;

use crate::api::draft::CorrectionLine;
use crate::ledger::facts::CaseFacts;
use crate::state::core::Core;
use crate::state::reopened::Reopened;
use crate::state::services::kept_service;

/// One line for each item.
pub(crate) fn lines(core: &Core, facts: &CaseFacts) -> Vec<CorrectionLine> {
    let Some((items, _)) = facts.corrections() else {
        return Vec::new();
    };
    let draft = core
        .present
        .as_ref()
        .and_then(|present| present.store.draft_of_application(&facts.case.id).ok().flatten());
    let reopened = draft
        .as_ref()
        .filter(|draft| draft.state == DraftState::Correction)
        .and_then(Reopened::of);
    let now = draft
        .as_ref()
        .and_then(|draft| core.present.as_ref()?.store.answers(&draft.id).ok());
    let form = kept_service(core, &facts.case.service_hash)
        .ok()
        .and_then(|service| form::Form::load(service.form?).0);
    let line = |item: &CorrectionItem| CorrectionLine {
        key: item.at.clone(),
        question: form
            .as_ref()
            .and_then(|form| form.def(&item.at))
            .map_or_else(String::new, |def| core.texts.pick(&def.label)),
        note: item.note.clone(),
        mended: reopened
            .as_ref()
            .zip(now.as_ref())
            .is_some_and(|(reopened, now)| reopened.mended(item, &now.values)),
    };
    items.iter().map(line).collect()
}
