//! Uploads on their way and papers that are whole. The bytes themselves are files, see `intake::papers`.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::StoreError;

/// A tus upload.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub(crate) id: String,
    pub(crate) hash: String,
    pub(crate) length_bytes: u32,
    pub(crate) complete: bool,
}

/// Begins an upload.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    device: &str,
    upload: &Upload,
    at: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("upload/insert.sql"),
        params![
            county,
            upload.id,
            device,
            upload.hash,
            upload.length_bytes,
            at,
            upload.complete
        ],
    )?;
    Ok(())
}

/// An upload of this device; those of others do not exist.
pub(crate) fn find(
    connection: &Connection,
    county: &str,
    id: &str,
    device: &str,
) -> Result<Option<Upload>, StoreError> {
    Ok(connection
        .query_row(
            include_str!("upload/find.sql"),
            params![county, id, device],
            |row| {
                Ok(Upload {
                    id: id.to_owned(),
                    hash: row.get(0)?,
                    length_bytes: row.get(1)?,
                    complete: row.get(2)?,
                })
            },
        )
        .optional()?)
}

/// How many uploads of this device are on their way.
pub(crate) fn unfinished(connection: &Connection, county: &str, device: &str) -> Result<u32, StoreError> {
    Ok(connection.query_row(
        include_str!("upload/unfinished.sql"),
        params![county, device],
        |row| row.get(0),
    )?)
}

/// Unfinished uploads of this device that were begun before a time.
pub(crate) fn stale(
    connection: &Connection,
    county: &str,
    device: &str,
    before: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("upload/stale.sql"))?;
    let rows = statement.query_map(params![county, device, before], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets an upload; a whole paper stays.
pub(crate) fn delete(transaction: &Transaction<'_>, county: &str, id: &str) -> Result<(), StoreError> {
    transaction.execute(include_str!("upload/delete.sql"), params![county, id])?;
    Ok(())
}

/// The last byte has arrived and the hash fits.
pub(crate) fn complete(
    transaction: &Transaction<'_>,
    county: &str,
    device: &str,
    upload: &Upload,
    at: &str,
) -> Result<(), StoreError> {
    transaction.execute(include_str!("upload/complete.sql"), params![county, upload.id])?;
    transaction.execute(
        include_str!("upload/insert_paper.sql"),
        params![county, device, upload.hash, upload.length_bytes, at],
    )?;
    Ok(())
}

/// Size of a whole paper that this device has brought.
pub(crate) fn paper_size(
    connection: &Connection,
    county: &str,
    device: &str,
    hash: &str,
) -> Result<Option<u32>, StoreError> {
    Ok(connection
        .query_row(
            include_str!("upload/has_paper.sql"),
            params![county, device, hash],
            |row| row.get(0),
        )
        .optional()?)
}
