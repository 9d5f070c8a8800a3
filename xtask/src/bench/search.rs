//! Search over 2,000 generated services: index build, query times, size.

use anyhow::Result;

use crate::{place, process};

/// Runs the measuring example of the catalog in a release build.
pub fn measure() -> Result<()> {
    process::run(
        &place::root(),
        "cargo",
        &[
            "run",
            "--quiet",
            "--release",
            "--package",
            "catalog",
            "--example",
            "search_cost",
        ],
    )
}
