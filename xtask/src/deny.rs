//! `cargo xtask deny`: licences, bans and sources of all dependencies, against `xtask/deny.toml`, by cargo-deny. The list
//! of known faults (advisories) comes from a repository that not every machine can reach: it is asked last, and where it
//! cannot be fetched that is said and is no failure.

use anyhow::Result;

use crate::{place, process};

/// The version that was tried with `deny.toml`.
const VERSION: &str = "0.20.2";

/// Checks every dependency.
///
/// # Errors
/// When a licence is not allowed, a crate is banned, a source is another registry, or a known fault was found.
pub fn all() -> Result<()> {
    if !process::succeeds("cargo", &["deny", "--version"]) {
        println!(
            "cargo-deny is missing (licences and sources of dependencies); it takes some minutes to build"
        );
        process::run(
            &place::root(),
            "cargo",
            &["install", "--locked", "cargo-deny", "--version", VERSION],
        )?;
    }
    deny(&["licenses", "bans", "sources"])?;
    advisories()
}

fn deny(checks: &[&str]) -> Result<()> {
    let mut arguments = vec!["deny", "--workspace", "--config", "xtask/deny.toml", "check"];
    arguments.extend(checks);
    process::run(&place::root(), "cargo", &arguments)
}

fn advisories() -> Result<()> {
    let fetched = process::run(
        &place::root(),
        "cargo",
        &["deny", "--config", "xtask/deny.toml", "fetch", "db"],
    );
    if fetched.is_err() {
        println!("known faults: NOT checked, the list cannot be fetched from this machine");
        return Ok(());
    }
    deny(&["advisories"])
}
