//! What the county opened again. What counts as mended is found by comparing with the answers as they were when the draft was
//! opened again.

use std::collections::BTreeMap;

use form::Session;
use protocol::event::{CorrectionItem, MANDATE};
use serde::{Deserialize, Serialize};
use vault::person::Draft;

use crate::api::draft::CorrectionState;
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
    /// What the person checked and found right as it stands, by place.
    #[serde(default)]
    pub kept: BTreeMap<String, Kept>,
}

/// Somebody said of a place that nothing is wrong with it. That holds for these answers and no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Kept {
    pub values: BTreeMap<String, String>,
    /// When, device time, RFC 3339.
    pub at: String,
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

    /// How this place stands; `is_asked` says whether a place is still asked at all.
    pub fn state(
        &self,
        item: &CorrectionItem,
        now: &BTreeMap<String, String>,
        is_asked: impl Fn(&str) -> bool,
    ) -> CorrectionState {
        let kept = self.kept.get(&item.at);
        match () {
            () if !is_asked(&item.at) || !self.is_left(item, now) => CorrectionState::Mended,
            () if kept.is_some_and(|kept| kept.values == within(now, &item.at)) => CorrectionState::Kept,
            () => CorrectionState::Left,
        }
    }

    /// How each place stands in an open draft.
    pub fn states(
        &self,
        session: &Session,
        mandate: &str,
    ) -> impl Iterator<Item = (&CorrectionItem, CorrectionState)> {
        let now = self.now(session.answers().values, mandate);
        // A row that is gone is asked no more; what became of it is in the answers.
        let is_asked = |at: &str| at == MANDATE || session.node(at).is_none_or(|state| state.relevant);
        self.items
            .iter()
            .map(move |item| (item, self.state(item, &now, is_asked)))
    }

    /// Nothing within this place differs from what was sent, or its answer is gone and none came instead; where single pages were
    /// named, one of them is still there.
    fn is_left(&self, item: &CorrectionItem, now: &BTreeMap<String, String>) -> bool {
        let (here, before) = (within(now, &item.at), within(&self.before, &item.at));
        let blanked = before.contains_key(&item.at) && !here.contains_key(&item.at);
        let retake = self.retake(item);
        let pages = here.get(&item.at).map_or("", String::as_str);
        let again = |page: &str| retake.iter().any(|old| old == page);
        let sent = before.get(&item.at).map_or("", String::as_str);
        // A page that was to be taken again and is only gone is not there again.
        let fewer = !retake.is_empty() && pages.split_whitespace().count() < sent.split_whitespace().count();
        blanked || here == before || fewer || pages.split_whitespace().any(again)
    }
}

/// The answers within a place; a blank one is none.
pub(crate) fn within(values: &BTreeMap<String, String>, place: &str) -> BTreeMap<String, String> {
    let here = values
        .iter()
        .filter(|(key, value)| keys::within(key, place) && !value.is_empty());
    here.map(|(key, value)| (key.clone(), value.clone())).collect()
}
