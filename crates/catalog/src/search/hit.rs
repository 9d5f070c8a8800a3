//! A service that was found, and why.

use serde::{Deserialize, Serialize};

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
