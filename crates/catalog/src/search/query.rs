//! A query taken apart: its characters and sounds, which of them carry a subject, the ages it names.

use super::lexicon::{LEXICON, MAX_PHRASE};
use super::postings::{Postings, Term};
use super::sound::Syllable;
use super::{ages, sound};
use crate::fold::{fold_query, is_han};

/// One character, or one syllable typed in Latin letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Unit {
    /// The character; none for a typed syllable.
    pub(super) han: Option<char>,
    pub(super) sound: Option<Syllable>,
    /// Carries a subject: is not part of a word that only asks.
    pub(super) content: bool,
    /// The unit before this one is its neighbour in the text.
    pub(super) joined: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Query {
    /// Everything that was typed, folded.
    pub(super) chars: Vec<char>,
    pub(super) units: Vec<Unit>,
    pub(super) ages: Vec<u32>,
    /// The ages as they were said.
    pub(super) age_words: Vec<String>,
    /// All Latin letters in one piece.
    pub(super) letters: String,
    /// Words in Latin letters.
    pub(super) words: Vec<String>,
}

impl Query {
    pub(super) fn parse(text: &str, postings: &Postings) -> Self {
        let chars = fold_query(text);
        let ages = ages::spoken(&chars);
        let mut query = Self {
            ages: ages.iter().map(|(age, _)| *age).collect(),
            age_words: ages
                .iter()
                .filter_map(|(_, place)| chars.get(place.clone()))
                .map(String::from_iter)
                .collect(),
            ..Self::default()
        };
        let mut run = String::new();
        let mut previous_han = false;
        for (at, c) in chars.iter().chain([&' ']).enumerate() {
            if c.is_ascii_alphabetic() {
                run.push(*c);
                continue;
            }
            if !run.is_empty() && *c != ' ' || is_han(*c) {
                query.take_run(&mut run);
            }
            if is_han(*c) {
                let sound = sound::of_char(*c);
                // An age is a hint of its own; its characters are no subject.
                let content = !ages.iter().any(|(_, place)| place.contains(&at));
                query.units.push(Unit {
                    han: Some(*c),
                    sound,
                    content,
                    joined: previous_han,
                });
            } else if *c == ' ' && !run.is_empty() {
                query.words.push(std::mem::take(&mut run));
                let word = query.words.last().cloned().unwrap_or_default();
                query.letters.push_str(&word);
            }
            previous_han = is_han(*c);
        }
        query.take_letters();
        query.mark_stops(postings);
        query.chars = chars;
        query
    }

    fn take_run(&mut self, run: &mut String) {
        if !run.is_empty() {
            self.letters.push_str(run);
            self.words.push(std::mem::take(run));
        }
    }

    /// Syllables typed in Latin letters become units like characters.
    fn take_letters(&mut self) {
        let Some(syllables) = (self.letters.len() >= 2)
            .then(|| sound::split(&self.letters))
            .flatten()
        else {
            return;
        };
        for (index, syllable) in syllables.into_iter().enumerate() {
            self.units.push(Unit {
                han: None,
                sound: Some(syllable),
                content: true,
                joined: index > 0,
            });
        }
    }

    /// The characters from `at`, as long as they stand side by side.
    pub(super) fn han_from(&self, at: usize, most: usize) -> Vec<char> {
        let run = self.units.iter().skip(at).take(most).enumerate();
        run.map_while(|(index, unit)| unit.han.filter(|_| index == 0 || unit.joined))
            .collect()
    }

    /// The sounds from `at`, likewise.
    pub(super) fn sounds_from(&self, at: usize, most: usize) -> Vec<Syllable> {
        let run = self.units.iter().skip(at).take(most).enumerate();
        run.map_while(|(index, unit)| unit.sound.filter(|_| index == 0 || unit.joined))
            .collect()
    }

    /// The text of some units, for showing.
    pub(super) fn text(&self, start: usize, length: usize) -> String {
        self.units
            .iter()
            .skip(start)
            .take(length)
            .filter_map(|unit| unit.han)
            .collect()
    }

    /// Cuts out words that only ask. Of all ways to cut the sentence into known words the one with the longest words wins,
    /// so that 上 in 上户口 stays.
    fn mark_stops(&mut self, postings: &Postings) {
        let length = self.units.len();
        // best[i]: the best score of the units before i, the length of the last word, and whether it only asks.
        let mut best = vec![(0.0_f32, 0_usize, false); length + 1];
        for end in 1..=length {
            let found = (1..=end.min(MAX_PHRASE)).filter_map(|size| {
                let start = end - size;
                let (score, stop) = self.word_score(start, size, postings)?;
                Some((best.get(start)?.0 + score, size, stop))
            });
            let found = found
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .unwrap_or((0.0, 1, false));
            if let Some(slot) = best.get_mut(end) {
                *slot = found;
            }
        }
        let mut end = length;
        while let Some((_, size, stop)) = best.get(end).copied().filter(|_| end > 0) {
            let start = end.saturating_sub(size.max(1));
            if stop {
                self.units
                    .iter_mut()
                    .skip(start)
                    .take(end - start)
                    .for_each(|unit| unit.content = false);
            }
            end = start;
        }
    }

    fn word_score(&self, start: usize, size: usize, postings: &Postings) -> Option<(f32, bool)> {
        let word = self.han_from(start, size);
        if size == 1 && word.is_empty() {
            return Some((0.0, false));
        }
        if word.len() != size {
            return None;
        }
        let square = (size * size) as f32;
        let known = !LEXICON.meanings(&word).is_empty() || postings.get(Term::name(&word)).next().is_some();
        match (known, LEXICON.is_stop(&word)) {
            (true, _) => Some((square + 0.1, false)),
            (false, true) => Some((square, true)),
            (false, false) => (size == 1).then_some((0.2, false)),
        }
    }
}
