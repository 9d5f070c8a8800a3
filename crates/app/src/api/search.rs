//! Finding and asking: what the person typed or said, what was found, what was looked for in vain.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the person typed or said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct Query {
    /// Text.
    pub text: String,
    /// The person pressed 找, and is not just typing: what is then not found is remembered.
    #[serde(default)]
    pub asked: bool,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SearchView {
    /// Best first.
    pub hits: Vec<super::catalog::ServiceCard>,
    /// FAQ entries that fit.
    pub answers: Vec<super::guide::AnswerCard>,
    /// Nothing fits: show life events, the helper, 12345.
    pub nothing: bool,
    /// Whom to ask when nothing fits: the village's helper and the hotline.
    pub ask: Vec<super::guide::PhoneView>,
    /// What was remembered of it, when the person asked and nothing fits.
    pub miss: Option<MissView>,
}

/// The answer to a typed question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct AnswerView {
    /// False: we do not know; ask whom.
    pub known: bool,
    /// What was asked, answered.
    pub answers: Vec<super::guide::AnswerCard>,
    /// What may have been meant: show the question, and its answer on a tap.
    pub offered: Vec<super::guide::AnswerCard>,
    /// Whom to ask.
    pub ask: Vec<super::guide::PhoneView>,
    /// What was remembered of it, when we do not know.
    pub miss: Option<MissView>,
}

/// Words that found nothing. They stay in the person's file until the person lets the county know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MissView {
    /// A service or an answer was wanted.
    pub kind: MissKind,
    /// The words, exactly as they would leave.
    pub text: String,
    /// When last, and how often, in words.
    pub when: String,
    /// The county was told: when, in words; empty when not.
    pub told: String,
    /// Short enough, and without a number that could be somebody's.
    pub may_tell: bool,
}

/// What was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum MissKind {
    /// A service.
    Service,
    /// An answer.
    Answer,
}

/// Names words that found nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct MissId {
    /// What was wanted.
    pub kind: MissKind,
    /// The words.
    pub text: String,
}

/// What the present person looked for in vain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MissList {
    /// Newest first.
    pub misses: Vec<MissView>,
}
