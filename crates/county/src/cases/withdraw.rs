//! 撤回: the wish to have an application back is honoured while nobody has decided; afterwards the decision stands. Only the
//! device that handed it in can ask.

use protocol::{event::EventKind, problem::Code, withdrawal::Withdrawal};

use super::{
    act::close,
    audit::AuditAct,
    case::{Arrived, CaseFile, Known},
    change::{Change, Happening, Seen},
    refuse::refuse,
    state::{EnvelopeState, PartState, State},
};

/// What becomes of the case; nothing when the device was told before.
pub(crate) fn withdraw(arrived: &Arrived, wish: &Withdrawal, known: &Known, at: &str) -> Option<Change> {
    if known.fate.told.is_some() {
        return None;
    }
    let Some(file) = &known.file else {
        let none = Seen::NoneOf(wish.application_id.clone());
        return Some(refuse(arrived, none, &known.fate, Code::NotFound, at));
    };
    let case = &file.case;
    // Somebody else's is not there.
    if case.device != arrived.device {
        return Some(refuse(arrived, Seen::Nothing, &known.fate, Code::NotFound, at));
    }
    let change = Change::of(case).after(arrived, &known.fate);
    let told = |what| Happening {
        reason: wish.reason.clone(),
        ..Happening::of(arrived, &case.number, EnvelopeState::Done, what, at)
    };
    if case.state == State::Withdrawn {
        return Some(change.telling(told(EventKind::Withdrawn)));
    }
    if is_decided(file) {
        return Some(change.telling(told(EventKind::NotWithdrawn)));
    }
    let mut closed = case.clone();
    close(&mut closed, State::Withdrawn, "", &wish.reason, at);
    Some(
        change
            .updating(closed)
            .audited(&case.number, AuditAct::Withdrawn, "", at)
            .telling(told(EventKind::Withdrawn)),
    )
}

/// Decided as a whole, or a part of it was granted.
fn is_decided(file: &CaseFile) -> bool {
    let ended = matches!(file.case.state, State::Approved | State::Denied);
    ended || file.parts.iter().any(|part| part.state == PartState::Done)
}
