//! What is remembered of a person, for answering once.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ProfileView {
    /// Fields.
    pub fields: Vec<ProfileField>,
}

/// One remembered answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ProfileField {
    /// Meaning, e.g. person.name.
    pub field: String,
    /// In words.
    pub label: String,
    /// As shown (grouped, masked where sensitive).
    pub value: String,
    /// Where it came from, in words.
    pub source: String,
    /// Where it was used, in words.
    pub used: Vec<String>,
}

/// Names a remembered answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct FieldId {
    /// Meaning.
    pub field: String,
}
