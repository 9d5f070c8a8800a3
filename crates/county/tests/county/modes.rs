//! M3: whatever the county writes, only its owner can read.

use std::path::Path;

/// Nothing in this folder is open to anybody else.
#[cfg(unix)]
pub fn only_the_owner_reads(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder), 0o700, "{}", folder.display());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            only_the_owner_reads(&path);
        } else {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
    }
}

#[cfg(not(unix))]
pub fn only_the_owner_reads(_folder: &Path) {}
