//! Answering: one act of the engine, one transaction of the file, one patch for the interface. The answer is on disk
//! before the patch is handed out; if it cannot be kept, the session goes back too and the person is told.

use form::contract::Patch;
use vault::person::Changes;

use crate::api::draft::{AnswerRequest, DraftId, DraftPatch, RowAdd, RowRef};
use crate::core::Core;
use crate::drafts::keys;
use crate::drafts::open::{Parts, load};
use crate::drafts::view::Lens;
use crate::error::{Outcome, code};

/// Longest answer that is kept; a long story fits ten times.
const ANSWER_LONGEST: usize = 20_000;

/// `draft_answer`.
pub(crate) fn draft_answer(core: &mut Core, request: AnswerRequest) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (lens, mut draft) = core.draft(&request.draft)?;
    may_change(&lens, &draft, &request.key)?;
    let patch = draft.session.set(&request.key, bounded(&request.value)?);
    keep(&mut draft, Some(&request.key), now)?;
    let answer = draft.shown.update(&lens, draft.session, &request.key, &patch);
    *draft.place = Some(request.key);
    Ok(answer)
}

/// `draft_add_row`.
pub(crate) fn draft_add_row(core: &mut Core, request: RowAdd) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let (now, row) = (core.now(), core.host.new_id());
    let (lens, mut draft) = core.draft(&request.draft)?;
    may_change(&lens, &draft, &request.key)?;
    let patch = draft.session.add_row(&request.key, &row);
    finish_rows(
        &lens,
        &mut draft,
        &patch,
        now,
        Some(keys::row_key(&request.key, &row)),
    )
}

/// `draft_remove_row`.
pub(crate) fn draft_remove_row(core: &mut Core, request: RowRef) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (lens, mut draft) = core.draft(&request.draft)?;
    may_change(&lens, &draft, keys::parent(&request.key))?;
    let patch = draft.session.remove_row(&request.key);
    finish_rows(&lens, &mut draft, &patch, now, None)
}

/// `draft_undo`.
pub(crate) fn draft_undo(core: &mut Core, request: DraftId) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (lens, mut draft) = core.draft(&request.draft)?;
    if !draft.session.can_undo() {
        return Err(code("nothing-to-undo"));
    }
    draft.session.undo();
    keep(&mut draft, None, now)?;
    Ok(draft.shown.compare(&lens, draft.session))
}

pub(crate) fn finish_rows(
    lens: &Lens<'_>,
    draft: &mut Parts<'_>,
    patch: &Patch,
    now: jiff::Timestamp,
    focus: Option<String>,
) -> Outcome<DraftPatch> {
    if patch.is_empty() {
        return Err(code("unknown-question"));
    }
    keep(draft, None, now)?;
    Ok(DraftPatch {
        focus,
        ..draft.shown.compare(lens, draft.session)
    })
}

/// The question is there, may be answered at all, and is among the corrections when there are some.
pub(crate) fn may_change(lens: &Lens<'_>, draft: &Parts<'_>, key: &str) -> Outcome<()> {
    let state = draft.session.node(key).ok_or_else(|| code("unknown-question"))?;
    let open = lens
        .reopened
        .is_none_or(|reopened| reopened.covers(&state.key) || state.violation.is_some());
    if state.readonly || !open {
        return Err(code("not-to-mend"));
    }
    Ok(())
}

/// What was typed goes on as it is, without spaces around it: how people write is the engine's business. Only what could
/// never be an answer is refused, in words, and stays on the screen.
fn bounded(typed: &str) -> Outcome<&str> {
    let typed = typed.trim();
    // Bytes first: counting a pasted book takes its time.
    if typed.len() > ANSWER_LONGEST * 4 || typed.chars().count() > ANSWER_LONGEST {
        return Err(code("answer-too-long").with("limit", ANSWER_LONGEST.to_string()));
    }
    Ok(typed)
}

/// One transaction for all that the act changed. A failure takes the act back, so that what is shown is what is kept.
fn keep(draft: &mut Parts<'_>, place: Option<&str>, now: jiff::Timestamp) -> Outcome<()> {
    let changed = draft.session.changed_answers();
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
    if let Err(error) = draft.store.save_answers(&draft.about.id, &changes, now) {
        draft.session.undo();
        draft.session.changed_answers();
        return Err(error.into());
    }
    *draft.changed = now;
    Ok(())
}
