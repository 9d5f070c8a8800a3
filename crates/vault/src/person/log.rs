//! Two records that only grow: what the person agreed to, and who looked at or did what in this file.

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, at, ms},
};

/// A consent as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentRow {
    /// Application id.
    pub used_in: String,
    /// Kind: `send`, `truth`, or a sensitive kind.
    pub kind: String,
    /// The sentence that was ticked.
    pub text: String,
    /// When.
    pub given_at: Timestamp,
}

/// A line of the access log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessRow {
    /// Code of what was done: `open`, `answer`, `send`, `export`, …
    pub what: String,
    /// What it was done to (an id, never content).
    pub subject: String,
    /// Mandate id of a helper; empty for the person.
    pub by_whom: String,
    /// When.
    pub at: Timestamp,
}

impl PersonStore {
    /// Consents, newest first.
    pub fn consents(&self) -> Result<Vec<ConsentRow>> {
        self.db.read(|db| {
            db.all(sql!("consent/list"), [], |row| {
                Ok(ConsentRow {
                    used_in: row.get(0)?,
                    kind: row.get(1)?,
                    text: row.get(2)?,
                    given_at: at(row.get(3)?),
                })
            })
        })
    }

    /// Adds a line to the access log.
    pub fn note_access(&self, what: &str, subject: &str, by_whom: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!("access/add"), (what, subject, by_whom, ms(now))))?;
        Ok(())
    }

    /// The access log, newest first.
    pub fn accesses(&self, at_most: u32) -> Result<Vec<AccessRow>> {
        self.db.read(|db| {
            db.all(sql!("access/list"), [at_most], |row| {
                Ok(AccessRow {
                    what: row.get(0)?,
                    subject: row.get(1)?,
                    by_whom: row.get(2)?,
                    at: at(row.get(3)?),
                })
            })
        })
    }
}
