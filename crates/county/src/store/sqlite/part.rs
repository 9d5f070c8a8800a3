//! The applications that one case consists of (一件事). A decided one is never changed again.

use disk::sql;
use rusqlite::{Connection, Row, Transaction, params};

use super::word::word;
use crate::{
    cases::case::{NewPart, OpenPart, Part},
    store::{Span, StoreError},
};

pub(super) const SQL: &str = include_str!("part.sql");

/// The parts of a case become these. What no longer applies goes, unless somebody has decided it already.
pub(super) fn replace(
    transaction: &Transaction<'_>,
    county: &str,
    number: &str,
    parts: &[NewPart],
) -> Result<(), StoreError> {
    let gone = list(transaction, county, number)?.into_iter();
    for part in gone.filter(|old| !parts.iter().any(|new| new.id == old.id)) {
        transaction.execute(sql!(SQL, "delete"), params![county, number, part.id])?;
    }
    for (place, part) in (0_u32..).zip(parts) {
        let values = params![county, number, part.id, place, part.name, part.office];
        transaction.execute(sql!(SQL, "insert"), values)?;
    }
    Ok(())
}

/// In the order of the service.
pub(super) fn list(connection: &Connection, county: &str, number: &str) -> Result<Vec<Part>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map(params![county, number], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> Result<Part, rusqlite::Error> {
    Ok(Part {
        id: row.get("part")?,
        name: row.get("name")?,
        office: row.get("office")?,
        state: word(row, "state")?,
        words: row.get("words")?,
        appeal: row.get("appeal")?,
        decided_at: row.get("decided_at")?,
        decided_by: row.get("decided_by")?,
    })
}

/// Undecided parts of all cases that can be decided, by office, the most pressing first.
pub(super) fn list_open(
    connection: &Connection,
    county: &str,
    span: Span,
) -> Result<Vec<OpenPart>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_open"))?;
    let rows = statement.query_map(params![county, span.most, span.skip], |row| {
        Ok(OpenPart {
            number: row.get("number")?,
            id: row.get("part")?,
            name: row.get("name")?,
            office: row.get("office")?,
            due_on: row.get("due_on")?,
            due_certain: row.get("due_certain")?,
            received_at: row.get("received_at")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a decision; false when there was one already.
pub(super) fn update_decided(
    transaction: &Transaction<'_>,
    county: &str,
    number: &str,
    part: &Part,
) -> Result<bool, StoreError> {
    let values = params![
        county,
        number,
        part.id,
        part.state.as_str(),
        part.words,
        part.appeal,
        part.decided_at,
        part.decided_by
    ];
    Ok(transaction.execute(sql!(SQL, "update_decided"), values)? == 1)
}
