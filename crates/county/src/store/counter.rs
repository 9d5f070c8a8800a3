//! Counters and facts of the whole county.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::StoreError;

/// The next number of a counter, given out inside the caller's transaction.
pub(crate) fn next(transaction: &Transaction<'_>, county: &str, name: &str) -> Result<u32, StoreError> {
    Ok(
        transaction.query_row(include_str!("counter/next.sql"), params![county, name], |row| {
            row.get(0)
        })?,
    )
}

/// A fact, if it was set.
pub(crate) fn meta(connection: &Connection, county: &str, name: &str) -> Result<Option<String>, StoreError> {
    Ok(connection
        .query_row(include_str!("counter/meta.sql"), params![county, name], |row| {
            row.get(0)
        })
        .optional()?)
}

/// Sets a fact once; later calls change nothing.
pub(crate) fn set_meta(
    transaction: &Transaction<'_>,
    county: &str,
    name: &str,
    value: &str,
) -> Result<(), StoreError> {
    transaction.execute(include_str!("counter/set_meta.sql"), params![county, name, value])?;
    Ok(())
}

/// Another county that this database belongs to.
pub(crate) fn other_county(connection: &Connection, county: &str) -> Result<Option<String>, StoreError> {
    Ok(connection
        .query_row(include_str!("counter/other_county.sql"), [county], |row| {
            row.get(0)
        })
        .optional()?)
}
