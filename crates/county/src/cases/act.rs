//! What a clerk can do with a case. Whether it is possible now, and what it makes of the case, is worked out here; nothing
//! is written.

use jiff::civil::Date;
use protocol::event::{CorrectionItem, EventKind};

use super::{
    audit::AuditAct,
    case::{Case, CaseFile},
    change::{Change, Happening},
    due::{self, Now},
    may_close::may_close,
    possible::{Act, NotPossible, expect},
    state::State,
};

/// What the act makes of the case.
pub(crate) fn act(file: &CaseFile, act: Act, clerk: &str, now: &Now) -> Result<Change, NotPossible> {
    may_close(&act, file)?;
    let audit = audited_as(&act);
    let mut case = file.case.clone();
    let (what, reason) = match act {
        Act::Accept => (accept(&mut case, clerk, now)?, String::new()),
        Act::AskCorrections { items, until, reason } => (ask(&mut case, items, until, &reason, now)?, reason),
        Act::Approve { result } => (approve(&mut case, clerk, result, now)?, String::new()),
        Act::Deny { reason, appeal } => (deny(&mut case, clerk, reason, appeal, now)?, String::new()),
    };
    let event = Happening {
        reason,
        ..Happening::by(clerk, &case, what, &now.at)
    };
    Ok(Change::of(&file.case)
        .audited(&case.number, audit, clerk, &now.at)
        .updating(case)
        .telling(event))
}

fn audited_as(act: &Act) -> AuditAct {
    match act {
        Act::Accept => AuditAct::Accept,
        Act::AskCorrections { .. } => AuditAct::AskCorrections,
        Act::Approve { .. } => AuditAct::Approve,
        Act::Deny { .. } => AuditAct::Deny,
    }
}

fn accept(case: &mut Case, clerk: &str, now: &Now) -> Result<EventKind, NotPossible> {
    expect(case.state == State::New)?;
    case.state = State::Accepted;
    case.accepted_at.clone_from(&now.at);
    case.accepted_by = clerk.to_owned();
    let due = due::to_decide(&case.received_at, now);
    (case.due_on, case.due_certain) = (due.on, due.certain);
    Ok(EventKind::Accepted)
}

fn ask(
    case: &mut Case,
    items: Vec<CorrectionItem>,
    until: String,
    reason: &str,
    now: &Now,
) -> Result<EventKind, NotPossible> {
    expect(case.state.is_in_hand())?;
    if items.is_empty() || items.iter().any(|item| item.at.is_empty() || blank(&item.note)) {
        return Err(NotPossible::Incomplete);
    }
    if case.corrections_asked > 0 && blank(reason) {
        return Err(NotPossible::NeedsReason);
    }
    if !is_day_to_come(&until, now.today) {
        return Err(NotPossible::WrongDay);
    }
    case.state = State::Corrections;
    case.corrections_asked = case.corrections_asked.saturating_add(1);
    case.due_on.clone_from(&until);
    Ok(EventKind::CorrectionsAsked { items, until })
}

fn approve(case: &mut Case, clerk: &str, result: String, now: &Now) -> Result<EventKind, NotPossible> {
    expect_words(&[&result])?;
    close(case, State::Approved, clerk, &result, &now.at);
    Ok(EventKind::Approved { result })
}

fn deny(
    case: &mut Case,
    clerk: &str,
    reason: String,
    appeal: String,
    now: &Now,
) -> Result<EventKind, NotPossible> {
    expect_words(&[&reason, &appeal])?;
    close(case, State::Denied, clerk, &reason, &now.at);
    Ok(EventKind::Denied { reason, appeal })
}

/// It ends like this, and nothing is due any more.
pub(super) fn close(case: &mut Case, state: State, clerk: &str, result: &str, at: &str) {
    case.state = state;
    case.decided_at = at.to_owned();
    case.decided_by = clerk.to_owned();
    case.result = result.to_owned();
    case.due_on = String::new();
}

/// What the person must be told is there.
pub(super) fn expect_words(words: &[&str]) -> Result<(), NotPossible> {
    if words.iter().any(|words| blank(words)) {
        Err(NotPossible::Incomplete)
    } else {
        Ok(())
    }
}

fn is_day_to_come(text: &str, today: Date) -> bool {
    text.parse::<Date>()
        .is_ok_and(|day| day >= today && day.to_string() == text)
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
