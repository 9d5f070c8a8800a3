//! What was said once and may be offered again, with where it came from and where it was used.

use jiff::Timestamp;

use super::{PersonStore, Use, papers::read_use};
use crate::{
    Result,
    db::{Statements as _, at, ms},
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
    pub fn profile(&self) -> Result<Vec<ProfileRow>> {
        self.db.read(|db| {
            let rows = db.all(sql!("profile/list"), [], |row| {
                Ok(ProfileRow {
                    field: row.get(0)?,
                    value: row.get(1)?,
                    source: row.get(2)?,
                    changed_at: at(row.get(3)?),
                    uses: Vec::new(),
                })
            })?;
            rows.into_iter()
                .map(|row| {
                    let uses = db.all(sql!("profile/list_uses"), [&row.field], read_use)?;
                    Ok(ProfileRow { uses, ..row })
                })
                .collect()
        })
    }

    /// Remembers answers; a field that is there gets the new value and source and keeps its uses.
    pub fn remember(&self, fields: &[(String, String)], source: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            for (field, value) in fields {
                db.run(sql!("profile/write"), (field, value, source, ms(now)))?;
            }
            Ok(())
        })
    }

    /// Remembers where a field was used.
    pub fn note_profile_use(&self, field: &str, used_in: &str, title: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!("profile/note_use"), (field, used_in, title, ms(now))))?;
        Ok(())
    }

    /// Forgets a field for good.
    pub fn forget_field(&self, field: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!("profile/remove"), [field]))?;
        Ok(())
    }
}
