//! When the last paper of a sending has arrived and was looked at: the case is complete, or its papers did not hold.

use protocol::{event::EventKind, problem::Code};

use super::{
    case::{Arrived, Case, Sending},
    change::{Change, Happening},
    due::{self, Now},
    refuse::refusal,
    state::{EnvelopeState, State},
};

/// What came of looking at the papers.
#[derive(Debug, Clone)]
pub(crate) enum Completed {
    /// It was done before.
    Already,
    /// It was taken back meanwhile: its papers are nobody's business any more.
    Withdrawn,
    /// The case goes on.
    Changed(Box<Change>),
}

/// What becomes of a case whose papers hold, or do not.
pub(crate) fn complete(
    arrived: &Arrived,
    sending: &Sending,
    papers: Result<(), Code>,
    now: &Now,
) -> Completed {
    let before = &sending.file.case;
    if sending.fate.told.is_some() {
        return Completed::Already;
    }
    if before.state == State::Withdrawn {
        return Completed::Withdrawn;
    }
    let (case, event) = match papers {
        Ok(()) => whole(before.clone(), arrived, now),
        Err(code) => (without(before.clone()), refusal(arrived, code, &now.at)),
    };
    let change = Change::of(before).after(arrived, &sending.fate);
    Completed::Changed(Box::new(change.updating(case).telling(event)))
}

fn whole(mut case: Case, arrived: &Arrived, now: &Now) -> (Case, Happening) {
    become_whole(&mut case, &arrived.received_at, now);
    let state = EnvelopeState::Done;
    let event = Happening::of(arrived, &case.number, state, EventKind::Complete, &now.at);
    (case, event)
}

/// Everything of a sending is here that the county received then. What was asked for and came back is no new case: it keeps
/// the day of its first receipt, and says when it came back.
pub(super) fn become_whole(case: &mut Case, received_at: &str, now: &Now) {
    case.state = State::New;
    if case.corrections_asked > 0 {
        case.state = State::Returned;
        received_at.clone_into(&mut case.returned_at);
    }
    case.complete_at.clone_from(&now.at);
    let due = due::once_whole(case, now);
    (case.due_on, case.due_certain) = (due.on, due.certain);
}

/// A refused correction leaves the question open; a refused beginning is no case.
fn without(case: Case) -> Case {
    let state = if case.corrections_asked > 0 {
        State::Corrections
    } else {
        State::Refused
    };
    Case { state, ..case }
}
