//! Taking back without the county: what has not left comes out of the outbox and is a draft again; what the county did not
//! take, or gave back, is filled in anew.

use vault::device::{CaseState, TakenBack};
use vault::person::{Access, Draft, DraftState, Moved, NewDraft};

use crate::api::draft::DraftView;
use crate::api::ledger::CaseId;
use crate::api::outcome::IpcError;
use crate::drafts::open;
use crate::error::{Code, Outcome, code};
use crate::ledger::facts::{self, CaseFacts};
use crate::ledger::rights;
use crate::state::core::Core;
use crate::state::drafts::unfinished;
use crate::state::reopened::Reopened;

/// `ledger_recall`.
pub(crate) fn ledger_recall(core: &mut Core, request: CaseId) -> Outcome<DraftView> {
    let facts = facts::one(core, &request.case)?;
    if !rights::can_recall(&facts) {
        return Err(rights::why_not_recalled(&facts));
    }
    let draft = take_back(core, &facts)?;
    open::open_view(core, &draft)
}

/// `ledger_reopen`.
pub(crate) fn ledger_reopen(core: &mut Core, request: CaseId) -> Outcome<DraftView> {
    let facts = facts::one(core, &request.case)?;
    if !rights::can_reopen(core, &facts) {
        return Err(code(Code::NotToReopen));
    }
    let draft = match facts.case.state {
        CaseState::Withdrawn => anew(core, &facts)?,
        _ if rights::was_turned_away(&facts) => take_back(core, &facts)?,
        _ => open_again(core, &facts)?,
    };
    open::open_view(core, &draft)
}

/// Out of the outbox; gives the draft, which is open again.
pub(crate) fn take_back(core: &mut Core, facts: &CaseFacts) -> Outcome<String> {
    let draft = draft(core, facts)?;
    let (present, now) = (core.present()?, core.now());
    let taken = vault::recall::recall(
        &present.store,
        core.store()?,
        &facts.case.envelope,
        opens_as(&draft),
        now,
    )?;
    match taken {
        TakenBack::Out => {}
        TakenBack::BeingSent => return Err(IpcError::transient(Code::BeingSent)),
        TakenBack::Left => return Err(code(Code::AlreadyLeft)),
    }
    note(core, Access::Recall, &facts.case.id)?;
    core.present_mut()?.drafts.remove(&draft.id);
    Ok(draft.id)
}

/// The county refused it after it had come: the same draft, for a new sending.
fn open_again(core: &Core, facts: &CaseFacts) -> Outcome<String> {
    let draft = draft(core, facts)?;
    let present = core.present()?;
    present
        .store
        .open_again(&draft.id, opens_as(&draft), core.now())?;
    note(core, Access::Reopen, &facts.case.id)?;
    Ok(draft.id)
}

/// A new application with the answers of one that was withdrawn; a draft of the service that is there already goes first.
fn anew(core: &Core, facts: &CaseFacts) -> Outcome<String> {
    if let Some(there) = unfinished(core, &facts.case.service) {
        return Ok(there);
    }
    let before = draft(core, facts)?;
    let (present, now) = (core.present()?, core.now());
    let body = present.store.form_body(&before.service_hash)?;
    let new = NewDraft {
        id: core.host.new_id(),
        application: core.host.new_id(),
        service: before.service,
        service_hash: before.service_hash,
        service_body: body.ok_or_else(|| code(Code::UnknownService))?,
        title: before.title,
    };
    let answers = present.store.answers(&before.id)?;
    present.store.create_draft(&new, now)?;
    let moved = Moved {
        service_hash: &new.service_hash,
        service_body: &new.service_body,
        answers: &answers,
        form_changed: &[],
    };
    present.store.move_draft(&new.id, &moved, now)?;
    Ok(new.id)
}

/// Corrections stay corrections, so that only what the county named can be changed.
fn opens_as(draft: &Draft) -> DraftState {
    match Reopened::of(draft) {
        Some(_) => DraftState::Correction,
        None => DraftState::Open,
    }
}

fn draft(core: &Core, facts: &CaseFacts) -> Outcome<Draft> {
    let found = core.present()?.store.draft_of_application(&facts.case.id)?;
    found.ok_or_else(|| code(Code::UnknownDraft))
}

/// Who did it stands in the person's record.
pub(crate) fn note(core: &Core, what: Access, case: &str) -> Outcome<()> {
    let by = crate::mandates::acting(core)?.map_or_else(String::new, |mandate| mandate.id);
    Ok(core.present()?.store.note_access(what, case, &by, core.now())?)
}
