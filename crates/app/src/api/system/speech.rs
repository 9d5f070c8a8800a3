//! Reading aloud, sentence by sentence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Language;

/// What to read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpeakRequest {
    /// Text.
    pub text: String,
    /// Absent for the interface's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// Sentence to begin with.
    #[serde(default)]
    pub from: u32,
    /// Name of this reading; comes back in every event about it.
    #[serde(default)]
    pub id: String,
}

/// A sentence of what is read, in UTF-16 code units of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpokenRange {
    /// Where it begins.
    pub start: u32,
    /// Where it is over.
    pub end: u32,
}

/// Whether something is being read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpeechState {
    /// A voice is there.
    pub available: bool,
    /// It speaks.
    pub speaking: bool,
    /// Sentences of the text, in order; they cover it.
    pub sentences: Vec<SpokenRange>,
}
