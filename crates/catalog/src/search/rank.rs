//! Adds the evidence up by service; whether anything fits at all is decided in `fits`.

use super::evidence::{Evidence, Kind, SAID_WEIGHT, gather};
use super::fits::Asked;
use super::hit::Hit;
use super::index::SearchIndex;
use super::postings::Term;
use super::query::Query;
use super::said::{self, Meant};
use super::{ages, why};

/// Hits far behind the first one only confuse.
const TAIL: f32 = 0.10;
/// So much is left of a service for a word that is only a part of one of its aliases.
const PART_OF_ALIAS: f32 = 0.3;
const AGE_WEIGHT: f32 = 3.0;
const LETTERS_WEIGHT: f32 = 8.0;

pub(super) fn search(index: &SearchIndex, text: &str, limit: usize) -> Vec<Hit> {
    let query = Query::parse(text, &index.postings);
    let meant = said::meant(&query.chars);
    let mut evidence = gather(&query, &index.postings);
    evidence.extend(said_evidence(&query, &meant));
    let letters = index.sounds.find(&query.letters);
    let mut ranked = rank(index, &query, &evidence, &letters);
    put_parts_back(index, &query, &mut ranked);
    let Some(best) = ranked.first().copied() else {
        return Vec::new();
    };
    let asked = Asked {
        index,
        query: &query,
        evidence: &evidence,
        letters: &letters,
        none: meant.none,
    };
    if !ranked.iter().take(3).any(|(service, _)| asked.fits(*service)) {
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

/// Whoever asks in a word is not answered first by a service that has it only inside of a longer name of its own.
fn put_parts_back(index: &SearchIndex, query: &Query, ranked: &mut [(usize, f32)]) {
    for (service, score) in ranked.iter_mut() {
        let entry = index.entries.get(*service);
        if entry.is_some_and(|entry| why::is_part_of_alias(query, entry)) {
            *score *= PART_OF_ALIAS;
        }
    }
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// What the whole sentence is about, as evidence that stands on all of it.
fn said_evidence<'a>(query: &'a Query, meant: &'a Meant) -> impl Iterator<Item = Evidence> + 'a {
    meant.concepts.iter().map(|(concept, likely)| Evidence {
        term: Term::concept(*concept),
        kind: Kind::Said(*concept),
        start: 0,
        length: query.units.len(),
        weight: SAID_WEIGHT * likely,
    })
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
            *score += AGE_WEIGHT * ages::fit(&query.ages, &entry.ages);
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
