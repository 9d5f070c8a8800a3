//! What the county opened again. What counts as mended is found by comparing with the answers as they were when the draft was
//! opened again.

use std::collections::BTreeMap;

use protocol::event::{CorrectionItem, MANDATE};
use serde::{Deserialize, Serialize};
use vault::person::Draft;

use crate::keys;

/// What was opened again; kept with the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reopened {
    pub number: String,
    pub until: String,
    pub items: Vec<CorrectionItem>,
    /// The answers within the named places, as they were sent; the id of the mandate where that was named.
    pub before: BTreeMap<String, String>,
}

impl Reopened {
    /// What a draft was opened again for.
    pub fn of(row: &Draft) -> Option<Self> {
        serde_json::from_str(&row.corrections).ok()
    }

    /// The question lies in one of the named places.
    pub fn covers(&self, key: &str) -> bool {
        self.items.iter().any(|item| keys::within(key, &item.at))
    }

    /// The county did not accept this answer: it was sent, and the county asked for another one at this very
    /// question.
    pub fn was_rejected(&self, key: &str, value: &str) -> bool {
        self.items.iter().any(|item| item.at == key)
            && self.before.get(key).is_some_and(|before| before == value)
    }

    /// Answers that the county asked for anew at their very question, word by word; of a photo its pages, where it named some
    /// only these.
    pub fn not_taken(&self) -> Vec<String> {
        let of = |item: &CorrectionItem| {
            let named = self.retake(item);
            let whole = self.before.get(&item.at).filter(|_| named.is_empty());
            let whole = whole.into_iter().flat_map(|sent| sent.split_whitespace());
            named
                .into_iter()
                .chain(whole.map(str::to_owned))
                .collect::<Vec<_>>()
        };
        self.items.iter().flat_map(of).collect()
    }

    /// The county wants the mandate signed again.
    pub fn asks_for_mandate(&self) -> bool {
        self.items.iter().any(|item| item.at == MANDATE)
    }

    /// The mandate was asked for, and this is still the one that was sent.
    pub fn mandate_stays(&self, mandate: &str) -> bool {
        let sent = self.before.get(MANDATE).map_or("", String::as_str);
        self.asks_for_mandate() && (mandate.is_empty() || mandate == sent)
    }

    /// Answers as they stand now, and the mandate beside them, as `before` has it.
    pub fn now(&self, mut answers: BTreeMap<String, String>, mandate: &str) -> BTreeMap<String, String> {
        if self.asks_for_mandate() && self.mandate_stays(mandate) {
            let sent = self.before.get(MANDATE).cloned().unwrap_or_default();
            answers.insert(MANDATE.to_owned(), sent);
        } else if self.asks_for_mandate() {
            answers.insert(MANDATE.to_owned(), mandate.to_owned());
        }
        answers
    }

    /// The papers of the named pages, as they were sent; empty where the whole answer was named.
    pub fn retake(&self, item: &CorrectionItem) -> Vec<String> {
        let sent = self.before.get(&item.at).map_or("", String::as_str);
        let sent: Vec<&str> = sent.split_whitespace().collect();
        let named = item
            .pages
            .iter()
            .filter_map(|page| usize::try_from(*page).ok()?.checked_sub(1));
        let papers = named.filter_map(|at| sent.get(at).copied());
        papers.map(str::to_owned).collect()
    }

    /// Something within this place differs from what was sent; where single pages were named, none of them is there any more.
    pub fn mended(&self, item: &CorrectionItem, now: &BTreeMap<String, String>) -> bool {
        let retake = self.retake(item);
        if !retake.is_empty() {
            let pages = now.get(&item.at).map_or("", String::as_str);
            return !pages
                .split_whitespace()
                .any(|page| retake.iter().any(|old| old == page));
        }
        let here = |values: &BTreeMap<String, String>| -> Vec<(String, String)> {
            let within = values.iter().filter(|(key, _)| keys::within(key, &item.at));
            within.map(|(key, value)| (key.clone(), value.clone())).collect()
        };
        here(now) != here(&self.before)
    }

    /// Nothing was changed yet.
    pub fn untouched(&self, now: &BTreeMap<String, String>) -> bool {
        !self.items.iter().any(|item| self.mended(item, now))
    }
}
