//! The table of what three reviews found and the study of sync promised (`docs/promises.md`): no line of theirs is missing,
//! each names a test or says why there is none, and every test that is named exists.

use std::collections::BTreeSet;

use anyhow::{Context as _, ensure};

use crate::root;

/// The lines of the documents, as the first column names them; and what was asked under attack.
fn lines() -> BTreeSet<String> {
    let numbered = |letter: &str, last: u32| {
        (1..=last)
            .map(move |at| format!("{letter}{at}"))
            .collect::<Vec<_>>()
    };
    let complaints = [
        "01", "03", "04", "05", "07", "10", "14", "20", "21", "22", "23", "25", "27", "31", "32", "34", "35",
        "36", "40", "42", "43",
    ];
    let attack = ["Storm", "Q", "C1"];
    let named = [
        numbered("H", 5),
        numbered("M", 12),
        numbered("L", 9),
        numbered("", 14),
        numbered("S", 45),
    ]
    .concat();
    let words = complaints.iter().chain(&attack).map(|word| (*word).to_owned());
    named.into_iter().chain(words).collect()
}

/// `file::name` in backticks.
fn tests_in(cell: &str) -> Vec<(&str, &str)> {
    let quoted = cell.split('`').skip(1).step_by(2);
    quoted.filter_map(|quoted| quoted.split_once("::")).collect()
}

/// Whether a file has a test, or for the window a walk, of this name.
fn is_there(file: &str, name: &str) -> anyhow::Result<bool> {
    let source = std::fs::read_to_string(root().join(file)).with_context(|| file.to_owned())?;
    Ok(if file.ends_with(".rs") {
        source.contains(&format!("fn {name}("))
    } else {
        source.contains(&format!("'{name}'"))
    })
}

#[test]
fn every_line_has_its_tests_and_every_test_exists() -> anyhow::Result<()> {
    let table = std::fs::read_to_string(root().join("docs/promises.md"))?;
    let mut seen = BTreeSet::new();
    let mut gone = Vec::new();
    for row in table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| |"))
    {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [id, _, tests, weaker] = cells.as_slice() else {
            anyhow::bail!("not four columns: {row}");
        };
        seen.insert((*id).to_owned());
        let named = tests_in(tests);
        ensure!(
            !named.is_empty() || weaker.len() > 20,
            "{id}: neither a test nor a reason"
        );
        for (file, name) in named {
            if !is_there(file, name)? {
                gone.push(format!("{id}: {file}::{name}"));
            }
        }
    }
    ensure!(gone.is_empty(), "not there any more:\n{}", gone.join("\n"));
    let missing: Vec<String> = lines().difference(&seen).cloned().collect();
    ensure!(missing.is_empty(), "no line for {missing:?}");
    Ok(())
}
