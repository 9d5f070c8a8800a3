//! What whole sentences are about, learnt from examples (`data/said.tsv`): which single characters, pairs and triples of
//! characters people use when they speak of a concept, and which when they speak of something else. Naive Bayes: each
//! piece adds how much more often it stands in sentences of a concept than in all others. A sentence that tells a story and
//! names nothing is understood by many small hints where no single word would do.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::fold::{fold, is_han};
use super::lexicon::LEXICON;

/// How much a piece of one, two or three characters counts: pieces overlap, so the others count half.
const BY_LENGTH: [f32; 3] = [0.5, 1.0, 0.5];
/// Added to every count, so that a piece seen once proves nothing.
const SMOOTHING: f32 = 0.2;
/// A pair or triple that stands in one sentence only says more about its author than about its concept.
const SEEN_AT_LEAST: u16 = 2;
/// Pieces of one sentence are not independent: the sum is taken this much milder.
const MILDER: f32 = 6.0;
/// A sentence below this sum says too little to go by.
const TELLING: f32 = 4.0;
/// Concepts less likely than this are not worth looking at.
const LEAST: f32 = 0.06;

/// What a sentence is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Meant {
    /// Concepts with how likely they are (0 to 1), likeliest first.
    pub(super) concepts: Vec<(u16, f32)>,
    /// How likely it is about none of ours.
    pub(super) none: f32,
}

struct Said {
    /// The concept of each class; the last class is `none`.
    classes: Vec<Option<u16>>,
    pieces: HashMap<u64, Vec<f32>>,
}

static SAID: LazyLock<Said> = LazyLock::new(|| Said::learn(include_str!("../../data/said.tsv")));

/// What these characters, in the order in which they were said, are about.
pub(super) fn meant(text: &[char]) -> Meant {
    SAID.meant(text)
}

/// The pieces of a sentence that speak most for a concept, at most `limit`, none inside another.
pub(super) fn telling(text: &[char], concept: u16, limit: usize) -> Vec<String> {
    SAID.telling(text, concept, limit)
}

impl Said {
    fn learn(data: &str) -> Self {
        let rows: Vec<(Option<u16>, Vec<char>)> = data
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'))
            .map(|(name, sentence)| (LEXICON.named(name), spoken(&fold(sentence))))
            .collect();
        let mut classes: Vec<Option<u16>> = rows.iter().map(|(class, _)| *class).collect();
        classes.sort_unstable_by_key(|class| class.map_or(u32::MAX, u32::from));
        classes.dedup();
        let mut totals = vec![0_u16; classes.len()];
        let mut counts: BTreeMap<u64, Vec<u16>> = BTreeMap::new();
        for (class, sentence) in &rows {
            let Some(at) = classes.iter().position(|known| known == class) else {
                continue;
            };
            add_one(&mut totals, at);
            for piece in pieces(sentence).collect::<BTreeSet<_>>() {
                add_one(counts.entry(piece).or_insert_with(|| vec![0; classes.len()]), at);
            }
        }
        let kept = counts
            .into_iter()
            .filter(|(piece, counts)| length(*piece) == 1 || counts.iter().sum::<u16>() >= SEEN_AT_LEAST);
        let pieces = kept.map(|(piece, counts)| (piece, weights(piece, &counts, &totals)));
        Self {
            pieces: pieces.collect(),
            classes,
        }
    }

    fn meant(&self, text: &[char]) -> Meant {
        let text = spoken(text);
        let mut sums = vec![0.0_f32; self.classes.len()];
        for piece in pieces(&text).collect::<BTreeSet<_>>() {
            for (sum, weight) in sums.iter_mut().zip(self.pieces.get(&piece).into_iter().flatten()) {
                *sum += weight;
            }
        }
        let best = sums.iter().copied().fold(0.0, f32::max);
        if best < TELLING {
            return Meant::default();
        }
        let shares: Vec<f32> = sums.iter().map(|sum| ((sum - best) / MILDER).exp()).collect();
        let all: f32 = shares.iter().sum();
        let mut meant = Meant::default();
        for (class, share) in self.classes.iter().zip(shares) {
            match class {
                Some(concept) if share / all >= LEAST => meant.concepts.push((*concept, share / all)),
                Some(_) => {}
                None => meant.none = share / all,
            }
        }
        meant
            .concepts
            .sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        meant
    }

