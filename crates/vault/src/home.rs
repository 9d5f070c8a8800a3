//! The folder of the app's data: names of the files in it, and the lock that keeps a second instance out.
//! Deliberately not here: what the files hold.

use std::{
    fs::{self, File, TryLockError},
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use disk::{given, whole};

use crate::{Kind, Result, ids::PersonId};

const LOOK: &str = "look.json";
/// Longest file beside the databases that is read: they are a few lines.
const SMALL: usize = 1 << 20;

/// A claimed data folder. Cheap to clone; the claim ends when the last clone is dropped.
#[derive(Clone, Debug)]
pub struct Home(Arc<Claim>);

#[derive(Debug)]
struct Claim {
    root: PathBuf,
    _lock: File,
}

impl Home {
    /// Creates the folder where needed and locks it; a second instance gets [`Kind::SecondInstance`].
    ///
    /// # Errors
    /// `SecondInstance` ([`crate::Kind`]) while another process holds it; `Storage` when the folder cannot be made.
    pub fn claim(root: &Path) -> Result<Self> {
        for folder in ["", "people", "snapshots", "damaged"] {
            make_private_folder(&root.join(folder))?;
        }
        let mut how = fs::OpenOptions::new();
        how.write(true).create(true);
        let lock = given::open_as(how, &root.join("lock")).map_err(std::io::Error::from)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self(Arc::new(Claim {
                root: root.to_owned(),
                _lock: lock,
            }))),
            Err(TryLockError::WouldBlock) => Err(Kind::SecondInstance.into()),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.0.root
    }

    /// Any database of this device, also a set-aside or copied one: then a new key must never be made.
    pub fn has_data(&self) -> bool {
        self.device_db().exists()
            || ["people", "snapshots", "damaged"]
                .iter()
                .any(|folder| has_databases(&self.root().join(folder)))
    }

    /// Deletes every file: keys first. The caller deletes the keyring's entry before.
    ///
    /// # Errors
    /// `Storage` ([`crate::Kind`]) when a file cannot be deleted; keys go first.
    pub fn erase(&self) -> Result<()> {
        remove_if_there(&self.key_header())?;
        for path in files_in(&self.root().join("people"))? {
            if path.extension().is_some_and(|end| end == "key") {
                destroy(&path)?;
            }
        }
        for folder in ["people", "snapshots", "damaged", ""] {
            for path in files_in(&self.root().join(folder))? {
                if path.file_name().is_some_and(|name| name != "lock") {
                    remove_if_there(&path)?;
                }
            }
        }
        Ok(())
    }

    /// How the first screen looks before anything is open (text level, colours, language): nothing about anybody.
    pub fn look(&self) -> Option<String> {
        read_text(&self.root().join(LOOK)).ok()
    }

    /// Keeps how the first screen looks.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn keep_look(&self, text: &str) -> Result<()> {
        Ok(whole::write(&self.root().join(LOOK), text.as_bytes())?)
    }

    pub(crate) fn device_db(&self) -> PathBuf {
        self.root().join("device.db")
    }

    pub(crate) fn key_header(&self) -> PathBuf {
        self.root().join("device.key")
    }

    pub(crate) fn key_check(&self) -> PathBuf {
        self.root().join("device.check")
    }

    pub(crate) fn person_db(&self, person: &PersonId) -> PathBuf {
        self.root().join("people").join(format!("{person}.db"))
    }

    /// There while a person is being deleted: without it a missing key deletes nothing.
    pub(crate) fn person_going(&self, person: &PersonId) -> PathBuf {
        self.root().join("people").join(format!("{person}.going"))
    }

    pub(crate) fn person_key(&self, person: &PersonId) -> PathBuf {
        self.root().join("people").join(format!("{person}.key"))
    }
}

/// A small file of this folder.
pub(crate) fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    Ok(given::read(path, SMALL)?)
}

/// A small file of this folder that holds text.
pub(crate) fn read_text(path: &Path) -> std::io::Result<String> {
    given::text(read(path)?)
}

/// To write over what it holds.
pub(crate) fn open_to_overwrite(path: &Path) -> std::io::Result<File> {
    let mut how = fs::OpenOptions::new();
    how.write(true);
    Ok(given::open_as(how, path)?)
}

/// Zeros over all that a file holds.
pub(crate) fn overwrite(mut file: &File) -> std::io::Result<()> {
    let length = file.metadata()?.len();
    file.write_all(&vec![0; usize::try_from(length).unwrap_or(0)])?;
    file.sync_all()
}

/// Overwrites, then unlinks: on flash the overwriting promises nothing, so what is destroyed must be a wrapped key only.
pub(crate) fn destroy(path: &Path) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    overwrite(&open_to_overwrite(path)?)?;
    fs::remove_file(path)?;
    Ok(whole::sync_folder_of(path)?)
}

pub(crate) fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn has_databases(folder: &Path) -> bool {
    files_in(folder).is_ok_and(|files| {
        files
            .iter()
            .any(|path| path.extension().is_some_and(|end| end == "db"))
    })
}

fn make_private_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path)?;
    Ok(disk::private::restrict(path)?)
}
