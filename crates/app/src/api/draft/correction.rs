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
    /// It has been changed since.
    pub mended: bool,
}
