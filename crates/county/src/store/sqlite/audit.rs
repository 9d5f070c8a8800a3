//! Who looked at or did what.

use disk::sql;
use rusqlite::{Connection, Row, Transaction, params, types::FromSqlError};

use super::counter;
use crate::{
    cases::{AuditAct, audit::AuditLine},
    store::{Span, StoreError},
};

pub(super) const SQL: &str = include_str!("audit.sql");

/// Writes down who looked at or did what.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    line: &AuditLine,
) -> Result<(), StoreError> {
    let seq = counter::next(transaction, county, "audit")?;
    let values = params![county, seq, line.at, line.clerk, line.number, line.text()];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// Who looked at a case.
pub(super) fn list(
    connection: &Connection,
    county: &str,
    number: &str,
) -> Result<Vec<AuditLine>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map(params![county, number], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything, the newest first.
pub(super) fn list_all(
    connection: &Connection,
    county: &str,
    span: Span,
) -> Result<Vec<AuditLine>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_all"))?;
    let rows = statement.query_map(params![county, span.most, span.skip], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> Result<AuditLine, rusqlite::Error> {
    let text: String = row.get("act")?;
    let (act, part) = text.split_once(' ').unwrap_or((&text, ""));
    Ok(AuditLine {
        at: row.get("at")?,
        clerk: row.get("clerk")?,
        number: row.get("number")?,
        act: AuditAct::read(act).ok_or(FromSqlError::InvalidType)?,
        part: part.to_owned(),
    })
}
