//! How the app looks, reads and keeps itself closed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Language, VillagePick};

/// Body size 18, 24 or 30 px.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum TextLevel {
    /// 标准
    Standard,
    /// 大字
    Large,
    /// 特大
    Huge,
}

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum Theme {
    /// 亮
    Light,
    /// 暗
    Dark,
    /// 高对比
    Contrast,
}

/// Settings of this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct Settings {
    /// Body size.
    pub text_level: TextLevel,
    /// Colours.
    pub theme: Theme,
    /// One question a page, or a section of the form; absent while nobody has chosen: then a helper's laptop shows sections and
    /// everything else one question.
    pub one_question: Option<bool>,
    /// Read-aloud buttons are shown.
    pub read_aloud: bool,
    /// 0.7 to 1.2, 0.85 unless changed.
    pub speech_rate: f32,
    /// Each page is read by itself, for people who cannot read.
    pub read_each_page: bool,
    /// Of every sentence.
    pub language: Language,
    /// This device serves several people.
    pub helper_mode: bool,
    /// Code of the town: of the village, or chosen alone.
    pub town: Option<String>,
    /// The village chosen.
    pub village: Option<VillagePick>,
    /// Papers may leave over mobile data.
    pub sync_metered: bool,
    /// Idle minutes before a person's file with a PIN is closed.
    pub lock_minutes: u32,
    /// A Chinese voice was found.
    pub speech_available: bool,
}

/// Only the fields given change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SettingsChange {
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text_level: Option<TextLevel>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub theme: Option<Theme>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub one_question: Option<bool>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub read_aloud: Option<bool>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub speech_rate: Option<f32>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub read_each_page: Option<bool>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub helper_mode: Option<bool>,
    /// Nine digits: as far as one got when a village is to be chosen.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub town_code: Option<String>,
    /// Twelve digits.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub village_code: Option<String>,
    /// Name of the group.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub village_group: Option<String>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sync_metered: Option<bool>,
    /// 1 to 60.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub lock_minutes: Option<u32>,
}
