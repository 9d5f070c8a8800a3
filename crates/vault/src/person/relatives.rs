//! People of this person's household as forms named them, so that they are picked and not typed again.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, at, ms, nouns::RELATIVE, sql},
};

/// Somebody of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelativeRow {
    /// The ID number where known, else the name.
    pub key: String,
    /// What was said about them, by meaning.
    pub fields: BTreeMap<String, String>,
    /// Title of the form that it was said in.
    pub source: String,
    /// When it was last said.
    pub changed_at: Timestamp,
}

impl PersonStore {
    /// Everybody known, last named first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn relatives(&self) -> Result<Vec<RelativeRow>> {
        self.db.read(|db| {
            db.all(sql!(RELATIVE, "list"), [], |row| {
                Ok(RelativeRow {
                    key: row.get("key")?,
                    fields: serde_json::from_str(&row.get::<_, String>("fields")?).unwrap_or_default(),
                    source: row.get("source")?,
                    changed_at: at(row.get("changed_at")?),
                })
            })
        })
    }

    /// Keeps somebody; the same key again replaces.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn keep_relative(
        &self,
        key: &str,
        fields: &BTreeMap<String, String>,
        source: &str,
        now: Timestamp,
    ) -> Result<()> {
        let body = serde_json::to_string(fields)?;
        self.db
            .write(|db| db.run(sql!(RELATIVE, "upsert"), (key, body, source, ms(now))))?;
        Ok(())
    }

    /// Forgets somebody for good.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn forget_relative(&self, key: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!(RELATIVE, "delete"), [key]))?;
        Ok(())
    }
}
