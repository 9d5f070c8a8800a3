//! Settings as JSON by key, counters and cursors: small things that belong to the device.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

use super::DeviceStore;
use crate::{
    Result,
    db::{
        Statements as _, ms,
        nouns::{COUNTER, CURSOR, SETTING},
        sql,
    },
};

impl DeviceStore {
    /// A setting. One that cannot be read any more counts as never set: a default is better than a closed app.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read. A value that cannot be understood is `None`.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let text = self
            .db
            .read(|db| db.maybe(sql!(SETTING, "find"), [key], |row| row.get::<_, String>("value")))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn set_setting<T: Serialize + ?Sized>(&self, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value)?;
        self.db.write(|db| db.run(sql!(SETTING, "upsert"), (key, text)))?;
        Ok(())
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn remove_setting(&self, key: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!(SETTING, "delete"), [key]))?;
        Ok(())
    }

    /// The next number of a counter, 1 first; on disk before it is given out.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn next_counter(&self, name: &str) -> Result<u32> {
        self.db.write(|db| {
            db.run(sql!(COUNTER, "upsert"), [name])?;
            Ok(db
                .maybe(sql!(COUNTER, "find"), [name], |row| row.get("value"))?
                .unwrap_or(1))
        })
    }

    /// Where a feed goes on.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn cursor(&self, feed: &str) -> Result<Option<String>> {
        self.db
            .read(|db| db.maybe(sql!(CURSOR, "find"), [feed], |row| row.get("value")))
    }

    /// Moves a feed on without rows of its own.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn set_cursor(&self, feed: &str, value: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(CURSOR, "upsert"), (feed, value, ms(now))))?;
        Ok(())
    }
}
