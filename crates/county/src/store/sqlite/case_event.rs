//! Signed events as the inner half keeps them: on their way to the feed, and for the history of a case.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::{
    counter,
    word::{envelope_state, stored, word},
};
use crate::{
    cases::EnvelopeState,
    store::{FeedEvent, PastEvent, SignedHappening, StoreError},
};

pub(super) const SQL: &str = include_str!("case_event.sql");

/// Keeps an event together with the act it tells of.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    event: &SignedHappening,
) -> Result<(), StoreError> {
    let order = counter::next(transaction, county, "event")?;
    let happening = &event.happening;
    transaction.execute(
        sql!(SQL, "insert"),
        params![
            county,
            event.id,
            happening.number,
            happening.device,
            happening.envelope,
            stored(happening.envelope_state),
            happening.at,
            happening.clerk,
            happening.reason,
            event.body,
            order
        ],
    )?;
    Ok(())
}

/// Whether an event of this id was told.
pub(super) fn has(connection: &Connection, county: &str, id: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "has"))?;
    Ok(statement.query_row(params![county, id], |row| row.get("has"))?)
}

/// Id and body of events that an earlier version signed, some at a time.
pub(super) fn list_undecided(
    connection: &Connection,
    county: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_undecided"))?;
    let rows = statement.query_map([county], |row| Ok((row.get("id")?, row.get("body")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// It was signed anew; the feed gets it once more.
pub(super) fn update_decided(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    body: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "update_decided"), params![county, id, body])?;
    Ok(())
}

/// Everything goes into the feed again; what it has stays where it is.
pub(super) fn publish_again(transaction: &Transaction<'_>, county: &str) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "update_all_unpublished"), [county])?;
    Ok(())
}

/// What the device of an envelope was told about it, when the feed may not have it yet.
pub(super) fn find_told(
    connection: &Connection,
    county: &str,
    envelope: &str,
) -> Result<Option<EnvelopeState>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_told"))?;
    let told = statement.query_row(params![county, envelope], |row| word(row, "envelope_state"));
    Ok(told.optional()?)
}

/// Events that the feed does not have yet, in order.
pub(super) fn list_unpublished(connection: &Connection, county: &str) -> Result<Vec<FeedEvent>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_unpublished"))?;
    let rows = statement.query_map([county], |row| {
        Ok(FeedEvent {
            id: row.get("id")?,
            device: row.get("device")?,
            envelope: row.get("envelope")?,
            envelope_state: envelope_state(row, "envelope_state")?,
            body: row.get("body")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The feed has it.
pub(super) fn update_published(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "update_published"), params![county, id])?;
    Ok(())
}

/// What happened to a case.
pub(super) fn list(
    connection: &Connection,
    county: &str,
    number: &str,
) -> Result<Vec<PastEvent>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map(params![county, number], |row| {
        Ok(PastEvent {
            at: row.get("at")?,
            clerk: row.get("clerk")?,
            reason: row.get("reason")?,
            body: row.get("body")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
