//! The ledger (办到哪了): cases, the county's signed receipts and events as they came. Whoever calls has verified every
//! signature; what is kept here may be shown.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::DeviceStore;
use crate::{
    Result,
    db::{
        Statements as _, at, ms,
        nouns::{BLOB, CASE, CURSOR, EVENT, OUTBOX, RECEIPT},
        sql,
    },
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
    /// `SignedEvent` as JSON, as it came.
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

/// An event that cannot be shown yet: its kind, its layout or its key is not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadEvent {
    /// Id.
    pub id: String,
    /// Envelope it is about.
    pub envelope: String,
    /// As it came.
    pub body: String,
}

/// A feed that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved<'a> {
    /// Which.
    pub feed: &'a str,
    /// Where it goes on; opaque.
    pub cursor: &'a str,
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
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn cases_of(&self, person: &PersonId) -> Result<Vec<Case>> {
        let all = self.cases()?;
        Ok(all.into_iter().filter(|case| case.person == *person).collect())
    }

    /// All cases of this device, last changed first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn cases(&self) -> Result<Vec<Case>> {
        let rows = self.db.read(|db| db.all(sql!(CASE, "list"), [], read_case))?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// One case.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn case(&self, id: &str) -> Result<Option<Case>> {
        Ok(self
            .db
            .read(|db| db.maybe(sql!(CASE, "find"), [id], read_case))?
            .flatten())
    }

    /// The verified receipts of a case, oldest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn receipts_of(&self, case: &str) -> Result<Vec<ReceiptRow>> {
        self.db.read(|db| {
            db.all(sql!(RECEIPT, "list"), [case], |row| {
                Ok(ReceiptRow {
                    envelope: row.get("envelope")?,
                    body: row.get("body")?,
                    received_at: at(row.get("received_at")?),
                })
            })
        })
    }

    /// The verified events of a case in the county's order.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn events_of(&self, case: &str) -> Result<Vec<EventRow>> {
        self.db.read(|db| {
            db.all(sql!(EVENT, "list"), [case], |row| {
                Ok(EventRow {
                    id: row.get("id")?,
                    envelope: row.get("envelope")?,
                    body: row.get("body")?,
                    received_at: at(row.get("received_at")?),
                })
            })
        })
    }

    /// Keeps a receipt whose signature and hash were verified, and marks the envelope received, in one transaction.
    /// Papers that the county does not list as missing are there.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn accept_receipt(
        &self,
        envelope: &str,
        number: &str,
        missing: &[String],
        body: &str,
        now: Timestamp,
    ) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(RECEIPT, "upsert"), (envelope, body, ms(now)))?;
            db.run(sql!(OUTBOX, "update_received"), (envelope, ms(now)))?;
            db.run(
                sql!(CASE, "update_received"),
                (envelope, number, CaseState::Received.text(), ms(now)),
            )?;
            let hashes: Vec<String> = db.all(sql!(BLOB, "list_hashes"), [envelope], |row| row.get("hash"))?;
            for hash in hashes.iter().filter(|hash| !missing.contains(hash)) {
                db.run(sql!(BLOB, "update_received"), (envelope, hash))?;
            }
            Ok(())
        })
    }

    /// A page of events and the cursor behind it, in one transaction. Events that are here already and events of envelopes
    /// that this device never sent change nothing. Returns how many verified ones were new.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn apply_facts(
        &self,
        facts: &[Fact],
        unread: &[UnreadEvent],
        moved: &Moved<'_>,
        now: Timestamp,
    ) -> Result<usize> {
        self.db.write(|db| {
            let mut new = 0;
            for fact in facts {
                new += apply_fact(db, fact, now)?;
            }
            for event in unread {
                db.run(
                    sql!(EVENT, "insert"),
                    (&event.id, &event.envelope, &event.body, ms(now), "", true),
                )?;
            }
            db.run(sql!(CURSOR, "upsert"), (moved.feed, moved.cursor, ms(now)))?;
            Ok(new)
        })
    }

    /// Events that nothing is known of but where they belong, in the county's order.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn unread_events(&self) -> Result<Vec<UnreadEvent>> {
        self.db.read(|db| {
            db.all(sql!(EVENT, "list_unread"), [], |row| {
                Ok(UnreadEvent {
                    id: row.get("id")?,
                    envelope: row.get("envelope")?,
                    body: row.get("body")?,
                })
            })
        })
    }

    /// An event that was kept unread is understood now; it keeps its place among the others, and moves the case only if no
    /// later one has. `false` when it was not waiting.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn read_event(&self, fact: &Fact, now: Timestamp) -> Result<bool> {
        self.db.write(|db| read_late(db, fact, now))
    }

    /// Lets go of an event that turned out to be forged.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn drop_unread(&self, id: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!(EVENT, "delete_unread"), [id]))?;
        Ok(())
    }
}

