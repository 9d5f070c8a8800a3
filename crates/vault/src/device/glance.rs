//! What is known of a person while their file is closed: enough for a helper's table, kept up to date while it is open.
//! Village and last digits are here only while the device serves several people; no answer, no name of a service.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, at, ms, nouns::PERSON_GLANCE, sql},
    person::PersonId,
};

/// One person at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// Code of the village; empty when not known or not kept.
    pub village: String,
    /// Last four of the ID number; empty when not known or not kept.
    pub last_digits: String,
    /// When the file was last open.
    pub opened_at: Option<Timestamp>,
    /// Unfinished applications.
    pub drafts: u32,
    /// Last day of the mandate that matters most, `YYYY-MM-DD`; empty without one.
    pub mandate_until: String,
    /// Day on which it was withdrawn; empty when it was not.
    pub mandate_ended: String,
    /// The name that a form says, of somebody who chose none to be called by; else empty.
    pub said_name: String,
}

impl DeviceStore {
    /// Everybody at a glance.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn glances(&self) -> Result<BTreeMap<PersonId, Glance>> {
        let rows = self.db.read(|db| {
            db.all(sql!(PERSON_GLANCE, "list"), [], |row| {
                let opened: i64 = row.get("opened_at")?;
                let glance = Glance {
                    village: row.get("village")?,
                    last_digits: row.get("last_digits")?,
                    opened_at: (opened > 0).then(|| at(opened)),
                    drafts: row.get("drafts")?,
                    mandate_until: row.get("mandate_until")?,
                    mandate_ended: row.get("mandate_ended")?,
                    said_name: row.get("said_name")?,
                };
                Ok((row.get::<_, String>("person")?, glance))
            })
        })?;
        let known = rows.into_iter();
        Ok(known
            .filter_map(|(id, glance)| Some((PersonId::parse(&id)?, glance)))
            .collect())
    }

    /// Keeps what is known of a person now.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn set_glance(&self, id: &PersonId, glance: &Glance) -> Result<()> {
        let row = (
            id.to_string(),
            &glance.village,
            &glance.last_digits,
            glance.opened_at.map_or(0, ms),
            glance.drafts,
            &glance.mandate_until,
            &glance.mandate_ended,
            &glance.said_name,
        );
        self.db.write(|db| db.run(sql!(PERSON_GLANCE, "upsert"), row))?;
        Ok(())
    }

    /// The device serves one person again: villages and digits of others are no longer kept.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn forget_glance_details(&self) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(PERSON_GLANCE, "update_details_forgotten"), []))?;
        Ok(())
    }
}
