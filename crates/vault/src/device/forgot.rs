//! A forgotten PIN: nobody can get it back, and what it keeps stays closed. So that nobody else destroys it in passing, the file
//! may be deleted without the PIN only after a day, and the right PIN takes that back.

use jiff::{SignedDuration, Timestamp};

use super::{DeviceStore, people::PersonRow};
use crate::{
    Result,
    db::{Statements as _, ms, nouns::PERSON, sql},
    person::PersonId,
};

/// From saying that a PIN is forgotten until the file may be deleted without it.
pub const FORGOT_WAIT: SignedDuration = SignedDuration::from_hours(24);

impl PersonRow {
    /// From when on the file may be deleted without its PIN; none where nobody said that it is forgotten.
    pub fn free_at(&self) -> Option<Timestamp> {
        let at = self.forgot_at?;
        Some(at.saturating_add(FORGOT_WAIT).unwrap_or(Timestamp::MAX))
    }

    /// The file may be deleted without being asked for a PIN.
    pub fn is_free(&self, now: Timestamp) -> bool {
        !self.has_pin || self.free_at().is_some_and(|at| at <= now)
    }
}

impl DeviceStore {
    /// The PIN is forgotten; said again, the first time counts.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn say_forgot(&self, id: &PersonId, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(PERSON, "update_forgot"), (id.to_string(), ms(now))))?;
        Ok(())
    }
}
