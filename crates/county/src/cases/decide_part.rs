//! Deciding one of the applications that a case consists of (一件事). It is decided once; the case goes on.

use protocol::event::EventKind;

use super::{
    act::{expect_words, take_in},
    audit::{AuditAct, AuditLine},
    case::{Case, CaseFile, Part},
    change::{Change, Happening, PartsChange},
    due::Now,
    possible::{Missing, NotPossible, expect},
    state::PartState,
};

/// What an office decides about its part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// 办好了.
    Done {
        /// The result in words.
        words: String,
    },
    /// 不予办理.
    Denied {
        /// The reason in words.
        reason: String,
        /// How to appeal.
        appeal: String,
    },
}

impl Decision {
    /// It gives what was applied for.
    pub(crate) fn grants(&self) -> bool {
        matches!(self, Self::Done { .. })
    }
}

/// What the decision makes of the case.
pub(crate) fn decide_part(
    file: &CaseFile,
    part: &str,
    decision: Decision,
    clerk: &str,
    now: &Now,
) -> Result<Change, NotPossible> {
    let found = file.parts.iter().find(|found| found.id == part);
    let found = found.ok_or(NotPossible::NoSuchCase)?;
    expect(file.case.state.can_be_decided())?;
    let decided = decided(found, decision, clerk, &now.at)?;
    expect(found.state == PartState::New)?;
    let audit = AuditLine {
        at: now.at.clone(),
        clerk: clerk.to_owned(),
        number: file.case.number.clone(),
        act: audited_as(decided.state),
        part: part.to_owned(),
    };
    let mut change = begun(&file.case, clerk, now);
    change.parts = PartsChange::Decide(Box::new(decided.clone()));
    change.audit.push(audit);
    Ok(change.telling(Happening::by(clerk, &file.case, event(decided), &now.at)))
}

/// Whoever decides a part, either way, takes the case in by that, if nobody has: a whole that waits to be taken in has no
/// decided part.
fn begun(case: &Case, clerk: &str, now: &Now) -> Change {
    let mut accepted = case.clone();
    let change = take_in(Change::of(case), &mut accepted, clerk, now);
    if accepted == *case {
        change
    } else {
        change.updating(accepted)
    }
}

fn audited_as(state: PartState) -> AuditAct {
    if state == PartState::Done {
        AuditAct::PartDone
    } else {
        AuditAct::PartDenied
    }
}

fn decided(part: &Part, decision: Decision, clerk: &str, at: &str) -> Result<Part, NotPossible> {
    let (state, words, appeal) = match decision {
        Decision::Done { words } => {
            expect_words(&words, Missing::Result)?;
            (PartState::Done, words, String::new())
        }
        Decision::Denied { reason, appeal } => {
            expect_words(&reason, Missing::Reason)?;
            expect_words(&appeal, Missing::Appeal)?;
            (PartState::Denied, reason, appeal)
        }
    };
    Ok(Part {
        state,
        words,
        appeal,
        decided_at: at.to_owned(),
        decided_by: clerk.to_owned(),
        ..part.clone()
    })
}

fn event(part: Part) -> EventKind {
    EventKind::PartDecided {
        approved: part.state == PartState::Done,
        part: part.id,
        name: part.name,
        words: part.words,
        appeal: part.appeal,
    }
}
