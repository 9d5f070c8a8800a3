//! What can stand under a name instead of a file. Each of these once stopped a program for ever, or filled its memory.
#![cfg(unix)]

use std::{
    fs,
    io::Write as _,
    os::unix::{fs::symlink, net::UnixListener},
    path::{Path, PathBuf},
    process::Command,
};

use super::*;

const LIMIT: usize = 100;

fn pipe(folder: &Path) -> PathBuf {
    let path = folder.join("pipe");
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

fn link(folder: &Path, to: impl AsRef<Path>) -> PathBuf {
    let path = folder.join("link");
    symlink(to, &path).unwrap();
    path
}

#[test]
fn an_ordinary_file_is_read_up_to_its_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, [7; LIMIT]).unwrap();
    assert_eq!(read(&path, LIMIT).unwrap(), [7; LIMIT]);
    assert_eq!(read_named(&path, LIMIT).unwrap(), [7; LIMIT]);
    assert!(matches!(read(&path, LIMIT - 1), Err(NotRead::TooLong)));
    assert!(matches!(read_named(&path, LIMIT - 1), Err(NotRead::TooLong)));
}

#[test]
fn what_is_no_file_is_neither_waited_for_nor_read() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("socket");
    let _listens = UnixListener::bind(&socket).unwrap();
    let pipe = pipe(folder.path());
    let device = PathBuf::from("/dev/zero");
    for path in [&pipe, &socket, &device, &folder.path().to_owned()] {
        assert!(matches!(read(path, LIMIT), Err(NotRead::NoFile)), "{path:?}");
        assert!(
            matches!(read_named(path, LIMIT), Err(NotRead::NoFile)),
            "{path:?}"
        );
        let mut how = OpenOptions::new();
        how.append(true).create(true);
        assert!(matches!(open_as(how, path), Err(NotRead::NoFile)), "{path:?}");
    }
}

/// Of a link only whoever looks after the name can say that it is meant; and even he does not mean a device.
#[test]
fn a_link_leads_nowhere_unless_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, b"meant").unwrap();
    let path = link(folder.path(), &file);
    assert!(matches!(read(&path, LIMIT), Err(NotRead::NoFile)));
    assert_eq!(read_named(&path, LIMIT).unwrap(), b"meant");
    fs::remove_file(&path).unwrap();
    let path = link(folder.path(), "/dev/zero");
    assert!(matches!(read(&path, LIMIT), Err(NotRead::NoFile)));
    assert!(matches!(read_named(&path, LIMIT), Err(NotRead::NoFile)));
}

#[test]
fn what_is_missing_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let missing = read(&folder.path().join("file"), LIMIT).unwrap_err();
    assert_eq!(io::Error::from(missing).kind(), io::ErrorKind::NotFound);
}

#[test]
fn what_is_written_is_no_less_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let mut how = crate::private::options();
    how.create(true).append(true);
    for piece in [b"one ", b"two "] {
        let mut file = open_as(how.clone(), &path).unwrap();
        file.write_all(piece).unwrap();
    }
    assert_eq!(read(&path, LIMIT).unwrap(), b"one two ");
}
