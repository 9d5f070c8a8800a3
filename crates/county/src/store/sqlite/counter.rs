//! Counters and facts of the whole county.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::store::StoreError;

pub(super) const SQL: &str = include_str!("counter.sql");

/// The next number of a counter, given out inside the caller's transaction.
pub(super) fn next(transaction: &Transaction<'_>, county: &str, name: &str) -> Result<u32, StoreError> {
    let mut statement = transaction.prepare_cached(sql!(SQL, "upsert"))?;
    Ok(statement.query_row(params![county, name], |row| row.get("last"))?)
}

/// The counter goes on after this number, if it is not beyond it already.
pub(super) fn raise(
    transaction: &Transaction<'_>,
    county: &str,
    name: &str,
    last: u32,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "upsert_at_least"), params![county, name, last])?;
    Ok(())
}

/// The last number that a counter gave; 0 when it has given none.
pub(super) fn last(connection: &Connection, county: &str, name: &str) -> Result<u32, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_last"))?;
    let found = statement.query_row(params![county, name], |row| row.get("last"));
    Ok(found.optional()?.unwrap_or_default())
}

/// All counters with the last number that each gave.
pub(super) fn all(connection: &Connection, county: &str) -> Result<Vec<(String, u32)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_last"))?;
    let rows = statement.query_map([county], |row| Ok((row.get("name")?, row.get("last")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sets a fact, whatever it was.
pub(super) fn set_fact(
    transaction: &Transaction<'_>,
    county: &str,
    name: &str,
    value: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "upsert_fact"), params![county, name, value])?;
    Ok(())
}

/// A fact, if it was set.
pub(super) fn find_fact(
    connection: &Connection,
    county: &str,
    name: &str,
) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_fact"))?;
    let found = statement.query_row(params![county, name], |row| row.get("value"));
    Ok(found.optional()?)
}

/// Sets a fact once; later calls change nothing.
pub(super) fn insert_fact(
    transaction: &Transaction<'_>,
    county: &str,
    name: &str,
    value: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "insert_fact"), params![county, name, value])?;
    Ok(())
}

/// Another county that this database belongs to.
pub(super) fn find_other_county(connection: &Connection, county: &str) -> Result<Option<String>, StoreError> {
    let found = connection.query_row(sql!(SQL, "find_other_county"), [county], |row| row.get("county"));
    Ok(found.optional()?)
}
