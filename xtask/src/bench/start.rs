//! Start: from spawning the release build to the first screen that can be used, beside a bare Tauri window with one
//! line of text, alternating, on the same machine and display. Memory is the sum over the process tree.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use super::median;
use crate::{place, process, setup};

const ROUNDS: usize = 9;

/// Builds both programs and measures them in turn.
pub fn measure() -> Result<()> {
    setup::everything()?;
    crate::test::build_interface_once()?;
    let root = place::root();
    process::run(
        &root,
        "cargo",
        &[
            "build",
            "--quiet",
            "--release",
            "--package",
            "cunliban",
            "--bins",
            "--examples",
        ],
    )?;
    if std::env::var_os("DISPLAY").is_none() {
        return again_under_virtual_display();
    }
    let data = place::out("bench-start");
    std::fs::create_dir_all(&data)?;
    let ours = place::program("cunliban", "release");
    let bare = place::program("examples/bare", "release");
    // Once each to fill caches and to create our data folder.
    shown_after_ms(&ours, &data)?;
    shown_after_ms(&bare, &data)?;
    report(&ours, &bare, &data)
}

fn report(ours: &Path, bare: &Path, data: &Path) -> Result<()> {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        own.push(shown_after_ms(ours, data)?);
        other.push(shown_after_ms(bare, data)?);
    }
    let (own, other) = (median(own), median(other));
    println!(
        "first usable screen, median of {ROUNDS}: ours {own:.0} ms, bare window {other:.0} ms, ratio {:.2}",
        own / other
    );
    Ok(())
}

/// Milliseconds until the program prints `shown`; it ends by itself then.
fn shown_after_ms(program: &Path, data: &Path) -> Result<f64> {
    let start = Instant::now();
    let mut child = process::command(
        data,
        &program.display().to_string(),
        &[],
        &[("CUNLIBAN_REPORT_SHOWN", "1")],
    )
    .env("CUNLIBAN_DATA", data)
    .stdout(Stdio::piped())
    .stderr(Stdio::null())
    .spawn()
    .with_context(|| format!("{} cannot be started", program.display()))?;
    let output = child.stdout.take().context("no output")?;
    let shown = BufReader::new(output)
        .lines()
        .map_while(Result::ok)
        .any(|line| line == "shown");
    let passed_ms = start.elapsed().as_secs_f64() * 1000.0;
    child.wait()?;
    if shown {
        Ok(passed_ms)
    } else {
        bail!("{} ended before its screen was shown", program.display())
    }
}

/// Without a session bus: both programs then start alike, and neither waits for services of a desktop.
fn again_under_virtual_display() -> Result<()> {
    let this: PathBuf = std::env::current_exe()?;
    let this = this.display().to_string();
    let session = "openbox >/dev/null 2>&1 & \"$@\"; code=$?; kill %1 2>/dev/null; exit $code";
    let screen = "-screen 0 1366x1000x24";
    let all = [
        "-a", "-s", screen, "bash", "-c", session, "session", &this, "bench", "start",
    ];
    process::run(&place::root(), "xvfb-run", &all)
}
