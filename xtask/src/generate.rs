//! Generated files: the interface's types and messages, the table of commands, the compiled services. Tests compare; this
//! writes.

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
    process::run_with(
        &root,
        "cargo",
        &["test", "--quiet", "--package", "workbook", "--test", "golden"],
        &[("UPDATE_GOLDEN", "1")],
    )?;
    process::run(&root.join("ui"), "npm", &["run", "--silent", "gen:messages"])
}
