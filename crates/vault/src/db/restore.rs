//! The way in for a store: open what is there; set a damaged file aside, never delete it; go on with the last good copy
//! and say what is missing.

use std::path::{Path, PathBuf};

use disk::whole;
use jiff::Timestamp;
use rusqlite::Connection;
use seal::wrap::WrapKey;

use crate::{
    Kind, Result,
    db::{Db, migrate, open, snapshot::Snapshots},
    home,
};

/// A damaged file was set aside. The app tells the person in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The person whose file it was; `None` for the device's own.
    pub person: Option<String>,
    /// What was saved after this moment is missing; `None` means that there was no copy and everything is missing.
    pub restored_from: Option<Timestamp>,
    /// The damaged file, kept for experts.
    pub set_aside: PathBuf,
}

/// One file with everything that belongs to it.
pub(crate) struct Place<'a> {
    pub(crate) path: PathBuf,
    pub(crate) key: &'a WrapKey,
    pub(crate) migrations: migrate::Migrations,
    pub(crate) snapshots: Snapshots,
    /// The key has been proven right by other means, so an unreadable file is damage and not a wrong key.
    pub(crate) key_is_right: bool,
    pub(crate) now: Timestamp,
}

impl Place<'_> {
    /// Opens, repairs if it must, migrates, and copies once a day.
    pub(crate) fn open(self) -> Result<(Db, Option<Repair>)> {
        let (mut connection, repair) = self.find()?;
        open::settle(&connection)?;
        migrate::run(&mut connection, self.migrations, |old, _| {
            self.snapshots.take(old, self.now)
        })?;
        if let Err(error) = self.snapshots.take_if_due(&connection, self.now) {
            // A copy is a second net: without space for it the person must still get at her things.
            tracing::warn!(code = error.kind.code(), "no snapshot taken");
        }
        Ok((Db::new(connection), repair))
    }

    fn find(&self) -> Result<(Connection, Option<Repair>)> {
        if !self.path.exists() {
            return self.find_copy_or_begin();
        }
        match open::existing(&self.path, self.key, migrate::known(self.migrations))? {
            open::Found::Sound(connection) => Ok((connection, None)),
            open::Found::Broken if self.key_is_right => self.repair(),
            open::Found::Broken => Err(Kind::WrongKey.into()),
        }
    }

    /// The file itself is gone: with copies that is a loss to be told, without it is the first start.
    fn find_copy_or_begin(&self) -> Result<(Connection, Option<Repair>)> {
        if self.snapshots.list()?.is_empty() {
            return Ok((open::fresh(&self.path, self.key)?, None));
        }
        self.repair()
    }

    fn repair(&self) -> Result<(Connection, Option<Repair>)> {
        let set_aside = self.set_aside()?;
        let restored_from = self.restore()?;
        let connection = open::fresh(&self.path, self.key)?;
        Ok((
            connection,
            Some(Repair {
                person: None,
                restored_from,
                set_aside,
            }),
        ))
    }

    fn set_aside(&self) -> Result<PathBuf> {
        let stem = self
            .path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let folder = self.snapshots.root().join("damaged");
        let target = (1_u32..)
            .map(|number| folder.join(format!("{stem}.{number}.db")))
            .find(|target| !target.exists())
            .unwrap_or_else(|| folder.join(format!("{stem}.db")));
        for end in ["", "-wal", "-shm"] {
            move_if_there(&with_end(&self.path, end), &with_end(&target, end))?;
        }
        whole::sync_folder_of(&target)?;
        Ok(target)
    }

    /// Puts the newest copy that is sound itself in the file's place.
    fn restore(&self) -> Result<Option<Timestamp>> {
        for snapshot in self.snapshots.list()? {
            let known = migrate::known(self.migrations);
            if let open::Found::Sound(connection) = open::existing(&snapshot.path, self.key, known)? {
                drop(connection);
                copy_whole(&snapshot.path, &self.path)?;
                return Ok(Some(snapshot.taken_at));
            }
        }
        Ok(None)
    }
}

/// Deletes a database with the two files beside it.
pub(crate) fn remove_database(path: &Path) -> Result<()> {
    ["", "-wal", "-shm", "-journal"]
        .iter()
        .try_for_each(|end| home::remove_if_there(&with_end(path, end)))
}

fn copy_whole(from: &Path, to: &Path) -> Result<()> {
    let part = with_end(to, ".part");
    std::fs::copy(from, &part)?;
    Ok(whole::settle(&part, to)?)
}

fn move_if_there(from: &Path, to: &Path) -> Result<()> {
    match std::fs::rename(from, to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
