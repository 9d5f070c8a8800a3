//! What changed against the version before, in everyday words. Compared here and not only told by the clerk, and limited to
//! what a person reads: no codes, no aliases, no inside of the form beyond that its questions changed.

mod both;
mod lists;
mod place;

use catalog::diff::{Change, diff_in};
use catalog::sections::TOLD;
use catalog::service::{Mode, Service};

use crate::api::guide::{ChangeKind, ChangeView};
use crate::guides::facts;
use crate::state::core::Core;
use crate::texts::{Key, NONE, Texts, args, key};
use both::{Both, between};
use place::PlaceOfChange;

/// All changes that a person can notice, most important first.
pub(crate) fn list(core: &Core, old: &Service, new: &Service) -> Vec<ChangeView> {
    let county = core.catalog.as_ref().map(|catalog| &catalog.pack.county);
    compare(&core.texts, county, old, new)
}

fn compare(
    texts: &Texts,
    county: Option<&catalog::county::County>,
    old: &Service,
    new: &Service,
) -> Vec<ChangeView> {
    let both = Both { old, new, county };
    let mut changes: Vec<(usize, ChangeView)> = diff_in(old, new, texts.language())
        .iter()
        .filter_map(|change| told(texts, &both, change))
        .collect();
    changes.sort_by_key(|(rank, _)| *rank);
    let mut changes: Vec<ChangeView> = changes.into_iter().map(|(_, change)| change).collect();
    // Several fields of one sentence are one change.
    changes.dedup();
    changes
}

/// A change with its rank; nothing when no person reads the place.
fn told(texts: &Texts, both: &Both<'_>, change: &Change) -> Option<(usize, ChangeView)> {
    let place = PlaceOfChange::of(&change.place);
    let rank = TOLD.iter().position(|section| *section == place.section)?;
    let told = if place.row.is_some() {
        lists::change(texts, both, &place, change)
    } else {
        single(texts, both, &place.section)
    };
    told.map(|told| (rank, told))
}

/// A part of the guide that is one sentence, or one about which no more is said than that it changed.
fn single(texts: &Texts, both: &Both<'_>, section: &str) -> Option<ChangeView> {
    if let Some(part) = only_told(section) {
        return Some(ChangeView {
            part: texts.say(part),
            what: String::new(),
            kind: ChangeKind::Changed,
            old: String::new(),
            new: String::new(),
        });
    }
    let (part, old) = said(texts, both.old, section)?;
    let (_, new) = said(texts, both.new, section)?;
    (old != new).then(|| between(texts.say(part), String::new(), old, new))
}

fn only_told(section: &str) -> Option<Key<NONE>> {
    match section {
        "form" => Some(key!("guide-change-form")),
        "guide.self_check" => Some(key!("guide-change-check")),
        "guide.example" => Some(key!("guide-change-example")),
        _ => None,
    }
}

/// Which part it is, and what it says.
fn said(texts: &Texts, service: &Service, section: &str) -> Option<(Key<NONE>, String)> {
    let guide = &service.guide;
    Some(match section {
        "guide.title" => (key!("guide-change-name"), texts.pick(&guide.title)),
        "guide.official_name" => (key!("guide-change-official"), texts.pick(&guide.official_name)),
        "guide.summary" => (key!("guide-change-summary"), texts.pick(&guide.summary)),
        "guide.mode" => (key!("guide-change-mode"), texts.say(mode(guide.mode))),
        "guide.promise" => (key!("guide-change-promise"), facts::limit(texts, &guide.promise)),
        "guide.legal_limit" => (
            key!("guide-change-legal-limit"),
            facts::legal_limit(texts, service),
        ),
        "guide.visits" | "guide.visit_reason" => (key!("guide-change-visits"), facts::visits(texts, service)),
        "guide.posted" => (key!("guide-change-posted"), texts.pick(&guide.posted)),
        "guide.fee" => (key!("guide-change-fee"), facts::fee(texts, service)),
        "guide.agent" | "guide.agent_allowed" => (key!("guide-change-agent"), facts::agent(texts, service)),
        "guide.repeat_months" => (key!("guide-change-repeat"), repeat(texts, guide.repeat_months)),
        "guide.result" => (key!("guide-change-result"), texts.pick(&guide.result)),
        "guide.ask_phone" => (key!("guide-change-phone"), guide.ask_phone.clone()),
        "guide.complain_phone" => (key!("guide-change-complain"), guide.complain_phone.clone()),
        _ => return None,
    })
}

fn repeat(texts: &Texts, months: Option<u32>) -> String {
    let say = |months: u32| texts.say_with(key!("guide-every-months"), args![months = &months.to_string()]);
    months.map(say).unwrap_or_default()
}

fn mode(mode: Mode) -> Key<NONE> {
    match mode {
        Mode::Apply => key!("guide-mode-apply"),
        Mode::CheckAndObject => key!("guide-mode-check"),
        Mode::PhoneFirst => key!("guide-mode-phone"),
        Mode::ExplainOnly => key!("guide-mode-explain"),
    }
}

#[cfg(test)]
mod tests;
