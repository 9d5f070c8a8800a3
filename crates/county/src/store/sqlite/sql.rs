//! SQL is text: one file for each noun, with its statements by name. A name that is not there does not compile; that each
//! can be prepared, on a fresh database and on one of every released version, is tried below.
//!
//! ```sql
//! -- name: find
//! SELECT value FROM meta WHERE county = ?1 AND name = ?2
//! ```

const MARK: &str = "-- name: ";

/// The statement of this name in a noun's file, found when the program is built.
macro_rules! sql {
    ($file:expr, $name:literal) => {
        const { $crate::store::sqlite::sql::find($file, $name) }
    };
}
pub(super) use sql;

/// The statement of this name.
#[expect(
    clippy::panic,
    reason = "runs only while the program is built: the fault is the compiler's message"
)]
pub(super) const fn find(file: &'static str, name: &str) -> &'static str {
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
    use rusqlite::Connection;

    use super::super::{
        audit, case, case_event, counter, device, envelope, feed, migrate, missed, part, session, upload,
    };
    use super::*;

    /// Every noun's file, with the steps of the database it speaks to.
    const FILES: &[(&str, &[&str])] = &[
        (counter::SQL, migrate::INTAKE),
        (device::SQL, migrate::INTAKE),
        (envelope::SQL, migrate::INTAKE),
        (feed::SQL, migrate::INTAKE),
        (missed::SQL, migrate::INTAKE),
        (upload::SQL, migrate::INTAKE),
        (audit::SQL, migrate::DESK),
        (case::SQL, migrate::DESK),
        (case_event::SQL, migrate::DESK),
        (part::SQL, migrate::DESK),
        (session::SQL, migrate::DESK),
    ];

    fn statements(file: &str) -> Vec<(&str, &str)> {
        file.split(MARK)
            .skip(1)
            .map(|section| section.split_once('\n').unwrap())
            .collect()
    }

    /// A database that stopped at this step and then came to the newest.
    fn grown(steps: &[&str], released: usize) -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate::run(&mut connection, &steps[..released]).unwrap();
        migrate::run(&mut connection, steps).unwrap();
        connection
    }

    #[test]
    fn every_statement_can_be_prepared_on_every_database_there_is() {
        for (file, steps) in FILES {
            for released in 0..=steps.len() {
                let connection = grown(steps, released);
                for (name, text) in statements(file) {
                    let prepared = connection.prepare(text);
                    assert!(
                        prepared.is_ok(),
                        "{name} after step {released}: {:?}",
                        prepared.err()
                    );
                }
            }
        }
    }

    #[test]
    fn every_noun_file_is_tried() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/sqlite");
        let files = std::fs::read_dir(folder).unwrap();
        let nouns = files.filter(|entry| {
            let path = entry.as_ref().unwrap().path();
            path.extension().is_some_and(|end| end == "sql")
        });
        assert_eq!(nouns.count(), FILES.len());
    }

    #[test]
    fn a_name_is_found_whole_and_once() {
        let file = "-- why\n-- name: find\nSELECT 1\n-- name: find_all\n-- all\nSELECT 2\n";
        assert_eq!(find(file, "find"), "SELECT 1\n");
        assert_eq!(find(file, "find_all"), "-- all\nSELECT 2\n");
        for (file, _) in FILES {
            let mut names: Vec<&str> = statements(file).iter().map(|(name, _)| *name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert!(count > 0 && names.len() == count, "{names:?}");
        }
    }
}
