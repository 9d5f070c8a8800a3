//! Words that found nothing: what to write as an alias or an answer next.

use protocol::search::MissedWord;
use rusqlite::{Connection, Transaction, params};

use super::StoreError;

/// How often some words found nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// `service` or `answer`.
    pub kind: String,
    /// The words.
    pub text: String,
    /// How often.
    pub times: u32,
    /// Last day, `YYYY-MM-DD`.
    pub last: String,
}

/// Keeps some words; the same id counts once.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    word: &MissedWord,
    day: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("search/insert.sql"),
        params![county, word.id, word.kind.as_str(), word.text, day],
    )?;
    Ok(())
}

/// Forgets words of before a day.
pub(crate) fn forget(transaction: &Transaction<'_>, county: &str, before: &str) -> Result<(), StoreError> {
    transaction.execute(include_str!("search/forget.sql"), params![county, before])?;
    Ok(())
}

/// All words, most frequent first.
pub(crate) fn count(connection: &Connection, county: &str) -> Result<Vec<Missed>, StoreError> {
    let mut rows = connection.prepare(include_str!("search/count.sql"))?;
    let found = rows.query_map([county], |row| {
        Ok(Missed {
            kind: row.get(0)?,
            text: row.get(1)?,
            times: row.get(2)?,
            last: row.get(3)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}
