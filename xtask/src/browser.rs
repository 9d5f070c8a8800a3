//! What is tried in Chromium: the tests of screens and journeys, the whole matrix of screens, pictures of every state.

use anyhow::Result;

use crate::{place, process, setup, test};

/// Every browser test; the screens by a pairwise cover.
pub fn test() -> Result<()> {
    prepare("debug")?;
    npm("test", &[])
}

/// Only the rules of the screens: a pairwise cover, or every width with every text level, theme and language.
pub fn screens(whole: bool) -> Result<()> {
    test::build_interface_once()?;
    npm("screens", if whole { &[("ALL", "1")] } else { &[] })
}

/// Pictures of every state in three looks, with a contact sheet each.
pub fn shots(states: &[String]) -> Result<()> {
    setup::everything()?;
    test::build_interface_once()?;
    let out = place::out("shots").display().to_string();
    let mut arguments = vec!["shots.mjs", out.as_str()];
    arguments.extend(states.iter().map(String::as_str));
    process::run(&folder(), "node", &arguments)
}

/// The handbook's pictures beside its text, and its sheets to print.
pub fn handbook() -> Result<()> {
    setup::everything()?;
    prepare("debug")?;
    let out = place::out("handbook").display().to_string();
    process::run_with(&folder(), "node", &["handbook.mjs"], &[("OUT", &out)])
}

/// Figures of the page against the real core, built as it ships.
pub fn bench() -> Result<()> {
    setup::everything()?;
    prepare("release")?;
    let program = place::program("loopback", "release").display().to_string();
    process::run_with(&folder(), "node", &["bench.mjs"], &[("LOOPBACK", &program)])
}

fn prepare(profile: &str) -> Result<()> {
    if profile == "debug" {
        return test::build_programs();
    }
    test::build_interface_once()?;
    let arguments = ["build", "--quiet", "--package", "testkit", "--bins", "--release"];
    process::run(&place::root(), "cargo", &arguments)
}

fn npm(script: &str, variables: &[(&str, &str)]) -> Result<()> {
    process::run_with(&folder(), "npm", &["run", "--silent", script], variables)
}

fn folder() -> std::path::PathBuf {
    place::root().join("tests/browser")
}
