//! Whether a service is an answer to a query at all: an empty answer that leads to the helper is better than five wrong
//! guides, and five guides are better than an empty answer to somebody who tells a long story.

use super::ages;
use super::evidence::{Evidence, Kind, SAID_WEIGHT};
use super::index::SearchIndex;
use super::lexicon::Strength;
use super::query::Query;

/// A topic a service is this much about is what the service is about.
pub(super) const ABOUT: f32 = 0.45;
/// From here on an age alone says what a person is after.
const OLD: u32 = 58;
/// Letters that stand in a name this well are that name.
const NAMED: f32 = 0.45;
/// From here on a concept is a good guess of what a sentence is about.
pub(super) const LIKELY: f32 = 0.25;
/// From here on it is clear that a sentence is about none of ours.
const CLEAR: f32 = 0.35;
/// The same, where a word names a topic that no guide has.
const FOREIGN: f32 = 0.03;

/// A query with everything that is known of it.
pub(super) struct Asked<'a> {
    pub(super) index: &'a SearchIndex,
    pub(super) query: &'a Query,
    pub(super) evidence: &'a [Evidence],
    /// Services by the letters of their names, with how well they fit.
    pub(super) letters: &'a [(u32, f32)],
    /// How likely the sentence is about none of ours.
    pub(super) none: f32,
}

/// Topics and names in a query.
#[derive(Default)]
struct Subjects {
    /// One that this service is about.
    own: bool,
    /// One that another service is about.
    of_others: bool,
    /// One that no service is about.
    of_none: bool,
}

impl Asked<'_> {
    /// Whether this service is an answer.
    pub(super) fn fits(&self, service: usize) -> bool {
        let subjects = self.subjects(service);
        self.is_named(service) || self.is_meant(service, &subjects) || self.is_covered(service, &subjects)
    }

    fn weight(&self, item: &Evidence, service: usize) -> f32 {
        self.index.postings.weight(item.term, service)
    }

    fn is_named(&self, service: usize) -> bool {
        self.letters
            .iter()
            .any(|(found, fit)| *found as usize == service && *fit >= NAMED)
    }

    fn subjects(&self, service: usize) -> Subjects {
        let mut subjects = Subjects::default();
        for item in self.evidence {
            let own = self.weight(item, service) >= ABOUT;
            match item.kind {
                Kind::Concept(_, Strength::Topic | Strength::Event) if !own => {
                    let mut postings = self.index.postings.get(item.term);
                    let known = postings.any(|posting| posting.weight() >= ABOUT);
                    subjects.of_others |= known;
                    subjects.of_none |= !known;
                }
                Kind::Concept(_, Strength::Topic | Strength::Event)
                | Kind::Name
                | Kind::NameSound
                | Kind::Word => subjects.own |= own,
                _ => {}
            }
        }
        subjects
    }

    /// The whole sentence is about it.
    fn is_meant(&self, service: usize, subjects: &Subjects) -> bool {
        let none = if subjects.of_none { FOREIGN } else { CLEAR };
        self.none < none
            && self.evidence.iter().any(|item| {
                matches!(item.kind, Kind::Said(_))
                    && item.weight >= LIKELY * SAID_WEIGHT
                    && self.weight(item, service) >= ABOUT
            })
    }

    /// It speaks of enough of what was said.
    fn is_covered(&self, service: usize, subjects: &Subjects) -> bool {
        let old: Vec<u32> = self
            .query
            .ages
            .iter()
            .copied()
            .filter(|age| *age >= OLD)
            .collect();
        let entry = self.index.entries.get(service);
        let age = entry.is_some_and(|entry| ages::fit(&old, &entry.ages) >= 0.5);
        let needed = match (subjects.own, subjects.of_others, subjects.of_none) {
            (true, _, true) => 0.45,
            (true, true, false) => 0.2,
            (true, false, false) => 0.0,
            (false, _, true) => 0.75,
            (false, false, false) if age => 0.0,
            (false, _, false) => 0.4,
        };
        let needed = if self.none >= CLEAR {
            f32::max(needed, 0.5)
        } else {
            needed
        };
        let covered = coverage(self.query, self.evidence, |item| self.weight(item, service));
        covered >= needed && (covered > 0.0 || age)
    }
}

/// Which share of what the query says this service speaks of.
fn coverage(query: &Query, evidence: &[Evidence], weight: impl Fn(&Evidence) -> f32) -> f32 {
    let mut best = vec![0.0_f32; query.units.len()];
    let mut mass: Vec<f32> = query
        .units
        .iter()
        .map(|unit| if unit.content { 1.0 } else { 0.0 })
        .collect();
    let content = query.units.iter().filter(|unit| unit.content).count();
    for item in evidence {
        let (quality, heavy) = match item.kind {
            Kind::Said(_) => continue,
            Kind::Name | Kind::Word => (1.0, 1.0),
            Kind::Concept(_, Strength::Topic | Strength::Event) => (1.0, 1.5),
            Kind::Concept(_, Strength::Facet) => (0.7, 0.5),
            Kind::Concept(_, Strength::Weak) => (0.4, 0.4),
            Kind::Pair => (1.0, 1.0),
            Kind::NameSound => (0.8, 1.0),
            Kind::Sound => (0.6, 1.0),
            Kind::Character if content == 1 => (1.0, 1.0),
            Kind::Character => (0.15, 1.0),
        };
        let found = quality * (weight(item) / 0.7).min(1.0).powf(1.5);
        for slot in best.iter_mut().skip(item.start).take(item.length) {
            *slot = slot.max(found);
        }
        for slot in mass
            .iter_mut()
            .skip(item.start)
            .take(item.length)
            .filter(|slot| **slot > 0.0)
        {
            *slot = if heavy < 1.0 && *slot <= 1.0 {
                slot.min(heavy)
            } else {
                slot.max(heavy)
            };
        }
    }
    let all: f32 = mass.iter().sum();
    let found: f32 = mass.iter().zip(&best).map(|(mass, best)| mass * best).sum();
    if all > 0.0 { found / all } else { 0.0 }
}
