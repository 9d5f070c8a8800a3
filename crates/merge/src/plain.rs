//! The answers as a form reads them: one value for each question, the rows in order. What a record shows on a device.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::record::{Record, Rows, row_key};

/// Answers as they are stored on a device. Blank ones are absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plain {
    /// Path of a question -> what stands there.
    pub values: BTreeMap<String, String>,
    /// Path of a repeat -> ids of its rows, in order; a repeat whose rows all went says so by having none.
    pub rows: BTreeMap<String, Vec<String>>,
}

impl Plain {
    /// The same where having no rows is not told apart from never having had any.
    pub(crate) fn without_blank(&self) -> Self {
        let rows = self.rows.iter().filter(|(_, ids)| !ids.is_empty());
        Self {
            values: self.values.clone(),
            rows: rows.map(|(key, ids)| (key.clone(), ids.clone())).collect(),
        }
    }
}

impl Record {
    /// What this writer's device shows: where two answers stand, its own, so that nothing changes under anybody's hand.
    pub fn shown(&self, me: &str) -> Plain {
        let hidden = self.hidden_rows();
        let visible = |key: &str| !is_within(key, &hidden);
        let values = self.fields.iter().filter(|(key, _)| visible(key));
        let values = values.filter_map(|(key, field)| {
            let text = field.shown(me)?.value.as_ref()?;
            Some((key.clone(), text.clone()))
        });
        let rows = self.rows.iter().filter(|(key, _)| visible(key));
        let rows = rows.map(|(repeat, rows)| (repeat.clone(), self.in_order(repeat, rows, &hidden)));
        Plain {
            values: values.collect(),
            rows: rows.collect(),
        }
    }

    /// Whether the draft is deleted, and nobody wrote in it who did not know.
    pub fn is_deleted(&self) -> bool {
        !self.is_shown("", &self.whole)
    }

    /// Paths of the rows that are deleted for good.
    pub(crate) fn hidden_rows(&self) -> BTreeSet<String> {
        let rows = self.rows.iter().flat_map(|(repeat, rows)| {
            rows.iter()
                .map(move |(id, presence)| (row_key(repeat, id), presence))
        });
        rows.filter(|(key, presence)| !self.is_shown(key, presence))
            .map(|(key, _)| key)
            .collect()
    }

    fn in_order(&self, repeat: &str, rows: &Rows, hidden: &BTreeSet<String>) -> Vec<String> {
        let shown = |id: &&String| rows.contains_key(*id) && !hidden.contains(&row_key(repeat, id));
        let put = self.order.get(repeat).map(|write| write.value.as_slice());
        let put: Vec<String> = put.unwrap_or_default().iter().filter(shown).cloned().collect();
        let mut late: Vec<&String> = rows.keys().filter(shown).filter(|id| !put.contains(id)).collect();
        late.sort_by_key(|id| {
            let first = rows.get(*id).and_then(|row| row.writes().first());
            first.map(|write| (write.n, &write.by))
        });
        put.into_iter().chain(late.into_iter().cloned()).collect()
    }
}

/// Whether a path stands inside one of these rows.
pub(crate) fn is_within(key: &str, rows: &BTreeSet<String>) -> bool {
    key.match_indices(']')
        .filter_map(|(end, _)| key.get(..=end))
        .any(|row| row.len() < key.len() && rows.contains(row))
}
