//! The feed of signed events.

use rusqlite::{Connection, Transaction, params};

use super::{StoreError, counter};

/// An event for the feed.
pub(crate) struct FeedEvent {
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) body: String,
}

/// Puts an event into the feed; one that is there already stays where it is. The number comes from a counter row inside
/// the writing transaction: there is one writer at a time, so numbers are commit order.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    event: &FeedEvent,
) -> Result<(), StoreError> {
    let known: bool = transaction.query_row(
        include_str!("event/known.sql"),
        params![county, event.id],
        |row| row.get(0),
    )?;
    if known {
        return Ok(());
    }
    let seq = counter::next(transaction, county, "feed")?;
    transaction.execute(
        include_str!("event/insert.sql"),
        params![county, seq, event.id, event.device, event.body],
    )?;
    Ok(())
}

/// Events of one device after a number.
pub(crate) fn page(
    connection: &Connection,
    county: &str,
    device: &str,
    after: u32,
    limit: u32,
) -> Result<Vec<(u32, String)>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("event/page.sql"))?;
    let rows = statement.query_map(params![county, device, after, limit], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
