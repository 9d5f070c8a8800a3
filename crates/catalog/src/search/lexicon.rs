//! The lexicon: what people say and what guides call it (`data/lexicon.tsv`), and words that only ask (`data/stop.txt`).
//! Data, so that a county's editor can read and mend it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::sound;
use super::sound::Syllable;

/// How much a concept says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    Weak,
    Facet,
    Topic,
    /// A topic that outweighs the others in a sentence: who died, who was born.
    Event,
}

#[derive(Debug)]
pub(super) struct Concept {
    pub(super) strength: Strength,
    /// Words of guides.
    pub(super) guide_words: Vec<Vec<char>>,
}

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) concept: u16,
    /// Counts only beside a word of this concept.
    pub(super) beside: Option<u16>,
    /// A word of guides: counts in guides too.
    pub(super) of_guides: bool,
}

#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub(super) concepts: Vec<Concept>,
    phrases: HashMap<Vec<char>, Vec<Meaning>>,
    /// Topics by sound, three syllables or more: shorter ones sound like too much else.
    by_sound: HashMap<Vec<Syllable>, u16>,
    pub(super) gaps: Vec<(Vec<char>, Vec<char>, Meaning)>,
    stops: HashSet<Vec<char>>,
    names: HashMap<&'static str, u16>,
}

/// Longest phrase looked up.
pub(super) const MAX_PHRASE: usize = 8;

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(
        include_str!("../../data/lexicon.tsv"),
        include_str!("../../data/stop.txt"),
    )
});

impl Lexicon {
    pub(super) fn meanings(&self, phrase: &[char]) -> &[Meaning] {
        self.phrases.get(phrase).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn topic_by_sound(&self, sounds: &[Syllable]) -> Option<u16> {
        self.by_sound.get(sounds).copied()
    }

    pub(super) fn is_stop(&self, phrase: &[char]) -> bool {
        self.stops.contains(phrase)
    }

    /// A concept by its name.
    pub(super) fn named(&self, name: &str) -> Option<u16> {
        self.names.get(name).copied()
    }

    pub(super) fn concept(&self, index: u16) -> Option<&Concept> {
        self.concepts.get(usize::from(index))
    }

    fn parse(concepts: &'static str, stops: &'static str) -> Self {
        let rows: Vec<Vec<&str>> = lines(concepts).map(|line| line.split('\t').collect()).collect();
        let names: HashMap<&'static str, u16> = rows
            .iter()
            .zip(0..)
            .filter_map(|(row, index)| Some((*row.first()?, index)))
            .collect();
        let mut lexicon = Self::default();
        for (row, index) in rows.iter().zip(0..) {
            lexicon.add(row, index, &names);
        }
        lexicon.stops = lines(stops)
            .flat_map(str::split_whitespace)
            .map(|word| word.chars().collect())
            .collect();
        lexicon.names = names;
        lexicon
    }

    fn add(&mut self, row: &[&'static str], index: u16, names: &HashMap<&'static str, u16>) {
        let [_, strength, guide, people] = row else {
            return;
        };
        let strength = match *strength {
            "topic" => Strength::Topic,
            "event" => Strength::Event,
            "facet" => Strength::Facet,
            _ => Strength::Weak,
        };
        let guide_words = guide
            .split_whitespace()
            .map(|word| word.chars().collect())
            .collect();
        self.concepts.push(Concept {
            strength,
            guide_words,
        });
        for (words, of_guides) in [(guide, true), (people, false)] {
            for word in words.split_whitespace() {
                let (word, beside) = word.split_once('&').unwrap_or((word, ""));
                let meaning = Meaning {
                    concept: index,
                    beside: names.get(beside).copied(),
                    of_guides,
                };
                self.add_phrase(word, meaning, strength);
            }
        }
    }

    fn add_phrase(&mut self, word: &str, meaning: Meaning, strength: Strength) {
        if let Some((before, after)) = word.split_once('*') {
            self.gaps
                .push((before.chars().collect(), after.chars().collect(), meaning));
            return;
        }
        let phrase: Vec<char> = word.chars().collect();
        if strength >= Strength::Topic && phrase.len() >= 3 && meaning.beside.is_none() {
            let sounds: Vec<Syllable> = phrase.iter().filter_map(|c| sound::of_char(*c)).collect();
            self.by_sound.entry(sounds).or_insert(meaning.concept);
        }
        let meanings = self.phrases.entry(phrase).or_default();
        if !meanings.iter().any(|known| known.concept == meaning.concept) {
            meanings.push(meaning);
        }
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_well_formed() {
        let rows: Vec<_> = lines(include_str!("../../data/lexicon.tsv")).collect();
        assert_eq!(LEXICON.concepts.len(), rows.len(), "every row has four columns");
        let names: HashSet<_> = rows.iter().filter_map(|row| row.split('\t').next()).collect();
        assert_eq!(names.len(), rows.len(), "names are unique");
        for word in rows
            .iter()
            .flat_map(|row| row.split('\t').skip(2))
            .flat_map(str::split_whitespace)
        {
            let beside = word.split_once('&').map(|(_, beside)| beside);
            assert!(
                beside.is_none_or(|beside| names.contains(beside)),
                "{word} names a concept that is not there"
            );
            let longest = word.split(['&', '*']).next().unwrap().chars().count();
            assert!(longest <= MAX_PHRASE, "{word} is never looked up");
        }
    }
}
