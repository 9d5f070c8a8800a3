//! Where things are: the checkout, the build folder, the folder for what runs leave behind.

use std::path::{Path, PathBuf};

/// Root of the checkout that cargo was asked in. Not the one this program was compiled in: with a build folder that several
/// checkouts share, cargo takes the same program for all of them.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).parent().unwrap_or(Path::new(".")).to_path_buf()
}

/// Cargo's build folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A built program.
pub fn program(name: &str, profile: &str) -> PathBuf {
    target().join(profile).join(name)
}

/// Folder for screenshots, figures and logs of runs; not tracked.
pub fn out(name: &str) -> PathBuf {
    root().join("out").join(name)
}
