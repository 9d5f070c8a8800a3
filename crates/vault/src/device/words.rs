//! Words that found nothing and that somebody agreed to tell the county, until the county has them. Whose they were is
//! not written down here.

use jiff::Timestamp;
use protocol::search::{MissKind, MissedWord};

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, ms},
};

impl DeviceStore {
    /// Puts words on their way under a random id.
    pub fn tell_word(&self, word: &MissedWord, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!("told_word/add"),
                (&word.id, word.kind.as_str(), &word.text, ms(now)),
            )
        })?;
        Ok(())
    }

    /// Words on their way, oldest first.
    pub fn words_to_tell(&self, at_most: usize) -> Result<Vec<MissedWord>> {
        let at_most = u32::try_from(at_most).unwrap_or(u32::MAX);
        self.db.read(|db| {
            db.all(sql!("told_word/list"), [at_most], |row| {
                Ok(MissedWord {
                    id: row.get(0)?,
                    kind: parse_kind(&row.get::<_, String>(1)?),
                    text: row.get(2)?,
                })
            })
        })
    }

    /// The county has them, or will never take them.
    pub fn forget_words<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Result<()> {
        self.db.write(|db| {
            for id in ids {
                db.run(sql!("told_word/remove"), [id])?;
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
