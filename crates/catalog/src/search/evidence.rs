//! What a query offers to find by: names, characters, sounds, concepts, each with the place it comes from.

use std::collections::BTreeMap;

use super::lexicon::{LEXICON, MAX_PHRASE, Meaning, Strength};
use super::postings::{Postings, Term};
use super::query::Query;

/// What kind of match it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Character,
    Pair,
    Sound,
    Name,
    NameSound,
    Concept(u16, Strength),
    /// What the whole sentence is about.
    Said(u16),
    Word,
}

/// Something to find by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Evidence {
    pub(super) term: Term,
    pub(super) kind: Kind,
    /// The units it stands on.
    pub(super) start: usize,
    pub(super) length: usize,
    /// How much it counts, before rarity.
    pub(super) weight: f32,
}

/// What a whole sentence is about counts like a good topic.
pub(super) const SAID_WEIGHT: f32 = 8.0;
/// Longest name looked up in a query.
const MAX_NAME: usize = 14;

pub(super) fn gather(query: &Query, postings: &Postings) -> Vec<Evidence> {
    let mut found = Vec::new();
    names(query, postings, &mut found);
    characters(query, postings, &mut found);
    concepts(query, &mut found);
    for word in query.words.iter().filter(|word| word.len() >= 3) {
        found.push(Evidence {
            term: Term::word(word),
            kind: Kind::Word,
            start: 0,
            length: 1,
            weight: 3.0,
        });
    }
    found
}

/// Whole names that stand in the query, by their characters or, where those differ, by their sound.
fn names(query: &Query, postings: &Postings, found: &mut Vec<Evidence>) {
    for start in 0..query.units.len() {
        let (han, sounds) = (
            query.han_from(start, MAX_NAME),
            query.sounds_from(start, MAX_NAME),
        );
        for length in 2..=MAX_NAME {
            let exact = han
                .get(..length)
                .map(Term::name)
                .filter(|term| postings.get(*term).next().is_some());
            let sound = sounds
                .get(..length)
                .map(Term::name_sound)
                .filter(|_| exact.is_none());
            let size = length.min(6) as f32;
            let evidence = match (exact, sound) {
                (Some(term), _) => Evidence {
                    term,
                    kind: Kind::Name,
                    start,
                    length,
                    weight: 1.4 * size,
                },
                (None, Some(term)) => Evidence {
                    term,
                    kind: Kind::NameSound,
                    start,
                    length,
                    weight: 0.9 * size,
                },
                (None, None) => break,
            };
            found.push(evidence);
        }
    }
}

fn characters(query: &Query, postings: &Postings, found: &mut Vec<Evidence>) {
    let content = query.units.iter().filter(|unit| unit.content).count();
    let alone = if content <= 1 { 2.0 } else { 0.12 };
    for (start, unit) in query.units.iter().enumerate().filter(|(_, unit)| unit.content) {
        if let Some(c) = unit.han {
            found.push(Evidence {
                term: Term::one(c),
                kind: Kind::Character,
                start,
                length: 1,
                weight: alone,
            });
        }
        let Some(next) = query
            .units
            .get(start + 1)
            .filter(|next| next.content && next.joined)
        else {
            continue;
        };
        let pair = unit.han.zip(next.han).map(|(a, b)| Term::two(a, b));
        let known = pair.is_some_and(|term| postings.get(term).any(|posting| posting.weight() > 0.7));
        if let Some(term) = pair {
            found.push(Evidence {
                term,
                kind: Kind::Pair,
                start,
                length: 2,
                weight: 1.0,
            });
        }
        if let (Some(a), Some(b)) = (unit.sound, next.sound) {
            let weight = if known { 0.2 } else { 0.75 };
            found.push(Evidence {
                term: Term::sounds(a, b),
                kind: Kind::Sound,
                start,
                length: 2,
                weight,
            });
        }
    }
}

