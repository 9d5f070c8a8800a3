//! What the engine's clients see: answers, views, patches, diagnostics. Everything else in this crate is private.
//!
//! References are absolute: `/data/group/question`; inside repeats every row is named, either by position
//! (`/data/member[2]/name`, counted from 1) or by its id (`/data/member[@id='r7f']/name`). The engine accepts both and
//! answers with row ids in `Answers` and with positions in views and patches.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a person has answered, as stored and as sent: canonical text by reference (row ids, not positions).
///
/// Canonical text: integers and decimals in plain digits, dates `2026-11-21`, times `09:30:00`, several choices joined
/// by one space in list order, files and photos by paper id. Blank answers are absent.
/// Answers of questions that are not relevant at the moment are kept here and left out of `Session::submission`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Reference -> canonical text.
    pub values: BTreeMap<String, String>,
    /// Reference of a repeat -> ids of its rows, in order.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rows: BTreeMap<String, Vec<String>>,
}

/// What the engine must not find out by itself.
#[derive(Debug, Clone)]
pub struct Env {
    /// Civil date-time at the person's place; `today()` and `now()` read it.
    pub now: jiff::Zoned,
    /// Seed of `random()`, `uuid()` and `randomize()`.
    pub seed: u64,
}

/// Why an answer is not acceptable yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Violation {
    /// Required and blank.
    Required,
    /// The constraint is false.
    Constraint,
    /// The input could not be read as the question's type; the text is kept as typed.
    Type,
}

/// A node's properties that can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Property {
    /// Shown or not.
    Relevant,
    /// Must be answered.
    Required,
    /// Cannot be changed by the person.
    Readonly,
    /// Canonical text.
    Value,
    /// See [`Violation`].
    Violation,
    /// The choices on offer.
    Choices,
    /// The text of the question after `${…}` was filled in.
    Label,
    /// The text of the hint after `${…}` was filled in.
    Hint,
    /// The rows of a repeat.
    Rows,
}

/// One change: the new state is read from the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Reference with positions.
    pub at: String,
    /// What changed.
    pub property: Property,
    /// Before, as text; for choices and rows a count.
    pub old: String,
    /// After, likewise.
    pub new: String,
}

/// All changes of one act, in document order.
pub type Patch = Vec<Change>;

/// The present state of one node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeState {
    /// Reference with positions.
    pub at: String,
    /// Reference with row ids, the key in [`Answers`].
    pub key: String,
    /// Shown, taking its ancestors into account.
    pub relevant: bool,
    /// Must be answered.
    pub required: bool,
    /// Cannot be changed by the person.
    pub readonly: bool,
    /// Canonical text; blank when not relevant.
    pub value: String,
    /// What is wrong, if anything. Only relevant nodes have violations.
    pub violation: Option<Violation>,
    /// The choices on offer (name, label in the current language); `None` for nodes without a list.
    pub choices: Option<Vec<(String, String)>>,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Publishing goes on.
    Warning,
    /// Publishing stops.
    Error,
}

/// A finding about a definition: code, place, arguments; the sentence is made by whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Stable kebab-case code, e.g. `expression-unknown-function`.
    pub code: String,
    /// How bad.
    pub severity: Severity,
    /// Cell (`survey!F12`) where known, otherwise the node's reference and property.
    pub place: String,
    /// Named arguments of the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}
