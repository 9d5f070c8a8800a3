//! A database with one writing and one reading connection, each on a thread of its own: readers do not wait for writers,
//! and there is one writer at a time.

use std::{path::Path, sync::Arc};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use seal::wrap::WrapKey;
use tokio::sync::oneshot;

use super::migrate;
use super::thread::{ConnectionThread, Job};
use crate::store::{Answer, StoreError};

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Database(for_log(&error).into()),
        }
    }
}

/// What may stand in a log: never a text that can quote what was stored.
fn for_log(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(cause, _) => format!("sqlite {}", cause.extended_code),
        // These name columns and statements of ours.
        rusqlite::Error::SqlInputError { .. }
        | rusqlite::Error::InvalidColumnIndex(_)
        | rusqlite::Error::InvalidColumnName(_)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::QueryReturnedNoRows => error.to_string(),
        _ => "a value is not what it should be".to_owned(),
    }
}

/// For reading and writing what is there.
pub(super) const THERE: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE;

/// A database and its two threads.
pub(super) struct Database {
    writer: Arc<ConnectionThread>,
    reader: Arc<ConnectionThread>,
}

impl Database {
    /// Opens it, under its key if it has one, and brings it to the newest step.
    pub(super) fn open(
        path: &Path,
        key: Option<&WrapKey>,
        max_pages: u32,
        steps: &[&str],
    ) -> Result<Self, StoreError> {
        make_private(path)?;
        let mut writer = connect(
            path,
            key,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        migrate::run(&mut writer, steps)?;
        writer.pragma_update(None, "max_page_count", max_pages)?;
        Ok(Self {
            writer: Arc::new(ConnectionThread::start(writer)),
            reader: Arc::new(ConnectionThread::start(reader(path, key)?)),
        })
    }

    /// Opens it for reading only, as it is.
    pub(super) fn look(path: &Path) -> Result<Self, StoreError> {
        let reader = Arc::new(ConnectionThread::start(reader(path, None)?));
        Ok(Self {
            writer: Arc::clone(&reader),
            reader,
        })
    }

    /// One transaction; everything in it happens or nothing.
    pub(super) fn write<T, F>(&self, act: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        ask(&self.writer, move |connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = act(&transaction)?;
            transaction.commit()?;
            Ok(result)
        })
    }

    /// Reads; does not wait for writers. What is read is of one moment.
    pub(super) fn read<T, F>(&self, act: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        ask(&self.reader, move |connection| {
            let moment = connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
            act(&moment)
        })
    }
}

/// The file is closed to others before anything is in it; SQLite gives its side files the same mode.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let made = disk::private::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path);
    made.and_then(|_file| disk::private::restrict(path))
        .map_err(|error| StoreError::Database(Box::new(error)))
}

fn ask<T, F>(thread: &Arc<ConnectionThread>, act: F) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
{
    let thread = Arc::clone(thread);
    Box::pin(async move {
        let (answer, waiting) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // A caller that went away does not undo what was asked for.
            let _gone = answer.send(act(connection));
        });
        thread.ask(job)?;
        waiting.await.map_err(|_| StoreError::Closed)?
    })
}

fn reader(path: &Path, key: Option<&WrapKey>) -> Result<Connection, StoreError> {
    let reader = connect(path, key, THERE)?;
    reader.pragma_update(None, "query_only", true)?;
    Ok(reader)
}

/// A connection of this path alone.
pub(super) fn connect(
    path: &Path,
    key: Option<&WrapKey>,
    flags: OpenFlags,
) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    if let Some(key) = key {
        let digits = seal::hash::secret_hex(key.as_bytes());
        let mut hex = zeroize::Zeroizing::new(String::with_capacity(digits.len() + 3));
        for piece in ["x'", &digits, "'"] {
            hex.push_str(piece);
        }
        connection.pragma_update(None, "key", hex.as_str())?;
    }
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}
