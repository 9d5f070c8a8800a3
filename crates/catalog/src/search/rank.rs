//! Adds the evidence up by service and decides whether anything fits at all. An empty answer that leads to the helper is
//! better than five wrong guides.

use super::evidence::{Evidence, Kind, gather};
use super::lexicon::Strength;
use super::query::Query;
use super::{Hit, SearchIndex, why};

/// A topic a service is this much about is what the service is about.
const ABOUT: f32 = 0.45;
/// Hits far behind the first one only confuse.
const TAIL: f32 = 0.10;
const AGE_WEIGHT: f32 = 3.0;
/// From here on an age alone says what a person is after.
const OLD: u32 = 58;
const LETTERS_WEIGHT: f32 = 8.0;

pub(super) fn search(index: &SearchIndex, text: &str, limit: usize) -> Vec<Hit> {
    let query = Query::parse(text, &index.postings);
    let evidence = gather(&query, &index.postings);
    let letters = index.sounds.find(&query.letters);
    let ranked = rank(index, &query, &evidence, &letters);
    let Some(best) = ranked.first().copied() else {
        return Vec::new();
    };
    if !ranked
        .iter()
        .take(3)
        .any(|(service, _)| fits(index, &query, &evidence, &letters, *service))
    {
        return Vec::new();
    }
    let hits = ranked
        .into_iter()
        .filter(|(_, score)| *score >= best.1 * TAIL)
        .take(limit);
    hits.filter_map(|(service, score)| {
        let entry = index.entries.get(service)?;
        let why = why::explain(index, &query, &evidence, service);
        Some(Hit {
            service: entry.id.clone(),
            score,
            why,
        })
    })
    .collect()
}

/// Services with their scores, best first.
fn rank(
    index: &SearchIndex,
    query: &Query,
    evidence: &[Evidence],
    letters: &[(u32, f32)],
) -> Vec<(usize, f32)> {
    let mut scores = vec![0.0_f32; index.entries.len()];
    for item in evidence {
        let rarity = rarity(index, item);
        for posting in index.postings.get(item.term) {
            if let Some(score) = scores.get_mut(posting.service()) {
                *score += item.weight * rarity * posting.weight();
            }
        }
    }
    let mut best_letters = vec![
        0.0_f32;
        if letters.is_empty() {
            0
        } else {
            index.entries.len()
        }
    ];
    for (service, fit) in letters {
        if let Some(best) = best_letters.get_mut(*service as usize) {
            *best = best.max(*fit);
        }
    }
    scores
        .iter_mut()
        .zip(&best_letters)
        .for_each(|(score, fit)| *score += LETTERS_WEIGHT * fit);
    if !query.ages.is_empty() {
        for (score, entry) in scores.iter_mut().zip(&index.entries) {
            *score += AGE_WEIGHT * age_fit(&query.ages, &entry.ages);
        }
    }
    let mut ranked: Vec<(usize, f32)> = scores
        .into_iter()
        .enumerate()
        .filter(|(_, score)| *score > 0.0)
        .collect();
    let keep = ranked.len().min(64);
    if ranked.len() > keep {
        ranked.select_nth_unstable_by(keep, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(keep);
    }
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked
}

/// How telling a term is: one that half the guides are about tells little.
fn rarity(index: &SearchIndex, item: &Evidence) -> f32 {
    let all = index.entries.len() as f32;
    let about: f32 = index
        .postings
        .get(item.term)
        .map(|posting| posting.weight().min(1.0))
        .sum();
    (1.0 + (all - about + 0.5).max(0.1) / (about + 0.5))
        .ln()
        .max(0.15)
}

/// An age just over the one a guide names fits best; just below still fits (快八十了).
fn age_fit(spoken: &[u32], written: &[u16]) -> f32 {
    let fit = |age: &u32, from: &u16| {
        let (age, from) = (*age as f32, f32::from(*from));
        if age >= from {
            (1.0 - (age - from) / 15.0).max(0.0)
        } else if from - age <= 2.0 {
            0.5
        } else {
            0.0
        }
    };
    spoken
        .iter()
        .flat_map(|age| written.iter().map(move |from| fit(age, from)))
        .fold(0.0, f32::max)
}

/// Whether this service is an answer to the query at all.
fn fits(
    index: &SearchIndex,
    query: &Query,
    evidence: &[Evidence],
    letters: &[(u32, f32)],
    service: usize,
) -> bool {
    if letters
        .iter()
        .any(|(found, fit)| *found as usize == service && *fit >= 0.45)
    {
        return true;
    }
    let weight = |item: &Evidence| index.postings.weight(item.term, service);
    let covered = coverage(query, evidence, weight);
    let (mut names_it, mut of_others, mut of_none) = (false, false, false);
    for item in evidence {
        match item.kind {
            Kind::Concept(_, Strength::Topic | Strength::Event) if weight(item) >= ABOUT => names_it = true,
            Kind::Concept(_, Strength::Topic | Strength::Event) => {
                let known = index
                    .postings
                    .get(item.term)
                    .any(|posting| posting.weight() >= ABOUT);
                of_others |= known;
                of_none |= !known;
            }
            Kind::Name | Kind::NameSound | Kind::Word if weight(item) >= ABOUT => names_it = true,
            _ => {}
        }
    }
    let old: Vec<u32> = query.ages.iter().copied().filter(|age| *age >= OLD).collect();
    let age = index
        .entries
        .get(service)
        .is_some_and(|entry| age_fit(&old, &entry.ages) >= 0.5);
    let needed = match (names_it, of_others, of_none) {
        (true, _, true) => 0.45,
        (true, true, false) => 0.2,
        (true, false, false) => 0.0,
        (false, _, true) => 0.75,
        (false, false, false) if age => 0.0,
        (false, _, false) => 0.4,
    };
    covered >= needed && (covered > 0.0 || age)
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
