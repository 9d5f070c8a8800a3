//! Clerks that are signed in.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::store::{Session, StoreError};

pub(super) const SQL: &str = include_str!("session.sql");

/// Begins a session under the hash of its cookie.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    token_hash: &str,
    session: &Session,
    ends_at: i64,
) -> Result<(), StoreError> {
    let values = params![
        county,
        token_hash,
        session.clerk,
        session.csrf,
        ends_at,
        session.credential
    ];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// The session of a cookie, unless it has ended.
pub(super) fn find(
    connection: &Connection,
    county: &str,
    token_hash: &str,
    now: i64,
) -> Result<Option<Session>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find"))?;
    let found = statement.query_row(params![county, token_hash, now], |row| {
        Ok(Session {
            clerk: row.get("clerk")?,
            csrf: row.get("csrf")?,
            credential: row.get("credential")?,
        })
    });
    Ok(found.optional()?)
}

/// Ends this session, and all that have run out.
pub(super) fn delete(
    transaction: &Transaction<'_>,
    county: &str,
    token_hash: &str,
    now: i64,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "delete"), params![county, token_hash, now])?;
    Ok(())
}
