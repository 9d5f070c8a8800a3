//! The feed of signed events.

use disk::sql;
use rusqlite::{Connection, Transaction, params};

use super::counter;
use crate::store::{FeedEvent, FeedLine, StoreError};

pub(super) const SQL: &str = include_str!("feed.sql");
/// Name of its counter.
pub(super) const COUNTER: &str = "feed";

/// Puts an event into the feed; one that is there already stays where it is. The number comes from a counter row inside
/// the writing transaction: there is one writer at a time, so numbers are commit order.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    event: &FeedEvent,
) -> Result<(), StoreError> {
    if has(transaction, county, &event.id)? {
        // It stays where it is; only who signed it may have changed.
        transaction.execute(sql!(SQL, "update_body"), params![county, event.id, event.body])?;
        return Ok(());
    }
    let seq = counter::next(transaction, county, COUNTER)?;
    let values = params![county, seq, event.id, event.device, event.body];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// Whether the feed has this event.
pub(super) fn has(connection: &Connection, county: &str, id: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "has"))?;
    Ok(statement.query_row(params![county, id], |row| row.get("has"))?)
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
