//! The committed generated files are what the command list gives, and nothing in them is a `bigint`.

use std::path::Path;

fn committed(path: &str) -> String {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    std::fs::read_to_string(full).unwrap_or_default()
}

#[test]
fn typescript_is_up_to_date() {
    assert_eq!(
        committed("ui/src/generated/api.ts"),
        app::generate::typescript(),
        "run: cargo run -p app --example generate"
    );
}

#[test]
fn command_table_is_up_to_date() {
    assert_eq!(
        committed("docs/commands.md"),
        app::generate::table(),
        "run: cargo run -p app --example generate"
    );
}

#[test]
fn no_bigint_reaches_the_interface() {
    assert!(!app::generate::typescript().contains("bigint"));
}

#[test]
fn no_two_types_share_a_name() {
    assert_eq!(app::generate::clashes(), Vec::<String>::new());
}
