//! Numbered, frozen migrations: forward only, one transaction each, a copy of the file before the first of them.

use rusqlite::Connection;

use crate::{Result, db::open};

/// The migrations of one kind of file, in order; the number of the last is the schema's version.
pub(crate) type Migrations = &'static [&'static str];

/// Brings the schema up to date. `before` is called once, only if an existing file is about to change.
pub(crate) fn run(
    connection: &mut Connection,
    migrations: &[&str],
    before: impl FnOnce(&Connection, u32) -> Result<()>,
) -> Result<()> {
    let done = open::version(connection)?;
    let behind = migrations.len() > usize::try_from(done).unwrap_or(usize::MAX);
    if done > 0 && behind {
        before(connection, done)?;
    }
    for (number, text) in (1_u32..).zip(migrations).filter(|(number, _)| *number > done) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(text)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

/// The version that this program knows.
pub(crate) fn known(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: [&str; 1] = ["CREATE TABLE a (x INTEGER NOT NULL) STRICT"];
    const NEW: [&str; 2] = [OLD[0], "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'kept'"];

    #[test]
    fn an_old_file_is_copied_and_then_brought_up_to_date() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection, &OLD, |_, _| panic!("a fresh file needs no copy")).unwrap();
        connection.execute("INSERT INTO a (x) VALUES (1)", []).unwrap();
        let mut copied_at = None;
        run(&mut connection, &NEW, |_, version| {
            copied_at = Some(version);
            Ok(())
        })
        .unwrap();
        assert_eq!(copied_at, Some(1));
        let kept: String = connection
            .query_row("SELECT y FROM a WHERE x = 1", [], |row| row.get(0))
            .unwrap();
        assert_eq!(kept, "kept");
    }

    #[test]
    fn a_failed_migration_leaves_the_old_schema_usable() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection, &OLD, |_, _| Ok(())).unwrap();
        let broken = [
            OLD[0],
            "ALTER TABLE a ADD COLUMN z TEXT; ALTER TABLE missing ADD COLUMN q TEXT",
        ];
        assert!(run(&mut connection, &broken, |_, _| Ok(())).is_err());
        assert_eq!(open::version(&connection).unwrap(), 1);
        connection.execute("INSERT INTO a (x) VALUES (2)", []).unwrap();
        assert!(connection.prepare("SELECT z FROM a").is_err());
    }
}
