//! The committed generated files are what the command list gives, and nothing in them is a `bigint`.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn committed(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// Of two texts, the first line in which they differ: a whole generated file in a message hides everything else.
fn difference<'a>(committed: &'a str, generated: &'a str) -> Option<(usize, &'a str, &'a str)> {
    // By line feeds alone: `lines` would let a missing one at the end pass.
    let (mut old, mut new) = (committed.split('\n'), generated.split('\n'));
    (1..)
        .map(|line| (line, old.next(), new.next()))
        .find_map(|(line, old, new)| match (old, new) {
            (None, None) => Some(None),
            _ if old == new => None,
            _ => Some(Some((line, old.unwrap_or_default(), new.unwrap_or_default()))),
        })?
}

#[test]
fn typescript_is_up_to_date() {
    assert_eq!(
        difference(
            &committed("ui/src/generated/api.ts"),
            &app::generate::typescript()
        ),
        None,
        "run: cargo run -p app --example generate"
    );
}

/// The last column says by which tests a command is tried: held to the truth below, and not to what would be written today.
fn without_tests(table: &str) -> String {
    let lines = table.split('\n').map(|line| match line.strip_prefix("| `") {
        Some(_) => line
            .trim_end_matches(" |")
            .rsplit_once(" | ")
            .map_or(line, |(rest, _)| rest),
        None => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn command_table_is_up_to_date() -> std::io::Result<()> {
    assert_eq!(
        difference(
            &without_tests(&committed("docs/commands.md")),
            &without_tests(&app::generate::table(&root())?)
        ),
        None,
        "run: cargo run -p app --example generate"
    );
    Ok(())
}

#[test]
fn every_test_that_the_table_names_tries_its_command() -> std::io::Result<()> {
    let names: Vec<_> = app::generate::commands().iter().map(|entry| entry.name).collect();
    let tried = app::generate::tried(&root(), &names)?;
    let table = committed("docs/commands.md");
    for (name, files) in tried {
        let row = table
            .lines()
            .find(|line| line.starts_with(&format!("| `{name}` |")));
        let cell = row.and_then(|row| row.trim_end_matches(" |").rsplit_once(" | "));
        let named: Vec<&str> =
            cell.map_or_else(Vec::new, |(_, cell)| cell.split('`').skip(1).step_by(2).collect());
        assert!(!named.is_empty(), "{name}: the table names no test");
        let wrong: Vec<_> = named
            .iter()
            .filter(|file| !files.iter().any(|known| known == *file))
            .collect();
        assert!(
            wrong.is_empty(),
            "{name} is not tried in {wrong:?}; run: cargo run -p app --example generate"
        );
    }
    Ok(())
}

#[test]
fn every_command_is_tried() -> std::io::Result<()> {
    let names: Vec<_> = app::generate::commands().iter().map(|entry| entry.name).collect();
    let tried = app::generate::tried(&root(), &names)?;
    let never: Vec<_> = tried.iter().filter(|(_, files)| files.is_empty()).collect();
    assert!(never.is_empty(), "tried by no test: {never:?}");
    Ok(())
}

#[test]
fn no_bigint_reaches_the_interface() {
    assert!(!app::generate::typescript().contains("bigint"));
}

#[test]
fn no_two_types_share_a_name() {
    assert_eq!(app::generate::clashes(), Vec::<String>::new());
}
