//! What this person looked for in vain: kept for the person, told to the county only when the person says so.

use jiff::Timestamp;
use protocol::search::MissKind;
use rusqlite::Row;

use super::PersonStore;
use crate::{
    Kind, Result,
    db::{Statements as _, at, ms},
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
    pub fn note_miss(&self, kind: MissKind, text: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("search_miss/note"), (kind.as_str(), text, ms(now)))?;
            db.run(sql!("search_miss/trim"), [KEPT])?;
            Ok(())
        })
    }

    /// All of them, newest first.
    pub fn misses(&self) -> Result<Vec<MissRow>> {
        self.db.read(|db| db.all(sql!("search_miss/list"), [], read_miss))
    }

    /// The person let the county know.
    pub fn mark_miss_told(&self, kind: MissKind, text: &str, now: Timestamp) -> Result<()> {
        let marked = self
            .db
            .write(|db| db.run(sql!("search_miss/tell"), (kind.as_str(), text, ms(now))))?;
        if marked == 0 {
            Err(Kind::NotFound.into())
        } else {
            Ok(())
        }
    }

    /// Forgets words.
    pub fn forget_miss(&self, kind: MissKind, text: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!("search_miss/remove"), (kind.as_str(), text)))?;
        Ok(())
    }
}

fn read_miss(row: &Row<'_>) -> rusqlite::Result<MissRow> {
    let told: i64 = row.get(4)?;
    Ok(MissRow {
        kind: parse_kind(&row.get::<_, String>(0)?),
        text: row.get(1)?,
        times: row.get(2)?,
        last_at: at(row.get(3)?),
        told_at: (told > 0).then(|| at(told)),
    })
}
