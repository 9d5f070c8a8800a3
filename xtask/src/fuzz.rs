//! `cargo xtask fuzz`: hostile bytes for one reader, with the project's own compiler; no tool is installed. What it found
//! stays in `out/fuzz`.

use anyhow::Result;
use clap::ValueEnum;

use crate::{place, process};

/// What is fuzzed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Target {
    /// Texts of expressions of a form.
    Expression,
    /// Definitions of forms, as JSON.
    Definition,
    /// Bytes of workbooks.
    Workbook,
    /// Records of a space, as another device may have written them.
    Record,
    /// What county and device read of each other: applications, ends of mandates, receipts, events, spaces.
    Wire,
}

/// Runs one target for so many seconds; an error when an input made it crash.
pub fn run(target: Target, seconds: u32) -> Result<()> {
    let (script, name) = match target {
        Target::Expression => ("crates/form/fuzz/run.sh", "expression"),
        Target::Definition => ("crates/form/fuzz/run.sh", "definition"),
        Target::Workbook => ("crates/workbook/fuzz/run.sh", "bytes"),
        Target::Record => ("crates/merge/fuzz/run.sh", "record"),
        Target::Wire => ("crates/merge/fuzz/run.sh", "wire"),
    };
    let folder = place::root().join("out/fuzz").display().to_string();
    process::run(
        &place::root(),
        "bash",
        &[script, name, &seconds.to_string(), &folder],
    )
}
