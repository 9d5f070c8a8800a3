//! What belongs to a county, by name, and folders copied whole: only their owner can read the copies.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use disk::given;
use seal::wrap::WrapKey;

use crate::{error::CountyError, store::sqlite};

/// The intake's database.
pub(super) const INTAKE: &str = "county.db";
/// The desk's, encrypted.
pub(super) const DESK: &str = "desk.db";
/// Folders that belong to a county. Unfinished uploads do not: a device begins them anew.
pub(super) const FOLDERS: [&str; 3] = ["papers", "catalog", "keys"];

/// Copies a folder with all that is in it; nothing to do when it is not there.
pub(super) fn copy_folder(from: &Path, to: &Path) -> Result<(), CountyError> {
    if !from.is_dir() {
        return Ok(());
    }
    disk::private::folder(to).map_err(|error| CountyError::folder(to, error))?;
    for entry in list(from)? {
        let target = to.join(entry.file_name().unwrap_or_default());
        if entry.is_dir() {
            copy_folder(&entry, &target)?;
        } else {
            copy_file(&entry, &target).map_err(|error| CountyError::folder(&target, error))?;
        }
    }
    Ok(())
}

/// Copies a database as it is at one moment, under the same key.
pub(super) fn copy_database(from: &Path, to: &Path, key: Option<&WrapKey>) -> Result<(), CountyError> {
    sqlite::copy(from, to, key)?;
    disk::private::restrict(to).map_err(|error| CountyError::folder(to, error))
}

/// What lies in a folder.
pub(super) fn list(folder: &Path) -> Result<Vec<PathBuf>, CountyError> {
    let read = || -> io::Result<Vec<PathBuf>> {
        let entries = fs::read_dir(folder)?;
        entries.map(|entry| Ok(entry?.path())).collect()
    };
    read().map_err(|error| CountyError::folder(folder, error))
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = given::open(from)?;
    let mut target = disk::private::options().write(true).create_new(true).open(to)?;
    io::copy(&mut source, &mut target)?;
    target.sync_all()
}
