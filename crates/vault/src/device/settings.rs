//! Settings as JSON by key, counters and cursors: small things that belong to the device.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, ms},
};

impl DeviceStore {
    /// A setting. One that cannot be read any more counts as never set: a default is better than a closed app.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let text = self
            .db
            .read(|db| db.maybe(sql!("setting/read"), [key], |row| row.get::<_, String>(0)))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Keeps a setting.
    pub fn set_setting<T: Serialize + ?Sized>(&self, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value)?;
        self.db.write(|db| db.run(sql!("setting/write"), (key, text)))?;
        Ok(())
    }

    /// Forgets a setting.
    pub fn remove_setting(&self, key: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!("setting/remove"), [key]))?;
        Ok(())
    }

    /// The next number of a counter, 1 first; on disk before it is given out.
    pub fn next_counter(&self, name: &str) -> Result<u32> {
        self.db.write(|db| {
            db.run(sql!("counter/raise"), [name])?;
            Ok(db
                .maybe(sql!("counter/read"), [name], |row| row.get(0))?
                .unwrap_or(1))
        })
    }

    /// Where a feed goes on.
    pub fn cursor(&self, feed: &str) -> Result<Option<String>> {
        self.db
            .read(|db| db.maybe(sql!("cursor/read"), [feed], |row| row.get(0)))
    }

    /// Moves a feed on without rows of its own.
    pub fn set_cursor(&self, feed: &str, value: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!("cursor/write"), (feed, value, ms(now))))?;
        Ok(())
    }
}
