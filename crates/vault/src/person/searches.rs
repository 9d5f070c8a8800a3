//! What this person looked for in vain: kept for the person, told to the county only when the person says so.

use jiff::Timestamp;
use protocol::search::MissKind;
use rusqlite::Row;

use super::PersonStore;
use crate::{
    Kind, Result,
    db::{Statements as _, at, ms, nouns::SEARCH_MISS, sql},
    device::parse_kind,
};

/// Words beyond this are forgotten, oldest first.
const KEPT: u32 = 200;

/// Words that found nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissRow {
    /// A service or an answer.
    pub kind: MissKind,
    /// The words.
    pub text: String,
    /// How often.
    pub times: u32,
    /// Last time.
    pub last_at: Timestamp,
    /// When the person let the county know; `None` when not.
    pub told_at: Option<Timestamp>,
}

impl PersonStore {
    /// Remembers words that found nothing.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn note_miss(&self, kind: MissKind, text: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(SEARCH_MISS, "upsert"), (kind.as_str(), text, ms(now)))?;
            db.run(sql!(SEARCH_MISS, "delete_beyond"), [KEPT])?;
            Ok(())
        })
    }

    /// All of them, newest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn misses(&self) -> Result<Vec<MissRow>> {
        self.db
            .read(|db| db.all(sql!(SEARCH_MISS, "list"), [], read_miss))
    }

    /// The person let the county know.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn mark_miss_told(&self, kind: MissKind, text: &str, now: Timestamp) -> Result<()> {
        let marked = self
            .db
            .write(|db| db.run(sql!(SEARCH_MISS, "update_told"), (kind.as_str(), text, ms(now))))?;
        if marked == 0 {
            Err(Kind::NotFound.into())
        } else {
            Ok(())
        }
    }

    /// Forgets words.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn forget_miss(&self, kind: MissKind, text: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(SEARCH_MISS, "delete"), (kind.as_str(), text)))?;
        Ok(())
    }
}

fn read_miss(row: &Row<'_>) -> rusqlite::Result<MissRow> {
    let told: i64 = row.get("told_at")?;
    Ok(MissRow {
        kind: parse_kind(&row.get::<_, String>("kind")?),
        text: row.get("text")?,
        times: row.get("times")?,
        last_at: at(row.get("last_at")?),
        told_at: (told > 0).then(|| at(told)),
    })
}
