//! The applications that one case consists of (一件事). A decided one is never changed again.

use rusqlite::{Connection, Transaction, params};

use super::StoreError;

/// Nobody has decided it yet.
pub(crate) const NEW: &str = "new";
/// 办好了.
pub(crate) const DONE: &str = "done";
/// 不予办理.
pub(crate) const DENIED: &str = "denied";

/// What an envelope makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewPart {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) office: String,
}

/// A part as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CasePart {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) office: String,
    pub(crate) state: String,
    pub(crate) words: String,
    pub(crate) appeal: String,
    pub(crate) decided_at: String,
    pub(crate) decided_by: String,
}

/// A part that waits for its office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpenPart {
    pub(crate) number: String,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) office: String,
    pub(crate) due_on: String,
    pub(crate) due_certain: bool,
    pub(crate) received_at: String,
}

/// The parts of a case become these. What no longer applies goes, unless somebody has decided it already.
pub(crate) fn keep(
    transaction: &Transaction<'_>,
    county: &str,
    number: &str,
    parts: &[NewPart],
) -> Result<(), StoreError> {
    let gone = list(transaction, county, number)?.into_iter();
    for part in gone.filter(|old| !parts.iter().any(|new| new.id == old.id)) {
        transaction.execute(include_str!("part/remove.sql"), params![county, number, part.id])?;
    }
    for (place, part) in (0_u32..).zip(parts) {
        transaction.execute(
            include_str!("part/keep.sql"),
            params![county, number, part.id, place, part.name, part.office],
        )?;
    }
    Ok(())
}

/// In the order of the service.
pub(crate) fn list(connection: &Connection, county: &str, number: &str) -> Result<Vec<CasePart>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("part/list.sql"))?;
    let rows = statement.query_map(params![county, number], |row| {
        Ok(CasePart {
            id: row.get(0)?,
            name: row.get(1)?,
            office: row.get(2)?,
            state: row.get(3)?,
            words: row.get(4)?,
            appeal: row.get(5)?,
            decided_at: row.get(6)?,
            decided_by: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Undecided parts of all cases that can be decided, by office, the most pressing first.
pub(crate) fn open(connection: &Connection, county: &str, limit: u32) -> Result<Vec<OpenPart>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("part/open.sql"))?;
    let rows = statement.query_map(params![county, limit], |row| {
        Ok(OpenPart {
            number: row.get(0)?,
            id: row.get(1)?,
            name: row.get(2)?,
            office: row.get(3)?,
            due_on: row.get(4)?,
            due_certain: row.get(5)?,
            received_at: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a decision; false when there was one already.
pub(crate) fn decide(
    transaction: &Transaction<'_>,
    county: &str,
    number: &str,
    part: &CasePart,
) -> Result<bool, StoreError> {
    let changed = transaction.execute(
        include_str!("part/decide.sql"),
        params![
            county,
            number,
            part.id,
            part.state,
            part.words,
            part.appeal,
            part.decided_at,
            part.decided_by
        ],
    )?;
    Ok(changed == 1)
}
