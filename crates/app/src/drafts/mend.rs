//! Corrections: what the county named is opened again, everything else stays as it was sent. What counts as mended is
//! found by comparing with the answers as they were when the draft was opened again.

use std::collections::BTreeMap;

use protocol::event::CorrectionItem;
use serde::{Deserialize, Serialize};
use vault::person::{Draft, DraftState};

use crate::api::draft::{CorrectionLine, CorrectionView, DraftView};
use crate::core::Core;
use crate::drafts::keys;
use crate::drafts::open::{kept_service, open_view};
use crate::error::{Outcome, code};
use crate::ledger::facts::{self, CaseFacts};
use crate::words::dates;

/// What was opened again; kept with the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reopened {
    pub number: String,
    pub until: String,
    pub items: Vec<CorrectionItem>,
    /// The answers within the named places, as they were sent.
    pub before: BTreeMap<String, String>,
}

impl Reopened {
    /// The question lies in one of the named places.
    pub fn covers(&self, key: &str) -> bool {
        self.items.iter().any(|item| keys::within(key, &item.at))
    }

    /// Something within this place differs from what was sent.
    pub fn mended(&self, item: &CorrectionItem, now: &BTreeMap<String, String>) -> bool {
        let here = |values: &BTreeMap<String, String>| -> Vec<(String, String)> {
            let within = values.iter().filter(|(key, _)| keys::within(key, &item.at));
            within.map(|(key, value)| (key.clone(), value.clone())).collect()
        };
        here(now) != here(&self.before)
    }

    /// Nothing was changed yet.
    pub fn untouched(&self, now: &BTreeMap<String, String>) -> bool {
        !self.items.iter().any(|item| self.mended(item, now))
    }
}

/// Opens exactly the places the county named.
pub(crate) fn reopen(core: &mut Core, case: &str) -> Outcome<DraftView> {
    let facts = facts::one(core, case)?;
    let (items, until) = facts.corrections().ok_or_else(|| code("not-to-mend"))?;
    let store = &core.present()?.store;
    let draft = store
        .draft_of_application(case)?
        .ok_or_else(|| code("unknown-draft"))?;
    if draft.state == DraftState::Frozen {
        let answers = store.answers(&draft.id)?;
        let named = |key: &str| items.iter().any(|item| keys::within(key, &item.at));
        let corrections = Reopened {
            number: facts.case.number.clone(),
            until: until.to_owned(),
            items: items.to_vec(),
            before: answers.values.into_iter().filter(|(key, _)| named(key)).collect(),
        };
        let corrections = serde_json::to_string(&corrections).map_err(|error| core.incident(&error))?;
        core.present()?
            .store
            .reopen_draft(&draft.id, &corrections, core.now())?;
    }
    open_view(core, &draft.id)
}

/// What a draft was opened again for.
pub(crate) fn reopened(row: &Draft) -> Option<Reopened> {
    serde_json::from_str(&row.corrections).ok()
}

/// The corrections of an open draft.
pub(crate) fn view(core: &mut Core, id: &str) -> Outcome<Option<CorrectionView>> {
    let (lens, draft) = core.draft(id)?;
    let Some(reopened) = &draft.about.reopened else {
        return Ok(None);
    };
    let now = draft.session.answers().values;
    let line = |item: &CorrectionItem| CorrectionLine {
        key: item.at.clone(),
        question: draft.session.label(&item.at),
        note: item.note.clone(),
        mended: reopened.mended(item, &now),
    };
    Ok(Some(CorrectionView {
        number: reopened.number.clone(),
        until: dates::day_text(lens.texts, &reopened.until),
        items: reopened.items.iter().map(line).collect(),
    }))
}

/// What must be mended, as the ledger shows it.
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
        .and_then(reopened);
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
