//! Uploads on their way and papers that are whole. The bytes themselves are files, see `paper_files`.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::budget;
use crate::store::{StoreError, Upload};

pub(super) const SQL: &str = include_str!("upload.sql");

/// Begins an upload.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    device: &str,
    upload: &Upload,
    at: &str,
) -> Result<(), StoreError> {
    let values = params![
        county,
        upload.id,
        device,
        upload.hash,
        upload.length_bytes,
        at,
        upload.complete
    ];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// An upload of this device; those of others do not exist.
pub(super) fn find(
    connection: &Connection,
    county: &str,
    id: &str,
    device: &str,
) -> Result<Option<Upload>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find"))?;
    let found = statement.query_row(params![county, id, device], |row| {
        Ok(Upload {
            id: row.get("id")?,
            hash: row.get("hash")?,
            length_bytes: row.get("length_bytes")?,
            complete: row.get("complete")?,
        })
    });
    Ok(found.optional()?)
}

/// How many uploads of this device are on their way.
pub(super) fn count_unfinished(
    connection: &Connection,
    county: &str,
    device: &str,
) -> Result<u32, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "count_unfinished"))?;
    Ok(statement.query_row(params![county, device], |row| row.get("unfinished"))?)
}

/// Unfinished uploads of this device that were begun before a time.
pub(super) fn list_stale(
    connection: &Connection,
    county: &str,
    device: &str,
    before: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_stale"))?;
    let rows = statement.query_map(params![county, device, before], |row| row.get("id"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets an upload; a whole paper stays. The bytes that were announced and did not come are given back.
pub(super) fn delete(transaction: &Transaction<'_>, county: &str, id: &str) -> Result<(), StoreError> {
    let open = transaction.query_row(sql!(SQL, "find_open_length"), params![county, id], |row| {
        row.get("length_bytes")
    });
    budget::give_back(transaction, county, open.optional()?.unwrap_or_default())?;
    transaction.execute(sql!(SQL, "delete"), params![county, id])?;
    Ok(())
}

/// Uploads that were begun before a time and never ended, of all devices; and what is left of swept papers.
pub(super) fn sweep(
    transaction: &Transaction<'_>,
    county: &str,
    before: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = transaction.prepare_cached(sql!(SQL, "list_old"))?;
    let rows = statement.query_map(params![county, before], |row| row.get("id"))?;
    let old: Vec<String> = rows.collect::<Result<_, _>>()?;
    old.iter().try_for_each(|id| delete(transaction, county, id))?;
    Ok(old)
}

/// Whole papers of before a time that no envelope of their device names; gives those that no device has any more.
pub(super) fn sweep_papers(
    transaction: &Transaction<'_>,
    county: &str,
    before: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = transaction.prepare_cached(sql!(SQL, "list_unclaimed"))?;
    let rows = statement.query_map(params![county, before], |row| {
        Ok((row.get("device")?, row.get("hash")?, row.get("size_bytes")?))
    })?;
    let unclaimed: Vec<(String, String, i64)> = rows.collect::<Result<_, _>>()?;
    let mut gone = Vec::new();
    for (device, hash, bytes) in unclaimed {
        transaction.execute(sql!(SQL, "delete_paper"), params![county, device, hash])?;
        budget::give_back(transaction, county, bytes)?;
        let has: bool = transaction.query_row(sql!(SQL, "has_paper"), params![county, hash], |row| {
            row.get("has")
        })?;
        if !has {
            gone.push(hash);
        }
    }
    Ok(gone)
}

/// The last byte has arrived and the hash fits.
pub(super) fn complete(
    transaction: &Transaction<'_>,
    county: &str,
    device: &str,
    upload: &Upload,
    at: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "update_complete"), params![county, upload.id])?;
    let paper = params![county, device, upload.hash, upload.length_bytes, at];
    transaction.execute(sql!(SQL, "insert_paper"), paper)?;
    Ok(())
}

/// Size of a whole paper that this device has brought.
pub(super) fn find_paper_size(
    connection: &Connection,
    county: &str,
    device: &str,
    hash: &str,
) -> Result<Option<u32>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_paper_size"))?;
    let found = statement.query_row(params![county, device, hash], |row| row.get("size_bytes"));
    Ok(found.optional()?)
}
