//! State of the app as a whole: start, settings, region, help, speech, export.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No request, or no answer beyond "done".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct Nothing {}

/// A passphrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct Secret {
    /// As typed.
    pub passphrase: String,
}

/// What to show first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum Stage {
    /// No keyring here: a passphrase must be chosen.
    CreatePassphrase,
    /// A passphrase opens the device.
    Unlock,
    /// Text level, for whom, village.
    FirstStart,
    /// Home.
    Ready,
    /// The data on this device is of a newer version of the app.
    TooNew,
    /// The app is open already.
    SecondInstance,
    /// The system's keyring is locked; open it and try again.
    KeyringLocked,
    /// The data is there, its key is not; nothing is overwritten.
    KeyMissing,
}

/// Where the app stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct AppState {
    /// What to show first.
    pub stage: Stage,
    /// Settings that hold.
    pub settings: Settings,
    /// Who is present.
    pub person: Option<super::person::PersonView>,
    /// Numbers on the home tiles.
    pub counts: Counts,
    /// The plain sync line.
    pub sync: super::ledger::SyncView,
    /// Which pack.
    pub catalog: super::catalog::CatalogStatus,
    /// Set when a damaged file was set aside at start: what is missing, in words.
    pub repaired: Option<String>,
    /// The device clock is so far off that dates cannot be trusted.
    pub clock_wrong: bool,
    /// Draft that was on the screen when the app ended unexpectedly.
    pub resume_draft: Option<String>,
    /// The nearest thing the person asked to be reminded of, in words.
    pub reminder: Option<String>,
    /// What was chosen in the first start so far; absent once it is behind us.
    pub setup: Option<SetupView>,
    /// Practice mode: the person is made up and nothing is ever sent.
    pub practice: bool,
}

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

/// Numbers on the home tiles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct Counts {
    /// Unfinished applications.
    pub drafts: u32,
    /// Applications under way.
    pub cases: u32,
    /// Applications the county wants mended.
    pub corrections: u32,
    /// Stored papers.
    pub papers: u32,
    /// News that was not seen yet.
    pub news: u32,
}

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
    /// One question a page.
    pub one_question: bool,
    /// Read-aloud buttons are shown.
    pub read_aloud: bool,
    /// 0.7 to 1.2, 0.85 unless changed.
    pub speech_rate: f32,
    /// Each page is read by itself, for people who cannot read.
    pub read_each_page: bool,
    /// zh-Hans, zh-Hant or en.
    pub language: String,
    /// This device serves several people.
    pub helper_mode: bool,
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
    pub language: Option<String>,
    /// See Settings.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub helper_mode: Option<bool>,
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

/// A village and group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct VillagePick {
    /// Twelve digits.
    pub code: String,
    /// Town and village, in words.
    pub name: String,
    /// Group.
    pub group: Option<String>,
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
    /// zh-Hans, zh-Hant or en.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
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

/// Towns and villages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct Region {
    /// Name of the county.
    pub county: String,
    /// Towns.
    pub towns: Vec<TownView>,
}

/// A town.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct TownView {
    /// Nine digits.
    pub code: String,
    /// Name.
    pub name: String,
    /// Villages.
    pub villages: Vec<VillageView>,
}

/// A village.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct VillageView {
    /// Twelve digits.
    pub code: String,
    /// Name.
    pub name: String,
    /// Groups.
    pub groups: Vec<String>,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct HelpView {
    /// Lines, nearest first.
    pub lines: Vec<super::guide::PhoneView>,
    /// Offices, nearest first: the village's desk, the town's, the county's own.
    pub offices: Vec<super::guide::OfficeView>,
    /// No village is chosen, so nothing near can be shown.
    pub needs_village: bool,
}

/// Versions and keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct AboutView {
    /// Version of the app.
    pub version: String,
    /// Licence.
    pub licence: String,
    /// County.
    pub county: String,
    /// Catalog version.
    pub pack_version: String,
    /// Fingerprint of the county's catalog key.
    pub key_fingerprint: String,
    /// Device id.
    pub device: String,
}

/// What to read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpeakRequest {
    /// Text.
    pub text: String,
    /// zh-Hans, zh-Hant or en; blank for the interface's.
    #[serde(default)]
    pub language: String,
    /// Sentence to begin with.
    #[serde(default)]
    pub from: u32,
    /// Name of this reading; comes back in every event about it.
    #[serde(default)]
    pub id: String,
}

/// A sentence of what is read, in UTF-16 code units of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpokenRange {
    /// Where it begins.
    pub start: u32,
    /// Where it is over.
    pub end: u32,
}

/// Whether something is being read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpeechState {
    /// A voice is there.
    pub available: bool,
    /// It speaks.
    pub speaking: bool,
    /// Sentences of the text, in order; they cover it.
    pub sentences: Vec<SpokenRange>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ExportView {
    /// Name of the folder, for the person to find.
    pub folder: String,
    /// File names.
    pub files: Vec<String>,
}

/// A picture of a page with everything personal covered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PagePicture {
    /// The PNG, base64: a page that may write no file has no other way.
    pub png: String,
}

/// Confirmation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct EraseRequest {
    /// Must be true.
    pub confirm: bool,
}
