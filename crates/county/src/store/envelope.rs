//! Envelopes as the intake keeps them: sealed, with the receipt that was given.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::StoreError;

/// An envelope about to be stored.
pub(crate) struct NewEnvelope {
    pub(crate) envelope: protocol::envelope::Envelope,
    pub(crate) content_hash: String,
    pub(crate) body: String,
    pub(crate) received_at: String,
}

/// What was stored under an id.
pub(crate) struct Stored {
    pub(crate) device: String,
    pub(crate) content_hash: String,
    pub(crate) receipt: String,
}

/// An envelope that the desk must do something with.
pub(crate) struct Waiting {
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) body: String,
    pub(crate) number: String,
    pub(crate) received_at: String,
    pub(crate) state: String,
}

/// Stores an envelope with the receipt that was given for it.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    new: &NewEnvelope,
    number: &str,
    receipt: &str,
) -> Result<(), StoreError> {
    let envelope = &new.envelope;
    transaction.execute(
        include_str!("envelope/insert.sql"),
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

/// The blobs of an envelope; before [`missing`].
pub(crate) fn insert_blobs(
    transaction: &Transaction<'_>,
    county: &str,
    envelope: &protocol::envelope::Envelope,
) -> Result<(), StoreError> {
    for blob in &envelope.blobs {
        transaction.execute(
            include_str!("envelope/insert_blob.sql"),
            params![county, envelope.id, blob.hash, blob.size_bytes],
        )?;
    }
    Ok(())
}

/// Keeps other content that came under a taken id.
pub(crate) fn insert_rival(
    transaction: &Transaction<'_>,
    county: &str,
    new: &NewEnvelope,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("envelope/insert_rival.sql"),
        params![
            county,
            new.envelope.id,
            new.content_hash,
            new.body,
            new.received_at
        ],
    )?;
    Ok(())
}

/// What was stored under an id.
pub(crate) fn find(connection: &Connection, county: &str, id: &str) -> Result<Option<Stored>, StoreError> {
    Ok(connection
        .query_row(include_str!("envelope/find.sql"), params![county, id], |row| {
            Ok(Stored {
                device: row.get(0)?,
                content_hash: row.get(1)?,
                receipt: row.get(2)?,
            })
        })
        .optional()?)
}

/// Whether these sealed bytes came before, under whatever id.
pub(crate) fn sealed_hash_taken(
    connection: &Connection,
    county: &str,
    hash: &str,
) -> Result<bool, StoreError> {
    Ok(connection.query_row(
        include_str!("envelope/sealed_hash_taken.sql"),
        params![county, hash],
        |row| row.get(0),
    )?)
}

/// Whether a device's envelope is here that the desk has not opened yet.
pub(crate) fn is_unopened(
    connection: &Connection,
    county: &str,
    id: &str,
    device: &str,
) -> Result<bool, StoreError> {
    Ok(connection.query_row(
        include_str!("envelope/is_unopened.sql"),
        params![county, id, device],
        |row| row.get(0),
    )?)
}

/// Blobs of an envelope that its device has not brought.
pub(crate) fn missing(
    connection: &Connection,
    county: &str,
    id: &str,
    device: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("envelope/missing.sql"))?;
    let rows = statement.query_map(params![county, id, device], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Envelopes that the desk must look at, oldest first.
pub(crate) fn waiting(connection: &Connection, county: &str, limit: u32) -> Result<Vec<Waiting>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("envelope/waiting.sql"))?;
    let rows = statement.query_map(params![county, limit], |row| {
        Ok(Waiting {
            id: row.get(0)?,
            device: row.get(1)?,
            body: row.get(2)?,
            number: row.get(3)?,
            received_at: row.get(4)?,
            state: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Moves an envelope on.
pub(crate) fn set_state(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    state: &str,
) -> Result<(), StoreError> {
    transaction.execute(include_str!("envelope/set_state.sql"), params![county, id, state])?;
    Ok(())
}
