//! A draft as it travels. It carries its own history of authors and its open conflicts: there is no second place to keep them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::register::{Register, Write};

/// How much of each writer's writing is known: the highest number.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seen(BTreeMap<String, u64>);

impl Seen {
    /// Whether this writing is known here.
    pub fn covers(&self, by: &str, n: u64) -> bool {
        n <= self.of(by)
    }

    /// The highest number known of a writer; 0 for none.
    pub fn of(&self, by: &str) -> u64 {
        self.0.get(by).copied().unwrap_or_default()
    }

    /// A number higher than all.
    pub(crate) fn next(&self) -> u64 {
        self.0
            .values()
            .max()
            .copied()
            .unwrap_or_default()
            .saturating_add(1)
    }

    pub(crate) fn note(&mut self, by: &str, n: u64) {
        let known = self.0.entry(by.to_owned()).or_default();
        *known = n.max(*known);
    }

    pub(crate) fn join(&self, other: &Self) -> Self {
        let mut all = self.clone();
        other.0.iter().for_each(|(by, n)| all.note(by, *n));
        all
    }
}

/// Whether a row, or the draft, is there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// It was made, or somebody wants to keep it.
    Here,
    /// Somebody deleted it who knew this much of what is inside.
    Gone(Seen),
}

/// Who a writer is to people.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Author {
    /// The device, as its owner calls it.
    pub device: String,
}

/// The rows of one repeat, by id.
pub type Rows = BTreeMap<String, Register<Presence>>;

/// A draft: what was written, by whom, and what is still to be picked. A key is the question's path with row ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Answers; `None` where one was taken back.
    pub fields: BTreeMap<String, Register<Option<String>>>,
    /// Rows of each repeat.
    pub rows: BTreeMap<String, Rows>,
    /// Order of each repeat's rows, as it was last put; rows that are not named follow in the order they were made.
    pub order: BTreeMap<String, Write<Vec<String>>>,
    /// Whether the draft itself is there.
    pub whole: Register<Presence>,
    /// Who the writers are.
    pub authors: BTreeMap<String, Author>,
    /// What is known here.
    pub seen: Seen,
}

impl Record {
    /// Whether a row, or the draft (`""`), is to be shown: there, or deleted by somebody who did not know all that is inside.
    pub(crate) fn is_shown(&self, prefix: &str, presence: &Register<Presence>) -> bool {
        let writes = presence.writes();
        let gone = writes.iter().any(|write| write.value != Presence::Here);
        !gone || self.is_contested(prefix, presence)
    }

    /// Somebody deleted it, and somebody else wants it or wrote in it without knowing.
    pub(crate) fn is_contested(&self, prefix: &str, presence: &Register<Presence>) -> bool {
        let gone: Vec<&Seen> = presence.writes().iter().filter_map(gone).collect();
        let wanted = gone.len() < presence.writes().len();
        !gone.is_empty() && (wanted || self.unseen(prefix, &gone).next().is_some())
    }

    /// Writings inside that none of these deletions knew.
    pub(crate) fn unseen<'a>(
        &'a self,
        prefix: &str,
        gone: &'a [&'a Seen],
    ) -> impl Iterator<Item = (&'a str, i64)> {
        let unknown = |by: &str, n: u64| !gone.iter().any(|seen| seen.covers(by, n));
        let fields = within(&self.fields, prefix).flat_map(|(_, field)| field.writes());
        let fields = fields.map(|write| (write.by.as_str(), write.n, write.at));
        let rows = within(&self.rows, prefix).flat_map(|(_, rows)| rows.values());
        let rows = rows.flat_map(Register::writes);
        let rows = rows.map(|write| (write.by.as_str(), write.n, write.at));
        fields
            .chain(rows)
            .filter(move |(by, n, _)| unknown(by, *n))
            .map(|(by, _, at)| (by, at))
    }
}

/// What stands inside a row (`/data/member[@id='r7']`), or inside the draft (`""`).
pub(crate) fn within<'a, T>(
    map: &'a BTreeMap<String, T>,
    prefix: &str,
) -> impl Iterator<Item = (&'a String, &'a T)> {
    let inside = format!("{prefix}/");
    map.range(inside.clone()..)
        .take_while(move |(key, _)| key.starts_with(&inside))
}

/// A row's own path.
pub(crate) fn row_key(repeat: &str, id: &str) -> String {
    format!("{repeat}[@id='{id}']")
}

pub(crate) fn gone(write: &Write<Presence>) -> Option<&Seen> {
    match &write.value {
        Presence::Here => None,
        Presence::Gone(seen) => Some(seen),
    }
}
