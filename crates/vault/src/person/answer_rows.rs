//! Rows of answers, inside a transaction of whoever calls.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    Result,
    db::{
        Statements as _,
        nouns::{ANSWER, ROW_ORDER},
        sql,
    },
};

/// All answers of a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoredAnswers {
    /// Key -> canonical text.
    pub values: BTreeMap<String, String>,
    /// Key of a repeat -> ids of its rows, in order.
    pub rows: BTreeMap<String, Vec<String>>,
}

pub(super) fn replace(db: &Connection, draft: &str, answers: &StoredAnswers) -> Result<()> {
    db.run(sql!(ANSWER, "delete_of_draft"), [draft])?;
    db.run(sql!(ROW_ORDER, "delete_of_draft"), [draft])?;
    answers
        .values
        .iter()
        .try_for_each(|(key, text)| save_value(db, draft, key, Some(text), NOT_HERE))?;
    answers
        .rows
        .iter()
        .try_for_each(|(key, ids)| save_rows(db, draft, key, Some(ids)))
}

/// The answers of a draft, without their keys.
pub(super) fn values(db: &Connection, draft: &str) -> Result<Vec<String>> {
    db.all(sql!(ANSWER, "list"), [draft], |row| row.get("value"))
}

pub(super) fn save_value(db: &Connection, draft: &str, key: &str, text: Option<&str>, at: i64) -> Result<()> {
    match text {
        Some(text) => db.run(sql!(ANSWER, "upsert"), (draft, key, text, at))?,
        None => db.run(sql!(ANSWER, "update_taken_back"), (draft, key, at))?,
    };
    Ok(())
}

pub(super) fn save_rows(db: &Connection, draft: &str, key: &str, ids: Option<&[String]>) -> Result<()> {
    match ids {
        Some(ids) => db.run(
            sql!(ROW_ORDER, "upsert"),
            (draft, key, serde_json::to_string(ids)?),
        )?,
        None => db.run(sql!(ROW_ORDER, "delete"), (draft, key))?,
    };
    Ok(())
}

/// Time of an answer that was not given in this form.
const NOT_HERE: i64 = 0;
