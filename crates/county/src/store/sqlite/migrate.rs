//! Numbered steps, each in a transaction of its own; the number of the last one is `user_version`. A step that was
//! released is never changed. A newer number than we know is refused before anything is touched.

use rusqlite::{Connection, TransactionBehavior};

use crate::store::StoreError;

/// Steps of `county.db`.
pub(super) const INTAKE: &[&str] = &[
    include_str!("schema/0001_first.sql"),
    include_str!("schema/0002_searches.sql"),
    include_str!("schema/0003_tries.sql"),
    include_str!("schema/0004_again.sql"),
    include_str!("schema/0005_budget.sql"),
    include_str!("schema/0006_sender.sql"),
    include_str!("schema/0007_space.sql"),
];
/// Steps of `desk.db`.
pub(super) const DESK: &[&str] = &[
    include_str!("schema_desk/0001_first.sql"),
    include_str!("schema_desk/0002_case_part.sql"),
    include_str!("schema_desk/0003_case_version.sql"),
    include_str!("schema_desk/0004_decision.sql"),
    include_str!("schema_desk/0005_credential.sql"),
    include_str!("schema_desk/0006_mandate.sql"),
    include_str!("schema_desk/0007_same_matter.sql"),
    include_str!("schema_desk/0008_returned.sql"),
    include_str!("schema_desk/0009_mandate_id.sql"),
];

/// Brings a database to the newest step.
pub(super) fn run(connection: &mut Connection, steps: &[&str]) -> Result<(), StoreError> {
    loop {
        // The version is read inside the transaction: two processes may start on the same new folder.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let done = usize::try_from(done).unwrap_or(usize::MAX);
        if done > steps.len() {
            return Err(StoreError::NewerSchema);
        }
        let Some(step) = steps.get(done) else {
            return Ok(());
        };
        transaction.execute_batch(step)?;
        transaction.pragma_update(
            None,
            "user_version",
            u32::try_from(done).unwrap_or(0).saturating_add(1),
        )?;
        transaction.commit()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_strict_and_begins_with_the_county() {
        for steps in [INTAKE, DESK] {
            let mut connection = Connection::open_in_memory().unwrap();
            run(&mut connection, steps).unwrap();
            let mut tables = connection
                .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
                .unwrap();
            let rows: Vec<(String, bool)> = tables
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert!(rows.len() > 3);
            for (table, strict) in rows {
                assert!(strict, "{table} is not strict");
                let first: String = connection
                    .query_row(
                        "SELECT name FROM pragma_table_info(?1) WHERE pk = 1",
                        [&table],
                        |row| row.get(0),
                    )
                    .unwrap();
                assert_eq!(first, "county", "first key column of {table}");
            }
        }
    }

    #[test]
    fn a_desk_of_the_first_step_comes_to_the_newest_with_its_cases() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection, &DESK[..1]).unwrap();
        let case = "INSERT INTO case_file (county, number, application_id, device, envelope, round, service, service_hash,
            state, received_at) VALUES ('990123', 'n', 'a', 'd', 'e', 1, 'birth', 'h', 'new', 't')";
        connection.execute(case, []).unwrap();
        run(&mut connection, DESK).unwrap();
        let count = |table: &str| -> u32 {
            let sql = format!("SELECT count(*) FROM {table}");
            connection.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!((count("case_file"), count("case_part")), (1, 0));
    }

    #[test]
    fn what_had_come_back_is_told_apart_from_what_is_new() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection, &DESK[..7]).unwrap();
        for (number, asked) in [("1", 0), ("2", 1)] {
            let case = "INSERT INTO case_file (county, number, application_id, device, envelope, round, service, service_hash,
                state, received_at, complete_at, corrections_asked)
                VALUES ('990123', ?1, ?1, 'd', 'e', 1, 'birth', 'h', 'new', 'first', 'second', ?2)";
            connection
                .execute(case, rusqlite::params![number, asked])
                .unwrap();
        }
        run(&mut connection, DESK).unwrap();
        let row = |number: &str| -> (String, String, String) {
            let sql = "SELECT state, received_at, returned_at FROM case_file WHERE number = ?1";
            let columns = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
            connection.query_row(sql, [number], columns).unwrap()
        };
        assert_eq!(row("1"), ("new".into(), "first".into(), String::new()));
        assert_eq!(row("2"), ("returned".into(), "first".into(), "second".into()));
    }

    #[test]
    fn a_newer_database_is_refused_untouched() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            run(&mut connection, INTAKE),
            Err(StoreError::NewerSchema)
        ));
        let tables: u32 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .unwrap();
        assert_eq!(tables, 0);
    }
}
