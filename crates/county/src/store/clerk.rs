//! Clerks that are signed in, and what they looked at.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::{StoreError, counter};

/// A clerk who is signed in.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) clerk: String,
    pub(crate) csrf: String,
}

/// Begins a session under the hash of its cookie.
pub(crate) fn insert_session(
    transaction: &Transaction<'_>,
    county: &str,
    token_hash: &str,
    session: &Session,
    ends_at: i64,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("clerk/insert_session.sql"),
        params![county, token_hash, session.clerk, session.csrf, ends_at],
    )?;
    Ok(())
}

/// The session of a cookie, unless it has ended.
pub(crate) fn find_session(
    connection: &Connection,
    county: &str,
    token_hash: &str,
    now: i64,
) -> Result<Option<Session>, StoreError> {
    Ok(connection
        .query_row(
            include_str!("clerk/find_session.sql"),
            params![county, token_hash, now],
            |row| {
                Ok(Session {
                    clerk: row.get(0)?,
                    csrf: row.get(1)?,
                })
            },
        )
        .optional()?)
}

/// Ends this session, and all that have run out.
pub(crate) fn end_session(
    transaction: &Transaction<'_>,
    county: &str,
    token_hash: &str,
    now: i64,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("clerk/end_session.sql"),
        params![county, token_hash, now],
    )?;
    Ok(())
}

/// Writes down who looked at or did what.
pub(crate) fn insert_audit(
    transaction: &Transaction<'_>,
    county: &str,
    at: &str,
    clerk: &str,
    number: &str,
    act: &str,
) -> Result<(), StoreError> {
    let seq = counter::next(transaction, county, "audit")?;
    transaction.execute(
        include_str!("clerk/insert_audit.sql"),
        params![county, seq, at, clerk, number, act],
    )?;
    Ok(())
}

/// Who looked at a case: time, clerk, act.
pub(crate) fn audit_of_case(
    connection: &Connection,
    county: &str,
    number: &str,
) -> Result<Vec<(String, String, String)>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("clerk/audit_of_case.sql"))?;
    let rows = statement.query_map(params![county, number], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
