//! Taking back at the device: out of the outbox while it has not left, in one transaction; and the wish to have back what
//! the county has (撤回), which leaves like everything else.

use jiff::Timestamp;

use super::{
    DeviceStore,
    ledger::CaseState,
    outbox::{Gone, MANDATE_LANE, OutKind, OutboxItem, WaitState, read_item},
};
use crate::{
    Result,
    db::{
        Statements as _, ms,
        nouns::{CASE, OUTBOX, RECEIPT},
        sql,
    },
    outgoing::CaseSeed,
};

/// What came of taking an envelope out of the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// It is out, or was out before, and never left.
    Out,
    /// An attempt is under way right now.
    BeingSent,
    /// The county has it or may have it.
    Left,
}

/// The sending before the one that is taken back: the ledger goes back to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Previous {
    /// Its envelope.
    pub envelope: String,
    /// What the ledger showed of it.
    pub seed: CaseSeed,
    /// When it was frozen.
    pub sent_at: Timestamp,
    /// Where the case was before.
    pub state: CaseState,
}

/// A message that brings no papers (撤回, the end of a mandate) as the outbox takes it over: nothing in clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalOut {
    /// Envelope id and idempotency key.
    pub envelope: String,
    /// Application id; of a mandate its own.
    pub case: String,
    /// Whose.
    pub person: crate::ids::PersonId,
    /// County code.
    pub county: String,
    /// SHA-256 (hex) of the sealed bytes.
    pub sealed_hash: String,
    /// The envelope as JSON.
    pub body: Vec<u8>,
}

impl DeviceStore {
    /// Takes an envelope out of the outbox with its papers, unless it has left or may have.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn take_back(
        &self,
        envelope: &str,
        previous: Option<&Previous>,
        now: Timestamp,
    ) -> Result<TakenBack> {
        self.db.write(|db| {
            let Some(item) = db.maybe(sql!(OUTBOX, "find"), [envelope], read_item)? else {
                let known = db.maybe(sql!(RECEIPT, "find"), [envelope], |row| {
                    row.get::<_, String>("envelope")
                })?;
                return Ok(known.map_or(TakenBack::Out, |_| TakenBack::Left));
            };
            if let Some(refused) = stays(&item) {
                return Ok(refused);
            }
            db.run(sql!(OUTBOX, "delete"), [envelope])?;
            match previous {
                None => db.run(sql!(CASE, "delete"), [&item.case])?,
                Some(before) => db.run(
                    sql!(CASE, "update_stepped_back"),
                    (
                        &item.case,
                        &before.seed.service_hash,
                        &before.seed.title,
                        &before.seed.extra,
                        before.seed.round,
                        &before.envelope,
                        before.state.text(),
                        ms(before.sent_at),
                        ms(now),
                    ),
                )?,
            };
            Ok(TakenBack::Out)
        })
    }

    /// What was taken back stays back, even if an older copy of this file still has it.
    pub(crate) fn drop_recalled(&self, envelope: &str) -> Result<()> {
        let queued = self
            .outbox_item(envelope)?
            .is_some_and(|item| item.state != WaitState::Received);
        if queued {
            self.db.write(|db| {
                db.run(sql!(OUTBOX, "delete"), [envelope])?;
                db.run(sql!(CASE, "delete_first"), [envelope])
            })?;
        }
        Ok(())
    }

    /// The county's word for this envelope is here.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn has_receipt(&self, envelope: &str) -> Result<bool> {
        let found = self.db.read(|db| {
            db.maybe(sql!(RECEIPT, "find"), [envelope], |row| {
                row.get::<_, String>("envelope")
            })
        })?;
        Ok(found.is_some())
    }

    /// Puts a withdrawal into the outbox and notes it with its case. Repeating it changes nothing.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn enqueue_withdrawal(&self, out: &WithdrawalOut, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            let added = db.run(
                sql!(OUTBOX, "insert"),
                (
                    &out.envelope,
                    out.person.to_string(),
                    &out.case,
                    &out.county,
                    &out.sealed_hash,
                    &out.body,
                    ms(now),
                    OutKind::Withdrawal.text(),
                    "maybe",
                ),
            )?;
            if added > 0 {
                db.run(
                    sql!(CASE, "update_withdrawal_begun"),
                    (&out.case, &out.envelope, ms(now)),
                )?;
            }
            Ok(())
        })
    }
}

impl DeviceStore {
    /// Puts the end of a mandate into the outbox, in a lane of its own: it waits for no case and holds up none. Repeating it
    /// changes nothing.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn enqueue_mandate_end(&self, out: &WithdrawalOut, now: Timestamp) -> Result<()> {
        let lane = format!("{MANDATE_LANE}{}", out.case);
        self.db.write(|db| {
            db.run(
                sql!(OUTBOX, "insert"),
                (
                    &out.envelope,
                    out.person.to_string(),
                    &lane,
                    &out.county,
                    &out.sealed_hash,
                    &out.body,
                    ms(now),
                    OutKind::MandateEnd.text(),
                    "maybe",
                ),
            )?;
            Ok(())
        })
    }
}

/// Why an envelope cannot be taken out any more.
fn stays(item: &OutboxItem) -> Option<TakenBack> {
    match (item.state, item.gone) {
        (WaitState::Received, _) | (_, Gone::Maybe) => Some(TakenBack::Left),
        (WaitState::Sending, _) | (_, Gone::Trying) => Some(TakenBack::BeingSent),
        (WaitState::Queued | WaitState::Parked, Gone::No) => None,
    }
}
