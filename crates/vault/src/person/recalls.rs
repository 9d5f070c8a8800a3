//! Sendings that the person takes back before they have left, in the person's own file.

use jiff::Timestamp;

use super::{DraftState, PersonStore};
use crate::{
    Kind, Result,
    db::{
        Statements as _, at, ms,
        nouns::{DRAFT, RECALL, SUBMISSION},
        sql,
    },
    submit::CaseSeed,
};

impl PersonStore {
    /// Written down before anything else happens.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn begin_recall(&self, envelope: &str, opens_as: DraftState, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(RECALL, "insert"), (envelope, opens_as.text(), ms(now))))?;
        Ok(())
    }

    /// Those that a crash has interrupted.
    pub(crate) fn open_recalls(&self) -> Result<Vec<String>> {
        self.db
            .read(|db| db.all(sql!(RECALL, "list_open"), [], |row| row.get("envelope")))
    }

    /// Those that are done.
    pub(crate) fn done_recalls(&self) -> Result<Vec<String>> {
        self.db
            .read(|db| db.all(sql!(RECALL, "list_done"), [], |row| row.get("envelope")))
    }

    /// How the draft opens again.
    pub(crate) fn recall_opens_as(&self, envelope: &str) -> Result<Option<DraftState>> {
        let state = self.db.read(|db| {
            db.maybe(sql!(RECALL, "find"), [envelope], |row| {
                row.get::<_, String>("draft_state")
            })
        })?;
        Ok(state.map(|state| DraftState::parse(&state)))
    }

    /// It has left: nothing is taken back.
    pub(crate) fn drop_recall(&self, envelope: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(RECALL, "delete_open"), [envelope]))?;
        Ok(())
    }

    /// The sending of the same application before this one.
    pub(crate) fn previous_sending(&self, envelope: &str) -> Result<Option<(String, CaseSeed, Timestamp)>> {
        let found = self.db.read(|db| {
            let Some((_, application)) = db.maybe(sql!(SUBMISSION, "find_draft"), [envelope], read_sent)?
            else {
                return Ok(None);
            };
            db.maybe(
                sql!(SUBMISSION, "find_previous"),
                (&application, envelope),
                |row| {
                    Ok((
                        row.get::<_, String>("envelope")?,
                        row.get::<_, String>("seed")?,
                        row.get::<_, i64>("sent_at")?,
                    ))
                },
            )
        })?;
        let Some((envelope, kept, sent_at)) = found else {
            return Ok(None);
        };
        let kept: super::submissions::Kept = serde_json::from_str(&kept)?;
        Ok(Some((envelope, kept.seed, at(sent_at))))
    }

    /// The draft is open again and the sending is gone: one transaction. What was agreed to stays on record.
    pub(crate) fn finish_recall(&self, envelope: &str, opens_as: DraftState, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            if let Some((draft, _)) = db.maybe(sql!(SUBMISSION, "find_draft"), [envelope], read_sent)? {
                db.run(sql!(DRAFT, "update_unfrozen"), (&draft, opens_as.text(), ms(now)))?;
                db.run(sql!(SUBMISSION, "delete"), [envelope])?;
            }
            let marked = db.run(sql!(RECALL, "update_done"), [envelope])?;
            if marked == 0 {
                Err(Kind::NotFound.into())
            } else {
                Ok(())
            }
        })
    }
}

fn read_sent(row: &rusqlite::Row<'_>) -> rusqlite::Result<(String, String)> {
    Ok((row.get("draft")?, row.get("application")?))
}
