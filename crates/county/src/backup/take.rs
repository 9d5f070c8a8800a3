//! Taking a backup. The order matters: first what the intake knows, then the desk, which is then never behind it; papers
//! last, because each is whole on the disk before a database says so.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    files::{DESK, FOLDERS, INTAKE, copy_database, copy_folder, list},
    record::Record,
};
use crate::{clock, error::CountyError, keys::Keys};

/// What to copy, where to.
#[derive(Debug)]
pub struct Backup {
    /// The new folder.
    pub dir: PathBuf,
    /// The county's data folder.
    pub data: PathBuf,
    /// Its code.
    pub county: String,
    /// When.
    pub now: jiff::Timestamp,
}

/// Copies the county; it may be serving. The folder gets its name when everything is in it.
///
/// # Errors
/// [`CountyError`]: no county there, the folder is in use, or the disk does not take it.
pub fn take(backup: &Backup) -> Result<(), CountyError> {
    let part = beside(&backup.dir);
    if !is_free(&backup.dir)? {
        return Err(CountyError::not_now(&backup.dir, "county-not-empty"));
    }
    let failed = |error| CountyError::folder(&part, error);
    if part.exists() {
        fs::remove_dir_all(&part).map_err(failed)?;
    }
    disk::private::folder(&part).map_err(failed)?;
    copy_databases(backup, &part)?;
    for name in FOLDERS {
        copy_folder(&backup.data.join(name), &part.join(name))?;
    }
    Record::new(&backup.county, clock::rfc3339(backup.now)).write(&part)?;
    if backup.dir.exists() {
        fs::remove_dir(&backup.dir).map_err(failed)?;
    }
    let moved = fs::rename(&part, &backup.dir).and_then(|()| disk::whole::sync_folder_of(&backup.dir));
    moved.map_err(failed)
}

fn copy_databases(backup: &Backup, part: &Path) -> Result<(), CountyError> {
    let from = backup.data.join(INTAKE);
    if !from.is_file() {
        let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(CountyError::folder(&from, missing));
    }
    copy_database(&from, &part.join(INTAKE), None)?;
    let desk = backup.data.join(DESK);
    if desk.is_file() {
        let key = Keys::at(&backup.data)?.desk()?;
        copy_database(&desk, &part.join(DESK), Some(&key))?;
    }
    Ok(())
}

fn is_free(dir: &Path) -> Result<bool, CountyError> {
    Ok(!dir.exists() || (dir.is_dir() && list(dir)?.is_empty()))
}

fn beside(dir: &Path) -> PathBuf {
    let mut name = dir.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}
