//! Withdrawals (撤回) as they were asked for, with the reason, in the person's own file.

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, at, ms, nouns::WITHDRAWAL, sql},
    device::WithdrawalOut,
};

/// A withdrawal that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalRow {
    /// What leaves the device.
    pub out: WithdrawalOut,
    /// Why, in the person's own words; may be empty.
    pub reason: String,
    /// When.
    pub asked_at: Timestamp,
}

impl PersonStore {
    /// All of them, oldest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn withdrawals(&self) -> Result<Vec<WithdrawalRow>> {
        let person = self.id();
        self.db.read(|db| {
            db.all(sql!(WITHDRAWAL, "list"), [], |row| {
                Ok(WithdrawalRow {
                    out: WithdrawalOut {
                        envelope: row.get("envelope")?,
                        case: row.get("application")?,
                        person,
                        county: row.get("county")?,
                        sealed_hash: row.get("sealed_hash")?,
                        body: row.get("body")?,
                    },
                    reason: row.get("reason")?,
                    asked_at: at(row.get("asked_at")?),
                })
            })
        })
    }

    /// Keeps what was asked for.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn keep_withdrawal(&self, out: &WithdrawalOut, reason: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!(WITHDRAWAL, "insert"),
                (
                    &out.envelope,
                    &out.case,
                    reason,
                    &out.county,
                    &out.sealed_hash,
                    &out.body,
                    ms(now),
                ),
            )
        })?;
        Ok(())
    }
}
