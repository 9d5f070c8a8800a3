//! What was said once and may be offered again, with where it came from and where it was used.

use jiff::Timestamp;

use super::{PersonStore, Use, papers::read_use};
use crate::{
    Result,
    db::{Statements as _, at, ms, nouns::PROFILE, sql},
};

/// A remembered answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileRow {
    /// Meaning, e.g. `person.name`.
    pub field: String,
    /// Canonical text.
    pub value: String,
    /// Where it came from: the title of the application, for the person.
    pub source: String,
    /// When it was said.
    pub changed_at: Timestamp,
    /// Where it was used.
    pub uses: Vec<Use>,
}

impl PersonStore {
    /// Everything remembered, by meaning.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn profile(&self) -> Result<Vec<ProfileRow>> {
        self.db.read(|db| {
            let rows = db.all(sql!(PROFILE, "list"), [], |row| {
                Ok(ProfileRow {
                    field: row.get("field")?,
                    value: row.get("value")?,
                    source: row.get("source")?,
                    changed_at: at(row.get("changed_at")?),
                    uses: Vec::new(),
                })
            })?;
            rows.into_iter()
                .map(|row| {
                    let uses = db.all(sql!(PROFILE, "list_uses"), [&row.field], read_use)?;
                    Ok(ProfileRow { uses, ..row })
                })
                .collect()
        })
    }

    /// Remembers answers; a field that is there gets the new value and source and keeps its uses.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn remember(&self, fields: &[(String, String)], source: &str, now: Timestamp) -> Result<()> {
        self.exchange(fields, &[], source, now)
    }

    /// Remembers answers and forgets what they put in the place of something else, in one transaction.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn exchange(
        &self,
        fields: &[(String, String)],
        outdated: &[String],
        source: &str,
        now: Timestamp,
    ) -> Result<()> {
        self.db.write(|db| {
            for field in outdated {
                db.run(sql!(PROFILE, "delete"), [field])?;
            }
            for (field, value) in fields {
                db.run(sql!(PROFILE, "upsert"), (field, value, source, ms(now)))?;
            }
            Ok(())
        })
    }

    /// Remembers where a field was used.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn note_profile_use(&self, field: &str, used_in: &str, title: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(PROFILE, "insert_use"), (field, used_in, title, ms(now))))?;
        Ok(())
    }

    /// Forgets a field for good.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn forget_field(&self, field: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!(PROFILE, "delete"), [field]))?;
        Ok(())
    }
}
