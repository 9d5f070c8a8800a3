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
mod lexicon;
mod postings;
mod query;
mod rank;
mod said;
mod sound;
mod why;

pub use bytes::IndexError;

use serde::{Deserialize, Serialize};

use crate::service::Service;
use postings::Postings;
use sound::SoundLines;

/// A field of a guide that can be found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Plain title.
    Title,
    /// A word people say for it.
    Alias,
    /// 事项名称.
    OfficialName,
    /// One line: for whom, for what.
    Summary,
    /// A condition.
    Condition,
    /// A question of the FAQ.
    Question,
    /// An answer of the FAQ.
    Answer,
    /// A paper asked for.
    Material,
    /// What one gets.
    Outcome,
    /// A step.
    Step,
}

/// Why a service was found, as data: the caller makes the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Where it was found.
    pub field: Field,
    /// The text of that field, as the county wrote it.
    pub text: String,
    /// What in the query led there, as typed (simplified characters).
    pub words: Vec<String>,
    /// How they lead there.
    pub how: How,
}

/// How the words of a query lead to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// They stand in it.
    Words,
    /// They sound like it: a slip of typing, pinyin, initials.
    Sound,
    /// They mean what the service is about.
    Meaning,
    /// Only a little speaks for the service.
    Perhaps,
}

/// A service that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Service id.
    pub service: String,
    /// Only good for comparing hits of one query.
    pub score: f32,
    /// Why.
    pub why: Why,
}

/// The index over a catalog.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchIndex {
    entries: Vec<Entry>,
    postings: Postings,
    sounds: SoundLines,
}

/// What is kept of a service to explain a hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Entry {
    id: String,
    texts: Vec<(Field, String)>,
    ages: Vec<u16>,
}

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
