//! SQL is one file for each noun in `sql/`, beside the file of the device or of a person that it speaks to. Every statement
//! is prepared on every schema there was in the tests below.

/// A constant for each noun's file, and a list of all with their names.
macro_rules! nouns {
    ($(#[$doc:meta])* $all:ident { $($noun:ident = $path:literal,)+ }) => {
        $(pub(crate) const $noun: &str =
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $path));)+
        $(#[$doc])*
        #[cfg(test)]
        pub(crate) const $all: &[(&str, &str)] = &[$(($path, $noun),)+];
    };
}

nouns! {
    /// What is set on every connection.
    CONNECTIONS {
        CONNECTION = "connection.sql",
    }
}
nouns! {
    /// Nouns of `device.db`.
    DEVICE {
        BLOB = "device/blob.sql",
        CASE = "device/case.sql",
        COUNTER = "device/counter.sql",
        CURSOR = "device/cursor.sql",
        EVENT = "device/event.sql",
        IDENTITY = "device/identity.sql",
        OUTBOX = "device/outbox.sql",
        PACK = "device/pack.sql",
        PACK_PART = "device/pack_part.sql",
        PERSON = "device/person.sql",
        PERSON_GLANCE = "device/person_glance.sql",
        RECEIPT = "device/receipt.sql",
        SETTING = "device/setting.sql",
        TOLD_WORD = "device/told_word.sql",
        TRUST = "device/trust.sql",
    }
}
nouns! {
    /// Nouns of a person's file.
    PERSON_FILE {
        ACCESS = "person/access.sql",
        ANSWER = "person/answer.sql",
        CONSENT = "person/consent.sql",
        DRAFT = "person/draft.sql",
        FORM = "person/form.sql",
        MANDATE = "person/mandate.sql",
        META = "person/meta.sql",
        MIRROR = "person/mirror.sql",
        NEWS_SEEN = "person/news_seen.sql",
        PAPER = "person/paper.sql",
        PROFILE = "person/profile.sql",
        RECALL = "person/recall.sql",
        RELATIVE = "person/relative.sql",
        REMINDER = "person/reminder.sql",
        ROW_ORDER = "person/row_order.sql",
        SEARCH_MISS = "person/search_miss.sql",
        SPACE = "person/space.sql",
        SUBMISSION = "person/submission.sql",
        WITHDRAWAL = "person/withdrawal.sql",
    }
}
nouns! {
    /// What a connection to a person's file notes for itself, on no disk.
    PERSON_WATCHES {
        DRAFT_WRITTEN = "temp/draft_written.sql",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use disk::statements;
    use rusqlite::{Connection, fallible_iterator::FallibleIterator as _};

    use super::*;
    use crate::{
        db::{migrate, sql},
        device, person,
    };

    /// A file that stopped at this step and then came to the newest.
    fn grown(steps: &[&str], stopped: usize) -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate::run(&mut connection, &steps[..stopped], |_, _| Ok(())).unwrap();
        migrate::run(&mut connection, steps, |_, _| Ok(())).unwrap();
        connection
    }

    fn prepares(connection: &Connection, text: &str) -> rusqlite::Result<()> {
        rusqlite::Batch::new(connection, text).for_each(|_| Ok(()))
    }

    #[test]
    fn every_statement_can_be_prepared_on_every_schema_there_was() {
        let stores = [(DEVICE, device::MIGRATIONS), (PERSON_FILE, person::MIGRATIONS)];
        for (files, steps) in stores {
            for stopped in 0..=steps.len() {
                let connection = grown(steps, stopped);
                for (path, file) in files.iter().chain(CONNECTIONS) {
                    for (name, text) in statements::all(file) {
                        let prepared = prepares(&connection, text);
                        assert!(
                            prepared.is_ok(),
                            "{path} {name} after step {stopped}: {prepared:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn every_schema_there_was_can_be_watched() {
        for stopped in 0..=person::MIGRATIONS.len() {
            let connection = grown(person::MIGRATIONS, stopped);
            connection.execute_batch(sql!(DRAFT_WRITTEN, "watch")).unwrap();
            let prepared = prepares(&connection, sql!(DRAFT_WRITTEN, "find"));
            assert!(prepared.is_ok(), "after step {stopped}: {prepared:?}");
        }
    }

    #[test]
    fn the_list_of_a_persons_tables_is_whole() {
        let connection = grown(person::MIGRATIONS, 0);
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        let mut tables = connection.prepare(sql).unwrap();
        let names = tables.query_map([], |row| row.get::<_, String>("name")).unwrap();
        let names: Vec<String> = names.map(Result::unwrap).collect();
        assert_eq!(names, person::TABLES);
    }

    #[test]
    fn every_file_keeps_to_the_dialect() {
        for (path, file) in CONNECTIONS
            .iter()
            .chain(DEVICE)
            .chain(PERSON_FILE)
            .chain(PERSON_WATCHES)
        {
            assert_eq!(statements::faults(file), [] as [String; 0], "{path}");
        }
    }

    /// A file that nobody lists would be prepared by nobody.
    #[test]
    fn every_file_is_listed() {
        let count = |folder: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql").join(folder);
            let entries = std::fs::read_dir(path).unwrap();
            entries
                .filter(|entry| entry.as_ref().unwrap().path().is_file())
                .count()
        };
        assert_eq!(count(""), CONNECTIONS.len());
        assert_eq!(count("device"), DEVICE.len());
        assert_eq!(count("person"), PERSON_FILE.len());
        assert_eq!(count("temp"), PERSON_WATCHES.len());
    }

    /// A statement that nobody asks for is a statement that nobody tries.
    #[test]
    fn every_statement_is_asked_for_and_rows_are_read_by_name() {
        let all = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        for (path, file) in CONNECTIONS
            .iter()
            .chain(DEVICE)
            .chain(PERSON_FILE)
            .chain(PERSON_WATCHES)
        {
            let noun = Path::new(path)
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .to_uppercase();
            for (name, _) in statements::all(file) {
                let call = format!("sql!({noun}, \"{name}\")");
                assert!(all.iter().any(|text| text.contains(&call)), "{path} {name}");
            }
        }
        for folder in ["src/device", "src/person"] {
            for text in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
                for read in text.split("row.get").skip(1) {
                    let argument = read.split_once('(').unwrap().1;
                    assert!(
                        argument.starts_with('"'),
                        "{folder}: row.get{}",
                        read.lines().next().unwrap()
                    );
                }
            }
        }
    }

    fn sources(folder: &Path) -> Vec<String> {
        let mut texts = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                texts.extend(sources(&path));
            } else {
                texts.push(std::fs::read_to_string(path).unwrap());
            }
        }
        texts
    }
}
