//! People served on this device. Nouns of their own: everybody at a glance (`overview`), whoever helps (`helper`), what is
//! remembered (`profile`), the right to act (`mandate`).

mod helper;
mod mandate;
mod overview;
mod profile;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use helper::{HelperKeep, HelperView};
pub use mandate::{
    MandateCreate, MandateId, MandateList, MandateSpan, MandateStart, MandateState, MandateView, Relation,
    WayToSign,
};
pub use overview::{PeopleOverview, PersonLine};
pub use profile::{FieldId, ProfileField, ProfileView};

/// A person served on this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PersonView {
    /// Id.
    pub id: String,
    /// As the person chose to be called; may be empty.
    pub name: String,
    /// What to say for them: the name, what a form says, 您自己; never empty.
    pub called: String,
    /// The same where nothing else stands beside it: with what tells them apart wherever somebody else is called so.
    pub told: String,
    /// The owner of the device.
    pub is_self: bool,
    /// A PIN protects the file.
    pub has_pin: bool,
    /// Her PIN is short, as older versions took them, and she has not been asked yet whether it should become longer.
    pub ask_longer_pin: bool,
    /// The file is closed.
    pub locked: bool,
    /// The one whose things are on the screen.
    pub present: bool,
    /// The mandate the helper acts under; absent for oneself.
    pub mandate: Option<MandateView>,
    /// What tells them apart from others: village and last digits of the ID number where known. Never empty where somebody
    /// else is called the same: then that it is locked, when it was last open, and which of them it is.
    pub note: String,
    /// When the file was last open, in words; empty when never.
    pub last_opened: String,
    /// The PIN was said to be forgotten: when the file can be deleted without it, in words; empty where nobody said so.
    pub free_at: String,
    /// The file can be deleted without its PIN.
    pub free: bool,
}

/// Somebody on this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PersonId {
    /// Id.
    pub person: String,
}

/// People of this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PersonList {
    /// In order of creation.
    pub people: Vec<PersonView>,
}

/// A new person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PersonCreate {
    /// How to call them.
    pub name: String,
    /// The owner of the device.
    pub is_self: bool,
    /// It is known that somebody here is called the same, and it is somebody else.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub same_name_ok: Option<bool>,
}

/// Another name to be called by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PersonRename {
    /// Id.
    pub person: String,
    /// The new name.
    pub name: String,
    /// Needed for somebody with a PIN who is not present.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pin: Option<String>,
    /// It is known that somebody here is called the same, and it is somebody else.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub same_name_ok: Option<bool>,
}

/// Delete a person for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PersonDelete {
    /// Id.
    pub person: String,
    /// Needed where there is one, also for the person who is present.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pin: Option<String>,
    /// It is known that something of theirs has not reached the county yet, and that it never will.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unsent_ok: Option<bool>,
}

/// Switch to a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PersonOpen {
    /// Id.
    pub person: String,
    /// PIN, when there is one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pin: Option<String>,
}

/// A new PIN.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PinChange {
    /// Present PIN.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub old: Option<String>,
    /// New PIN; absent removes it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub new: Option<String>,
}
