//! Running other programs: always shown, always checked.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::fault::Fault;

/// Runs a command in a folder, with what it prints on the screen; an error when it fails.
pub fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    run_with(folder, program, arguments, &[])
}

/// Like [`run`], with environment variables.
pub fn run_with(folder: &Path, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<()> {
    let told = format!("{program} {}", arguments.join(" "));
    println!("$ {told}");
    let mut child = command(folder, program, arguments, variables)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{program} cannot be started"))?;
    let last = Arc::new(Fault::default());
    let (shown, all_shown) = mpsc::channel::<()>();
    if let Some(out) = child.stdout.take() {
        show(out, &last, &shown);
    }
    if let Some(err) = child.stderr.take() {
        show(err, &last, &shown);
    }
    drop(shown);
    let status = child.wait()?;
    // Nothing is sent: the channel closes when both ends are read. A daemon that the command left behind may hold them
    // open for ever; it is not waited for.
    all_shown.recv_timeout(GRACE).ok();
    if !status.success() {
        bail!(
            "{told} ended with {status}; what it printed of the fault:\n{}",
            last.text()
        );
    }
    Ok(())
}

/// How long the rest of what a command printed is waited for after it ended.
const GRACE: Duration = Duration::from_secs(5);

/// Shows what a command prints as it comes, in a thread that lets go of `shown` at its end.
fn show(from: impl Read + Send + 'static, last: &Arc<Fault>, shown: &Sender<()>) {
    let (last, shown) = (Arc::clone(last), shown.clone());
    std::thread::spawn(move || {
        let mut lines = BufReader::new(from);
        let mut bytes = Vec::new();
        while lines.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            println!("{line}");
            last.keep(line);
        }
        drop(shown);
    });
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
    // Whoever reads a log needs the sentence of an error; the stack under it pushed the sentences out of sight.
    command.env("RUST_BACKTRACE", "0");
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
