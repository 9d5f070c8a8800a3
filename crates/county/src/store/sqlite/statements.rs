//! SQL is text, one file for each noun (`disk::statements`). Here each statement is prepared on a fresh database and on one
//! of every released version.

use disk::statements;
use rusqlite::Connection;

use super::{
    audit, budget, case, case_event, counter, device, envelope, feed, mandate, migrate, missed, part,
    session, space, told, upload,
};

/// Every noun's file, with the steps of the database it speaks to.
const FILES: &[(&str, &[&str])] = &[
    (budget::SQL, migrate::INTAKE),
    (counter::SQL, migrate::INTAKE),
    (device::SQL, migrate::INTAKE),
    (envelope::SQL, migrate::INTAKE),
    (feed::SQL, migrate::INTAKE),
    (missed::SQL, migrate::INTAKE),
    (space::SQL, migrate::INTAKE),
    (told::SQL, migrate::INTAKE),
    (upload::SQL, migrate::INTAKE),
    (audit::SQL, migrate::DESK),
    (case::SQL, migrate::DESK),
    (case_event::SQL, migrate::DESK),
    (mandate::SQL, migrate::DESK),
    (part::SQL, migrate::DESK),
    (session::SQL, migrate::DESK),
];

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
            for (name, text) in statements::all(file) {
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
fn every_file_keeps_to_the_dialect() {
    for (file, _) in FILES {
        assert_eq!(statements::faults(file), [] as [String; 0]);
    }
}
