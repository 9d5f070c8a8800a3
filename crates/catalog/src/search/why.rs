//! Why a service was found: the strongest evidence, and the text of the guide in which it stands.

use super::evidence::{Evidence, Kind};
use super::fold::fold;
use super::lexicon::LEXICON;
use super::query::Query;
use super::{Entry, Field, SearchIndex, Why, said};

pub(super) fn explain(index: &SearchIndex, query: &Query, evidence: &[Evidence], service: usize) -> Why {
    let Some(entry) = index.entries.get(service) else {
        return title(None);
    };
    // What was said word for word convinces more than what a word stands for.
    let literal = |item: &Evidence| if item.kind == Kind::Name { 3.0 } else { 1.0 };
    let share = |item: &Evidence| literal(item) * item.weight * index.postings.weight(item.term, service);
    let mut found: Vec<&Evidence> = evidence.iter().filter(|item| share(item) > 0.0).collect();
    found.sort_by(|a, b| share(b).total_cmp(&share(a)).then(a.start.cmp(&b.start)));
    let words = words(query, &found);
    for item in found.iter().take(4) {
        if let Some((field, text)) = place(query, item, entry) {
            let by_sound = matches!(item.kind, Kind::Sound | Kind::NameSound);
            let by_meaning = !by_sound && !words.iter().any(|word| text.contains(word.as_str()));
            return Why {
                field,
                text,
                words,
                by_sound,
                by_meaning,
            };
        }
    }
    Why {
        words,
        by_sound: !query.letters.is_empty(),
        ..title(Some(entry))
    }
}

fn title(entry: Option<&Entry>) -> Why {
    let text = entry
        .and_then(|entry| entry.texts.first())
        .map(|(_, text)| text.clone())
        .unwrap_or_default();
    Why {
        field: Field::Title,
        text,
        words: Vec::new(),
        by_sound: false,
        by_meaning: false,
    }
}

/// Pieces of the query that are shown.
const WORDS: usize = 3;

/// What of the query counted most, none inside another.
fn words(query: &Query, found: &[&Evidence]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for item in found
        .iter()
        .filter(|item| !matches!(item.kind, Kind::Character) || query.units.len() == 1)
    {
        let said = match item.kind {
            Kind::Said(concept) => said::telling(&query.chars, concept, WORDS),
            _ => vec![query.text(item.start, item.length)],
        };
        for word in said {
            let new = !words
                .iter()
                .any(|known| known.contains(&word) || word.contains(known.as_str()));
            if !word.is_empty() && new && words.len() < WORDS {
                words.push(word);
            }
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
    for wanted in wordings(query, item) {
        let holds = |text: &[char]| {
            wanted
                .iter()
                .any(|part| !part.is_empty() && text.windows(part.len()).any(|w| w == part))
        };
        if let Some((text, _)) = texts.iter().find(|(_, folded)| holds(folded)) {
            return Some((*text).clone());
        }
    }
    None
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
