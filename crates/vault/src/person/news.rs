//! Which news the person has seen. What the news are is worked out from ledger and reminders, and kept nowhere.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, ms, nouns::NEWS_SEEN, sql},
};

impl PersonStore {
    /// Ids of news that were seen.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn seen_news(&self) -> Result<BTreeSet<String>> {
        let ids: Vec<String> = self
            .db
            .read(|db| db.all(sql!(NEWS_SEEN, "list"), [], |row| row.get("id")))?;
        Ok(ids.into_iter().collect())
    }

    /// Exactly these are seen; what is no news any more is forgotten.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn keep_seen_news<'a>(&self, ids: impl Iterator<Item = &'a str>, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(NEWS_SEEN, "delete_all"), [])?;
            for id in ids {
                db.run(sql!(NEWS_SEEN, "insert"), (id, ms(now)))?;
            }
            Ok(())
        })
    }
}
