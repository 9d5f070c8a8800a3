//! The outbox: sealed envelopes that leave while people's files are locked. Items are never deleted by failure: they
//! are queued, under way, parked with a reason, or received.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{DeviceStore, ledger::CaseState};
use crate::{
    Result,
    db::{
        CHUNK_BYTES, Statements as _, at, int, ms,
        nouns::{BLOB, CASE, CONNECTION, OUTBOX, PERSON},
        sql,
    },
    ids::PersonId,
    outgoing::{Outgoing, SealedBlob},
};

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WaitState {
    /// Waits for its turn.
    Queued,
    /// An attempt is under way; found at start it goes back to queued, because the county knows whether it has it.
    Sending,
    /// Set aside: the county said no, or a person must act.
    Parked,
    /// The county's word for it has been verified.
    Received,
}

/// What is known of an envelope's way to the county.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gone {
    /// It never left this device.
    No,
    /// An attempt is under way; nobody knows yet.
    Trying,
    /// The county may have it, or has it.
    Maybe,
}

/// How an attempt ended that settled nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt<'a> {
    /// A connection stood.
    pub counted: bool,
    /// Not before.
    pub next_try: Timestamp,
    /// Code of the reason.
    pub reason: &'a str,
    /// The county may have it all the same.
    pub may_have_left: bool,
}

/// What begins the lane of a mandate's end: it belongs to no case.
pub(super) const MANDATE_LANE: &str = "mandate:";

/// What an envelope holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutKind {
    /// An application or a correction.
    Application,
    /// The wish to have one back (撤回).
    Withdrawal,
    /// A mandate (委托) holds no more; it belongs to no case.
    MandateEnd,
}

/// An envelope in the outbox, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxItem {
    /// Envelope id and idempotency key.
    pub id: String,
    /// Whose.
    pub person: String,
    /// Application id; order matters inside one case only.
    pub case: String,
    /// County code.
    pub county: String,
    /// SHA-256 (hex) of the sealed bytes: the receipt must name exactly this.
    pub sealed_hash: String,
    /// Where it stands.
    pub state: WaitState,
    /// Tries that reached the county.
    pub tries: u32,
    /// Not before.
    pub next_try: Option<Timestamp>,
    /// Code of the reason it waits or was set aside; empty when it just waits for its turn.
    pub reason: String,
    /// Since when it waits.
    pub queued_at: Timestamp,
    /// What it holds.
    pub kind: OutKind,
    /// Whether it may have left.
    pub gone: Gone,
}

impl WaitState {
    pub(crate) fn parse(text: &str) -> Self {
        match text {
            "sending" => WaitState::Sending,
            "parked" => WaitState::Parked,
            "received" => WaitState::Received,
            _ => WaitState::Queued,
        }
    }
}

impl Gone {
    fn text(self) -> &'static str {
        match self {
            Gone::No => "no",
            Gone::Trying => "trying",
            Gone::Maybe => "maybe",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "no" => Gone::No,
            "trying" => Gone::Trying,
            _ => Gone::Maybe,
        }
    }
}

impl OutKind {
    pub(super) fn text(self) -> &'static str {
        match self {
            OutKind::Application => "application",
            // A message without papers like a withdrawal; whose lane it has tells the two apart.
            OutKind::Withdrawal | OutKind::MandateEnd => "withdrawal",
        }
    }

    fn parse(text: &str, lane: &str) -> Self {
        match text {
            "withdrawal" if lane.starts_with(MANDATE_LANE) => OutKind::MandateEnd,
            "withdrawal" => OutKind::Withdrawal,
            _ => OutKind::Application,
        }
    }
}

