//! Events that devices hand back to a county that was put back from a backup.

use disk::sql;
use rusqlite::{Connection, Transaction, params};

use super::{counter, envelope, feed};
use crate::store::{Forgotten, StoreError, Told};

pub(super) const SQL: &str = include_str!("told.sql");

/// Keeps what the feed does not have, of envelopes that are this device's or nobody's yet.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    device: &str,
    told: &Told,
) -> Result<(), StoreError> {
    let owner = envelope::find(transaction, county, &told.envelope)?;
    if feed::has(transaction, county, &told.id)? || owner.is_some_and(|owner| owner.device != device) {
        return Ok(());
    }
    let seq = counter::next(transaction, county, "told")?;
    let values = params![county, told.id, seq, told.envelope, told.body];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// What the desk has not looked at, in the order in which it was told.
pub(super) fn list(connection: &Connection, county: &str) -> Result<Vec<Told>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map([county], |row| {
        Ok(Told {
            id: row.get("id")?,
            envelope: row.get("envelope")?,
            body: row.get("body")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The desk has looked at it.
pub(super) fn delete(transaction: &Transaction<'_>, county: &str, id: &str) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "delete"), params![county, id])?;
    Ok(())
}

/// What of these is not here: of envelopes also what is another device's, which looks the same from outside.
pub(super) fn forgotten(
    connection: &Connection,
    county: &str,
    device: &str,
    known: &Forgotten,
) -> Result<Forgotten, StoreError> {
    let mut gone = Forgotten::default();
    for id in &known.envelopes {
        let stored = envelope::find(connection, county, id)?;
        if stored.is_none_or(|stored| stored.device != device) {
            gone.envelopes.push(id.clone());
        }
    }
    for id in &known.events {
        if !feed::has(connection, county, id)? {
            gone.events.push(id.clone());
        }
    }
    Ok(gone)
}
