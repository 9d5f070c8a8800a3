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

/// A file of its own or of a library that nobody thought of: the program is started under a mask that hides nothing, and takes its own.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn whatever_nobody_thought_of_is_the_owners_too() {
    let town = crate::actors::Town::start().await;
    let mut process = crate::pictures::started(&town, &[]);
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.child.id())).unwrap();
    process.child.kill().unwrap();
    process.child.wait().unwrap();
    assert!(status.lines().any(|line| line == "Umask:\t0077"), "{status}");
}
