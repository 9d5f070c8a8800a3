//! Words and how they are read: a dictionary of phrases, what we know better, and what a county says of its own names.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use pinyin::ToPinyin as _;

const PHRASES: &str = include_str!("../data/phrases.tsv");
const OURS: &str = include_str!("../data/readings.tsv");

/// Word -> syllables; blank where each character is read as it is alone.
pub(crate) struct Lexicon {
    words: HashMap<&'static str, &'static str>,
    ours: HashSet<&'static str>,
    /// Longest word, in characters.
    pub longest: usize,
}

/// The one of this program.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let words: HashMap<&str, &str> = lines(PHRASES).chain(lines(OURS)).collect();
    let longest = words.keys().map(|word| word.chars().count()).max().unwrap_or(1);
    let ours = lines(OURS).map(|(word, _)| word).collect();
    Lexicon { words, ours, longest }
});

fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let plain = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    plain.map(|line| line.split_once('\t').unwrap_or((line, "")))
}

impl Lexicon {
    /// Syllables of a word: `Some("")` where it is a word without a reading of its own.
    pub fn word(&self, word: &str) -> Option<&'static str> {
        self.words.get(word).copied()
    }

    /// It stands in our own list.
    pub fn is_ours(&self, word: &str) -> bool {
        self.ours.contains(word)
    }
}

/// How a character is read that makes no word with others.
pub(crate) fn alone(c: char) -> Option<String> {
    let ours = LEXICON
        .word(c.encode_utf8(&mut [0; 4]))
        .filter(|reading| !reading.is_empty());
    ours.map(str::to_owned).or_else(|| usual(c))
}

/// How a character is read in most words.
pub(crate) fn usual(c: char) -> Option<String> {
    let reading = c.to_pinyin()?.with_tone_num_end().replace('ü', "v");
    let toned = reading.ends_with(|c: char| c.is_ascii_digit());
    Some(if toned { reading } else { format!("{reading}5") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_has_a_syllable_for_each_character() {
        for (word, reading) in lines(PHRASES).chain(lines(OURS)) {
            let syllables = reading.split(' ').filter(|s| !s.is_empty());
            let fits = syllables.clone().count() == word.chars().count();
            assert!(reading.is_empty() || fits, "{word} {reading}");
            let good = |s: &str| s.is_ascii() && s.ends_with(|c: char| ('1'..='5').contains(&c));
            assert!(syllables.clone().all(good), "{word} {reading}");
        }
        assert!(LEXICON.words.len() > 30_000);
    }
}
