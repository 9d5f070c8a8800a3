//! Files that somebody else may have placed: in a folder that two programs share, on a stick, among downloads. A name can
//! be a link to somewhere else, a pipe that nobody fills, a device without an end; each stops for ever whoever simply reads
//! it. So a file is opened without following a link and without waiting, is looked at once it is open, and no more is read
//! than it may have. What a file holds is not judged here.

use std::{
    fmt,
    fs::{File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

/// Why a file was not read.
#[derive(Debug)]
pub enum NotRead {
    /// The system says no: it is not there, there is no right, the disk has a fault.
    System(io::Error),
    /// A link, a folder, a pipe or a device stands under this name.
    NoFile,
    /// It holds more than it may.
    TooLong,
}

/// Opens an ordinary file; a link is not followed.
///
/// # Errors
/// [`NotRead::System`], [`NotRead::NoFile`].
pub fn open(path: &Path) -> Result<File, NotRead> {
    open_as(reading(), path)
}

/// The same for what else is done with it (writing, making it): `how` says what.
///
/// # Errors
/// As [`open`].
pub fn open_as(mut how: OpenOptions, path: &Path) -> Result<File, NotRead> {
    look_at(&mut how, system::LINK_ITSELF);
    ordinary(how.open(path))
}

/// All that an ordinary file holds, if that is at most `limit` bytes; a link is not followed.
///
/// # Errors
/// As [`open`], and [`NotRead::TooLong`].
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, NotRead> {
    within(open(path)?, limit)
}

/// As [`read`], of a name that whoever runs this program gave or looks after (a command line, the folder of keys): a link
/// is meant, and followed.
///
/// # Errors
/// As [`read`].
pub fn read_named(path: &Path, limit: usize) -> Result<Vec<u8>, NotRead> {
    let mut how = reading();
    look_at(&mut how, 0);
    within(ordinary(how.open(path))?, limit)
}

/// What follows from where an open file stands, at most `limit` bytes.
///
/// # Errors
/// [`NotRead::System`], [`NotRead::TooLong`].
pub fn within(file: File, limit: usize) -> Result<Vec<u8>, NotRead> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    // The size that the file tells of itself is not believed: it may grow while it is read.
    file.take(most).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(NotRead::TooLong);
    }
    Ok(bytes)
}

/// What was read as text.
///
/// # Errors
/// `InvalidData` where it is none.
pub fn text(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
}

fn reading() -> OpenOptions {
    let mut how = OpenOptions::new();
    how.read(true);
    how
}

/// Looked at when it is open: between a look at the name and the opening somebody could exchange it.
fn ordinary(opened: io::Result<File>) -> Result<File, NotRead> {
    let file = opened.map_err(|error| {
        if system::is_no_file(&error) {
            NotRead::NoFile
        } else {
            NotRead::System(error)
        }
    })?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(NotRead::NoFile)
    }
}

#[cfg(unix)]
fn look_at(how: &mut OpenOptions, links: system::Flags) {
    use std::os::unix::fs::OpenOptionsExt as _;
    how.custom_flags(system::NOT_WAITING | links);
}

#[cfg(windows)]
fn look_at(how: &mut OpenOptions, links: system::Flags) {
    use std::os::windows::fs::OpenOptionsExt as _;
    how.custom_flags(system::NOT_WAITING | links);
}

#[cfg(unix)]
mod system {
    pub(super) type Flags = libc::c_int;
    /// A pipe is open at once, and a terminal does not become ours.
    pub(super) const NOT_WAITING: Flags = libc::O_NONBLOCK | libc::O_NOCTTY;
    pub(super) const LINK_ITSELF: Flags = libc::O_NOFOLLOW;

    /// What the system says of a link that is not followed, of a pipe without a reader, of a socket, of a folder.
    pub(super) fn is_no_file(error: &std::io::Error) -> bool {
        let codes = [libc::ELOOP, libc::ENXIO, libc::EISDIR];
        error.raw_os_error().is_some_and(|code| codes.contains(&code))
    }
}

#[cfg(windows)]
mod system {
    pub(super) type Flags = u32;
    /// Nothing here waits to be opened.
    pub(super) const NOT_WAITING: Flags = 0;
    /// `FILE_FLAG_OPEN_REPARSE_POINT`.
    pub(super) const LINK_ITSELF: Flags = 0x0020_0000;

    pub(super) fn is_no_file(_error: &std::io::Error) -> bool {
        false
    }
}

impl fmt::Display for NotRead {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(error) => error.fmt(to),
            Self::NoFile => to.write_str("no ordinary file"),
            Self::TooLong => to.write_str("longer than it may be"),
        }
    }
}

impl std::error::Error for NotRead {}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// For whoever tells only whether a file could be read.
impl From<NotRead> for io::Error {
    fn from(error: NotRead) -> Self {
        match error {
            NotRead::System(error) => error,
            other => Self::new(io::ErrorKind::InvalidInput, other),
        }
    }
}

#[cfg(test)]
mod tests;
