//! What the county once told, signed, and has forgotten because it was put back from a backup: the case goes on from there,
//! unless somebody has closed it anew meanwhile. Then both stand in its history, and a person must look.

use protocol::event::{Event, EventKind};

use super::{
    act::close,
    audit::AuditAct,
    case::{Case, CaseFile, Part, Sending},
    change::{Change, Happening, PartsChange},
    complete::become_whole,
    due::{self, Now},
    state::{EnvelopeState, PartState, State},
};

/// Days after a restore in which what is told about an unknown case waits instead of being refused: the device may not have
/// offered the rest yet.
pub(crate) const WAIT_DAYS: i64 = 30;

/// What it makes of the case; `None` for what comes again by itself. `now` is the moment of the event, `today` when it was
/// handed back.
pub(crate) fn told(sending: &Sending, event: &Event, now: &Now, today: &str) -> Option<Change> {
    let file = &sending.file;
    let mut case = file.case.clone();
    let envelope_state = match event.what {
        EventKind::Withdrawn | EventKind::NotWithdrawn | EventKind::Refused { .. } => return None,
        EventKind::Complete => Some(EnvelopeState::Done),
        _ => None,
    };
    let change = Change::of(&file.case)
        .audited(&case.number, AuditAct::ToldBefore, "", today)
        .telling(Happening {
            envelope: event.envelope.clone(),
            envelope_state,
            ..Happening::by("", &case, event.what.clone(), &event.at)
        });
    if case.state.is_closed() {
        return Some(change);
    }
    let parts = go_on(&mut case, sending, &event.what, now);
    Some(Change {
        parts,
        ..change.updating(case)
    })
}

fn go_on(case: &mut Case, sending: &Sending, what: &EventKind, now: &Now) -> PartsChange {
    let received_at = &sending.submission.received_at;
    match what {
        EventKind::Complete if case.state == State::Waiting => {
            become_whole(case, received_at, now);
        }
        EventKind::Accepted => {
            case.state = State::Accepted;
            // Told again of what was gone on with after its correction.
            if case.accepted_at.is_empty() {
                case.accepted_at.clone_from(&now.at);
            }
            let due = due::answer(case, now);
            (case.due_on, case.due_certain) = (due.on, due.certain);
        }
        EventKind::CorrectionsAsked { until, .. } => {
            case.state = State::Corrections;
            case.corrections_asked = case.corrections_asked.saturating_add(1);
            case.due_on.clone_from(until);
        }
        EventKind::Approved { result } => close(case, State::Approved, "", result, &now.at),
        EventKind::Denied { reason, .. } => close(case, State::Denied, "", reason, &now.at),
        EventKind::PartDecided { .. } => return decided(&sending.file, what, &now.at),
        // Nothing of the case itself: a mandate's end is kept beside it (`mandate::told`).
        EventKind::MandateEnded { .. } => {}
        EventKind::Complete | EventKind::Withdrawn | EventKind::NotWithdrawn | EventKind::Refused { .. } => {}
    }
    PartsChange::None
}

fn decided(file: &CaseFile, what: &EventKind, at: &str) -> PartsChange {
    let EventKind::PartDecided {
        part,
        approved,
        words,
        appeal,
        ..
    } = what
    else {
        return PartsChange::None;
    };
    let found = file.parts.iter().find(|found| found.id == *part);
    let open = found.filter(|found| found.state == PartState::New);
    open.map_or(PartsChange::None, |found| {
        PartsChange::Decide(Box::new(Part {
            state: if *approved {
                PartState::Done
            } else {
                PartState::Denied
            },
            words: words.clone(),
            appeal: appeal.clone(),
            decided_at: at.to_owned(),
            ..found.clone()
        }))
    })
}
