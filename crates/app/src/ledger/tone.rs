//! How a line of the ledger is meant. What waits for the network or the county is calm: the person has done her part.

use protocol::event::{Event, EventKind};
use vault::device::CaseState;

use crate::api::ledger::Tone;
use crate::ledger::facts::CaseFacts;
use crate::ledger::{due, parts};
use crate::state::core::Core;

/// Of a case.
pub(crate) fn of_case(core: &Core, facts: &CaseFacts) -> Tone {
    match facts.case.state {
        CaseState::Denied => Tone::Bad,
        CaseState::Approved if facts.extra.gentle || parts::denied(facts) > 0 => Tone::Calm,
        CaseState::Approved => Tone::Done,
        CaseState::Withdrawn => Tone::Calm,
        _ if facts.withdrawing() => Tone::Calm,
        CaseState::CorrectionsAsked | CaseState::SetAside => Tone::Need,
        _ if due::overdue(core, facts) => Tone::Need,
        CaseState::OnDevice | CaseState::Sending | CaseState::Received | CaseState::Accepted => Tone::Calm,
    }
}

/// Of one of the county's words, whatever came after it.
pub(crate) fn of_event(facts: &CaseFacts, event: &Event) -> Tone {
    match &event.what {
        EventKind::MandateEnded { by_desk: true, .. } => Tone::Bad,
        EventKind::Complete | EventKind::Accepted | EventKind::Withdrawn | EventKind::MandateEnded { .. } => {
            Tone::Calm
        }
        EventKind::CorrectionsAsked { .. } => Tone::Need,
        EventKind::Approved { .. } if facts.extra.gentle || parts::denied(facts) > 0 => Tone::Calm,
        EventKind::PartDecided { approved: true, .. } if facts.extra.gentle => Tone::Calm,
        EventKind::Approved { .. } | EventKind::PartDecided { approved: true, .. } => Tone::Done,
        EventKind::Denied { .. }
        | EventKind::PartDecided { .. }
        | EventKind::NotWithdrawn
        | EventKind::Refused { .. } => Tone::Bad,
    }
}