impl DeviceStore {
    /// Takes a sent application over from the person's file. Repeating it changes nothing. `gone` is what is known of
    /// earlier attempts that this file has forgotten.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn enqueue(&self, out: &Outgoing, gone: Gone, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            let added = db.run(
                sql!(OUTBOX, "insert"),
                (
                    &out.envelope,
                    out.seed.person.to_string(),
                    &out.seed.case,
                    &out.county,
                    &out.sealed_hash,
                    &out.body,
                    ms(now),
                    OutKind::Application.text(),
                    gone.text(),
                ),
            )?;
            if added == 0 {
                return Ok(());
            }
            out.blobs
                .iter()
                .try_for_each(|blob| add_blob(db, out, blob, now))?;
            write_case(db, out, now)
        })
    }

    /// Whether the outbox has it, in any state.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn has_envelope(&self, envelope: &str) -> Result<bool> {
        Ok(self.outbox_item(envelope)?.is_some())
    }

    /// Everything that is not received yet, oldest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn outbox(&self) -> Result<Vec<OutboxItem>> {
        self.db
            .read(|db| db.all(sql!(OUTBOX, "list_open"), [], read_item))
    }

    /// One item, in any state.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn outbox_item(&self, envelope: &str) -> Result<Option<OutboxItem>> {
        self.db
            .read(|db| db.maybe(sql!(OUTBOX, "find"), [envelope], read_item))
    }

    /// The envelope's JSON, byte for byte as it was made.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn envelope_body(&self, envelope: &str) -> Result<Option<Vec<u8>>> {
        self.db
            .read(|db| db.maybe(sql!(OUTBOX, "find_body"), [envelope], |row| row.get("body")))
    }

    /// An attempt begins; `false` when the envelope is no longer here, because the person took it back.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn mark_sending(&self, envelope: &str, now: Timestamp) -> Result<bool> {
        self.db.write(|db| {
            let begun = db.run(sql!(OUTBOX, "update_begun"), (envelope, ms(now)))?;
            db.run(
                sql!(CASE, "update_by_attempt"),
                (envelope, CaseState::Sending.text(), ms(now)),
            )?;
            Ok(begun > 0)
        })
    }

    /// The attempt ended without an answer that settles it.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn mark_waiting(&self, envelope: &str, attempt: &Attempt<'_>, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!(OUTBOX, "update_waiting"),
                (
                    envelope,
                    i64::from(attempt.counted),
                    ms(attempt.next_try),
                    attempt.reason,
                    ms(now),
                    attempt.may_have_left,
                ),
            )?;
            Ok(())
        })
    }

    /// Sets it aside with a reason; everything else goes on. `may_have_left` unless the county said for certain that it
    /// does not take it.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn park(&self, envelope: &str, reason: &str, may_have_left: bool, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!(OUTBOX, "update_parked"),
                (envelope, reason, ms(now), may_have_left),
            )?;
            db.run(
                sql!(CASE, "update_by_attempt"),
                (envelope, CaseState::SetAside.text(), ms(now)),
            )?;
            Ok(())
        })
    }

    /// Forgets the waiting times: the network changed, or a person said "now".
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn reset_waits(&self) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(OUTBOX, "update_waits_reset"), [])?;
            db.run(sql!(BLOB, "update_waits_reset"), [])?;
            Ok(())
        })
    }

    /// Received items older than `before` are no longer needed to offer them again to a restored county.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn forget_received(&self, before: Timestamp) -> Result<usize> {
        self.db
            .write(|db| db.run(sql!(OUTBOX, "delete_received"), [ms(before)]))
    }

    pub(super) fn requeue_sending(&self, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(CASE, "update_requeued"), [ms(now)])?;
            db.run(sql!(OUTBOX, "update_requeued"), [ms(now)])?;
            db.run(sql!(BLOB, "update_requeued"), [])?;
            Ok(())
        })
    }

    /// This file is an older copy: whatever waits in it may have left since.
    pub(super) fn doubt_all(&self) -> Result<()> {
        self.db.write(|db| db.run(sql!(OUTBOX, "update_doubted"), []))?;
        Ok(())
    }

    pub(super) fn forget_person(&self, id: &PersonId) -> Result<()> {
        let id = id.to_string();
        self.db.write(|db| {
            for statement in [
                sql!(PERSON, "delete_events"),
                sql!(PERSON, "delete_receipts"),
                sql!(PERSON, "delete_outbox"),
                sql!(PERSON, "delete_cases"),
                sql!(PERSON, "delete"),
            ] {
                db.run(statement, [&id])?;
            }
            Ok(())
        })?;
        self.db
            .read(|db| Ok(db.execute_batch(sql!(CONNECTION, "pragma_empty_wal"))?))
    }
}

fn add_blob(db: &Connection, out: &Outgoing, blob: &SealedBlob, now: Timestamp) -> Result<()> {
    db.run(
        sql!(BLOB, "insert"),
        (
            &out.envelope,
            &blob.hash,
            &out.seed.case,
            int(blob.bytes.len()),
            ms(now),
        ),
    )?;
    for (n, chunk) in blob.bytes.chunks(CHUNK_BYTES).enumerate() {
        db.run(
            sql!(BLOB, "insert_chunk"),
            (&out.envelope, &blob.hash, int(n), chunk),
        )?;
    }
    Ok(())
}

fn write_case(db: &Connection, out: &Outgoing, now: Timestamp) -> Result<()> {
    let seed = &out.seed;
    db.run(
        sql!(CASE, "upsert"),
        (
            &seed.case,
            seed.person.to_string(),
            &seed.service,
            &seed.service_hash,
            &seed.title,
            &seed.extra,
            seed.round,
            &out.envelope,
            CaseState::OnDevice.text(),
            ms(now),
        ),
    )?;
    Ok(())
}

pub(super) fn read_item(row: &Row<'_>) -> rusqlite::Result<OutboxItem> {
    let next: i64 = row.get("next_try")?;
    Ok(OutboxItem {
        id: row.get("id")?,
        person: row.get("person")?,
        case: row.get("case_id")?,
        county: row.get("county")?,
        sealed_hash: row.get("sealed_hash")?,
        state: WaitState::parse(&row.get::<_, String>("state")?),
        tries: row.get("tries")?,
        next_try: (next > 0).then(|| at(next)),
        reason: row.get("reason")?,
        queued_at: at(row.get("queued_at")?),
        kind: OutKind::parse(&row.get::<_, String>("kind")?, &row.get::<_, String>("case_id")?),
        gone: Gone::parse(&row.get::<_, String>("gone")?),
    })
}
