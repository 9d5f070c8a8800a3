//! The first start: what is chosen, and what is still to be asked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Language, TextLevel, VillagePick};

/// What was chosen in the first start so far. It is on disk already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SetupView {
    /// Body size; absent while nothing was chosen.
    pub text_level: Option<TextLevel>,
    /// Helps others; absent while nothing was chosen.
    pub helper_mode: Option<bool>,
    /// The village; absent while none was chosen.
    pub village: Option<VillagePick>,
    /// A village was not wanted now.
    pub village_skipped: bool,
    /// How the person wants to be called; may be empty.
    pub name: String,
    /// What to ask next. `done`: nothing stands against finishing.
    pub next: SetupStep,
}

/// What the first start asks next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum SetupStep {
    /// 字大小
    TextLevel,
    /// 给谁用
    ForWhom,
    /// 哪个村; may be skipped, and is never in the way of finishing.
    Village,
    /// Everything was asked.
    Done,
}

/// Answers of the first start: one at a time to keep, or the last ones to finish with. What is absent stays as it was kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SetupChoice {
    /// Body size.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text_level: Option<TextLevel>,
    /// Each page is read by itself, for people who cannot read.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub read_each_page: Option<bool>,
    /// Of every sentence.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// False: for oneself; true: helps others.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub helper_mode: Option<bool>,
    /// Twelve digits; blank: no village wanted now.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub village_code: Option<String>,
    /// Group.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub village_group: Option<String>,
    /// How the person wants to be called here; may stay empty.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
}
