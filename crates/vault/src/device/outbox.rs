//! The outbox: sealed envelopes that leave while people's files are locked. Items are never deleted by failure: they
//! are queued, under way, parked with a reason, or received.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{DeviceStore, ledger::CaseState};
use crate::{
    Result,
    db::{CHUNK_BYTES, Statements as _, at, int, ms},
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

/// What an envelope holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutKind {
    /// An application or a correction.
    Application,
    /// The wish to have one back (撤回).
    Withdrawal,
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
            OutKind::Withdrawal => "withdrawal",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "withdrawal" => OutKind::Withdrawal,
            _ => OutKind::Application,
        }
    }
}

impl DeviceStore {
    /// Takes a sent application over from the person's file. Repeating it changes nothing. `gone` is what is known of
    /// earlier attempts that this file has forgotten.
    pub fn enqueue(&self, out: &Outgoing, gone: Gone, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            let added = db.run(
                sql!("outbox/add"),
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
    pub fn has_envelope(&self, envelope: &str) -> Result<bool> {
        Ok(self.outbox_item(envelope)?.is_some())
    }

    /// Everything that is not received yet, oldest first.
    pub fn outbox(&self) -> Result<Vec<OutboxItem>> {
        self.db.read(|db| db.all(sql!("outbox/list_open"), [], read_item))
    }

    /// One item, in any state.
    pub fn outbox_item(&self, envelope: &str) -> Result<Option<OutboxItem>> {
        self.db
            .read(|db| db.maybe(sql!("outbox/read"), [envelope], read_item))
    }

    /// The envelope's JSON, byte for byte as it was made.
    pub fn envelope_body(&self, envelope: &str) -> Result<Option<Vec<u8>>> {
        self.db
            .read(|db| db.maybe(sql!("outbox/read_body"), [envelope], |row| row.get(0)))
    }

    /// An attempt begins; `false` when the envelope is no longer here, because the person took it back.
    pub fn mark_sending(&self, envelope: &str, now: Timestamp) -> Result<bool> {
        self.db.write(|db| {
            let begun = db.run(sql!("outbox/begin"), (envelope, ms(now)))?;
            db.run(
                sql!("case/set_state_of_envelope"),
                (envelope, CaseState::Sending.text(), ms(now)),
            )?;
            Ok(begun > 0)
        })
    }

    /// The attempt ended without an answer that settles it.
    pub fn mark_waiting(&self, envelope: &str, attempt: &Attempt<'_>, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!("outbox/mark_waiting"),
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
    pub fn park(&self, envelope: &str, reason: &str, may_have_left: bool, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("outbox/park"), (envelope, reason, ms(now), may_have_left))?;
            db.run(
                sql!("case/set_state_of_envelope"),
                (envelope, CaseState::SetAside.text(), ms(now)),
            )?;
            Ok(())
        })
    }

    /// A person wants it tried again.
    pub fn unpark(&self, envelope: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            if db.run(sql!("outbox/unpark"), (envelope, ms(now)))? > 0 {
                db.run(sql!("blob/unpark"), [envelope])?;
                db.run(
                    sql!("case/set_state_of_envelope"),
                    (envelope, CaseState::OnDevice.text(), ms(now)),
                )?;
            }
            Ok(())
        })
    }

    /// Forgets the waiting times: the network changed, or a person said "now".
    pub fn reset_waits(&self) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("outbox/reset_waits"), [])?;
            db.run(sql!("blob/reset_waits"), [])?;
            Ok(())
        })
    }

    /// Received items older than `before` are no longer needed to offer them again to a restored county.
    pub fn forget_received(&self, before: Timestamp) -> Result<usize> {
        self.db
            .write(|db| db.run(sql!("outbox/forget_received"), [ms(before)]))
    }

    pub(super) fn requeue_sending(&self, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("case/requeue"), [ms(now)])?;
            db.run(sql!("outbox/requeue"), [ms(now)])?;
            db.run(sql!("blob/requeue"), [])?;
            Ok(())
        })
    }

    /// This file is an older copy: whatever waits in it may have left since.
    pub(super) fn doubt_all(&self) -> Result<()> {
        self.db.write(|db| db.run(sql!("outbox/doubt"), []))?;
        Ok(())
    }

    pub(super) fn forget_person(&self, id: &PersonId) -> Result<()> {
        let id = id.to_string();
        self.db.write(|db| {
            for statement in [
                sql!("person/forget_events"),
                sql!("person/forget_receipts"),
                sql!("person/forget_outbox"),
                sql!("person/forget_cases"),
                sql!("person/remove"),
            ] {
                db.run(statement, [&id])?;
            }
            Ok(())
        })?;
        self.db.read(|db| Ok(db.execute_batch(sql!("db/empty_wal"))?))
    }
}

fn add_blob(db: &Connection, out: &Outgoing, blob: &SealedBlob, now: Timestamp) -> Result<()> {
    db.run(
        sql!("blob/add"),
        (
            &out.envelope,
            &blob.hash,
            &out.seed.case,
            int(blob.bytes.len()),
            ms(now),
        ),
    )?;
    for (n, chunk) in blob.bytes.chunks(CHUNK_BYTES).enumerate() {
        db.run(sql!("blob/add_chunk"), (&out.envelope, &blob.hash, int(n), chunk))?;
    }
    Ok(())
}

fn write_case(db: &Connection, out: &Outgoing, now: Timestamp) -> Result<()> {
    let seed = &out.seed;
    db.run(
        sql!("case/write"),
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
    let next: i64 = row.get(7)?;
    Ok(OutboxItem {
        id: row.get(0)?,
        person: row.get(1)?,
        case: row.get(2)?,
        county: row.get(3)?,
        sealed_hash: row.get(4)?,
        state: WaitState::parse(&row.get::<_, String>(5)?),
        tries: row.get(6)?,
        next_try: (next > 0).then(|| at(next)),
        reason: row.get(8)?,
        queued_at: at(row.get(9)?),
        kind: OutKind::parse(&row.get::<_, String>(10)?),
        gone: Gone::parse(&row.get::<_, String>(11)?),
    })
}
