//! Term -> services with weights, in three flat arrays: small, quick to search, trivial to store.

use std::collections::BTreeMap;

use super::sound::Syllable;

/// A term. The kind is in the top four bits; characters and syllables are packed without loss, words are hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Term(pub(super) u64);

impl Term {
    pub(super) fn one(c: char) -> Self {
        Self::new(1, u64::from(u32::from(c)))
    }

    pub(super) fn two(a: char, b: char) -> Self {
        Self::new(2, (u64::from(u32::from(a)) << 21) | u64::from(u32::from(b)))
    }

    pub(super) fn sounds(a: Syllable, b: Syllable) -> Self {
        Self::new(3, (a << 30) | b)
    }

    pub(super) fn concept(index: u16) -> Self {
        Self::new(4, u64::from(index))
    }

    /// A whole name.
    pub(super) fn name(name: &[char]) -> Self {
        Self::new(5, hash(name.iter().map(|c| u64::from(u32::from(*c)))))
    }

    /// A whole name by its sound.
    pub(super) fn name_sound(sounds: &[Syllable]) -> Self {
        Self::new(6, hash(sounds.iter().copied()))
    }

    /// A word in Latin letters.
    pub(super) fn word(word: &str) -> Self {
        Self::new(7, hash(word.chars().map(|c| u64::from(u32::from(c)))))
    }

    const fn new(kind: u64, payload: u64) -> Self {
        Self((kind << 60) | (payload & ((1 << 60) - 1)))
    }
}

/// FNV-1a over whole values; collisions among some ten thousand names in 60 bits do not happen in practice and would
/// only show one service too many.
fn hash(values: impl Iterator<Item = u64>) -> u64 {
    values.fold(0xcbf2_9ce4_8422_2325, |hash, value| {
        (hash ^ value).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One service under a term: service in the upper 24 bits, weight in the lower 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting(pub(super) u32);

impl Posting {
    fn new(service: u32, weight: u8) -> Self {
        Self((service << 8) | u32::from(weight))
    }

    pub(super) const fn service(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// 0 to 1: how much the service is about the term.
    pub(super) fn weight(self) -> f32 {
        (self.0 & 0xFF) as f32 / 255.0
    }
}

/// The arrays: `terms[i]` owns `entries[starts[i]..starts[i + 1]]`.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Postings {
    pub(super) terms: Vec<u64>,
    pub(super) starts: Vec<u32>,
    pub(super) entries: Vec<u32>,
}

impl Postings {
    /// The services under a term, in order of their numbers.
    pub(super) fn get(&self, term: Term) -> impl Iterator<Item = Posting> + Clone + '_ {
        self.slice(term).iter().map(|raw| Posting(*raw))
    }

    /// How much a service is about a term, 0 when not at all.
    pub(super) fn weight(&self, term: Term, service: usize) -> f32 {
        let slice = self.slice(term);
        let found = slice.binary_search_by_key(&service, |raw| Posting(*raw).service());
        found
            .ok()
            .and_then(|at| slice.get(at))
            .map_or(0.0, |raw| Posting(*raw).weight())
    }

    fn slice(&self, term: Term) -> &[u32] {
        let range = || {
            let at = self.terms.binary_search(&term.0).ok()?;
            let (start, end) = (*self.starts.get(at)? as usize, *self.starts.get(at + 1)? as usize);
            self.entries.get(start..end)
        };
        range().unwrap_or_default()
    }
}

/// Collects the terms of one service after the other.
#[derive(Default)]
pub(super) struct Builder {
    rows: Vec<(u64, u32)>,
}

impl Builder {
    /// Adds a service's terms with their weights (0 to 1).
    pub(super) fn add(&mut self, service: u32, terms: &BTreeMap<u64, f32>) {
        for (term, weight) in terms {
            let weight = (weight.clamp(0.0, 1.0) * 255.0).round() as u8;
            if weight > 0 {
                self.rows.push((*term, Posting::new(service, weight).0));
            }
        }
    }

    pub(super) fn finish(mut self) -> Postings {
        self.rows.sort_unstable();
        let mut postings = Postings::default();
        for (term, entry) in self.rows {
            if postings.terms.last() != Some(&term) {
                postings.terms.push(term);
                postings
                    .starts
                    .push(u32::try_from(postings.entries.len()).unwrap_or(u32::MAX));
            }
            postings.entries.push(entry);
        }
        postings
            .starts
            .push(u32::try_from(postings.entries.len()).unwrap_or(u32::MAX));
        postings
    }
}
