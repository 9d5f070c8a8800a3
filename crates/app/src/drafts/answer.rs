//! Answering: one act of the engine, one transaction of the file, one patch for the interface. The answer is on disk
//! before the patch is handed out; if it cannot be kept, the session goes back too and the person is told.

use form::contract::Patch;
use vault::person::{Changes, PersonStore};

use crate::api::draft::{AnswerRequest, DraftId, DraftPatch, RowAdd, RowRef};
use crate::drafts::load::load;
use crate::error::{Code, Outcome, code};
use crate::keys;
use crate::papers::let_go;
use crate::questions::opened::is_open;
use crate::questions::{patch, roles};
use crate::state::core::Core;
use crate::state::draft::{Asked, OpenDraft};

/// Longest answer that is kept; a long story fits ten times.
const ANSWER_LONGEST: usize = 20_000;

/// `draft_answer`.
pub(crate) fn draft_answer(core: &mut Core, request: AnswerRequest) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (_, draft, store) = core.draft(&request.draft)?;
    may_change(&draft.asked, &request.key)?;
    may_say(&draft.asked, &request)?;
    let patch = draft.asked.session.set(&request.key, bounded(&request.value)?);
    keep(store, draft, Some(&request.key), now)?;
    let papers = let_go::after(core, &request.draft, &patch);
    let (around, draft, _) = core.draft(&request.draft)?;
    // A photo more or less is one more or less on offer everywhere.
    let answer = if papers {
        patch::compare(&around, draft)
    } else {
        patch::update(&around, draft, &request.key, &patch)
    };
    draft.place = Some(request.key);
    Ok(answer)
}

/// `draft_add_row`.
pub(crate) fn draft_add_row(core: &mut Core, request: RowAdd) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let (now, row) = (core.now(), core.host.new_id());
    let (around, draft, store) = core.draft(&request.draft)?;
    may_change(&draft.asked, &request.key)?;
    let patch = draft.asked.session.add_row(&request.key, &row);
    changed_rows(&patch)?;
    keep(store, draft, None, now)?;
    Ok(DraftPatch {
        focus: Some(keys::row_key(&request.key, &row)),
        ..patch::compare(&around, draft)
    })
}

/// `draft_remove_row`.
pub(crate) fn draft_remove_row(core: &mut Core, request: RowRef) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (_, draft, store) = core.draft(&request.draft)?;
    may_change(&draft.asked, keys::parent(&request.key))?;
    let gone = let_go::within(&draft.asked.session, &request.key);
    let patch = draft.asked.session.remove_row(&request.key);
    changed_rows(&patch)?;
    keep(store, draft, None, now)?;
    let_go::more(core, gone);
    let (around, draft, _) = core.draft(&request.draft)?;
    Ok(patch::compare(&around, draft))
}

/// `draft_undo`.
pub(crate) fn draft_undo(core: &mut Core, request: DraftId) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (_, draft, store) = core.draft(&request.draft)?;
    if !draft.asked.session.can_undo() {
        return Err(code(Code::NothingToUndo));
    }
    let patch = draft.asked.session.undo();
    keep(store, draft, None, now)?;
    let_go::after(core, &request.draft, &patch);
    let (around, draft, _) = core.draft(&request.draft)?;
    Ok(patch::compare(&around, draft))
}

/// An act on rows that changed nothing was about a question that is not there.
pub(crate) fn changed_rows(patch: &Patch) -> Outcome<()> {
    if patch.is_empty() {
        Err(code(Code::UnknownQuestion))
    } else {
        Ok(())
    }
}

/// The question is there, may be answered at all, and may be changed where the county waits for corrections.
pub(crate) fn may_change(asked: &Asked, key: &str) -> Outcome<()> {
    let state = asked
        .session
        .node(key)
        .ok_or_else(|| code(Code::UnknownQuestion))?;
    if state.readonly || !is_open(asked, &state) {
        return Err(code(Code::NotToMend));
    }
    Ok(())
}

/// Nobody answers for whoever is not at the device.
fn may_say(asked: &Asked, request: &AnswerRequest) -> Outcome<()> {
    let state = asked.session.node(&request.key);
    match state.and_then(|state| asked.session.def(&state.at)) {
        Some(def) if roles::is_somebody_else(asked, def, &request.value) => Err(code(Code::BadInput)),
        _ => Ok(()),
    }
}

/// What was typed goes on as it is, without spaces around it: how people write is the engine's business. Only what could
/// never be an answer is refused, in words, and stays on the screen.
fn bounded(typed: &str) -> Outcome<&str> {
    let typed = typed.trim();
    // Bytes first: counting a pasted book takes its time.
    if typed.len() > ANSWER_LONGEST * 4 || typed.chars().count() > ANSWER_LONGEST {
        return Err(code(Code::AnswerTooLong).with("limit", ANSWER_LONGEST.to_string()));
    }
    Ok(typed)
}

/// One transaction for all that the act changed. A failure takes the act back, so that what is shown is what is kept.
pub(crate) fn keep(
    store: &PersonStore,
    draft: &mut OpenDraft,
    place: Option<&str>,
    now: jiff::Timestamp,
) -> Outcome<()> {
    let session = &mut draft.asked.session;
    let changed = session.changed_answers();
    let values: Vec<(String, Option<String>)> = changed.values.into_iter().collect();
    let rows: Vec<(String, Option<Vec<String>>)> = changed
        .rows
        .into_iter()
        .map(|(key, ids)| (key, Some(ids)))
        .collect();
    let changes = Changes {
        values: &values,
        rows: &rows,
        place,
    };
    if let Err(error) = store.save_answers(&draft.id, &changes, now) {
        session.undo();
        session.changed_answers();
        return Err(error.into());
    }
    draft.changed = now;
    Ok(())
}
