//! Mandates (委托) for this person: who may act, for what, until when. Ending one never deletes it.

use jiff::Timestamp;

use super::PersonStore;
use crate::{
    Kind, Result,
    db::{Statements as _, at, ms, nouns::MANDATE, sql},
};

/// A mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateRow {
    /// Id.
    pub id: String,
    /// The mandate as it travels (JSON).
    pub body: String,
    /// First day, `YYYY-MM-DD`.
    pub from_day: String,
    /// Last day.
    pub until_day: String,
    /// Day on which it was ended early; empty for none.
    pub ended_day: String,
    /// When recorded.
    pub made_at: Timestamp,
}

impl MandateRow {
    /// Whether it holds on a day (`YYYY-MM-DD`; such days compare as text).
    pub fn holds_on(&self, day: &str) -> bool {
        self.from_day.as_str() <= day
            && day <= self.until_day.as_str()
            && (self.ended_day.is_empty() || day < self.ended_day.as_str())
    }
}

impl PersonStore {
    /// All mandates, newest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn mandates(&self) -> Result<Vec<MandateRow>> {
        self.db.read(|db| {
            db.all(sql!(MANDATE, "list"), [], |row| {
                Ok(MandateRow {
                    id: row.get("id")?,
                    body: row.get("body")?,
                    from_day: row.get("from_day")?,
                    until_day: row.get("until_day")?,
                    ended_day: row.get("ended_day")?,
                    made_at: at(row.get("made_at")?),
                })
            })
        })
    }

    /// Records a mandate.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn add_mandate(
        &self,
        id: &str,
        body: &str,
        from_day: &str,
        until_day: &str,
        now: Timestamp,
    ) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(MANDATE, "insert"), (id, body, from_day, until_day, ms(now))))?;
        Ok(())
    }

    /// Ends a mandate on a day: from that day on it does not hold.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn end_mandate(&self, id: &str, day: &str) -> Result<()> {
        let ended = self
            .db
            .write(|db| db.run(sql!(MANDATE, "update_ended"), (id, day)))?;
        if ended == 0 {
            Err(Kind::NotFound.into())
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_from_the_first_to_the_last_day_and_not_after_its_end() {
        let mut mandate = MandateRow {
            id: "m".into(),
            body: String::new(),
            from_day: "2026-11-01".into(),
            until_day: "2026-11-30".into(),
            ended_day: String::new(),
            made_at: Timestamp::UNIX_EPOCH,
        };
        let held: Vec<bool> = ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"]
            .iter()
            .map(|day| mandate.holds_on(day))
            .collect();
        assert_eq!(held, [false, true, true, false]);
        mandate.ended_day = "2026-11-15".into();
        assert!(mandate.holds_on("2026-11-14") && !mandate.holds_on("2026-11-15"));
    }
}
