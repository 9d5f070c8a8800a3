//! Running other programs: always shown, always checked.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a command in a folder, with what it prints on the screen; an error when it fails.
pub fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    run_with(folder, program, arguments, &[])
}

/// Like [`run`], with environment variables.
pub fn run_with(folder: &Path, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<()> {
    println!("$ {program} {}", arguments.join(" "));
    let status = command(folder, program, arguments, variables)
        .status()
        .with_context(|| format!("{program} cannot be started"))?;
    if !status.success() {
        bail!("{program} {} ended with {status}", arguments.join(" "));
    }
    Ok(())
}

/// What a command prints; an error when it fails.
pub fn output(folder: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let output = command(folder, program, arguments, &[])
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{program} cannot be started"))?;
    if !output.status.success() {
        bail!("{program} {} ended with {}", arguments.join(" "), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a command can be started and succeeds; prints nothing.
pub fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// A command ready to be started.
pub fn command(folder: &Path, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    for (name, value) in variables {
        command.env(name, value);
    }
    command
}

/// A program in the background that ends with us.
pub struct Background(pub Child);

impl Drop for Background {
    fn drop(&mut self) {
        // Both fail only when it has ended already, which is what we want.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
