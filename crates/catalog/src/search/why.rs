//! Why a service was found: the strongest evidence, the text of the guide in which it stands, and the words of the query
//! that led there, as a person would repeat them: whole words where they stand in the text, else what was told.

use std::ops::Range;

use super::evidence::{Evidence, Kind, SAID_WEIGHT};
use super::fits::{ABOUT, LIKELY};
use super::hit::{Field, How, Why};
use super::index::{Entry, SearchIndex};
use super::lexicon::{LEXICON, Strength};
use super::query::Query;
use super::{ages, said};
use crate::fold::fold;

/// Pieces of evidence that words are taken from.
const PIECES: usize = 5;
/// Words that are shown.
const WORDS: usize = 3;
/// From here on an age is one that the guide names.
const OF_AGE: f32 = 0.5;
/// Longest stretch of a query that is repeated.
const LONGEST: usize = 8;
/// A query of no more characters is a word, not a story.
const SHORT: usize = 4;

pub(super) fn explain(index: &SearchIndex, query: &Query, evidence: &[Evidence], service: usize) -> Why {
    let Some(entry) = index.entries.get(service) else {
        return perhaps(None);
    };
    let weight = |item: &Evidence| index.postings.weight(item.term, service);
    // What was said word for word convinces more than what a word stands for.
    let literal = |item: &Evidence| if item.kind == Kind::Name { 3.0 } else { 1.0 };
    let share = |item: &Evidence| literal(item) * item.weight * weight(item);
    let mut found: Vec<&Evidence> = evidence.iter().filter(|item| share(item) > 0.0).collect();
    found.sort_by(|a, b| share(b).total_cmp(&share(a)).then(a.start.cmp(&b.start)));
    if query.units.iter().all(|unit| unit.han.is_none()) {
        return by_letters(query, &found, entry);
    }
    let stretches = stretches(query, &found);
    let placed = found
        .iter()
        .take(4)
        .find_map(|item| Some((*item, place(query, item, entry)?)));
    if let Some((item, (field, text))) = &placed {
        let words = in_text(&stretches, text);
        if matches!(item.kind, Kind::Sound | Kind::NameSound) {
            return why(*field, text, words, How::Sound);
        }
        if !words.is_empty() {
            return why(*field, text, words, How::Words);
        }
    }
    let fits_age = ages::fit(&query.ages, &entry.ages) >= OF_AGE;
    let ages = query.age_words.iter().filter(|_| fits_age).cloned();
    let told = ages.chain(stretches.into_iter().map(String::from_iter));
    let told: Vec<String> = told.take(WORDS).collect();
    let speaks = fits_age || found.iter().any(|item| speaks(item, weight(item)));
    match placed {
        Some((_, (field, text))) if speaks && !told.is_empty() => why(field, &text, told, How::Meaning),
        _ => perhaps(Some(entry)),
    }
}

/// Evidence that says what the query is about, for a service that is about it.
fn speaks(item: &Evidence, weight: f32) -> bool {
    let clear = match item.kind {
        Kind::Said(_) => item.weight >= LIKELY * SAID_WEIGHT,
        Kind::Concept(_, strength) => strength >= Strength::Topic,
        _ => false,
    };
    clear && weight >= ABOUT
}

fn why(field: Field, text: &str, words: Vec<String>, how: How) -> Why {
    Why {
        field,
        text: text.to_owned(),
        words,
        how,
    }
}

/// Pinyin and initials: the name that sounds so.
fn by_letters(query: &Query, found: &[&Evidence], entry: &Entry) -> Why {
    let placed = found.iter().take(4).find_map(|item| place(query, item, entry));
    let (field, text) = placed.unwrap_or_else(|| first(entry));
    why(field, &text, Vec::new(), How::Sound)
}

fn first(entry: &Entry) -> (Field, String) {
    entry
        .texts
        .first()
        .cloned()
        .unwrap_or((Field::Title, String::new()))
}

/// Only a little speaks for it.
fn perhaps(entry: Option<&Entry>) -> Why {
    let (field, text) = entry.map_or((Field::Title, String::new()), first);
    why(field, &text, Vec::new(), How::Perhaps)
}

/// What of the query counted most, in the order in which it was said; what touches is one stretch.
fn stretches(query: &Query, found: &[&Evidence]) -> Vec<Vec<char>> {
    let alone = query.units.len() == 1;
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let telling = found.iter().filter(|item| item.kind != Kind::Character || alone);
    for item in telling.take(PIECES) {
        match item.kind {
            Kind::Said(concept) => ranges.extend(said_ranges(query, concept)),
            _ => ranges.push(item.start..item.start + item.length),
        }
    }
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end && range.end - last.start <= LONGEST => {
                last.end = last.end.max(range.end);
            }
            Some(last) if range.end <= last.end => {}
            _ => merged.push(range),
        }
    }
    let chars = |range: Range<usize>| query.han_from(range.start, range.end - range.start);
    let mut stretches: Vec<Vec<char>> = merged.into_iter().map(chars).collect();
    stretches.retain(|stretch| stretch.len() > 1 || alone);
    stretches
}

