//! The form engine beside its peers, same forms, same scripted changes, one run. Our part is always measured; the
//! peers need Python, Node and a JDK and are set up under `out/peers` (nothing of theirs is kept in the project).

use anyhow::Result;

use crate::{place, process};

/// Runs the script that sets the peers up and prints one table.
pub fn measure() -> Result<()> {
    let root = place::root();
    process::run(
        &root,
        "cargo",
        &[
            "build",
            "--quiet",
            "--release",
            "--package",
            "form",
            "--example",
            "change_cost",
        ],
    )?;
    process::run(
        &root,
        "cargo",
        &[
            "build",
            "--quiet",
            "--release",
            "--package",
            "county",
            "--bin",
            "county",
        ],
    )?;
    process::run(
        &root,
        "bash",
        &["tests/peers/forms.sh", &place::target().display().to_string()],
    )
}
