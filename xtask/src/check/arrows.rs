//! Arrows between crates run one way. The table is the law; `docs/ARCHITECTURE.md` draws it.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::{place, process};

/// Crate -> crates of this workspace it may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("disk", &[]),
    ("media", &[]),
    ("form", &[]),
    ("merge", &[]),
    ("seal", &[]),
    ("protocol", &[]),
    ("sentences", &[]),
    ("speech", &[]),
    ("sound", &[]),
    ("voice", &["speech", "sound"]),
    ("catalog", &["form", "seal"]),
    ("workbook", &["form", "catalog"]),
    ("vault", &["disk", "media", "seal", "protocol"]),
    ("sync", &["protocol", "vault", "seal", "catalog"]),
    (
        "app",
        &[
            "disk",
            "form",
            "merge",
            "catalog",
            "vault",
            "sync",
            "seal",
            "protocol",
            "sentences",
            "speech",
        ],
    ),
    (
        "county",
        &[
            "disk",
            "media",
            "form",
            "catalog",
            "workbook",
            "protocol",
            "seal",
            "sentences",
            "speech",
            "sound",
        ],
    ),
    (
        "testkit",
        &[
            "form", "catalog", "vault", "sync", "app", "county", "seal", "protocol", "workbook", "speech",
            "sound", "voice",
        ],
    ),
    ("cunliban", &["app", "voice"]),
    (
        "tests",
        &[
            "testkit", "form", "catalog", "vault", "sync", "app", "county", "seal", "protocol", "workbook",
            "sound",
        ],
    ),
    ("window", &[]),
    ("xtask", &[]),
];

/// Crates that must build without a window.
const NO_WINDOW: &[&str] = &[
    "disk",
    "media",
    "form",
    "merge",
    "catalog",
    "workbook",
    "seal",
    "protocol",
    "county",
    "vault",
    "sync",
    "app",
    "sentences",
    "speech",
    "sound",
    "voice",
];

/// Refuses every arrow that is not in the table.
pub fn all() -> Result<()> {
    let text = process::output(
        &place::root(),
        "cargo",
        &["metadata", "--format-version", "1", "--no-deps"],
    )?;
    let metadata: Value = serde_json::from_str(&text)?;
    let packages = metadata
        .get("packages")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let names: Vec<&str> = packages
        .iter()
        .filter_map(|package| package.get("name")?.as_str())
        .collect();
    let faults: Vec<String> = packages
        .iter()
        .flat_map(|package| faults(package, &names))
        .collect();
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!("{} crates, every arrow allowed", names.len());
    Ok(())
}

fn faults(package: &Value, names: &[&str]) -> Vec<String> {
    let name = package.get("name").and_then(Value::as_str).unwrap_or_default();
    let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| *known == name) else {
        return vec![format!("{name}: not in the table of arrows")];
    };
    let used: Vec<&str> = normal_dependencies(package);
    let wrong = used
        .iter()
        .filter(|used| names.contains(used) && !allowed.contains(used));
    let mut faults: Vec<String> = wrong.map(|used| format!("{name} must not use {used}")).collect();
    if NO_WINDOW.contains(&name) && used.iter().any(|used| used.starts_with("tauri")) {
        faults.push(format!("{name} must build without a window"));
    }
    faults
}

/// Dependencies that are not only for tests.
fn normal_dependencies(package: &Value) -> Vec<&str> {
    let all = package.get("dependencies").and_then(Value::as_array);
    all.into_iter()
        .flatten()
        .filter(|dependency| dependency.get("kind").is_none_or(Value::is_null))
        .filter_map(|dependency| dependency.get("name")?.as_str())
        .collect()
}
