//! The ledger (办到哪了): cases, the county's signed receipts and events as they came. Whoever calls has verified every
//! signature; what is kept here may be shown.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, at, ms},
    person::PersonId,
};

/// Where an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseState {
    /// In the outbox.
    OnDevice,
    /// An attempt is or was under way and no receipt came yet.
    Sending,
    /// A verified receipt is there; papers may still follow.
    Received,
    /// 受理.
    Accepted,
    /// 一次性告知补正.
    CorrectionsAsked,
    /// 办好了.
    Approved,
    /// 不予办理.
    Denied,
    /// Set aside with a reason: the county refused it, or a person must act.
    SetAside,
    /// 撤回: the county has given it back undecided.
    Withdrawn,
}

/// A case, its newest sending in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Application id; stays the same over all corrections.
    pub id: String,
    /// Whose.
    pub person: PersonId,
    /// Service id.
    pub service: String,
    /// Hash of the service as it was sent.
    pub service_hash: String,
    /// Title as it was when sent.
    pub title: String,
    /// What the app wants to remember (JSON), e.g. the guide's promise for the due date.
    pub extra: String,
    /// Number of the newest sending.
    pub round: u32,
    /// Envelope of the newest sending.
    pub envelope: String,
    /// Where it is.
    pub state: CaseState,
    /// 办件编号; empty before the first receipt.
    pub number: String,
    /// When the newest sending was frozen.
    pub sent_at: Timestamp,
    /// When anything last changed.
    pub changed_at: Timestamp,
    /// Envelope of the withdrawal that has no answer yet; empty for none.
    pub withdrawal: String,
    /// Sealed papers of the newest sending.
    pub papers_total: u32,
    /// Those the county has.
    pub papers_sent: u32,
    /// Code of the reason when set aside.
    pub reason: String,
}

/// A verified receipt as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Envelope.
    pub envelope: String,
    /// `SignedReceipt` as JSON.
    pub body: String,
    /// When it reached this device.
    pub received_at: Timestamp,
}

/// A verified event as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Id.
    pub id: String,
    /// Envelope.
    pub envelope: String,
    /// `SignedEvent` as JSON.
    pub body: String,
    /// When it reached this device.
    pub received_at: Timestamp,
}

/// What a verified event means for the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Id of the event.
    pub id: String,
    /// Envelope it is about.
    pub envelope: String,
    /// 办件编号.
    pub number: String,
    /// The case's new state; `None` leaves it.
    pub state: Option<CaseState>,
    /// The county has everything of this envelope.
    pub complete: bool,
    /// `SignedEvent` as JSON.
    pub body: String,
}

impl CaseState {
    pub(crate) fn text(self) -> &'static str {
        match self {
            CaseState::OnDevice => "on-device",
            CaseState::Sending => "sending",
            CaseState::Received => "received",
            CaseState::Accepted => "accepted",
            CaseState::CorrectionsAsked => "corrections-asked",
            CaseState::Approved => "approved",
            CaseState::Denied => "denied",
            CaseState::SetAside => "set-aside",
            CaseState::Withdrawn => "withdrawn",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "sending" => CaseState::Sending,
            "received" => CaseState::Received,
            "accepted" => CaseState::Accepted,
            "corrections-asked" => CaseState::CorrectionsAsked,
            "approved" => CaseState::Approved,
            "denied" => CaseState::Denied,
            "set-aside" => CaseState::SetAside,
            "withdrawn" => CaseState::Withdrawn,
            _ => CaseState::OnDevice,
        }
    }
}

impl DeviceStore {
    /// Cases of a person, last changed first.
    pub fn cases_of(&self, person: &PersonId) -> Result<Vec<Case>> {
        let all = self.cases()?;
        Ok(all.into_iter().filter(|case| case.person == *person).collect())
    }

