//! Loading a draft from the person's file: its form as it was kept, its answers, and what its questions are shown from.

use std::collections::BTreeMap;

use form::Session;
use vault::person::{Draft, DraftState};

use crate::drafts::stored::{answers, env};
use crate::drafts::{migrate, whose};
use crate::error::{Code, Outcome, code};
use crate::papers;
use crate::profile::{household, known};
use crate::state::core::Core;
use crate::state::draft::{Asked, OpenDraft};
use crate::state::reopened::Reopened;
use crate::state::services::{form_of, kept_service};

/// Makes sure that a draft's session is in memory.
pub(crate) fn load(core: &mut Core, id: &str) -> Outcome<()> {
    if core.present()?.drafts.contains_key(id) {
        return Ok(());
    }
    let row = core
        .present()?
        .store
        .draft(id)
        .map_err(|_| code(Code::UnknownDraft))?;
    let moved = migrate::to_newest(core, &row)?;
    let row = core.present()?.store.draft(id)?;
    let draft = read(core, &row, moved)?;
    core.present_mut()?.drafts.insert(id.to_owned(), draft);
    Ok(())
}

/// All unfinished drafts in memory.
pub(crate) fn load_all(core: &mut Core) -> Outcome<()> {
    for row in core.present()?.store.drafts()? {
        if let Err(error) = load(core, &row.id) {
            // One draft that cannot be opened must not keep the others shut.
            tracing::warn!(code = error.code.word(), "a draft stays closed");
        }
    }
    Ok(())
}

fn read(core: &Core, row: &Draft, form_changed: Vec<String>) -> Outcome<OpenDraft> {
    let store = &core.present()?.store;
    let service = kept_service(core, &row.service_hash)?;
    let form = form_of(core, &service)?;
    let answers = answers(store.answers(&row.id)?);
    let (mut session, issues) = Session::restore(form, &answers, env(core, row));
    if !issues.is_empty() {
        tracing::info!(
            count = issues.len(),
            "answers that the form no longer reads are kept aside"
        );
    }
    // What restoring changed (a consent that is not of whoever is named now) is written with the next answer.
    session.set_language(core.texts.language());
    let kinds = service.materials.iter();
    Ok(OpenDraft {
        id: row.id.clone(),
        title: row.title.clone(),
        asked: Asked {
            session,
            known: known::known(core),
            household: household::known(core),
            papers: papers::list::refs(core)?,
            whose: whose::of(core, &row.service),
            kinds: kinds.map(|m| (m.id.clone(), m.kind.clone())).collect(),
            reopened: reopened(row),
        },
        service,
        service_hash: row.service_hash.clone(),
        application: row.application.clone(),
        round: row.round,
        on_page: BTreeMap::new(),
        order: Vec::new(),
        place: Some(row.place.clone()).filter(|place| !place.is_empty()),
        changed: row.changed_at,
        form_changed,
    })
}

/// What may be changed, where the county has asked for corrections.
pub(crate) fn reopened(row: &Draft) -> Option<Reopened> {
    Some(row)
        .filter(|row| row.state == DraftState::Correction)
        .and_then(Reopened::of)
}
