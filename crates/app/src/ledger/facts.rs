//! One case with everything that is known about it: the county's receipts and events as verified, and what the app
//! wrote down when it was sent.

use std::collections::BTreeSet;

use catalog::service::Limit;
use form::unseen::without_turning;
use protocol::event::{Event, EventKind, SignedEvent};
use protocol::receipt::{Receipt, SignedReceipt};
use serde::{Deserialize, Serialize};
use vault::device::{Case, CaseState, OutboxItem, ReceiptRow};

use crate::error::{Code, Outcome, code};
use crate::state::core::Core;

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
    /// Of applications and corrections, oldest first.
    pub receipts: Vec<SignedReceipt>,
    /// In the county's order.
    pub events: Vec<Event>,
    /// The newest sending as the outbox has it.
    pub item: Option<OutboxItem>,
    /// What was asked back (撤回), oldest first.
    pub withdrawals: Vec<Asked>,
}

/// A withdrawal that was asked for.
pub(crate) struct Asked {
    pub envelope: String,
    pub reason: String,
    pub at: String,
    /// The county's word that it has the wish.
    pub receipt: Option<SignedReceipt>,
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
            EventKind::CorrectionsAsked { items, until, .. } => Some((items.as_slice(), until.as_str())),
            _ => None,
        })
    }

    /// A withdrawal is under way, and the county has not spoken otherwise.
    pub fn withdrawing(&self) -> bool {
        let over = matches!(
            self.case.state,
            CaseState::Approved | CaseState::Denied | CaseState::Withdrawn
        );
        !self.case.withdrawal.is_empty() && !over
    }

    /// The county has the wish to withdraw that has no answer yet.
    pub fn withdrawal_received(&self) -> bool {
        let asked = self.withdrawals.iter();
        let mut open = asked.filter(|asked| asked.envelope == self.case.withdrawal);
        open.any(|asked| asked.receipt.is_some())
    }

    /// The county's refusal of the newest sending.
    pub fn refused(&self) -> Option<&str> {
        self.events.iter().rev().find_map(|event| match &event.what {
            EventKind::Refused { code } if event.envelope == self.case.envelope => Some(code.as_str()),
            _ => None,
        })
    }

    /// The event is about a withdrawal, not about a sending.
    pub fn of_withdrawal(&self, event: &Event) -> bool {
        self.withdrawals
            .iter()
            .any(|asked| asked.envelope == event.envelope)
    }

    /// The county has taken it in (受理), by that word or by deciding a part of it; until `before`, one of its events.
    pub fn taken_in_before(&self, before: &Event) -> bool {
        let earlier = self.events.iter().take_while(|event| event.id != before.id);
        takes_in(earlier)
    }

    /// 不予受理: refused before it was taken in, which is another decision than 不予办理.
    pub fn is_turned_away(&self) -> bool {
        self.case.state == CaseState::Denied && !takes_in(self.events.iter())
    }

    /// The last thing of this kind that the county said.
    pub fn last<'a, T>(&'a self, pick: impl Fn(&'a EventKind) -> Option<T>) -> Option<T> {
        self.events.iter().rev().find_map(|event| pick(&event.what))
    }
}

fn takes_in<'a>(mut events: impl Iterator<Item = &'a Event>) -> bool {
    events.any(|event| matches!(event.what, EventKind::Accepted | EventKind::PartDecided { .. }))
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
    with_proof(core, case.ok_or_else(|| code(Code::UnknownCase))?)
}

/// Envelopes of an application that the county refused.
pub(crate) fn refused(core: &Core, application: &str) -> Outcome<BTreeSet<String>> {
    let events = events(core, application)?.into_iter();
    let refused = events.filter(|event| matches!(event.what, EventKind::Refused { .. }));
    Ok(refused.map(|event| event.envelope).collect())
}

fn events(core: &Core, case: &str) -> Outcome<Vec<Event>> {
    let rows = core.store()?.events_of(case)?;
    let signed = rows
        .iter()
        // Its signature was looked at when it came. What turns words around is left out here, whatever program the county runs.
        .filter_map(|row| serde_json::from_str::<SignedEvent>(&without_turning(&row.body)).ok());
    Ok(signed.map(|signed| signed.event).collect())
}

/// Whosever it is. What a person asked to withdraw lies in their own file and is looked at only while that is open.
pub(crate) fn with_proof(core: &Core, case: Case) -> Outcome<CaseFacts> {
    let store = core.store()?;
    let own = core.present.as_ref().filter(|present| present.id == case.person);
    let asked = own.map_or_else(|| Ok(Vec::new()), |own| own.store.withdrawals())?;
    let asked: Vec<_> = asked.into_iter().filter(|row| row.out.case == case.id).collect();
    let receipts = store.receipts_of(&case.id)?.into_iter();
    let (of_asked, receipts): (Vec<_>, Vec<_>) =
        receipts.partition(|row| asked.iter().any(|asked| asked.out.envelope == row.envelope));
    let read = |row: &ReceiptRow| serde_json::from_str::<SignedReceipt>(&row.body).ok();
    let withdrawals = asked.into_iter().map(|row| Asked {
        receipt: of_asked
            .iter()
            .find(|receipt| receipt.envelope == row.out.envelope)
            .and_then(read),
        envelope: row.out.envelope,
        reason: row.reason,
        at: row.asked_at.to_string(),
    });
    Ok(CaseFacts {
        extra: serde_json::from_str(&case.extra).unwrap_or_default(),
        receipts: receipts.iter().filter_map(read).collect(),
        events: events(core, &case.id)?,
        item: store.outbox_item(&case.envelope)?,
        withdrawals: withdrawals.collect(),
        case,
    })
}