/// The pieces of a sentence that speak most for a concept: neighbours that carry a subject, none overlapping another.
fn said_ranges(query: &Query, concept: u16) -> Vec<Range<usize>> {
    let subject = |range: &Range<usize>| {
        let units = query.units.get(range.clone()).unwrap_or_default();
        units.iter().all(|unit| unit.content) && units.iter().skip(1).all(|unit| unit.joined)
    };
    let pairs = (0..query.units.len()).flat_map(|start| [start..start + 2, start..start + 3]);
    let weight = |range: &Range<usize>| {
        let run = query.han_from(range.start, range.end - range.start);
        (run.len() == range.len())
            .then(|| said::speaks_for(&run, concept))
            .flatten()
    };
    let mut told: Vec<(f32, Range<usize>)> = pairs
        .filter(|range| range.end <= query.units.len() && subject(range))
        .filter_map(|range| Some((weight(&range)?, range)))
        .collect();
    told.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for (_, range) in told {
        let apart = kept
            .iter()
            .all(|known| range.end <= known.start || known.end <= range.start);
        if apart && kept.len() < WORDS {
            kept.push(range);
        }
    }
    kept
}

/// What of the stretches stands in a text, the longest part of each.
fn in_text(stretches: &[Vec<char>], text: &str) -> Vec<String> {
    let text = fold(text);
    let holds = |part: &[char]| text.windows(part.len().max(1)).any(|window| window == part);
    let longest = |stretch: &Vec<char>| {
        let sizes = (stretch.len().min(2)..=stretch.len()).rev();
        let mut parts = sizes.flat_map(|size| stretch.windows(size.max(1)));
        parts.find(|part| holds(part)).map(String::from_iter)
    };
    let mut words: Vec<String> = Vec::new();
    for word in stretches.iter().filter_map(longest) {
        if !words.contains(&word) && words.len() < WORDS {
            words.push(word);
        }
    }
    words
}

/// The first text that holds what was found, names before conditions before questions. For a concept the word itself comes
/// first, then words of guides that share a character with it (着火: 火灾), then any.
fn place(query: &Query, item: &Evidence, entry: &Entry) -> Option<(Field, String)> {
    let mut texts: Vec<(&(Field, String), Vec<char>)> =
        entry.texts.iter().map(|text| (text, fold(&text.1))).collect();
    texts.sort_by_key(|((field, _), _)| order(*field));
    for (at, wanted) in wordings(query, item).into_iter().enumerate() {
        let holds = |text: &[char]| {
            wanted
                .iter()
                .any(|part| !part.is_empty() && text.windows(part.len()).any(|w| w == part))
        };
        // What was said itself comes first; what follows are words of guides for it, whole in themselves.
        let is_said =
            |field: Field, text: &[char]| at > 0 || field != Field::Alias || says_alias(query, text);
        let mut found = texts.iter();
        let found = found.find(|((field, _), folded)| holds(folded) && is_said(*field, folded));
        if let Some((text, _)) = found {
            return Some((*text).clone());
        }
    }
    None
}

/// An alias is what people say as a whole: 老人 alone does not say 老人走了, 高龄补 does say 高龄补贴.
fn says_alias(query: &Query, alias: &[char]) -> bool {
    let sizes = (1..=alias.len()).rev();
    let stands = |size: usize| {
        let mut runs = alias.windows(size);
        runs.any(|run| query.chars.windows(size).any(|said| said == run))
    };
    let longest = sizes.into_iter().find(|size| stands(*size)).unwrap_or(0);
    longest * 3 >= alias.len() * 2
}

/// A word or two that this service has only inside of an alias, and nowhere where it says what it is.
pub(super) fn is_part_of_alias(query: &Query, entry: &Entry) -> bool {
    let content = query.units.iter().filter(|unit| unit.content).count();
    let word = &query.chars;
    if content != word.len() || !(2..=SHORT).contains(&content) {
        return false;
    }
    let holds = |text: &str| fold(text).windows(word.len()).any(|run| run == word);
    let telling = |field: Field| {
        matches!(
            field,
            Field::Title | Field::OfficialName | Field::Summary | Field::Condition
        )
    };
    let mut texts = entry.texts.iter();
    let says = texts.any(|(field, text)| match field {
        Field::Alias => says_alias(query, &fold(text)),
        field => telling(*field) && holds(text),
    });
    let mut aliases = entry.texts.iter().filter(|(field, _)| *field == Field::Alias);
    !says && aliases.any(|(_, text)| holds(text))
}

fn wordings(query: &Query, item: &Evidence) -> Vec<Vec<Vec<char>>> {
    let spoken: Vec<char> = query.text(item.start, item.length).chars().collect();
    match item.kind {
        Kind::Concept(concept, _) | Kind::Said(concept) => {
            let words = LEXICON
                .concept(concept)
                .map(|concept| concept.guide_words.clone())
                .unwrap_or_default();
            let (near, far) = words
                .into_iter()
                .partition(|word| word.iter().any(|c| spoken.contains(c)));
            vec![vec![spoken], near, far]
        }
        Kind::Sound | Kind::NameSound | Kind::Word => Vec::new(),
        _ => vec![vec![spoken]],
    }
}

/// A condition tells more than an official name that says the same as the title.
const fn order(field: Field) -> u8 {
    match field {
        Field::Title => 0,
        Field::Alias => 1,
        Field::Summary => 2,
        Field::Condition => 3,
        Field::OfficialName => 4,
        Field::Question => 5,
        Field::Material => 6,
        Field::Outcome | Field::Answer | Field::Step => 7,
    }
}
