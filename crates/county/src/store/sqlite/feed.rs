//! The feed of signed events.

use disk::sql;
use rusqlite::{Connection, Transaction, params};

use super::counter;
use crate::store::{FeedEvent, FeedLine, StoreError};

pub(super) const SQL: &str = include_str!("feed.sql");

/// Puts an event into the feed; one that is there already stays where it is. The number comes from a counter row inside
/// the writing transaction: there is one writer at a time, so numbers are commit order.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    event: &FeedEvent,
) -> Result<(), StoreError> {
    let has: bool =
        transaction.query_row(sql!(SQL, "has"), params![county, event.id], |row| row.get("has"))?;
    if has {
        return Ok(());
    }
    let seq = counter::next(transaction, county, "feed")?;
    let values = params![county, seq, event.id, event.device, event.body];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// Events of one device after a number.
pub(super) fn list(
    connection: &Connection,
    county: &str,
    device: &str,
    after: u32,
    most: u32,
) -> Result<Vec<FeedLine>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map(params![county, device, after, most], |row| {
        Ok(FeedLine {
            number: row.get("seq")?,
            body: row.get("body")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
