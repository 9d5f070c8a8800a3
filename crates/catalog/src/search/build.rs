//! Builds the index: each service becomes terms with weights, by the field they stand in.

use std::collections::BTreeMap;

use form::definition::Text;

use super::hit::Field;
use super::index::{Entry, SearchIndex};
use super::lexicon::LEXICON;
use super::postings::{Builder, Term};
use super::sound::SoundLines;
use super::{ages, sound};
use crate::fold::{fold, is_han, simplify};
use crate::service::{Service, chinese};

/// How much a field says about what its service is about.
const fn weight(field: Field) -> f32 {
    match field {
        Field::Title => 1.0,
        Field::Alias => 0.95,
        Field::OfficialName => 0.9,
        Field::Summary => 0.5,
        Field::Question => 0.35,
        Field::Condition => 0.3,
        Field::Outcome => 0.2,
        Field::Material => 0.15,
        Field::Answer => 0.12,
        Field::Step => 0.08,
    }
}

/// Fields whose text is a name of the service: found as a whole and by sound.
pub(super) const fn is_name(field: Field) -> bool {
    matches!(field, Field::Title | Field::Alias | Field::OfficialName)
}

pub(super) fn build(services: &[Service]) -> SearchIndex {
    let mut builder = Builder::default();
    let mut sounds = SoundLines::default();
    let mut entries = Vec::with_capacity(services.len());
    for (service, number) in services.iter().zip(0..) {
        let texts = texts(service);
        let mut terms = Terms::default();
        let mut found_ages = Vec::new();
        for (field, text) in &texts {
            let folded = fold(text);
            terms.add(*field, &folded);
            if is_name(*field) {
                sounds.add(&folded, number);
            }
            if is_name(*field) || matches!(field, Field::Summary | Field::Condition) {
                found_ages.extend(
                    ages::written(&folded)
                        .into_iter()
                        .filter_map(|age| u16::try_from(age).ok()),
                );
            }
        }
        found_ages.sort_unstable();
        found_ages.dedup();
        builder.add(number, &terms.finish());
        entries.push(Entry {
            id: service.id.clone(),
            texts: shown(texts),
            ages: found_ages,
        });
    }
    SearchIndex {
        entries,
        postings: builder.finish(),
        sounds,
    }
}

/// Only these fields explain a hit; the others would cost memory and say little.
fn shown(texts: Vec<(Field, String)>) -> Vec<(Field, String)> {
    texts
        .into_iter()
        .filter(|(field, _)| !matches!(field, Field::Answer | Field::Step | Field::Outcome))
        .collect()
}

/// The texts of a service by field.
fn texts(service: &Service) -> Vec<(Field, String)> {
    let guide = &service.guide;
    let mut texts = Vec::new();
    let mut add = |field, text: &Text| texts.extend(readable(text).map(|text| (field, text)));
    add(Field::Title, &guide.title);
    add(Field::OfficialName, &guide.official_name);
    add(Field::Summary, &guide.summary);
    guide
        .conditions
        .iter()
        .for_each(|text| add(Field::Condition, text));
    add(Field::Outcome, &guide.result);
    for faq in &guide.faq {
        add(Field::Question, &faq.question);
        add(Field::Answer, &faq.answer);
    }
    service
        .materials
        .iter()
        .for_each(|material| add(Field::Material, &material.name));
    guide.steps.iter().for_each(|step| add(Field::Step, &step.name));
    texts.extend(guide.aliases.iter().map(|alias| (Field::Alias, simplify(alias))));
    texts
}

/// Simplified Chinese where there is some, otherwise traditional turned, and English beside it.
fn readable(text: &Text) -> impl Iterator<Item = String> {
    let chinese = chinese(text).map(str::to_owned);
    let chinese = chinese.or_else(|| text.get("zh-Hant").map(|text| simplify(text)));
    chinese
        .into_iter()
        .chain(text.get("en").cloned())
        .filter(|text| !text.is_empty())
}

/// The terms of one service: the strongest place counts, further ones add a little.
#[derive(Default)]
struct Terms(BTreeMap<u64, (f32, f32)>);

impl Terms {
    fn add(&mut self, field: Field, text: &[char]) {
        let weight = weight(field);
        // Answers are the longest texts by far and say least: their pairs would be most of the index.
        let pairs = !matches!(field, Field::Answer | Field::Step);
        for (at, c) in text.iter().enumerate() {
            if !is_han(*c) {
                continue;
            }
            self.put(Term::one(*c), weight);
            if let Some(next) = text.get(at + 1).filter(|next| pairs && is_han(**next)) {
                self.put(Term::two(*c, *next), weight);
                if is_name(field) {
                    self.put_sounds(*c, *next, weight);
                }
            }
            self.add_concepts(field, text.get(at..).unwrap_or_default(), weight);
        }
        self.add_words(text, weight);
        if is_name(field) && text.len() >= 2 {
            self.put(Term::name(text), weight);
            let sounds: Option<Vec<_>> = text.iter().map(|c| sound::of_char(*c)).collect();
            sounds
                .iter()
                .for_each(|sounds| self.put(Term::name_sound(sounds), weight));
        }
    }

    fn put_sounds(&mut self, a: char, b: char, weight: f32) {
        if let (Some(a), Some(b)) = (sound::of_char(a), sound::of_char(b)) {
            self.put(Term::sounds(a, b), weight);
        }
    }

    /// Words of people count only in names: 走了 in a condition says nothing about death.
    fn add_concepts(&mut self, field: Field, rest: &[char], weight: f32) {
        let longest = rest.first().map_or(0, |first| LEXICON.longest_from(*first));
        for length in 1..=longest.min(rest.len()) {
            for meaning in LEXICON.meanings(rest.get(..length).unwrap_or_default()) {
                if meaning.of_guides || (is_name(field) && length >= 2) {
                    self.put(Term::concept(meaning.concept), weight);
                }
            }
        }
    }

    fn add_words(&mut self, text: &[char], weight: f32) {
        let words: String = text
            .iter()
            .map(|c| if c.is_ascii_alphabetic() { *c } else { ' ' })
            .collect();
        for word in words.split_whitespace().filter(|word| word.len() >= 3) {
            self.put(Term::word(word), weight);
        }
    }

    fn put(&mut self, term: Term, weight: f32) {
        let (strongest, sum) = self.0.entry(term.0).or_default();
        *strongest = strongest.max(weight);
        *sum += weight;
    }

    fn finish(self) -> BTreeMap<u64, f32> {
        self.0
            .into_iter()
            .map(|(term, (strongest, sum))| (term, strongest + 0.08 * (sum - strongest)))
            .collect()
    }
}
