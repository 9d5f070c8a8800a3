//! Spaces and their records, inside a transaction of whoever calls.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use super::budget;
use crate::store::{NewRecord, NewSpace, Push, Pushed, Room, Space, SpaceLine, StoreError};

pub(super) const SQL: &str = include_str!("space.sql");

/// Makes a space, or finds it; false when another key has its id.
pub(super) fn make(transaction: &Transaction<'_>, county: &str, new: &NewSpace) -> Result<bool, StoreError> {
    if let Some(there) = find(transaction, county, &new.id)? {
        return Ok(there.public_key == new.public_key);
    }
    budget::charge(transaction, county, &new.charges)?;
    let values = params![county, new.id, new.public_key, new.day];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(true)
}

/// A space by id.
pub(super) fn find(connection: &Connection, county: &str, id: &str) -> Result<Option<Space>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find"))?;
    let found = statement.query_row(params![county, id], |row| {
        Ok(Space {
            public_key: row.get("public_key")?,
            day: row.get("day")?,
        })
    });
    Ok(found.optional()?)
}

/// Notes the day on which it was used.
pub(super) fn update_day(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    day: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "update_day"), params![county, id, day])?;
    Ok(())
}

/// Number of the last change of a space.
pub(super) fn find_seq(connection: &Connection, county: &str, id: &str) -> Result<u32, StoreError> {
    let found = connection.query_row(sql!(SQL, "find_seq"), params![county, id], |row| row.get("seq"));
    Ok(found.optional()?.unwrap_or_default())
}

/// Keeps what builds on what is here. Looked at after it was written: what has no room undoes the transaction.
pub(super) fn push(transaction: &Transaction<'_>, county: &str, push: Push) -> Result<Pushed, StoreError> {
    let (mut revisions, mut brought, mut grown) = (Vec::new(), 0_i64, 0_i64);
    for record in &push.records {
        let (revision, before) = find_record(transaction, county, &push.space, &record.id)?;
        if revision != record.expected {
            revisions.push((revision, false));
            continue;
        }
        let next = revision.checked_add(1).ok_or(StoreError::Damaged)?;
        upsert(transaction, county, &push.space, record, next)?;
        let bytes = i64::try_from(record.sealed.len()).unwrap_or(i64::MAX);
        (brought, grown) = (
            brought.saturating_add(bytes),
            grown.saturating_add(bytes - before),
        );
        revisions.push((next, true));
    }
    if !fits(room(transaction, county, &push.space)?, push.room) {
        return Ok(Pushed::NoRoom);
    }
    charge(transaction, county, push, brought, grown)?;
    Ok(Pushed::Records(revisions))
}

fn fits(used: Room, most: Room) -> bool {
    used.records <= most.records && used.bytes <= most.bytes
}

fn charge(
    transaction: &Transaction<'_>,
    county: &str,
    push: Push,
    brought: i64,
    grown: i64,
) -> Result<(), StoreError> {
    let mut charges = push.today;
    charges.iter_mut().for_each(|charge| charge.amount = brought);
    let mut kept = push.kept;
    kept.amount = grown;
    if grown > 0 {
        charges.push(kept);
    } else {
        budget::give_back(transaction, county, grown.saturating_neg())?;
    }
    budget::charge(transaction, county, &charges)
}

fn upsert(
    transaction: &Transaction<'_>,
    county: &str,
    space: &str,
    record: &NewRecord,
    revision: u32,
) -> Result<(), StoreError> {
    let seq: u32 = transaction.query_row(sql!(SQL, "update_seq"), params![county, space], |row| {
        row.get("seq")
    })?;
    let values = params![county, space, record.id, revision, seq, record.sealed];
    transaction.execute(sql!(SQL, "upsert_record"), values)?;
    Ok(())
}

/// Revision and length of a record; 0 of what is not there.
fn find_record(
    connection: &Connection,
    county: &str,
    space: &str,
    id: &str,
) -> Result<(u32, i64), StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_record"))?;
    let found = statement.query_row(params![county, space, id], |row| {
        Ok((row.get("revision")?, row.get("bytes")?))
    });
    Ok(found.optional()?.unwrap_or_default())
}

fn room(connection: &Connection, county: &str, space: &str) -> Result<Room, StoreError> {
    let found = connection.query_row(sql!(SQL, "find_room"), params![county, space], |row| {
        Ok(Room {
            records: row.get("records")?,
            bytes: row.get("bytes")?,
        })
    });
    Ok(found?)
}

/// Records that changed after a number.
pub(super) fn list_after(
    connection: &Connection,
    county: &str,
    space: &str,
    after: u32,
    most: u32,
) -> Result<Vec<SpaceLine>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_after"))?;
    let rows = statement.query_map(params![county, space, after, most], line)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn line(row: &Row<'_>) -> Result<SpaceLine, rusqlite::Error> {
    Ok(SpaceLine {
        number: row.get("seq")?,
        id: row.get("id")?,
        revision: row.get("revision")?,
        sealed: row.get("sealed")?,
    })
}

/// Spaces that nobody used since a day, with all their records.
pub(super) fn sweep(transaction: &Transaction<'_>, county: &str, before: &str) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached(sql!(SQL, "list_unused"))?;
    let rows = statement.query_map(params![county, before], |row| row.get("id"))?;
    let unused: Vec<String> = rows.collect::<Result<_, _>>()?;
    for id in unused {
        let used = room(transaction, county, &id)?;
        transaction.execute(sql!(SQL, "delete"), params![county, id])?;
        budget::give_back(transaction, county, used.bytes)?;
    }
    Ok(())
}
