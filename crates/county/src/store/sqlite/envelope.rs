//! Envelopes as the intake keeps them: sealed, with the receipt that was given.

use disk::sql;
use protocol::envelope::Envelope;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use super::word::word;
use crate::{
    cases::{
        EnvelopeState,
        case::Arrived,
        retry::{MOST_TRIES, next_try},
    },
    store::{NewEnvelope, StoreError, Waiting},
};

pub(super) const SQL: &str = include_str!("envelope.sql");

/// What was stored under an id.
pub(super) struct Stored {
    pub(super) device: String,
    pub(super) content_hash: String,
    pub(super) receipt: String,
}

/// Stores an envelope with the receipt that was given for it.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    new: &NewEnvelope,
    number: &str,
    receipt: &str,
) -> Result<(), StoreError> {
    let envelope = &new.envelope;
    transaction.execute(
        sql!(SQL, "insert"),
        params![
            county,
            envelope.id,
            envelope.device,
            envelope.counter,
            envelope.sealed_hash,
            new.content_hash,
            new.body,
            number,
            new.received_at,
            receipt
        ],
    )?;
    Ok(())
}

/// The blobs of an envelope; before [`list_missing`].
pub(super) fn insert_blobs(
    transaction: &Transaction<'_>,
    county: &str,
    envelope: &Envelope,
) -> Result<(), StoreError> {
    for blob in &envelope.blobs {
        let values = params![county, envelope.id, blob.hash, blob.size_bytes];
        transaction.execute(sql!(SQL, "insert_blob"), values)?;
    }
    Ok(())
}

/// Keeps other content that came under a taken id.
pub(super) fn insert_rival(
    transaction: &Transaction<'_>,
    county: &str,
    new: &NewEnvelope,
) -> Result<(), StoreError> {
    let values = params![
        county,
        new.envelope.id,
        new.content_hash,
        new.body,
        new.received_at
    ];
    transaction.execute(sql!(SQL, "insert_rival"), values)?;
    Ok(())
}

/// What was stored under an id.
pub(super) fn find(connection: &Connection, county: &str, id: &str) -> Result<Option<Stored>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find"))?;
    let found = statement.query_row(params![county, id], |row| {
        Ok(Stored {
            device: row.get("device")?,
            content_hash: row.get("content_hash")?,
            receipt: row.get("receipt")?,
        })
    });
    Ok(found.optional()?)
}

/// Whether these sealed bytes came before from this device, under whatever id.
pub(super) fn has_sealed_hash(
    connection: &Connection,
    county: &str,
    device: &str,
    hash: &str,
) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "has_sealed_hash"))?;
    Ok(statement.query_row(params![county, device, hash], |row| row.get("has"))?)
}

/// Whether this number was given out.
pub(super) fn has_number(connection: &Connection, county: &str, number: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "has_number"))?;
    Ok(statement.query_row(params![county, number], |row| row.get("has"))?)
}

/// Whether a device's envelope is here that nobody has opened yet.
pub(super) fn is_unopened(
    connection: &Connection,
    county: &str,
    id: &str,
    device: &str,
) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "has_unopened"))?;
    Ok(statement.query_row(params![county, id, device], |row| row.get("has"))?)
}

/// Blobs of an envelope that its device has not brought.
pub(super) fn list_missing(
    connection: &Connection,
    county: &str,
    id: &str,
    device: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_missing"))?;
    let rows = statement.query_map(params![county, id, device], |row| row.get("hash"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Envelopes that must be looked at, oldest first.
pub(super) fn list_waiting(
    connection: &Connection,
    county: &str,
    most: u32,
    now: i64,
) -> Result<Vec<Waiting>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_waiting"))?;
    let rows = statement.query_map(params![county, most, MOST_TRIES, now], read_waiting)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Counts one more failure; says how many there are now. `next_try` is given that number.
pub(super) fn update_failed(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    now: jiff::Timestamp,
) -> Result<u32, StoreError> {
    let tries: u32 = transaction.query_row(sql!(SQL, "find_tries"), params![county, id], |row| {
        row.get("tries")
    })?;
    let tries = tries.saturating_add(1);
    let next = next_try(tries, now).as_second();
    transaction.execute(sql!(SQL, "update_failed"), params![county, id, next])?;
    Ok(tries)
}

/// What was tried too often, oldest first.
pub(super) fn list_parked(connection: &Connection, county: &str) -> Result<Vec<Arrived>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_parked"))?;
    let rows = statement.query_map(params![county, MOST_TRIES], read_arrived)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything that failed is tried anew, at once; says how many there are.
pub(super) fn update_released(transaction: &Transaction<'_>, county: &str) -> Result<usize, StoreError> {
    Ok(transaction.execute(sql!(SQL, "update_released"), params![county])?)
}

fn read_arrived(row: &Row<'_>) -> Result<Arrived, rusqlite::Error> {
    Ok(Arrived {
        envelope: row.get("id")?,
        device: row.get("device")?,
        number: row.get("number")?,
        received_at: row.get("received_at")?,
    })
}

fn read_waiting(row: &Row<'_>) -> Result<Waiting, rusqlite::Error> {
    let arrived = read_arrived(row)?;
    Ok(Waiting {
        arrived,
        body: row.get("body")?,
        state: word(row, "state")?,
    })
}

/// Moves an envelope on, unless it is done or refused.
pub(super) fn update_state(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    state: EnvelopeState,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "update_state"), params![county, id, state.as_str()])?;
    Ok(())
}