fn apply_fact(db: &Connection, fact: &Fact, now: Timestamp) -> Result<usize> {
    let state = fact.state.map_or("", CaseState::text);
    let added = db.run(
        sql!(EVENT, "insert"),
        (&fact.id, &fact.envelope, &fact.body, ms(now), state, false),
    )?;
    if added > 0 {
        move_case(db, fact, now)?;
        return Ok(added);
    }
    // Whatever waits unread under this id gives way to what was verified.
    Ok(usize::from(read_late(db, fact, now)?))
}

fn read_late(db: &Connection, fact: &Fact, now: Timestamp) -> Result<bool> {
    let state = fact.state.map_or("", CaseState::text);
    let update = (&fact.id, &fact.envelope, &fact.body, state);
    if db.run(sql!(EVENT, "update_read"), update)? == 0 {
        return Ok(false);
    }
    let later: Option<bool> = db.maybe(sql!(EVENT, "has_later_state"), [&fact.id], |row| row.get("has"))?;
    let state = fact.state.filter(|_| later != Some(true));
    move_case(
        db,
        &Fact {
            state,
            ..fact.clone()
        },
        now,
    )?;
    Ok(true)
}

fn move_case(db: &Connection, fact: &Fact, now: Timestamp) -> Result<()> {
    if fact.complete {
        db.run(sql!(BLOB, "update_received_of_envelope"), [&fact.envelope])?;
    }
    if let Some(case) = db.maybe(sql!(CASE, "find_of_withdrawal"), [&fact.envelope], |row| {
        row.get("id")
    })? {
        end_withdrawal(db, case, fact.state == Some(CaseState::Withdrawn), now)?;
    } else if let Some(state) = fact.state.filter(|state| *state != CaseState::Withdrawn) {
        db.run(
            sql!(CASE, "update_by_event"),
            (&fact.envelope, state.text(), &fact.number, ms(now)),
        )?;
    }
    Ok(())
}

/// The answer to a withdrawal. Papers that have not left need not leave any more.
fn end_withdrawal(db: &Connection, case: String, given_back: bool, now: Timestamp) -> Result<()> {
    db.run(
        sql!(CASE, "update_withdrawal_ended"),
        (&case, given_back, ms(now)),
    )?;
    if given_back {
        db.run(sql!(BLOB, "delete_open_of_case"), [&case])?;
    }
    Ok(())
}

fn read_case(row: &Row<'_>) -> rusqlite::Result<Option<Case>> {
    let Some(person) = PersonId::parse(&row.get::<_, String>("person")?) else {
        return Ok(None);
    };
    Ok(Some(Case {
        id: row.get("id")?,
        person,
        service: row.get("service")?,
        service_hash: row.get("service_hash")?,
        title: row.get("title")?,
        extra: row.get("extra")?,
        round: row.get("round")?,
        envelope: row.get("envelope")?,
        state: CaseState::parse(&row.get::<_, String>("state")?),
        number: row.get("number")?,
        sent_at: at(row.get("sent_at")?),
        changed_at: at(row.get("changed_at")?),
        withdrawal: row.get("withdrawal")?,
        papers_total: row.get("papers_total")?,
        papers_sent: row.get("papers_sent")?,
        reason: row.get("reason")?,
    }))
}
