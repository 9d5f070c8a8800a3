//! Words that found nothing and that somebody agreed to tell the county, until the county has them. Whose they were is
//! not written down here.

use jiff::Timestamp;
use protocol::search::{MissKind, MissedWord};

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, ms, nouns::TOLD_WORD, sql},
};

impl DeviceStore {
    /// Puts words on their way under a random id.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn tell_word(&self, word: &MissedWord, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!(TOLD_WORD, "insert"),
                (&word.id, word.kind.as_str(), &word.text, ms(now)),
            )
        })?;
        Ok(())
    }

    /// Words on their way, oldest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn words_to_tell(&self, at_most: usize) -> Result<Vec<MissedWord>> {
        let at_most = u32::try_from(at_most).unwrap_or(u32::MAX);
        self.db.read(|db| {
            db.all(sql!(TOLD_WORD, "list"), [at_most], |row| {
                Ok(MissedWord {
                    id: row.get("id")?,
                    kind: parse_kind(&row.get::<_, String>("kind")?),
                    text: row.get("text")?,
                })
            })
        })
    }

    /// The county has them, or will never take them.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn forget_words<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Result<()> {
        self.db.write(|db| {
            for id in ids {
                db.run(sql!(TOLD_WORD, "delete"), [id])?;
            }
            Ok(())
        })
    }
}

pub(crate) fn parse_kind(text: &str) -> MissKind {
    match text {
        "answer" => MissKind::Answer,
        _ => MissKind::Service,
    }
}
