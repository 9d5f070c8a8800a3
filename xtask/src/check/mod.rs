//! House rules that a compiler does not know.

pub mod arrows;
pub mod files;
pub mod messages;
pub mod opened;
pub mod rooms;

use std::path::{Path, PathBuf};

use anyhow::Result;

/// Tracked and new files of the checkout with one of these endings, without what is generated or foreign.
pub fn sources(endings: &[&str]) -> Result<Vec<PathBuf>> {
    let root = crate::place::root();
    let list = crate::process::output(&root, "git", &["ls-files", "-co", "--exclude-standard"])?;
    Ok(list
        .lines()
        .filter(|path| {
            !["/generated/", "/fixtures/", "/node_modules/"]
                .iter()
                .any(|part| path.contains(part))
        })
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .map(|path| root.join(path))
        .filter(|path| path.exists())
        .collect())
}

/// A path as a person reads it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(crate::place::root())
        .unwrap_or(path)
        .display()
        .to_string()
}
