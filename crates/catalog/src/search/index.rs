//! What is kept of a catalog to search it.

use serde::{Deserialize, Serialize};

use super::hit::Field;
use super::postings::Postings;
use super::sound::SoundLines;

/// The index over a catalog.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchIndex {
    pub(super) entries: Vec<Entry>,
    pub(super) postings: Postings,
    pub(super) sounds: SoundLines,
}

/// What is kept of a service to explain a hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) texts: Vec<(Field, String)>,
    pub(super) ages: Vec<u16>,
}
