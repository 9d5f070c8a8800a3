//! What whole sentences are about, learnt from examples (`data/said.tsv`): which pieces people use when they speak of a
//! concept, and which when they speak of something else. A sentence that tells a story and names nothing is understood by
//! many small hints where no single word would do.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::lexicon::LEXICON;
use crate::fold::fold;
use crate::pieces::{self, Seen, length, pack, pieces, spoken};

const SMOOTHING: f32 = 0.2;
/// A pair or triple that stands in one sentence only says more about its author than about its concept.
const SEEN_AT_LEAST: u32 = 2;
/// Pieces of one sentence are not independent: the sum is taken this much milder.
const MILDER: f32 = 6.0;
/// A sentence below this sum says too little to go by.
const TELLING: f32 = 4.0;
/// Concepts less likely than this are not worth looking at.
const LEAST: f32 = 0.06;
/// A piece that says less than this is not shown as a reason.
const SHOWN: f32 = 1.0;

/// What a sentence is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Meant {
    /// Concepts with how likely they are (0 to 1), likeliest first.
    pub(super) concepts: Vec<(u16, f32)>,
    /// How likely it is about none of ours.
    pub(super) none: f32,
}

struct Said {
    /// The concept of each class; none for the class of what is none of ours.
    classes: Vec<Option<u16>>,
    /// What each piece says for each class.
    pieces: HashMap<u64, Vec<f32>>,
}

static SAID: LazyLock<Said> = LazyLock::new(|| Said::learn(include_str!("../../data/said.tsv")));

/// What these characters, in the order in which they were said, are about.
pub(super) fn meant(text: &[char]) -> Meant {
    SAID.meant(text)
}

/// What a run of characters says for a concept; nothing when it says little.
pub(super) fn speaks_for(run: &[char], concept: u16) -> Option<f32> {
    let class = SAID.classes.binary_search(&Some(concept)).ok()?;
    let weight = *SAID.pieces.get(&pack(run))?.get(class)?;
    (weight > SHOWN).then_some(weight)
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
        classes.sort_unstable();
        classes.dedup();
        let mut totals = vec![0_u32; classes.len()];
        let mut counts: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
        for (class, sentence) in &rows {
            let Ok(at) = classes.binary_search(class) else {
                continue;
            };
            add_one(&mut totals, at);
            for piece in pieces(sentence) {
                let of_piece = counts.entry(piece).or_insert_with(|| vec![0; classes.len()]);
                add_one(of_piece, at);
            }
        }
        counts.retain(|piece, counts| length(*piece) == 1 || counts.iter().sum::<u32>() >= SEEN_AT_LEAST);
        let weighed = counts
            .into_iter()
            .map(|(piece, counts)| (piece, weights(piece, &counts, &totals)));
        Self {
            pieces: weighed.collect(),
            classes,
        }
    }

    fn meant(&self, text: &[char]) -> Meant {
        let mut sums = vec![0.0_f32; self.classes.len()];
        for piece in pieces(&spoken(text)) {
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
}

fn add_one(counts: &mut [u32], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count = count.saturating_add(1);
    }
}

fn weights(piece: u64, counts: &[u32], totals: &[u32]) -> Vec<f32> {
    let (everywhere, of_all) = (counts.iter().sum(), totals.iter().sum());
    let weight = |(here, of): (&u32, &u32)| {
        let seen = Seen {
            here: *here,
            of: *of,
            everywhere,
            of_all,
        };
        pieces::speaks_for(piece, seen, SMOOTHING)
    };
    counts.iter().zip(totals).map(weight).collect()
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
    }

    #[test]
    fn a_piece_speaks_for_its_concept_and_not_for_others() {
        let (fire, land) = (
            LEXICON.named("emergency").unwrap(),
            LEXICON.named("farm-land").unwrap(),
        );
        let burnt: Vec<char> = "烧光".chars().collect();
        assert!(speaks_for(&burnt, fire).is_some_and(|weight| weight > SHOWN));
        assert_eq!(speaks_for(&burnt, land), None);
        assert_eq!(speaks_for(&burnt, u16::MAX), None);
    }

    #[test]
    fn every_sentence_has_a_concept_of_the_lexicon() {
        let lines = include_str!("../../data/said.tsv").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let (name, sentence) = line.split_once('\t').unwrap();
            assert!(name == "none" || LEXICON.named(name).is_some(), "{line}");
            assert!(sentence.chars().count() >= 2, "{line}");
        }
    }
}
