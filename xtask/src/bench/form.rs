//! The form engine beside its peers, same forms, same scripted changes, one run. Our part is always measured; the
//! peers need Python, Node and a JDK and are set up under `out/peers` (nothing of theirs is kept in the project).
//! Then how our cost grows with rows, rows of a repeat and dependants, as lines and as the plot in `docs/pictures`.

use anyhow::Result;

use crate::{place, process};

const PLOT: &str = "docs/pictures/form-growth.svg";

/// Runs the script that sets the peers up and prints one table, then draws how our cost grows.
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
            "--example",
            "growth",
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
    )?;
    let growth = place::target().join("release/examples/growth");
    process::run(&root, &growth.display().to_string(), &["--svg", PLOT])
}
