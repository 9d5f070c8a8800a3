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

/// What was done in a person's file, so that she can see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Her file was opened.
    Open,
    /// An application was sent.
    Send,
    /// One that had not left was taken back.
    Recall,
    /// The county was asked to give one back.
    Withdraw,
    /// One that ended was filled in anew.
    Reopen,
    /// A mandate was recorded.
    Mandate,
    /// Everything was written into a folder.
    Export,
    /// Words that found nothing were told to the county.
    TellWords,
}

impl Access {
    /// As it is stored; a word never comes to mean something else.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Send => "send",
            Self::Recall => "recall",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
            Self::Mandate => "mandate",
            Self::Export => "export",
            Self::TellWords => "tell-words",
        }
    }
}

/// A line of the access log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessRow {
    /// What was done, as it is stored: the word of an [`Access`], or one of another version.
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
    pub fn note_access(&self, what: Access, subject: &str, by_whom: &str, now: Timestamp) -> Result<()> {
        let line = (what.word(), subject, by_whom, ms(now));
        self.db.write(|db| db.run(sql!(ACCESS, "insert"), line))?;
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
