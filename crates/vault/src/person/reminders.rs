//! Reminders (提醒) this person asked for, with what was told already. When something is due is not known here (`catalog`).

use jiff::Timestamp;
use rusqlite::Row;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, at, ms, nouns::REMINDER, sql},
};

/// A reminder for one service. Days are `YYYY-MM-DD`, blank for none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReminderRow {
    /// Service id.
    pub service: String,
    /// The person wants to be reminded.
    pub is_on: bool,
    /// When it was last done, as the person said.
    pub last_done: String,
    /// When she said so.
    pub said_at: Timestamp,
    /// Everything up to this day was told.
    pub told_until: String,
    /// Everything up to this day the person has taken note of.
    pub heard_until: String,
}

impl PersonStore {
    /// All reminders, also those switched off, in the order in which they were first asked for.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn reminders(&self) -> Result<Vec<ReminderRow>> {
        self.db.read(|db| db.all(sql!(REMINDER, "list"), [], read))
    }

    /// The reminder for a service, if one was ever asked for.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn reminder(&self, service: &str) -> Result<Option<ReminderRow>> {
        self.db
            .read(|db| db.maybe(sql!(REMINDER, "find"), [service], read))
    }

    /// Keeps a reminder as it stands.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn save_reminder(&self, row: &ReminderRow, now: Timestamp) -> Result<()> {
        let values = (
            &row.service,
            row.is_on,
            &row.last_done,
            ms(row.said_at),
            &row.told_until,
            &row.heard_until,
            ms(now),
        );
        self.db.write(|db| db.run(sql!(REMINDER, "upsert"), values))?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<ReminderRow> {
    Ok(ReminderRow {
        service: row.get("service")?,
        is_on: row.get("is_on")?,
        last_done: row.get("last_done")?,
        said_at: at(row.get("said_at")?),
        told_until: row.get("told_until")?,
        heard_until: row.get("heard_until")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::{migrate::Migrations, open, restore::Place},
        home::Home,
        person::{MIGRATIONS, PersonId, person_snapshots},
    };
    use seal::wrap::WrapKey;
    use uuid::Uuid;

    fn open_with(home: &Home, migrations: Migrations) -> PersonStore {
        let id = PersonId::from(Uuid::from_u128(1));
        let place = Place {
            path: home.person_db(&id),
            key: &WrapKey::from_bytes([7; 32]),
            migrations,
            snapshots: person_snapshots(home, &id),
            key_is_right: true,
            now: Timestamp::UNIX_EPOCH,
        };
        let (db, repair) = place.open().unwrap();
        assert!(repair.is_none());
        PersonStore { id, db }
    }

    #[test]
    fn a_file_of_version_1_keeps_its_rows_and_takes_reminders() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::claim(folder.path()).unwrap();
        let old = open_with(&home, &MIGRATIONS[..1]);
        old.db
            .read(|db| {
                assert_eq!(open::version(db)?, 1);
                assert!(db.prepare("SELECT service FROM reminder").is_err());
                Ok(())
            })
            .unwrap();
        old.remember(
            &[("person.name".to_owned(), "王桂英".to_owned())],
            "高龄津贴",
            Timestamp::UNIX_EPOCH,
        )
        .unwrap();
        old.add_mandate("m1", "{}", "2026-01-01", "2026-12-31", Timestamp::UNIX_EPOCH)
            .unwrap();
        drop(old);

        let new = open_with(&home, MIGRATIONS);
        assert_eq!(new.profile().unwrap()[0].value, "王桂英");
        assert_eq!(new.mandates().unwrap().len(), 1);
        assert!(new.reminders().unwrap().is_empty());
        let row = ReminderRow {
            service: "pension-verify".to_owned(),
            is_on: true,
            last_done: "2026-05-10".to_owned(),
            said_at: Timestamp::from_second(5).unwrap(),
            ..ReminderRow::default()
        };
        new.save_reminder(&row, Timestamp::UNIX_EPOCH).unwrap();
        drop(new);
        let again = open_with(&home, MIGRATIONS);
        assert_eq!(again.reminder("pension-verify").unwrap(), Some(row));
        assert_eq!(again.profile().unwrap().len(), 1);
        // The copy made before the change can still be opened.
        assert!(!person_snapshots(&home, &again.id()).list().unwrap().is_empty());
    }

    #[test]
    fn saving_again_changes_the_row_and_keeps_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::claim(folder.path()).unwrap();
        let store = open_with(&home, MIGRATIONS);
        for (second, service) in [(1, "z"), (2, "a")] {
            let row = ReminderRow {
                service: service.to_owned(),
                is_on: true,
                ..ReminderRow::default()
            };
            store
                .save_reminder(&row, Timestamp::from_second(second).unwrap())
                .unwrap();
        }
        let off = ReminderRow {
            service: "z".to_owned(),
            told_until: "2026-12-11".to_owned(),
            ..ReminderRow::default()
        };
        store
            .save_reminder(&off, Timestamp::from_second(9).unwrap())
            .unwrap();
        let rows = store.reminders().unwrap();
        assert_eq!(rows[0], off);
        assert_eq!((rows.len(), rows[1].service.as_str()), (2, "a"));
    }
}
