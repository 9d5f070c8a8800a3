//! SQL is text: one file for each noun, with its statements by name. A name that is not there does not compile
//! ([`sql!`](crate::sql)); a store's tests prepare each statement on every database there is ([`all`]) and hold the file
//! against the dialect ([`faults`]).
//!
//! ```sql
//! -- What this noun is.
//!
//! -- name: find
//! SELECT value FROM meta WHERE key = ?1
//! ```

/// What begins a statement, followed by its name.
const MARK: &str = "-- name: ";

/// First word of a name, and what its statement begins with: one verb for one thing in every store.
pub const VERBS: &[(&str, &str)] = &[
    ("insert", "INSERT"),
    ("upsert", "INSERT"),
    ("update", "UPDATE"),
    ("delete", "DELETE"),
    ("find", "SELECT"),
    ("list", "SELECT"),
    ("count", "SELECT"),
    ("has", "SELECT"),
    ("pragma", "PRAGMA"),
    ("watch", "CREATE TEMP"),
];

/// The statement of this name in a noun's file, found when the program is built.
///
/// ```
/// const SQL: &str = "-- name: find\nSELECT 1\n";
/// assert_eq!(disk::sql!(SQL, "find"), "SELECT 1\n");
/// ```
#[macro_export]
macro_rules! sql {
    ($file:expr, $name:literal) => {
        const { $crate::statements::find($file, $name) }
    };
}

/// The statement of this name. Not for run time: what is missing stops the compiler.
#[expect(
    clippy::panic,
    reason = "runs only while the program is built: the fault is the compiler's message"
)]
#[must_use]
pub const fn find(file: &'static str, name: &str) -> &'static str {
    let mut rest = file;
    loop {
        let (_, at) = split(rest, MARK);
        let (found, after) = split(at, "\n");
        if at.is_empty() {
            panic!("no statement of this name");
        }
        if same(found.as_bytes(), name.as_bytes()) {
            return split(after, MARK).0;
        }
        rest = after;
    }
}

/// Name and text of every statement of a file.
pub fn all(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.split(MARK)
        .skip(1)
        .filter_map(|section| section.split_once('\n'))
}

/// What is wrong with a file: no sentence about the noun, a name that is there twice, a verb that is not one of
/// [`VERBS`] or does not fit its statement. Empty for none.
#[must_use]
pub fn faults(file: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !file.starts_with("-- ") || file.starts_with(MARK) {
        faults.push("does not begin with what it is".to_owned());
    }
    let mut names: Vec<&str> = Vec::new();
    for (name, text) in all(file) {
        if names.contains(&name) {
            faults.push(format!("{name}: twice"));
        }
        if !fits(name, text) {
            faults.push(format!(
                "{name}: no verb of the dialect, or not of this statement"
            ));
        }
        names.push(name);
    }
    if names.is_empty() {
        faults.push("no statement".to_owned());
    }
    faults
}

fn fits(name: &str, text: &str) -> bool {
    let verb = name.split('_').next().unwrap_or_default();
    let first = text
        .lines()
        .find(|line| !line.starts_with("--"))
        .unwrap_or_default();
    VERBS
        .iter()
        .any(|(known, begins)| *known == verb && first.starts_with(begins))
}

/// What stands before and after the first `mark`; all and nothing when there is none.
const fn split<'a>(text: &'a str, mark: &str) -> (&'a str, &'a str) {
    let mut at = 0;
    let mut rest = text.as_bytes();
    while !begins(rest, mark.as_bytes()) {
        let [_, after @ ..] = rest else {
            return (text, "");
        };
        rest = after;
        at += 1;
    }
    let (before, from) = text.split_at(at);
    (before, from.split_at(mark.len()).1)
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && begins(one, other)
}

const fn begins(text: &[u8], with: &[u8]) -> bool {
    let (mut text, mut with) = (text, with);
    loop {
        match (text, with) {
            (_, []) => return true,
            ([one, text_rest @ ..], [other, with_rest @ ..]) if *one == *other => {
                (text, with) = (text_rest, with_rest);
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole() {
        let file = "-- why\n\n-- name: find\nSELECT 1\n-- name: find_all\n-- all\nSELECT 2\n";
        assert_eq!(find(file, "find"), "SELECT 1\n");
        assert_eq!(find(file, "find_all"), "-- all\nSELECT 2\n");
        assert_eq!(all(file).count(), 2);
        assert_eq!(faults(file), [] as [String; 0]);
    }

    #[test]
    fn another_dialect_is_a_fault() {
        assert_eq!(faults("-- why\n\n-- name: read\nSELECT 1\n").len(), 1);
        assert_eq!(faults("-- why\n\n-- name: find\nDELETE FROM a\n").len(), 1);
        assert_eq!(
            faults("-- why\n\n-- name: find\nSELECT 1\n-- name: find\nSELECT 2\n").len(),
            1
        );
        assert_eq!(faults("-- name: find\nSELECT 1\n").len(), 1);
        assert_eq!(faults("-- nothing\n").len(), 1);
    }
}
