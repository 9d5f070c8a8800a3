//! Words that found nothing: what to write as an alias or an answer next.

use disk::sql;
use protocol::search::{MissKind, MissedWord};
use rusqlite::{Connection, Row, Transaction, params, types::FromSqlError};

use crate::store::{Missed, StoreError};

pub(super) const SQL: &str = include_str!("missed.sql");

/// Keeps some words; the same id counts once.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    word: &MissedWord,
    day: &str,
) -> Result<(), StoreError> {
    let values = params![county, word.id, word.kind.as_str(), word.text, day];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// Forgets words of before a day.
pub(super) fn delete_before(
    transaction: &Transaction<'_>,
    county: &str,
    before: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "delete_before"), params![county, before])?;
    Ok(())
}

/// All words, most frequent first.
pub(super) fn list(connection: &Connection, county: &str) -> Result<Vec<Missed>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map([county], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> Result<Missed, rusqlite::Error> {
    let kind: String = row.get("kind")?;
    Ok(Missed {
        kind: MissKind::read(&kind).ok_or(FromSqlError::InvalidType)?,
        text: row.get("text")?,
        times: row.get("times")?,
        last: row.get("last")?,
    })
}
