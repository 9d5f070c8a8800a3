//! Generated files: the interface's types and messages, the table of commands. Tests compare; this writes.

use anyhow::Result;

use crate::{place, process};

/// Writes all generated files again.
pub fn all() -> Result<()> {
    let root = place::root();
    process::run(
        &root,
        "cargo",
        &["run", "--quiet", "--package", "app", "--example", "generate"],
    )?;
    process::run(&root.join("ui"), "npm", &["run", "--silent", "gen:messages"])
}
