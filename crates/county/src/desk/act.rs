//! What a clerk can do with a case. Each act is one transaction: the case, the signed event for the person, the audit row.

use std::sync::Arc;

use jiff::civil::Date;
use protocol::event::{CorrectionItem, EventKind};
use rusqlite::Transaction;

use super::{Desk, Happening, decide_part::check_whole, due, state};
use crate::store::{self, StoreError, case::CaseFile};

/// An act of a clerk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// 受理.
    Accept,
    /// 一次性告知补正.
    AskCorrections {
        /// What must be mended.
        items: Vec<CorrectionItem>,
        /// Last day to answer, `YYYY-MM-DD`.
        until: String,
        /// Why a second time; the law says once.
        reason: String,
    },
    /// 办好了.
    Approve {
        /// The result in words.
        result: String,
    },
    /// 不予办理.
    Deny {
        /// The reason in words.
        reason: String,
        /// How to appeal.
        appeal: String,
    },
}

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// No such case.
    #[error("no such case")]
    NotFound,
    /// The case is not where this act is possible; somebody else may have been faster.
    #[error("not possible in this state")]
    WrongState,
    /// Something the person must be told is missing.
    #[error("something is missing")]
    Incomplete,
    /// Corrections were asked for before: the law says once.
    #[error("a second correction needs a reason")]
    NeedsReason,
    /// The day is past or no day.
    #[error("not a day to come")]
    WrongDay,
    /// A part (一件事) is not decided yet.
    #[error("a part is still open")]
    PartsOpen,
    /// No part came to anything: the case cannot be 办好了.
    #[error("every part was denied")]
    PartsDenied,
    /// A part is done already: the case as a whole cannot be denied.
    #[error("a part is done already")]
    PartDone,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ActError {
    /// Key of the sentence in `desk.ftl`.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "desk-error-not-found",
            Self::WrongState => "desk-error-wrong-state",
            Self::Incomplete => "desk-error-incomplete",
            Self::NeedsReason => "desk-error-needs-reason",
            Self::WrongDay => "desk-error-wrong-day",
            Self::PartsOpen => "desk-error-parts-open",
            Self::PartsDenied => "desk-error-parts-denied",
            Self::PartDone => "desk-error-part-done",
            Self::Store(_) => "desk-error-unavailable",
        }
    }
}

impl Act {
    fn name(&self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::AskCorrections { .. } => "ask-corrections",
            Self::Approve { .. } => "approve",
            Self::Deny { .. } => "deny",
        }
    }
}

impl Desk {
    /// Does it, and puts the event into the feed.
    pub async fn act(self: &Arc<Self>, number: &str, clerk: &str, act: Act) -> Result<(), ActError> {
        let (here, number, clerk) = (self.clone(), number.to_owned(), clerk.to_owned());
        let done = self.desk_store.write(move |transaction| {
            // An act that is refused changes nothing, so the transaction may commit.
            match here.do_it(transaction, &number, &clerk, act) {
                Err(ActError::Store(error)) => Err(error),
                other => Ok(other),
            }
        });
        done.await??;
        crate::worker::publish(self).await?;
        Ok(())
    }

    fn do_it(
        &self,
        transaction: &Transaction<'_>,
        number: &str,
        clerk: &str,
        act: Act,
    ) -> Result<(), ActError> {
        let mut case = store::case::find(transaction, &self.county, number)?.ok_or(ActError::NotFound)?;
        let name = act.name();
        let parts = store::part::list(transaction, &self.county, number)?;
        check_whole(&act, &case, &parts)?;
        let (what, reason) = self.apply(&mut case, clerk, act)?;
        store::case::update(transaction, &self.county, &case)?;
        let happening = Happening {
            device: case.device.clone(),
            envelope: case.envelope.clone(),
            envelope_state: "",
            number: case.number.clone(),
            clerk: clerk.to_owned(),
            reason,
        };
        self.tell(transaction, happening, what)?;
        store::clerk::insert_audit(transaction, &self.county, &self.now_text(), clerk, number, name)?;
        Ok(())
    }

    fn apply(&self, case: &mut CaseFile, clerk: &str, act: Act) -> Result<(EventKind, String), ActError> {
        match act {
            Act::Accept => self.accept(case, clerk).map(|what| (what, String::new())),
            Act::AskCorrections { items, until, reason } => {
                self.ask(case, items, until, &reason).map(|what| (what, reason))
            }
            Act::Approve { result } => self
                .approve(case, clerk, result)
                .map(|what| (what, String::new())),
            Act::Deny { reason, appeal } => self
                .deny(case, clerk, reason, appeal)
                .map(|what| (what, String::new())),
        }
    }

    fn accept(&self, case: &mut CaseFile, clerk: &str) -> Result<EventKind, ActError> {
        expect_state(case, &[state::NEW])?;
        case.state = state::ACCEPTED.into();
        case.accepted_at = self.now_text();
        case.accepted_by = clerk.to_owned();
        let due = due::to_decide(self, case);
        (case.due_on, case.due_certain) = (due.on, due.certain);
        Ok(EventKind::Accepted)
    }

    fn ask(
        &self,
        case: &mut CaseFile,
        items: Vec<CorrectionItem>,
        until: String,
        reason: &str,
    ) -> Result<EventKind, ActError> {
        expect_state(case, &[state::NEW, state::ACCEPTED])?;
        if items.is_empty() || items.iter().any(|item| item.at.is_empty() || blank(&item.note)) {
            return Err(ActError::Incomplete);
        }
        if case.corrections_asked > 0 && blank(reason) {
            return Err(ActError::NeedsReason);
        }
        if !until
            .parse::<Date>()
            .is_ok_and(|day| day >= self.today() && day.to_string() == until)
        {
            return Err(ActError::WrongDay);
        }
        case.state = state::CORRECTIONS.into();
        case.corrections_asked = case.corrections_asked.saturating_add(1);
        case.due_on = until.clone();
        Ok(EventKind::CorrectionsAsked { items, until })
    }

    fn approve(&self, case: &mut CaseFile, clerk: &str, result: String) -> Result<EventKind, ActError> {
        if blank(&result) {
            return Err(ActError::Incomplete);
        }
        self.decide(case, clerk, state::APPROVED, &result);
        Ok(EventKind::Approved { result })
    }

    fn deny(
        &self,
        case: &mut CaseFile,
        clerk: &str,
        reason: String,
        appeal: String,
    ) -> Result<EventKind, ActError> {
        if blank(&reason) || blank(&appeal) {
            return Err(ActError::Incomplete);
        }
        self.decide(case, clerk, state::DENIED, &reason);
        Ok(EventKind::Denied { reason, appeal })
    }

    fn decide(&self, case: &mut CaseFile, clerk: &str, state: &str, result: &str) {
        case.state = state.into();
        case.decided_at = self.now_text();
        case.decided_by = clerk.to_owned();
        case.result = result.to_owned();
        case.due_on = String::new();
    }
}

pub(super) fn expect_state(case: &CaseFile, states: &[&str]) -> Result<(), ActError> {
    if states.contains(&case.state.as_str()) {
        Ok(())
    } else {
        Err(ActError::WrongState)
    }
}

pub(super) fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
