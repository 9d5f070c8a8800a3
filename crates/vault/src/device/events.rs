//! Events of the ledger as they came, in the county's order. Those that were verified and understood move their case; those
//! that this version cannot read are kept unread and shown to nobody until it can.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{DeviceStore, ledger::CaseState};
use crate::{
    Result,
    db::{
        Statements as _, at, ms,
        nouns::{BLOB, CASE, CURSOR, EVENT},
        sql,
    },
};

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

impl DeviceStore {
    /// The verified events of a case in the county's order.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn events_of(&self, case: &str) -> Result<Vec<EventRow>> {
        self.db
            .read(|db| db.all(sql!(EVENT, "list"), [case], read_event_row))
    }

    /// The verified events of all cases, in the county's order.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn told_events(&self) -> Result<Vec<EventRow>> {
        self.db
            .read(|db| db.all(sql!(EVENT, "list_read"), [], read_event_row))
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

fn read_event_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: row.get("id")?,
        envelope: row.get("envelope")?,
        body: row.get("body")?,
        received_at: at(row.get("received_at")?),
    })
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
