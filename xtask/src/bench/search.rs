//! Search over 2,000 generated services beside two ways others would take: build, query times, size, hits; and what such a
//! catalog costs a whole device.

use anyhow::Result;

use crate::{place, process};

/// Runs the measuring program in a release build.
pub fn measure() -> Result<()> {
    process::run(
        &place::root(),
        "cargo",
        &[
            "run",
            "--quiet",
            "--release",
            "--package",
            "tests",
            "--example",
            "search",
        ],
    )
}
