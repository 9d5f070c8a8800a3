//! 再试: what was set aside is tried again, an envelope, its papers, or both.

use jiff::Timestamp;
use rusqlite::Connection;

use super::{DeviceStore, ledger::CaseState};
use crate::{
    Result,
    db::{
        Statements as _, ms,
        nouns::{BLOB, CASE, OUTBOX},
        sql,
    },
};

impl DeviceStore {
    /// A person wants it tried again: the envelope and whichever of its papers were set aside, the ones without the other too.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn unpark(&self, envelope: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| release(db, envelope, now))
    }

    /// A person wants everything tried again that was set aside, in whatever envelope; what is being taken back stays.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn unpark_all(&self, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            let aside: Vec<String> = db.all(sql!(OUTBOX, "list_set_aside"), [], |row| row.get("id"))?;
            aside.iter().try_for_each(|envelope| release(db, envelope, now))
        })
    }
}

/// Papers wait for their envelope, not for its having been set aside too.
fn release(db: &Connection, envelope: &str, now: Timestamp) -> Result<()> {
    db.run(sql!(BLOB, "update_unparked"), [envelope])?;
    if db.run(sql!(OUTBOX, "update_unparked"), (envelope, ms(now)))? > 0 {
        db.run(
            sql!(CASE, "update_by_attempt"),
            (envelope, CaseState::OnDevice.text(), ms(now)),
        )?;
    }
    Ok(())
}
