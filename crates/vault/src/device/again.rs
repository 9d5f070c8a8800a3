//! What a county that was put back from a backup may have forgotten: envelopes that it gave a receipt for.

use jiff::Timestamp;

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, ms, nouns::OUTBOX, sql},
};

impl DeviceStore {
    /// Envelopes that this county gave a receipt for, in the order in which they were sent.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn received_envelopes(&self, county: &str) -> Result<Vec<String>> {
        self.db
            .read(|db| db.all(sql!(OUTBOX, "list_received"), [county], |row| row.get("id")))
    }

    /// The county was put back from a backup and has forgotten it: it waits again. Where its case is stays as the county
    /// said last.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn offer_again(&self, envelope: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(OUTBOX, "update_offered_again"), (envelope, ms(now))))?;
        Ok(())
    }
}
