//! Filling in: drafts and what is under way in them. Nouns of their own: a `node` of the form, an `answer` and what it
//! changes, a `correction`, the `check`, what is `sending`.

mod answer;
mod check;
mod correction;
mod node;
mod sending;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use answer::{AnswerRequest, DraftPatch, NumberCorrection, PlaceRequest, RowAdd, RowFill, RowRef};
pub use check::{CheckLine, CheckPaper, CheckView};
pub use correction::{CorrectionKeep, CorrectionLine, CorrectionState, CorrectionView};
pub use node::{ChoiceView, FieldError, FieldErrorKind, Input, NodeView, Offer, OtherAnswer};
pub use sending::{ConsentView, SendRequest, SendingPart, SendingView};

/// Begin an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct DraftCreate {
    /// Service id.
    pub service: String,
    /// It is known that the same matter is under way for the same person, and another application is wanted. Else that is
    /// refused as `under-way`, with the case and the day it was sent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub again_ok: Option<bool>,
}

/// Names a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct DraftId {
    /// Id.
    pub draft: String,
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftCard {
    /// Id.
    pub id: String,
    /// Service id.
    pub service: String,
    /// Title of the service.
    pub title: String,
    /// For whom, in words; blank while everything in the file is one person's.
    pub whose: String,
    /// Questions answered.
    pub done: u32,
    /// Questions shown.
    pub total: u32,
    /// When last changed, in words.
    pub changed: String,
    /// Corrections the county asked for.
    pub correction: bool,
}

/// Unfinished applications.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftList {
    /// Last changed first.
    pub drafts: Vec<DraftCard>,
}

/// A draft, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftView {
    /// Id.
    pub id: String,
    /// Service id.
    pub service: String,
    /// Title.
    pub title: String,
    /// All relevant and irrelevant visible nodes, document order; children follow their group.
    pub nodes: Vec<NodeView>,
    /// Key of the question that was on the screen.
    pub place: Option<String>,
    /// When the county asked for corrections.
    pub correction: Option<CorrectionView>,
    /// There is a change to take back.
    pub can_undo: bool,
    /// What changed because the form has a newer version, in words; empty otherwise.
    pub form_changed: Vec<String>,
    /// The sections of the form in order, the same whatever is answered: "第 2 部分，共 5 部分 · 家里人".
    pub sections: Vec<SectionView>,
}

/// One part of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SectionView {
    /// Heading.
    pub title: String,
    /// Key of its first node.
    pub first: String,
}
