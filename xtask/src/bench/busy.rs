//! An answer while a photo is taken in, a pack is read and a PIN is stretched, beside an answer alone.

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
            "busy",
        ],
    )
}
