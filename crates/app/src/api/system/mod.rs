//! State of the app as a whole. Nouns of their own: the first start (`setup`), `settings`, the `region`, `help`, what is
//! read aloud (`speech`), what is written into a folder (`export`).

mod export;
mod help;
mod language;
mod region;
mod settings;
mod setup;
mod speech;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use export::{ExportRequest, ExportView, PagePicture};
pub use help::{AboutView, HelpView};
pub use language::Language;
pub use region::{Region, TownView, VillagePick, VillageView};
pub use settings::{Settings, SettingsChange, TextLevel, Theme};
pub use setup::{SetupChoice, SetupStep, SetupView};
pub use speech::{SpeakRequest, SpeechState, SpokenRange};

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
    /// What the machine in hand is called in sentences.
    pub device: DeviceKind,
    /// Settings that hold.
    pub settings: Settings,
    /// Who is present.
    pub person: Option<crate::api::person::PersonView>,
    /// Only the owner's own things are on this device: who opens them is not asked whose.
    pub alone: bool,
    /// Numbers on the home tiles.
    pub counts: Counts,
    /// The plain sync line.
    pub sync: crate::api::ledger::SyncView,
    /// Which pack.
    pub catalog: crate::api::catalog::CatalogStatus,
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

/// The kind of machine that the app runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum DeviceKind {
    /// 这部手机.
    #[default]
    Phone,
    /// 这台电脑.
    Computer,
}

impl DeviceKind {
    /// The word that sentences select by (`DEVICE()` in `locales/`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Computer => "computer",
        }
    }
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

/// Confirmation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct EraseRequest {
    /// Must be true.
    pub confirm: bool,
    /// It is known that something has not reached the county yet, and that it never will.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unsent_ok: Option<bool>,
    /// The owner's PIN, where there is one: refused as `erase-pin` without it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pin: Option<String>,
}
