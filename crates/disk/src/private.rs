//! Files and folders that only their owner can read. The mode is set when they are made, not afterwards: in between
//! somebody could look. Systems without modes keep what the folder's owner has set.

use std::{
    fs::{self, OpenOptions},
    io,
    path::Path,
};

/// From now on whatever this program makes is its owner's alone, also where somebody forgot to say so, or another library makes
/// it. Said first in `main`: it holds for the whole program.
pub fn by_default() {
    #[cfg(unix)]
    {
        let _before = rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    }
}

/// Makes a folder, and those above it that are missing; one that is there is closed to others as well.
///
/// # Errors
/// Whatever the system says.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut how = fs::DirBuilder::new();
    how.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        how.mode(0o700);
    }
    how.create(path)?;
    restrict(path)
}

/// Makes a folder that was not there; `AlreadyExists` where it was.
///
/// # Errors
/// Whatever the system says.
pub fn new_folder(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "only unix folders have a mode"))]
    let mut how = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        how.mode(0o700);
    }
    how.create(path)
}

/// How such a file is opened; whoever calls says for what.
#[must_use]
pub fn options() -> OpenOptions {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "only unix files have a mode"))]
    let mut how = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        how.mode(0o600);
    }
    how
}

/// Closes what is there to everybody but its owner.
///
/// # Errors
/// Whatever the system says.
#[cfg(unix)]
pub fn restrict(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if path.is_dir() { 0o700 } else { 0o600 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Closes what is there to everybody but its owner.
///
/// # Errors
/// None here: this system has no modes.
#[cfg(not(unix))]
pub fn restrict(_path: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    fn mode(path: &Path) -> Option<u32> {
        let metadata = fs::metadata(path).ok()?;
        Some(metadata.permissions().mode() & 0o777)
    }

    #[test]
    fn what_is_made_and_what_was_open_is_closed() {
        let root = tempfile::tempdir().unwrap();
        let inner = root.path().join("a/b");
        folder(&inner).unwrap();
        assert_eq!(
            (mode(&root.path().join("a")), mode(&inner)),
            (Some(0o700), Some(0o700))
        );
        let file = inner.join("c");
        options().write(true).create(true).open(&file).unwrap();
        assert_eq!(mode(&file), Some(0o600));
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o755)).unwrap();
        folder(&inner).unwrap();
        assert_eq!(mode(&inner), Some(0o700));
    }
}
