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

/// Copies a folder with all that is in it; nothing to do when it is not there. What is neither file nor folder stops it:
/// a backup that lies on a stick may hold a link to anything, and one that was left out would be missed too late.
pub(super) fn copy_folder(from: &Path, to: &Path) -> Result<(), CountyError> {
    if !from.is_dir() {
        return Ok(());
    }
    disk::private::folder(to).map_err(|error| CountyError::folder(to, error))?;
    for entry in list(from)? {
        let target = to.join(entry.file_name().unwrap_or_default());
        if is_folder(&entry) {
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

/// A link to one is none: it might lead round in a circle.
fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_dir())
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = given::open(from)?;
    let mut target = disk::private::options().write(true).create_new(true).open(to)?;
    io::copy(&mut source, &mut target)?;
    target.sync_all()
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::{os::unix::fs::symlink, process::Command};

    #[test]
    fn what_is_no_file_is_named_and_neither_followed_nor_waited_for() {
        let root = tempfile::tempdir().unwrap();
        let (from, to) = (root.path().join("from"), root.path().join("to"));
        let pipe = |at: &Path| {
            let made = Command::new("mkfifo").arg(at).status();
            assert!(made.unwrap().success());
        };
        let link = |at: &Path| symlink("/dev/zero", at).unwrap();
        let circle = |at: &Path| symlink("..", at).unwrap();
        let cases: [&dyn Fn(&Path); 3] = [&pipe, &link, &circle];
        for make in cases {
            fs::create_dir_all(from.join("papers")).unwrap();
            make(&from.join("papers/ab"));
            let refused = copy_folder(&from, &to).unwrap_err();
            assert!(refused.to_string().contains("ab"), "{refused}");
            fs::remove_dir_all(&from).unwrap();
        }
    }
}
