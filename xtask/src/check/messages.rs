//! Every sentence exists in every language with the same arguments, and every error code has its two sentences:
//! `error-<code>` (what happened) and `error-<code>-next` (what to do).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::shown;
use crate::place;

const SOURCE: &str = "zh-Hans";

/// Key -> names of the arguments it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Compares the languages and looks for every code.
pub fn all() -> Result<()> {
    let locales = place::root().join("locales");
    let source = language(&locales.join(SOURCE))?;
    let mut faults = Vec::new();
    let others = others(&locales)?;
    for other in &others {
        compare(other, &source, &language(&locales.join(other))?, &mut faults);
    }
    let codes = codes()?;
    for code in &codes {
        for key in [format!("error-{code}"), format!("error-{code}-next")] {
            if !source.contains_key(&key) {
                faults.push(format!("{SOURCE}: {key} is missing"));
            }
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!(
        "{} messages in {} languages, {} error codes",
        source.len(),
        others.len().saturating_add(1),
        codes.len()
    );
    Ok(())
}

/// Every language but the source: the folders say which there are, and the tests of the crates hold theirs against them.
fn others(locales: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(locales)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(Some(name).filter(|name| name != SOURCE));
    }
    names.sort();
    Ok(names)
}

fn compare(name: &str, source: &Messages, other: &Messages, faults: &mut Vec<String>) {
    for (key, arguments) in source {
        match other.get(key) {
            None => faults.push(format!("{name}: {key} is missing")),
            Some(found) if found != arguments => {
                faults.push(format!("{name}: {key} has other arguments than in {SOURCE}"));
            }
            Some(_) => {}
        }
    }
    faults.extend(
        other
            .keys()
            .filter(|key| !source.contains_key(*key))
            .map(|key| format!("{name}: {key} is not in {SOURCE}")),
    );
}

fn language(folder: &Path) -> Result<Messages> {
    let mut messages = Messages::new();
    for entry in std::fs::read_dir(folder).with_context(|| shown(folder))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            read(&std::fs::read_to_string(&path)?, &mut messages);
        }
    }
    Ok(messages)
}

/// Reads keys and `$arguments`; the syntax itself is checked where the files are used.
fn read(text: &str, messages: &mut Messages) {
    let mut key = String::new();
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        if let Some((name, _)) = line.split_once('=').filter(|(name, _)| is_key(name.trim_end())) {
            key = name.trim_end().to_owned();
            messages.entry(key.clone()).or_default();
        }
        if let Some(arguments) = messages.get_mut(&key) {
            arguments.extend(line.split('$').skip(1).map(argument_name));
        }
    }
}

fn is_key(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn argument_name(rest: &str) -> String {
    rest.chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
        .collect()
}

/// Codes as `app` lists them, in its one list. Codes of the wire are checked in `county`.
fn codes() -> Result<BTreeSet<String>> {
    let path = place::root().join("crates/app/src/api/code.rs");
    let text = std::fs::read_to_string(&path)?;
    let list = text
        .split_once("codes! {")
        .and_then(|(_, rest)| rest.split_once("\n}\n"));
    let (list, _) = list.with_context(|| format!("{}: no list of codes", shown(&path)))?;
    Ok(list.split('"').skip(1).step_by(2).map(str::to_owned).collect())
}
