//! Deciding one of the applications that a case consists of (一件事), and what that means for the case as a whole. Like
//! every act it is one transaction: the part, the signed event for the person, the audit row.

use std::sync::Arc;

use protocol::event::EventKind;
use rusqlite::Transaction;

use super::{
    Act, ActError, Desk, Happening,
    act::{blank, expect_state},
    state,
};
use crate::store::{
    self, StoreError,
    case::CaseFile,
    part::{self, CasePart},
};

/// Where a case is while something can be decided about it.
pub(super) const DECIDING: &[&str] = &[state::NEW, state::ACCEPTED, state::CORRECTIONS];

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

/// A part of a case, for lists and tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// Id within the service.
    pub id: String,
    /// In words.
    pub name: String,
    /// The office that gets it.
    pub office: String,
    /// `new`, `done` or `denied`.
    pub state: String,
}

impl Desk {
    /// The applications that a case consists of, in the order of the service; empty when it is one by itself.
    pub async fn parts(&self, number: &str) -> Result<Vec<PartLine>, StoreError> {
        let (county, number) = (self.county.clone(), number.to_owned());
        let parts = self
            .desk_store
            .read(move |connection| part::list(connection, &county, &number))
            .await?;
        Ok(parts.into_iter().map(PartLine::from).collect())
    }

    /// Decides a part, and puts the event into the feed.
    pub async fn decide_part(
        self: &Arc<Self>,
        number: &str,
        part: &str,
        clerk: &str,
        decision: Decision,
    ) -> Result<(), ActError> {
        let here = self.clone();
        let (number, part, clerk) = (number.to_owned(), part.to_owned(), clerk.to_owned());
        let done = self.desk_store.write(move |transaction| {
            // A decision that is refused changes nothing, so the transaction may commit.
            match here.decide_it(transaction, &number, &part, &clerk, decision) {
                Err(ActError::Store(error)) => Err(error),
                other => Ok(other),
            }
        });
        done.await??;
        crate::worker::publish(self).await?;
        Ok(())
    }

    fn decide_it(
        &self,
        transaction: &Transaction<'_>,
        number: &str,
        part: &str,
        clerk: &str,
        decision: Decision,
    ) -> Result<(), ActError> {
        let case = store::case::find(transaction, &self.county, number)?.ok_or(ActError::NotFound)?;
        let parts = part::list(transaction, &self.county, number)?;
        let found = parts.into_iter().find(|found| found.id == part);
        let found = found.ok_or(ActError::NotFound)?;
        expect_state(&case, DECIDING)?;
        let decided = self.decided(found, clerk, decision)?;
        if !part::decide(transaction, &self.county, number, &decided)? {
            return Err(ActError::WrongState);
        }
        let name = if decided.state == part::DONE {
            "part-done"
        } else {
            "part-denied"
        };
        let at = decided.decided_at.clone();
        let happening = Happening {
            device: case.device,
            envelope: case.envelope,
            envelope_state: "",
            number: case.number,
            clerk: clerk.to_owned(),
            reason: String::new(),
        };
        self.tell(transaction, happening, event(decided))?;
        let act = format!("{name} {part}");
        store::clerk::insert_audit(transaction, &self.county, &at, clerk, number, &act)?;
        Ok(())
    }

    fn decided(&self, part: CasePart, clerk: &str, decision: Decision) -> Result<CasePart, ActError> {
        let (state, words, appeal) = match decision {
            Decision::Done { words } => (part::DONE, words, None),
            Decision::Denied { reason, appeal } => (part::DENIED, reason, Some(appeal)),
        };
        if blank(&words) || appeal.as_deref().is_some_and(blank) {
            return Err(ActError::Incomplete);
        }
        Ok(CasePart {
            state: state.into(),
            words,
            appeal: appeal.unwrap_or_default(),
            decided_at: self.now_text(),
            decided_by: clerk.to_owned(),
            ..part
        })
    }
}

fn event(part: CasePart) -> EventKind {
    EventKind::PartDecided {
        approved: part.state == part::DONE,
        part: part.id,
        name: part.name,
        words: part.words,
        appeal: part.appeal,
    }
}

/// Whether a case can be closed like this now: 办好了 only when each part is decided and something came of one, 不予办理
/// only when nothing was granted that it would take back. Since a case with parts is closed one by one, it may end while
/// an answer is still waited for.
pub(super) fn check_whole(act: &Act, case: &CaseFile, parts: &[CasePart]) -> Result<(), ActError> {
    let any = |state: &str| parts.iter().any(|part| part.state == state);
    match act {
        Act::Approve { .. } if parts.is_empty() => expect_state(case, &[state::NEW, state::ACCEPTED]),
        Act::Approve { .. } => {
            expect_state(case, DECIDING)?;
            match () {
                () if any(part::NEW) => Err(ActError::PartsOpen),
                () if !any(part::DONE) => Err(ActError::PartsDenied),
                () => Ok(()),
            }
        }
        Act::Deny { .. } => {
            expect_state(case, DECIDING)?;
            if any(part::DONE) {
                return Err(ActError::PartDone);
            }
            Ok(())
        }
        Act::Accept | Act::AskCorrections { .. } => Ok(()),
    }
}

impl From<CasePart> for PartLine {
    fn from(part: CasePart) -> Self {
        Self {
            id: part.id,
            name: part.name,
            office: part.office,
            state: part.state,
        }
    }
}
