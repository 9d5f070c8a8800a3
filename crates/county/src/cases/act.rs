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
    possible::{Act, Missing, NotPossible, expect, fits},
    state::State,
};

/// What the act makes of the case.
pub(crate) fn act(file: &CaseFile, act: Act, clerk: &str, now: &Now) -> Result<Change, NotPossible> {
    may_close(&act, file)?;
    let change = Change::of(&file.case);
    let mut case = file.case.clone();
    let change = match act {
        Act::Accept => accept(change, &mut case, clerk, now)?,
        Act::AskCorrections { items, until, reason } => {
            let what = ask(&mut case, items, until, &reason, now)?;
            let told = Happening {
                reason,
                ..Happening::by(clerk, &case, what, &now.at)
            };
            change
                .audited(&case.number, AuditAct::AskCorrections, clerk, &now.at)
                .telling(told)
        }
        Act::Approve { result } => approve(change, &mut case, clerk, result, now)?,
        Act::Deny { reason, appeal } => {
            let what = deny(&mut case, clerk, reason, appeal, now)?;
            change.done(&case, AuditAct::Deny, clerk, what, &now.at)
        }
    };
    Ok(change.updating(case))
}

/// Whether it can be taken in now, or gone on with when it was taken in before its correction.
pub(crate) fn may_accept(case: &Case) -> bool {
    matches!(case.state, State::New | State::Returned)
}

fn accept(change: Change, case: &mut Case, clerk: &str, now: &Now) -> Result<Change, NotPossible> {
    expect(may_accept(case))?;
    Ok(take_in(change, case, clerk, now))
}

/// 受理, unless it was before; what came back from its correction is gone on with. Whoever grants something, or decides a part,
/// does it by that, and all is on record with its time: a decision about what nobody took in would have no beginning
/// (行政许可法 32, 34). What is refused as a whole before it was taken in is 不予受理 and needs none. The person is told each
/// time: else her device would stay where the correction left it.
pub(super) fn take_in(change: Change, case: &mut Case, clerk: &str, now: &Now) -> Change {
    let first = case.accepted_at.is_empty();
    if first {
        case.accepted_at.clone_from(&now.at);
        case.accepted_by = clerk.to_owned();
    }
    let act = if first { AuditAct::Accept } else { AuditAct::GoOn };
    match case.state {
        State::New | State::Returned => {
            be_accepted(case, now);
            change.done(case, act, clerk, EventKind::Accepted, &now.at)
        }
        // Who still waits for an answer (of another part) says nothing that would sound as if it were here.
        _ if first => change.audited(&case.number, act, clerk, &now.at),
        _ => change,
    }
}

fn be_accepted(case: &mut Case, now: &Now) {
    case.state = State::Accepted;
    let due = due::answer(case, now);
    (case.due_on, case.due_certain) = (due.on, due.certain);
}

fn ask(
    case: &mut Case,
    items: Vec<CorrectionItem>,
    until: String,
    reason: &str,
    now: &Now,
) -> Result<EventKind, NotPossible> {
    expect(case.state.is_in_hand())?;
    expect_items(&items)?;
    expect_fits(reason, Missing::Again)?;
    if case.corrections_asked > 0 && blank(reason) {
        return Err(NotPossible::NeedsReason);
    }
    if !is_day_to_come(&until, now.today) {
        return Err(NotPossible::WrongDay);
    }
    case.state = State::Corrections;
    case.corrections_asked = case.corrections_asked.saturating_add(1);
    case.due_on.clone_from(&until);
    Ok(EventKind::CorrectionsAsked {
        items,
        until,
        reason: reason.to_owned(),
    })
}

fn expect_items(items: &[CorrectionItem]) -> Result<(), NotPossible> {
    if items.is_empty() || items.iter().any(|item| item.at.is_empty()) {
        return Err(NotPossible::Incomplete(Missing::Items));
    }
    let mut notes = items.iter().enumerate();
    notes.try_for_each(|(place, item)| expect_words(&item.note, Missing::Note(place)))
}

fn approve(
    change: Change,
    case: &mut Case,
    clerk: &str,
    result: String,
    now: &Now,
) -> Result<Change, NotPossible> {
    expect_words(&result, Missing::Result)?;
    let change = take_in(change, case, clerk, now);
    close(case, State::Approved, clerk, &result, &now.at);
    Ok(change.done(
        case,
        AuditAct::Approve,
        clerk,
        EventKind::Approved { result },
        &now.at,
    ))
}

fn deny(
    case: &mut Case,
    clerk: &str,
    reason: String,
    appeal: String,
    now: &Now,
) -> Result<EventKind, NotPossible> {
    expect_words(&reason, Missing::Reason)?;
    expect_words(&appeal, Missing::Appeal)?;
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

/// What the person must be told is there, and is not too long: it is refused, never cut.
pub(super) fn expect_words(words: &str, which: Missing) -> Result<(), NotPossible> {
    if blank(words) {
        return Err(NotPossible::Incomplete(which));
    }
    expect_fits(words, which)
}

fn expect_fits(words: &str, which: Missing) -> Result<(), NotPossible> {
    if fits(words) {
        Ok(())
    } else {
        Err(NotPossible::TooLong(which))
    }
}

fn is_day_to_come(text: &str, today: Date) -> bool {
    text.parse::<Date>()
        .is_ok_and(|day| day >= today && day.to_string() == text)
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
