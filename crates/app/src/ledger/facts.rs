//! One case with everything that is known about it: the county's receipts and events as verified, and what the app
//! wrote down when it was sent.

use catalog::service::Limit;
use protocol::event::{Event, EventKind, SignedEvent};
use protocol::receipt::{Receipt, SignedReceipt};
use serde::{Deserialize, Serialize};
use vault::device::{Case, CaseState};

use crate::core::Core;
use crate::error::{Outcome, code};

/// What the app remembers with a case. Nothing a person answered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct CaseExtra {
    /// The guide's promise when it was sent.
    pub promise: Limit,
    /// Worded gently.
    pub gentle: bool,
    /// Whom to call.
    pub phone: String,
    /// The draft it came from.
    pub draft: String,
    /// When it was sent for the first time, RFC 3339.
    pub first_sent: String,
}

/// A case with its proof.
pub(crate) struct CaseFacts {
    pub case: Case,
    pub extra: CaseExtra,
    /// Oldest first.
    pub receipts: Vec<SignedReceipt>,
    /// In the county's order.
    pub events: Vec<Event>,
}

impl CaseFacts {
    pub fn newest_receipt(&self) -> Option<&Receipt> {
        let newest = self
            .receipts
            .iter()
            .find(|signed| signed.receipt.envelope == self.case.envelope);
        newest
            .or_else(|| self.receipts.last())
            .map(|signed| &signed.receipt)
    }

    /// What the county asked to mend, while it waits for that.
    pub fn corrections(&self) -> Option<(&[protocol::event::CorrectionItem], &str)> {
        if self.case.state != CaseState::CorrectionsAsked {
            return None;
        }
        self.events.iter().rev().find_map(|event| match &event.what {
            EventKind::CorrectionsAsked { items, until } => Some((items.as_slice(), until.as_str())),
            _ => None,
        })
    }

    /// The last thing of this kind that the county said.
    pub fn last<'a, T>(&'a self, pick: impl Fn(&'a EventKind) -> Option<T>) -> Option<T> {
        self.events.iter().rev().find_map(|event| pick(&event.what))
    }
}

/// All cases of the present person.
pub(crate) fn all(core: &Core) -> Outcome<Vec<CaseFacts>> {
    let Some(present) = &core.present else {
        return Ok(Vec::new());
    };
    let cases = core.store()?.cases_of(&present.id)?;
    cases.into_iter().map(|case| with_proof(core, case)).collect()
}

/// One case of the present person; somebody else's does not exist here.
pub(crate) fn one(core: &Core, id: &str) -> Outcome<CaseFacts> {
    let present = core.present()?;
    let case = core.store()?.case(id)?.filter(|case| case.person == present.id);
    with_proof(core, case.ok_or_else(|| code("unknown-case"))?)
}

pub(crate) fn with_proof(core: &Core, case: Case) -> Outcome<CaseFacts> {
    let store = core.store()?;
    let receipts = store.receipts_of(&case.id)?;
    let events = store.events_of(&case.id)?;
    Ok(CaseFacts {
        extra: serde_json::from_str(&case.extra).unwrap_or_default(),
        receipts: receipts
            .iter()
            .filter_map(|row| serde_json::from_str(&row.body).ok())
            .collect(),
        events: events
            .iter()
            .filter_map(|row| serde_json::from_str::<SignedEvent>(&row.body).ok())
            .map(|signed| signed.event)
            .collect(),
        case,
    })
}
