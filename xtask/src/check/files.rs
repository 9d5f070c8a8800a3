//! Source files: each opens with what it is for, none is longer than 400 lines, none opens a file without looking.

use anyhow::{Result, bail};

use super::{opened, shown, sources};

const LONGEST: usize = 400;

/// Checks every source and style file.
pub fn all() -> Result<()> {
    let mut faults = Vec::new();
    let files = sources(&[".rs", ".ts", ".svelte", ".mjs", ".css"])?;
    for path in &files {
        let text = std::fs::read_to_string(path)?;
        let lines = text.lines().count();
        if lines > LONGEST {
            faults.push(format!("{}: {lines} lines, at most {LONGEST}", shown(path)));
        }
        if !has_header(&text) {
            faults.push(format!("{}: does not open with what it is for", shown(path)));
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    opened::all()?;
    println!(
        "{} source files with a header, none over {LONGEST} lines",
        files.len()
    );
    Ok(())
}

fn has_header(text: &str) -> bool {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with("#!"))
        .unwrap_or_default();
    ["//", "/*", "<!--"]
        .iter()
        .any(|opening| first.trim_start().starts_with(opening))
}
