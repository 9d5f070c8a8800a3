//! Stored papers (材料). Bytes travel through the host's upload and paper address, never as JSON.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stored paper with all its pages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PaperView {
    /// Names it in requests: the ids of its pages, joined by one space, as an answer has them.
    pub id: String,
    /// Ids of its pages, in order, for their pictures.
    pub pages: Vec<String>,
    /// Kind.
    pub kind: String,
    /// In words.
    pub name: String,
    /// When it was stored, in words.
    pub date: String,
    /// Until when it is valid, in words; may be empty.
    pub expires: String,
    /// Found by content.
    pub media_type: String,
    /// Where it was used.
    pub used: Vec<String>,
}

/// Papers of the present person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PaperList {
    /// Newest first.
    pub papers: Vec<PaperView>,
}

/// Names a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PaperId {
    /// Id.
    pub paper: String,
}

/// Change what is said about a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PaperChange {
    /// Id.
    pub paper: String,
    /// Kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper_kind: Option<String>,
    /// YYYY-MM-DD; blank clears.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub expires: Option<String>,
}
