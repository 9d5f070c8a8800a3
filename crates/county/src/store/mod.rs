//! The county's two databases, each with one writing and one reading connection on threads of their own. `county.db` is
//! what the intake knows (sealed things, receipts, feed); `desk.db` is what the desk has opened, encrypted under a key
//! that the intake does not have. SQL is text in the noun's folder; no other file of the crate holds any.

pub(crate) mod case;
pub(crate) mod clerk;
pub(crate) mod counter;
pub(crate) mod device;
pub(crate) mod envelope;
pub(crate) mod event;
mod migrate;
pub(crate) mod part;
pub(crate) mod search;
pub(crate) mod upload;

use std::{path::Path, sync::mpsc};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use tokio::sync::oneshot;

/// Why the database did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk or the quota is full.
    #[error("the disk is full")]
    Full,
    /// A newer version of the county wrote this folder.
    #[error("the database is of a newer version")]
    NewerSchema,
    /// The thread of the database has ended.
    #[error("the database is closed")]
    Closed,
    /// Something stored is not what it should be.
    #[error("stored data is damaged")]
    Damaged,
    /// Everything else.
    #[error("database: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}

impl From<seal::SealError> for StoreError {
    fn from(_: seal::SealError) -> Self {
        Self::Damaged
    }
}

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A database; clones share its two threads.
#[derive(Clone)]
pub(crate) struct Store {
    writer: mpsc::Sender<Job>,
    reader: mpsc::Sender<Job>,
}

impl Store {
    /// Opens the intake's database, and makes it when it is not there.
    pub(crate) fn open_intake(path: &Path, max_pages: u32) -> Result<Self, StoreError> {
        Self::open(path, None, max_pages, migrate::INTAKE)
    }

    /// Opens the desk's database under its key.
    pub(crate) fn open_desk(
        path: &Path,
        key: &seal::wrap::WrapKey,
        max_pages: u32,
    ) -> Result<Self, StoreError> {
        Self::open(path, Some(key), max_pages, migrate::DESK)
    }

    fn open(
        path: &Path,
        key: Option<&seal::wrap::WrapKey>,
        max_pages: u32,
        steps: &[&str],
    ) -> Result<Self, StoreError> {
        let mut writer = connect(
            path,
            key,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        migrate::run(&mut writer, steps)?;
        writer.pragma_update(None, "max_page_count", max_pages)?;
        let reader = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self {
            writer: spawn(writer),
            reader: spawn(reader),
        })
    }

    /// A connection of its own to the intake's database that only reads, for the command line; the county may be running.
    pub(crate) fn look(path: &Path) -> Result<Connection, StoreError> {
        let connection = connect(path, None, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    }

    /// One transaction; everything in it happens or nothing.
    pub(crate) async fn write<T, F>(&self, act: F) -> Result<T, StoreError>
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
        .await
    }

    /// Reads; does not wait for writers.
    pub(crate) async fn read<T, F>(&self, act: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        ask(&self.reader, move |connection| act(connection)).await
    }
}

async fn ask<T, F>(thread: &mpsc::Sender<Job>, act: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
{
    let (answer, waiting) = oneshot::channel();
    let job: Job = Box::new(move |connection| {
        // A caller that went away does not undo what was asked for.
        let _gone = answer.send(act(connection));
    });
    thread.send(job).map_err(|_| StoreError::Closed)?;
    waiting.await.map_err(|_| StoreError::Closed)?
}

fn spawn(mut connection: Connection) -> mpsc::Sender<Job> {
    let (jobs, inbox) = mpsc::channel::<Job>();
    std::thread::spawn(move || {
        for job in inbox {
            job(&mut connection);
        }
    });
    jobs
}

fn connect(
    path: &Path,
    key: Option<&seal::wrap::WrapKey>,
    flags: OpenFlags,
) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    if let Some(key) = key {
        let hex = zeroize::Zeroizing::new(format!("x'{}'", seal::hash::hex(key.as_bytes())));
        connection.pragma_update(None, "key", hex.as_str())?;
    }
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}
