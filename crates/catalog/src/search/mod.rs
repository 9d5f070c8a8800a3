//! Search as people speak: characters, pinyin, initials, traditional characters, typing slips, whole sentences. One
//! implementation serves the app and `county search`.
//!
//! A compact inverted index of our own, held in memory and built from the services in well under a second: the device
//! needs no full-text search elsewhere, FTS5's trigrams find nothing for two-character words, and a hit must say why it
//! was found, which an FTS table cannot. Figures: `cargo xtask bench search`.
//!
//! The index knows three things about a service: the characters of its texts, the sound of its names, and which concepts
//! of `data/lexicon.tsv` its texts speak of. A query is read for its words, its sounds, and for what a whole sentence is
//! about, learnt from the examples of `data/said.tsv`. Nothing here names a service.

mod ages;
mod build;
mod bytes;
mod evidence;
mod fits;
mod hit;
mod index;
mod lexicon;
mod postings;
mod query;
mod rank;
mod said;
mod sound;
mod why;

pub use bytes::IndexError;
pub use hit::{Field, Hit, How, Why};
pub use index::SearchIndex;

use crate::service::Service;

impl SearchIndex {
    /// Builds the index. Equal services give an equal index.
    pub fn build(services: &[Service]) -> Self {
        build::build(services)
    }

    /// The services that fit best, best first; empty when nothing fits.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        rank::search(self, query, limit)
    }

    /// How many services are indexed.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// About how many bytes the index holds in memory.
    pub fn memory_bytes(&self) -> usize {
        let texts = self
            .entries
            .iter()
            .flat_map(|entry| &entry.texts)
            .map(|(_, text)| text.len() + 32)
            .sum::<usize>();
        let postings = &self.postings;
        let arrays = postings.terms.len() * 8 + (postings.starts.len() + postings.entries.len()) * 4;
        texts + arrays + self.sounds.memory_bytes()
    }

    /// No services.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests;
