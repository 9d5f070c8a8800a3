//! Where each command is tried: the test files that name it, or that call one of the testkit's own steps which names it
//! (`device.answer(…)` is `draft_answer`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Folders of tests that run against the real core.
const TESTS: &[&str] = &["tests/journeys", "crates/testkit/tests", "tests/browser"];
/// Steps that several tests share.
const STEPS: &str = "crates/testkit/src";
/// Names in a cell of the table; that there are more is said, without a count. The committed table is held to what it says and not
/// to what would be written today: a further test leaves it true.
const SHOWN: usize = 3;

/// By command, the files that try it: Rust scenarios first, then by name.
///
/// # Errors
/// When the tree cannot be read.
pub fn tried(root: &Path, commands: &[&'static str]) -> std::io::Result<BTreeMap<&'static str, Vec<String>>> {
    let steps = steps(&root.join(STEPS), commands)?;
    let mut out: BTreeMap<&'static str, Vec<String>> = commands.iter().map(|name| (*name, vec![])).collect();
    for folder in TESTS {
        for path in sources(&root.join(folder))? {
            let text = std::fs::read_to_string(&path)?;
            let words = words(&text);
            for (command, files) in &mut out {
                let by_step = steps.get(command).into_iter().flatten();
                if words.contains(command)
                    || by_step
                        .into_iter()
                        .any(|step| text.contains(&format!(".{step}(")))
                {
                    files.push(shown(root, &path));
                }
            }
        }
    }
    Ok(out)
}

/// A cell of the table.
pub(super) fn cell(files: &[String]) -> String {
    let mut names: Vec<String> = files.iter().take(SHOWN).map(|file| format!("`{file}`")).collect();
    if files.len() > SHOWN {
        names.push("and others".to_owned());
    }
    names.join(" ")
}

/// By command, the functions of the testkit in which it stands.
fn steps(
    folder: &Path,
    commands: &[&'static str],
) -> std::io::Result<BTreeMap<&'static str, BTreeSet<String>>> {
    let mut out: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for path in sources(folder)? {
        let mut function = String::new();
        for line in std::fs::read_to_string(path)?.lines() {
            if let Some((_, name)) = line.split_once("fn ") {
                name.split(['(', '<'])
                    .next()
                    .unwrap_or_default()
                    .clone_into(&mut function);
            }
            for command in commands {
                if line.contains(&format!("\"{command}\"")) {
                    out.entry(command).or_default().insert(function.clone());
                }
            }
        }
    }
    Ok(out)
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_')
        .collect()
}

fn sources(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            out.extend(sources(&path)?);
        } else if path
            .extension()
            .is_some_and(|ending| ending == "rs" || ending == "mjs")
        {
            out.push(path);
        }
    }
    out.sort();
    Ok(out)
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
