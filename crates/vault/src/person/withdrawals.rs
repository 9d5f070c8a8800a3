//! Withdrawals (撤回) as they were asked for, with the reason, in the person's own file.

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, at, ms},
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
    pub fn withdrawals(&self) -> Result<Vec<WithdrawalRow>> {
        let person = self.id();
        self.db.read(|db| {
            db.all(sql!("withdrawal/list"), [], |row| {
                Ok(WithdrawalRow {
                    out: WithdrawalOut {
                        envelope: row.get(0)?,
                        case: row.get(1)?,
                        person,
                        county: row.get(3)?,
                        sealed_hash: row.get(4)?,
                        body: row.get(5)?,
                    },
                    reason: row.get(2)?,
                    asked_at: at(row.get(6)?),
                })
            })
        })
    }

    /// Keeps what was asked for.
    pub fn keep_withdrawal(&self, out: &WithdrawalOut, reason: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!("withdrawal/write"),
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
