//! Small files that are there whole or not at all: written beside, brought to the disk, moved into place, and the folder
//! brought to the disk as well, because a rename that only lies in memory is undone by a power cut.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::{given, private};

/// Writes a file, or replaces it: after a crash the old or the new content is there.
///
/// # Errors
/// Whatever the system says: no space, no right, no folder. The old file is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = written_beside(path, bytes, OpenOptions::new())?;
    fs::rename(&beside, path)?;
    sync_folder_of(path)
}

/// As [`write()`], and only its owner can read it.
///
/// # Errors
/// As [`write()`].
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = written_beside(path, bytes, private::options())?;
    fs::rename(&beside, path)?;
    sync_folder_of(path)
}

/// Writes a file that only its owner can read, unless one is there: of two processes that begin at once, the first keeps
/// its place. Says nothing about which of them it was.
///
/// # Errors
/// Whatever the system says; a file that is there is no error.
pub fn write_first_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = written_beside(path, bytes, private::options())?;
    match fs::hard_link(&beside, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    match fs::remove_file(&beside) {
        // The other process has put it away.
        Err(error) if !path.exists() => return Err(error),
        _ => {}
    }
    sync_folder_of(path)
}

/// Moves a file that somebody else has written (a copy of a database) into its place for good.
///
/// # Errors
/// Whatever the system says; `from` is then still there.
pub fn settle(from: &Path, to: &Path) -> io::Result<()> {
    // For writing: a system may refuse to bring to the disk what is only open for reading.
    let mut how = OpenOptions::new();
    how.write(true);
    given::open_as(how, from)?.sync_all()?;
    fs::rename(from, to)?;
    sync_folder_of(to)
}

/// Brings the names in a file's folder to the disk. Nothing to do where folders cannot be opened.
///
/// # Errors
/// Whatever the system says.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn written_beside(path: &Path, bytes: &[u8], mut how: OpenOptions) -> io::Result<PathBuf> {
    let beside = beside(path);
    how.write(true).create(true).truncate(true);
    // A link that lies there would have another file emptied.
    let mut file = given::open_as(how, &beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(beside)
}

/// The whole name and an end: `a.key` and `a.check` are not written beside under one name.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("device.check");
        write(&path, b"old").unwrap();
        write(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["device.check"]);
    }

    #[test]
    fn what_cannot_be_put_in_place_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.key");
        write(&path, b"old").unwrap();
        // The name beside is taken by a folder: as if the disk refused the new file.
        fs::create_dir(beside(&path)).unwrap();
        assert!(write(&path, b"new").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn two_names_that_begin_alike_do_not_meet_beside() {
        assert_ne!(beside(Path::new("device.key")), beside(Path::new("device.check")));
    }

    #[test]
    fn the_first_private_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.key");
        write_first_private(&path, b"first").unwrap();
        write_first_private(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(names(folder.path()), ["desk.key"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_copy_is_settled() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("x.part"), folder.path().join("x.db"));
        fs::write(&from, b"copy").unwrap();
        settle(&from, &to).unwrap();
        assert_eq!(names(folder.path()), ["x.db"]);
    }
}