/// Concepts, each once, at its longest phrase. A phrase inside a longer one of another concept counts half: 医保 in 医保卡.
fn concepts(query: &Query, found: &mut Vec<Evidence>) {
    let mut phrases = phrases(query);
    let present: Vec<u16> = phrases.iter().map(|phrase| phrase.meaning.concept).collect();
    phrases.retain(|phrase| {
        phrase
            .meaning
            .beside
            .is_none_or(|beside| present.contains(&beside))
    });
    let mut best: BTreeMap<u16, Evidence> = BTreeMap::new();
    for phrase in &phrases {
        let Some(concept) = LEXICON.concept(phrase.meaning.concept) else {
            continue;
        };
        let base = match concept.strength {
            Strength::Event => 6.5,
            Strength::Topic => 4.0,
            Strength::Facet => 1.6,
            Strength::Weak => 0.8,
        };
        let nested = phrases.iter().any(|other| other.holds(phrase));
        let one_char = if phrase.length == 1 { 0.7 } else { 1.0 };
        let evidence = Evidence {
            term: Term::concept(phrase.meaning.concept),
            kind: Kind::Concept(phrase.meaning.concept, concept.strength),
            start: phrase.start,
            length: phrase.length,
            weight: base
                * one_char
                * if nested { 0.5 } else { 1.0 }
                * if phrase.by_sound { 0.7 } else { 1.0 },
        };
        let slot = best.entry(phrase.meaning.concept).or_insert(evidence);
        if (evidence.weight, evidence.length) > (slot.weight, slot.length) {
            *slot = evidence;
        }
    }
    found.extend(best.into_values());
}

#[derive(Debug, Clone, Copy)]
struct Phrase {
    start: usize,
    length: usize,
    meaning: Meaning,
    by_sound: bool,
}

impl Phrase {
    /// A longer phrase of another concept around this one.
    fn holds(&self, inner: &Self) -> bool {
        self.meaning.concept != inner.meaning.concept
            && self.length > inner.length
            && self.start <= inner.start
            && self.start + self.length >= inner.start + inner.length
    }
}

fn phrases(query: &Query) -> Vec<Phrase> {
    let mut found = Vec::new();
    for start in 0..query.units.len() {
        let (han, sounds) = (
            query.han_from(start, MAX_PHRASE),
            query.sounds_from(start, MAX_PHRASE),
        );
        for length in 1..=han.len() {
            for meaning in LEXICON.meanings(han.get(..length).unwrap_or_default()) {
                found.push(Phrase {
                    start,
                    length,
                    meaning: *meaning,
                    by_sound: false,
                });
            }
        }
        for length in 3..=sounds.len() {
            if let Some(concept) = sounds
                .get(..length)
                .and_then(|sounds| LEXICON.topic_by_sound(sounds))
            {
                let meaning = Meaning {
                    concept,
                    beside: None,
                    of_guides: false,
                };
                found.push(Phrase {
                    start,
                    length,
                    meaning,
                    by_sound: true,
                });
            }
        }
    }
    found.extend(gaps(query));
    found
}

/// 得了个癌: two halves with up to four characters between.
fn gaps(query: &Query) -> Vec<Phrase> {
    let chars: Vec<char> = query.units.iter().map(|unit| unit.han.unwrap_or(' ')).collect();
    let mut found = Vec::new();
    for (before, after, meaning) in &LEXICON.gaps {
        for start in positions(&chars, before) {
            let from = start + before.len();
            let window = chars
                .get(from..chars.len().min(from + after.len() + 4))
                .unwrap_or_default();
            if let Some(at) = positions(window, after).next() {
                let length = before.len() + at + after.len();
                found.push(Phrase {
                    start,
                    length,
                    meaning: *meaning,
                    by_sound: false,
                });
            }
        }
    }
    found
}

fn positions<'a>(text: &'a [char], part: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    text.windows(part.len().max(1))
        .enumerate()
        .filter(move |(_, window)| *window == part)
        .map(|(at, _)| at)
}
