//! What must be mended, as the ledger shows it: item by item, from the draft as it lies in the person's file.

use std::collections::BTreeMap;

use form::{Form, naming};
use protocol::event::{CorrectionItem, MANDATE};
use vault::person::DraftState;

use crate::api::draft::{CorrectionLine, CorrectionState};
use crate::keys;
use crate::ledger::facts::CaseFacts;
use crate::mandates;
use crate::state::core::Core;
use crate::state::reopened::Reopened;
use crate::state::services::kept_service;
use crate::texts::key;

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
    let answers = draft
        .as_ref()
        .and_then(|draft| core.present.as_ref()?.store.answers(&draft.id).ok());
    let mandate = mandates::covering(core, &facts.case.service).ok().flatten();
    let mandate = mandate.map_or_else(String::new, |mandate| mandate.id);
    let now = answers.map(|answers| match &reopened {
        Some(reopened) => reopened.now(answers.values, &mandate),
        None => answers.values,
    });
    let form = kept_service(core, &facts.case.service_hash)
        .ok()
        .and_then(|service| Form::load(service.form?).0);
    let line = |item: &CorrectionItem| CorrectionLine {
        key: item.at.clone(),
        question: if item.at == MANDATE {
            core.texts.say(key!("correction-mandate"))
        } else {
            form.as_deref()
                .map_or_else(String::new, |form| question(core, form, now.as_ref(), &item.at))
        },
        note: item.note.clone(),
        retake: reopened
            .as_ref()
            .map(|reopened| reopened.retake(item))
            .unwrap_or_default(),
        state: reopened
            .as_ref()
            .zip(now.as_ref())
            .map_or(CorrectionState::Left, |(reopened, now)| {
                reopened.state(item, now, |_| true)
            }),
    };
    items.iter().map(line).collect()
}

/// The question, behind the person it is about where it stands in a list of people; for a whole row the person.
fn question(core: &Core, form: &Form, now: Option<&BTreeMap<String, String>>, at: &str) -> String {
    let name = |row: &&str| {
        let value = |key: &str| now?.get(key).cloned();
        naming::row_name(form.def(keys::parent(row))?, row, value)
    };
    let mut words: Vec<String> = naming::rows_of(at).iter().filter_map(name).collect();
    if words.is_empty() || !keys::is_row(at) {
        words.extend(form.def(at).map(|def| core.texts.pick(&def.label)));
    }
    words.join(" · ")
}
