//! Copies of a file that was just found sound, under the same key. Numbered, so that a wrong clock cannot make an old
//! copy look new.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;

use crate::{Result, home};

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// The copies of one file.
#[derive(Debug, Clone)]
pub(crate) struct Snapshots {
    root: PathBuf,
    folder: PathBuf,
    stem: String,
    keep: usize,
}

/// One copy: number, time, path.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub(crate) number: u32,
    pub(crate) taken_at: Timestamp,
    pub(crate) path: PathBuf,
}

impl Snapshots {
    pub(crate) fn new(root: &Path, stem: &str, keep: usize) -> Self {
        Self {
            root: root.to_owned(),
            folder: root.join("snapshots"),
            stem: stem.to_owned(),
            keep,
        }
    }

    /// The data folder that the copies are in.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Newest first.
    pub(crate) fn list(&self) -> Result<Vec<Snapshot>> {
        let mut found: Vec<Snapshot> = home::files_in(&self.folder)?
            .into_iter()
            .filter_map(|path| self.parse(path))
            .collect();
        found.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.number));
        Ok(found)
    }

    /// Copies when the last copy is a day old, or its time makes no sense.
    pub(crate) fn take_if_due(&self, connection: &Connection, now: Timestamp) -> Result<()> {
        let last = self.list()?.first().map(|snapshot| snapshot.taken_at);
        let fresh = last.is_some_and(|at| (now.as_second() - at.as_second()).abs() < DAY_SECONDS);
        if fresh { Ok(()) } else { self.take(connection, now) }
    }

    /// Copies now. The copy counts only once it is whole; then the oldest goes.
    pub(crate) fn take(&self, connection: &Connection, now: Timestamp) -> Result<()> {
        let number = self
            .list()?
            .first()
            .map_or(1, |snapshot| snapshot.number.saturating_add(1));
        let part = self.folder.join(format!("{}.part", self.stem));
        home::remove_if_there(&part)?;
        connection.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
        let whole = self
            .folder
            .join(format!("{}.{number}.{}.db", self.stem, now.as_second()));
        disk::whole::settle(&part, &whole)?;
        self.list()?
            .iter()
            .skip(self.keep)
            .try_for_each(|old| home::remove_if_there(&old.path))
    }

    /// Deletes all copies.
    pub(crate) fn remove_all(&self) -> Result<()> {
        home::remove_if_there(&self.folder.join(format!("{}.part", self.stem)))?;
        self.list()?
            .iter()
            .try_for_each(|snapshot| home::remove_if_there(&snapshot.path))
    }

    fn parse(&self, path: PathBuf) -> Option<Snapshot> {
        let name = path.file_name()?.to_str()?;
        let rest = name
            .strip_prefix(&self.stem)?
            .strip_prefix('.')?
            .strip_suffix(".db")?;
        let (number, seconds) = rest.split_once('.')?;
        let taken_at = Timestamp::from_second(seconds.parse().ok()?).ok()?;
        Some(Snapshot {
            number: number.parse().ok()?,
            taken_at,
            path,
        })
    }
}
