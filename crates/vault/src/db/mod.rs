//! One encrypted file as a store sees it: one writer connection behind a lock, short statements by name, transactions.
//! Opening, migrating and repairing are in the files beside.

pub(crate) mod migrate;
pub(crate) mod nouns;
pub(crate) mod open;
pub(crate) mod restore;
pub(crate) mod snapshot;

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Params, Row, TransactionBehavior};

use crate::Result;

pub(crate) use disk::sql;

/// An open file. There is exactly one connection to it.
#[derive(Debug)]
pub(crate) struct Db(Mutex<Connection>);

impl Db {
    pub(crate) fn new(connection: Connection) -> Self {
        Self(Mutex::new(connection))
    }

    /// One transaction: all of it is on disk when this returns, or nothing.
    pub(crate) fn write<T>(&self, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = act(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Reads without a transaction of its own.
    pub(crate) fn read<T>(&self, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        act(&connection)
    }
}

/// Short forms of what rusqlite says longer; statements stay prepared.
pub(crate) trait Statements {
    fn run<P: Params>(&self, sql: &str, params: P) -> Result<usize>;
    fn maybe<T, P: Params>(
        &self,
        sql: &str,
        params: P,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>>;
    fn all<T, P: Params>(
        &self,
        sql: &str,
        params: P,
        map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>>;
}

impl Statements for Connection {
    fn run<P: Params>(&self, sql: &str, params: P) -> Result<usize> {
        Ok(self.prepare_cached(sql)?.execute(params)?)
    }

    fn maybe<T, P: Params>(
        &self,
        sql: &str,
        params: P,
        map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.prepare_cached(sql)?.query_row(params, map).optional()?)
    }

    fn all<T, P: Params>(
        &self,
        sql: &str,
        params: P,
        map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.prepare_cached(sql)?;
        let rows = statement.query_map(params, map)?;
        Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
    }
}

/// Time as stored: milliseconds since 1970.
pub(crate) fn ms(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// Time as read. A value out of range can only come from a damaged file and reads as 1970.
pub(crate) fn at(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Unsigned numbers as stored.
pub(crate) fn int(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Pieces of at most 64 KB, so that no page chain grows long and a reader can stop early.
pub(crate) const CHUNK_BYTES: usize = 64 * 1024;
