//! Which news the person has seen. What the news are is worked out from ledger and reminders, and kept nowhere.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Result,
    db::{Statements as _, ms},
};

impl PersonStore {
    /// Ids of news that were seen.
    pub fn seen_news(&self) -> Result<BTreeSet<String>> {
        let ids: Vec<String> = self
            .db
            .read(|db| db.all(sql!("news_seen/list"), [], |row| row.get(0)))?;
        Ok(ids.into_iter().collect())
    }

    /// Exactly these are seen; what is no news any more is forgotten.
    pub fn keep_seen_news<'a>(&self, ids: impl Iterator<Item = &'a str>, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("news_seen/clear"), [])?;
            for id in ids {
                db.run(sql!("news_seen/add"), (id, ms(now)))?;
            }
            Ok(())
        })
    }
}