    /// All cases of this device, last changed first.
    pub fn cases(&self) -> Result<Vec<Case>> {
        let rows = self.db.read(|db| db.all(sql!("case/list"), [], read_case))?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// One case.
    pub fn case(&self, id: &str) -> Result<Option<Case>> {
        Ok(self
            .db
            .read(|db| db.maybe(sql!("case/read"), [id], read_case))?
            .flatten())
    }

    /// The verified receipts of a case, oldest first.
    pub fn receipts_of(&self, case: &str) -> Result<Vec<ReceiptRow>> {
        self.db.read(|db| {
            db.all(sql!("receipt/list"), [case], |row| {
                Ok(ReceiptRow {
                    envelope: row.get(0)?,
                    body: row.get(1)?,
                    received_at: at(row.get(2)?),
                })
            })
        })
    }

    /// The verified events of a case in the county's order.
    pub fn events_of(&self, case: &str) -> Result<Vec<EventRow>> {
        self.db.read(|db| {
            db.all(sql!("event/list"), [case], |row| {
                Ok(EventRow {
                    id: row.get(0)?,
                    envelope: row.get(1)?,
                    body: row.get(2)?,
                    received_at: at(row.get(3)?),
                })
            })
        })
    }

    /// Keeps a receipt whose signature and hash were verified, and marks the envelope received, in one transaction.
    /// Papers that the county does not list as missing are there.
    pub fn accept_receipt(
        &self,
        envelope: &str,
        number: &str,
        missing: &[String],
        body: &str,
        now: Timestamp,
    ) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("receipt/write"), (envelope, body, ms(now)))?;
            db.run(sql!("outbox/receive"), (envelope, ms(now)))?;
            db.run(
                sql!("case/receive"),
                (envelope, number, CaseState::Received.text(), ms(now)),
            )?;
            let hashes: Vec<String> = db.all(sql!("blob/hashes_of"), [envelope], |row| row.get(0))?;
            for hash in hashes.iter().filter(|hash| !missing.contains(hash)) {
                db.run(sql!("blob/mark_received_of"), (envelope, hash))?;
            }
            Ok(())
        })
    }

    /// A page of verified events and the cursor behind it, in one transaction. Events that are here already and events
    /// of envelopes that this device never sent change nothing. Returns how many were new.
    pub fn apply_facts(&self, facts: &[Fact], feed: &str, cursor: &str, now: Timestamp) -> Result<usize> {
        self.db.write(|db| {
            let mut new = 0;
            for fact in facts {
                new += apply_fact(db, fact, now)?;
            }
            db.run(sql!("cursor/write"), (feed, cursor, ms(now)))?;
            Ok(new)
        })
    }
}

fn apply_fact(db: &Connection, fact: &Fact, now: Timestamp) -> Result<usize> {
    let added = db.run(sql!("event/add"), (&fact.id, &fact.envelope, &fact.body, ms(now)))?;
    if added == 0 {
        return Ok(0);
    }
    if fact.complete {
        db.run(sql!("blob/mark_all_received"), [&fact.envelope])?;
    }
    if let Some(case) = db.maybe(sql!("case/of_withdrawal"), [&fact.envelope], |row| row.get(0))? {
        end_withdrawal(db, case, fact.state == Some(CaseState::Withdrawn), now)?;
    } else if let Some(state) = fact.state.filter(|state| *state != CaseState::Withdrawn) {
        db.run(
            sql!("case/set_by_event"),
            (&fact.envelope, state.text(), &fact.number, ms(now)),
        )?;
    }
    Ok(added)
}

/// The answer to a withdrawal. Papers that have not left need not leave any more.
fn end_withdrawal(db: &Connection, case: String, given_back: bool, now: Timestamp) -> Result<()> {
    db.run(sql!("case/end_withdrawal"), (&case, given_back, ms(now)))?;
    if given_back {
        db.run(sql!("blob/drop_open_of_case"), [&case])?;
    }
    Ok(())
}

fn read_case(row: &Row<'_>) -> rusqlite::Result<Option<Case>> {
    let Some(person) = PersonId::parse(&row.get::<_, String>(1)?) else {
        return Ok(None);
    };
    Ok(Some(Case {
        id: row.get(0)?,
        person,
        service: row.get(2)?,
        service_hash: row.get(3)?,
        title: row.get(4)?,
        extra: row.get(5)?,
        round: row.get(6)?,
        envelope: row.get(7)?,
        state: CaseState::parse(&row.get::<_, String>(8)?),
        number: row.get(9)?,
        sent_at: at(row.get(10)?),
        changed_at: at(row.get(11)?),
        withdrawal: row.get(12)?,
        papers_total: row.get(13)?,
        papers_sent: row.get(14)?,
        reason: row.get(15)?,
    }))
}
