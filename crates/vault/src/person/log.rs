//! Two records that only grow: what the person agreed to, and who looked at or did what in this file.

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{
        Statements as _, at, ms,
        nouns::{ACCESS, CONSENT},
        sql,
    },
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
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn consents(&self) -> Result<Vec<ConsentRow>> {
        self.db.read(|db| {
            db.all(sql!(CONSENT, "list"), [], |row| {
                Ok(ConsentRow {
                    used_in: row.get("used_in")?,
                    kind: row.get("kind")?,
                    text: row.get("body")?,
                    given_at: at(row.get("given_at")?),
                })
            })
        })
    }

    /// Adds a line to the access log.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn note_access(&self, what: &str, subject: &str, by_whom: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(ACCESS, "insert"), (what, subject, by_whom, ms(now))))?;
        Ok(())
    }

    /// The access log, newest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn accesses(&self, at_most: u32) -> Result<Vec<AccessRow>> {
        self.db.read(|db| {
            db.all(sql!(ACCESS, "list"), [at_most], |row| {
                Ok(AccessRow {
                    what: row.get("what")?,
                    subject: row.get("subject")?,
                    by_whom: row.get("by_whom")?,
                    at: at(row.get("at")?),
                })
            })
        })
    }
}
