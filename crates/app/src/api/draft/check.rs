//! All answers in reading order, before sending.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FieldError;

/// All answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CheckView {
    /// Draft id.
    pub draft: String,
    /// Title.
    pub title: String,
    /// What must be mended first.
    pub problems: Vec<CheckLine>,
    /// All answers in reading order.
    pub lines: Vec<CheckLine>,
    /// Papers.
    pub papers: Vec<CheckPaper>,
    /// Nothing stands against sending.
    pub ready: bool,
    /// What the form says because of these answers (too young yet, a fee to pay): read once more before anything is sent.
    pub notes: Vec<String>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CheckLine {
    /// Key of the question.
    pub key: String,
    /// Section it is in.
    pub section: String,
    /// Question.
    pub question: String,
    /// As a person reads it.
    pub answer: String,
    /// What is wrong.
    pub error: Option<FieldError>,
    /// Can be changed.
    pub editable: bool,
}

/// A paper in the application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CheckPaper {
    /// Key of the question.
    pub key: String,
    /// What it is.
    pub name: String,
    /// Paper id; absent when missing.
    pub paper: Option<String>,
}
