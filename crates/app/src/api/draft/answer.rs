//! What a person does in a form, and the patch that comes of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CorrectionView, NodeView};

/// Fill a row with a person who is known already; only what is blank is filled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct RowFill {
    /// Draft id.
    pub draft: String,
    /// Key of the row, or of any question in it.
    pub row: String,
    /// `from` of the offer.
    pub from: String,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct AnswerRequest {
    /// Draft id.
    pub draft: String,
    /// Key of the question.
    pub key: String,
    /// As typed; empty clears.
    pub value: String,
}

/// What changed; nodes replace those of the same key, `removed` are gone, new ones follow `after`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftPatch {
    /// Nodes as they are now.
    pub changed: Vec<NodeView>,
    /// Keys that are gone.
    pub removed: Vec<String>,
    /// All keys in document order, given when nodes came, went or moved.
    pub order: Option<Vec<String>>,
    /// There is a change to take back.
    pub can_undo: bool,
    /// Key to go to (a row just added).
    pub focus: Option<String>,
    /// How what the county asked for stands now; absent where it asked for nothing.
    pub correction: Option<CorrectionView>,
}

/// One more row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct RowAdd {
    /// Draft id.
    pub draft: String,
    /// Key of the repeat.
    pub key: String,
}

/// Names a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct RowRef {
    /// Draft id.
    pub draft: String,
    /// Key of the row.
    pub key: String,
}

/// Which question is on the screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PlaceRequest {
    /// Draft id.
    pub draft: String,
    /// Key of the question.
    pub key: String,
}

/// A number that was mended, to be taken for every place of the same person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct NumberCorrection {
    /// Draft id.
    pub draft: String,
    /// Key of the question where it is right.
    pub key: String,
}
