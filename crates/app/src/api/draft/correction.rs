//! What the county asked to be mended.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Corrections the county asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CorrectionView {
    /// 办件编号.
    pub number: String,
    /// Last day, in words.
    pub until: String,
    /// Exactly these.
    pub items: Vec<CorrectionLine>,
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CorrectionLine {
    /// Key of the question.
    pub key: String,
    /// Question.
    pub question: String,
    /// What is wrong and how to mend it.
    pub note: String,
    /// The papers that are to be taken again, where the county named single pages of a photo; they are marked among the others.
    pub retake: Vec<String>,
    /// How it stands.
    pub state: CorrectionState,
}

/// What became of one thing that was to be mended. Nothing is sent while one is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum CorrectionState {
    /// As it was sent, or blank now.
    Left,
    /// As it was sent, and the person said that it is right so.
    Kept,
    /// It has been changed since, or is asked no more.
    Mended,
}

/// What the county named is right as it stands: nobody who has checked is kept from going on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct CorrectionKeep {
    /// Draft id.
    pub draft: String,
    /// Key of the correction.
    pub key: String,
}
