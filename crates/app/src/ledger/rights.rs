//! What the person can do with a case: take it back before it has left, ask for it back afterwards, fill it in anew. Each
//! follows from what is known for certain; where nobody can know whether the county has it, it counts as having it.

use protocol::event::EventKind;
use vault::device::{CaseState, Gone, WaitState};

use crate::api::outcome::IpcError;
use crate::error::{Code, code};
use crate::ledger::facts::CaseFacts;
use crate::ledger::parts;
use crate::state::core::Core;

/// It has not left this device and waits for its turn. An attempt that is under way answers when it has ended.
pub(crate) fn can_recall(facts: &CaseFacts) -> bool {
    let waits = facts.item.as_ref().is_some_and(|item| {
        let waiting = matches!(item.state, WaitState::Queued | WaitState::Sending);
        waiting && item.gone != Gone::Maybe
    });
    waits && facts.case.withdrawal.is_empty()
}

/// The county said no before it had it: nothing of it is there.
pub(crate) fn was_turned_away(facts: &CaseFacts) -> bool {
    let item = facts.item.as_ref();
    item.is_some_and(|item| item.state == WaitState::Parked && item.gone == Gone::No)
}

/// The county has it or may have it, nobody has decided, and nobody has asked yet.
pub(crate) fn can_withdraw(facts: &CaseFacts) -> bool {
    facts.case.withdrawal.is_empty() && !decided(facts) && may_be_there(facts)
}

/// There are answers to go on from.
pub(crate) fn can_reopen(core: &Core, facts: &CaseFacts) -> bool {
    let wanted = match facts.case.state {
        CaseState::SetAside => {
            facts.case.withdrawal.is_empty() && (facts.refused().is_some() || was_turned_away(facts))
        }
        CaseState::Withdrawn => true,
        _ => false,
    };
    wanted && has_draft(core, facts)
}

/// Why nothing can be taken back without the county.
pub(crate) fn why_not_recalled(facts: &CaseFacts) -> IpcError {
    match &facts.item {
        Some(item) if item.state == WaitState::Sending && item.gone != Gone::Maybe => {
            IpcError::transient(Code::BeingSent)
        }
        _ if can_withdraw(facts) => code(Code::AlreadyLeft),
        _ => code(Code::NotToRecall),
    }
}

/// Why nothing is asked back from the county.
pub(crate) fn why_not_withdrawn(facts: &CaseFacts) -> IpcError {
    match () {
        () if decided(facts) => code(Code::AlreadyDecided),
        () => code(Code::NotLeftYet),
    }
}

/// The end of it, or something was granted that cannot be taken back.
fn decided(facts: &CaseFacts) -> bool {
    let ended = matches!(
        facts.case.state,
        CaseState::Approved | CaseState::Denied | CaseState::Withdrawn
    );
    ended || parts::decided(facts).iter().any(|part| part.approved)
}

/// A sending that the county took or may have taken, and did not refuse.
fn may_be_there(facts: &CaseFacts) -> bool {
    let refused = |envelope: &str| {
        let events = facts.events.iter();
        let mut about = events.filter(|event| event.envelope == envelope);
        about.any(|event| matches!(event.what, EventKind::Refused { .. }))
    };
    let mut received = facts
        .receipts
        .iter()
        .map(|signed| signed.receipt.envelope.as_str());
    let item = facts.item.as_ref();
    let in_doubt = item.is_some_and(|item| item.state != WaitState::Received && item.gone == Gone::Maybe);
    in_doubt || received.any(|envelope| !refused(envelope))
}

fn has_draft(core: &Core, facts: &CaseFacts) -> bool {
    let present = core.present.as_ref();
    present.is_some_and(|present| matches!(present.store.draft_of_application(&facts.case.id), Ok(Some(_))))
}
