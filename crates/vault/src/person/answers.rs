//! Answers, one row each. What one act changed is one transaction with `synchronous=FULL`: when it returns, the answers
//! survive a kill and a power cut.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::Connection;

use super::answer_rows::{StoredAnswers, save_rows, save_value};
use super::{PersonStore, drafts};
use crate::{
    Result,
    db::{
        Statements as _, at, ms,
        nouns::{ANSWER, DRAFT, ROW_ORDER},
        sql,
    },
};

/// What one act changed. Absent texts and rows are removed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Changes<'a> {
    /// Key and canonical text.
    pub values: &'a [(String, Option<String>)],
    /// Key of a repeat and the ids of its rows in order.
    pub rows: &'a [(String, Option<Vec<String>>)],
    /// Key of the question on the screen, if it changed with it.
    pub place: Option<&'a str>,
}

impl PersonStore {
    /// Saves what changed. A sent draft is [`crate::Kind::Frozen`].
    ///
    /// # Errors
    /// `Frozen` when the draft was sent. `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn save_answers(&self, draft: &str, changes: &Changes<'_>, now: Timestamp) -> Result<()> {
        self.db.write(|db| save_in(db, draft, changes, now))
    }

    /// All answers of a draft.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn answers(&self, draft: &str) -> Result<StoredAnswers> {
        self.db.read(|db| {
            let values = db.all(sql!(ANSWER, "list"), [draft], |row| {
                Ok((row.get("key")?, row.get("value")?))
            })?;
            let rows = db.all(sql!(ROW_ORDER, "list"), [draft], |row| {
                Ok((row.get::<_, String>("key")?, row.get::<_, String>("ids")?))
            })?;
            let rows = rows
                .into_iter()
                .map(|(key, ids)| Ok((key, serde_json::from_str(&ids)?)))
                .collect::<Result<_>>()?;
            Ok(StoredAnswers {
                values: values.into_iter().collect(),
                rows,
            })
        })
    }

    /// When each answer was given, last changed or taken back, each act later than the one before it; what came along from another form was not given in this one and is
    /// left out.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn answered_at(&self, draft: &str) -> Result<BTreeMap<String, Timestamp>> {
        let rows = self.db.read(|db| {
            db.all(sql!(ANSWER, "list_times"), [draft], |row| {
                Ok((row.get::<_, String>("key")?, at(row.get("changed_at")?)))
            })
        })?;
        Ok(rows.into_iter().collect())
    }
}

/// See [`PersonStore::save_answers`], inside a transaction of whoever calls.
pub(super) fn save_in(db: &Connection, draft: &str, changes: &Changes<'_>, now: Timestamp) -> Result<()> {
    drafts::open_draft_in(db, draft)?;
    let at = db.maybe(sql!(ANSWER, "find_next_time"), (draft, ms(now)), |row| {
        row.get("next_time")
    })?;
    let at = at.unwrap_or_else(|| ms(now));
    changes
        .values
        .iter()
        .try_for_each(|(key, text)| save_value(db, draft, key, text.as_deref(), at))?;
    changes
        .rows
        .iter()
        .try_for_each(|(key, ids)| save_rows(db, draft, key, ids.as_deref()))?;
    if let Some(place) = changes.place {
        db.run(sql!(DRAFT, "update_place"), (draft, place))?;
    }
    db.run(sql!(DRAFT, "update_changed_at"), (draft, ms(now)))?;
    Ok(())
}