    fn telling(&self, text: &[char], concept: u16, limit: usize) -> Vec<String> {
        let Some(class) = self.classes.iter().position(|known| *known == Some(concept)) else {
            return Vec::new();
        };
        let text = spoken(text);
        let weight = |window: &[char]| {
            let weights = self.pieces.get(&pack(window))?;
            weights.get(class).copied().filter(|weight| *weight > 1.0)
        };
        let windows = [2, 3].into_iter().flat_map(|size| text.windows(size));
        let mut found: Vec<(f32, String)> = windows
            .filter(|window| window.iter().all(|c| is_han(*c)))
            .filter_map(|window| Some((weight(window)?, window.iter().collect())))
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut words: Vec<String> = Vec::new();
        for (_, word) in found {
            let apart = !words.iter().any(|known| word.chars().any(|c| known.contains(c)));
            if apart && words.len() < limit {
                words.push(word);
            }
        }
        words
    }
}

fn add_one(counts: &mut [u16], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count = count.saturating_add(1);
    }
}

/// For each class the logarithm of how much likelier the piece is in it than in the others.
fn weights(piece: u64, counts: &[u16], totals: &[u16]) -> Vec<f32> {
    let (seen, rows): (u16, u16) = (counts.iter().sum(), totals.iter().sum());
    let by_length = BY_LENGTH
        .get(length(piece).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    let share =
        |count: u16, total: u16| (f32::from(count) + SMOOTHING) / (f32::from(total) + 2.0 * SMOOTHING);
    counts
        .iter()
        .zip(totals)
        .map(|(count, total)| by_length * (share(*count, *total) / share(seen - count, rows - total)).ln())
        .collect()
}

/// What is said, without what only separates.
fn spoken(text: &[char]) -> Vec<char> {
    text.iter()
        .copied()
        .filter(|c| is_han(*c) || c.is_ascii_digit())
        .collect()
}

/// Every run of one to three characters.
fn pieces(text: &[char]) -> impl Iterator<Item = u64> + '_ {
    (1..=BY_LENGTH.len()).flat_map(|size| text.windows(size).map(pack))
}

/// Three characters of 21 bits each.
fn pack(window: &[char]) -> u64 {
    window
        .iter()
        .fold(0, |packed, c| (packed << 21) | u64::from(u32::from(*c)))
}

fn length(piece: u64) -> usize {
    match piece {
        0..0x20_0000 => 1,
        0x20_0000..0x400_0000_0000 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let meant = meant(&fold(text));
        let first = meant.concepts.first().map(|(concept, _)| *concept);
        assert_eq!(first, LEXICON.named(expected), "{text}: {meant:?}");
    }

    #[test]
    fn a_story_is_understood_without_its_name() {
        check("昨天夜里灶房起火两间屋全烧光了一家五口挤在邻居家", "emergency");
        check("就我一个人住山上没儿没女病了连倒水的人都没有", "destitute");
        check("每年都要对着手机眨眼睛点头她老是过不去", "verify");
    }

    #[test]
    fn what_says_nothing_means_nothing() {
        assert_eq!(meant(&[]), Meant::default());
        assert_eq!(meant(&fold("abc")), Meant::default());
        assert!(telling(&fold("天气"), u16::MAX, 3).is_empty());
    }

    #[test]
    fn every_sentence_has_a_concept_of_the_lexicon() {
        for line in include_str!("../../data/said.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let (name, sentence) = line.split_once('\t').unwrap();
            assert!(name == "none" || LEXICON.named(name).is_some(), "{line}");
            assert!(sentence.chars().count() >= 2, "{line}");
        }
    }

    #[test]
    fn pieces_of_all_lengths_are_told_apart() {
        for (text, expected) in [("亩", 1), ("9", 1), ("种地", 2), ("9亩", 2), ("种地钱", 3)] {
            let window: Vec<char> = text.chars().collect();
            assert_eq!(length(pack(&window)), expected, "{text}");
        }
    }
}
