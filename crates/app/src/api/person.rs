//! People, profiles, mandates. One person's things never appear in another person's answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person served on this device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PersonView {
    /// Id.
    pub id: String,
    /// As the person chose to be called; may be empty.
    pub name: String,
    /// The owner of the device.
    pub is_self: bool,
    /// A PIN protects the file.
    pub has_pin: bool,
    /// The file is closed.
    pub locked: bool,
    /// The one whose things are on the screen.
    pub present: bool,
    /// The mandate the helper acts under; absent for oneself.
    pub mandate: Option<MandateView>,
    /// What tells them apart from others: village and last digits of the ID number where known; may be empty.
    pub note: String,
    /// Somebody else here is called the same.
    pub same_name: bool,
    /// When the file was last open, in words; empty when never.
    pub last_opened: String,
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
}

/// Everybody at a glance, for whoever helps others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PeopleOverview {
    /// Last opened first.
    pub people: Vec<PersonLine>,
}

/// One person at a glance. Of somebody whose file is locked with a PIN only numbers are shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PersonLine {
    /// Id.
    pub person: String,
    /// As the person is called; may be empty.
    pub name: String,
    /// What tells them apart, in words; may be empty.
    pub note: String,
    /// Town and village; may be empty.
    pub village: String,
    /// Last four of the ID number; may be empty.
    pub last_digits: String,
    /// When the file was last open, in words; empty when never.
    pub last_opened: String,
    /// The same, to sort by (RFC 3339); empty when never.
    pub last_opened_at: String,
    /// The owner of the device.
    pub is_self: bool,
    /// The one whose things are on the screen.
    pub present: bool,
    /// A PIN protects the file.
    pub has_pin: bool,
    /// The file is closed.
    pub locked: bool,
    /// Unfinished applications, as of when the file was last open.
    pub drafts: u32,
    /// Applications on the way or at the county.
    pub waiting: u32,
    /// Applications the county wants mended.
    pub to_mend: u32,
    /// Applications that were refused or set aside.
    pub refused: u32,
    /// Applications that are done.
    pub done: u32,
    /// Last day of the mandate that holds or held last, in words; empty without one.
    pub mandate_until: String,
    /// The same, to sort by (YYYY-MM-DD); empty without one.
    pub mandate_until_day: String,
    /// Whether it holds; absent without one.
    pub mandate_state: Option<MandateState>,
    /// Somebody who is very likely the same person (same name, nothing that tells them apart); absent when none.
    pub duplicate_of: Option<String>,
}

/// Who helps on this device: given once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct HelperView {
    /// Name; may be empty.
    pub name: String,
    /// ID number; may be empty.
    pub id_number: String,
    /// Phone; may be empty.
    pub phone: String,
    /// All three are there.
    pub complete: bool,
}

/// Who helps on this device. Refused as `helper-incomplete` with a code for each field that is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct HelperKeep {
    /// Name.
    pub name: String,
    /// ID number.
    pub id_number: String,
    /// Phone.
    pub phone: String,
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

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ProfileView {
    /// Fields.
    pub fields: Vec<ProfileField>,
}

/// One remembered answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ProfileField {
    /// Meaning, e.g. person.name.
    pub field: String,
    /// In words.
    pub label: String,
    /// As shown (grouped, masked where sensitive).
    pub value: String,
    /// Where it came from, in words.
    pub source: String,
    /// Where it was used, in words.
    pub used: Vec<String>,
}

/// Names a remembered answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct FieldId {
    /// Meaning.
    pub field: String,
}

/// A mandate for the present person, filled in as far as everything is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MandateStart {
    /// Legal name of the person it is for.
    pub principal_name: String,
    /// ID number of the person it is for.
    pub principal_id_number: String,
    /// Helper's name.
    pub agent_name: String,
    /// Helper's ID number.
    pub agent_id_number: String,
    /// Helper's phone.
    pub agent_phone: String,
    /// The relation of the last mandate recorded on this device; may be empty.
    pub relation: String,
}

/// A mandate for the present person. Refused as `mandate-incomplete` with a code for each field that is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct MandateCreate {
    /// Legal name of the person it is for.
    pub principal_name: String,
    /// ID number of the person it is for.
    pub principal_id_number: String,
    /// Helper's name.
    pub agent_name: String,
    /// Helper's ID number.
    pub agent_id_number: String,
    /// Helper's phone.
    pub agent_phone: String,
    /// relative, village-helper, neighbour or other.
    pub relation: String,
    /// Service ids; must name at least one unless `allServices` says so.
    pub services: Vec<String>,
    /// All services, said explicitly.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub all_services: Option<bool>,
    /// Last day, YYYY-MM-DD.
    pub until: String,
    /// screen or photo.
    pub signed_by: String,
    /// Paper id of the signature or the photo.
    pub paper: String,
}

/// A mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MandateView {
    /// Id.
    pub id: String,
    /// Helper's name.
    pub agent_name: String,
    /// In words.
    pub relation: String,
    /// Titles; empty means all.
    pub services: Vec<String>,
    /// First day, in words.
    pub from: String,
    /// Last day, in words.
    pub until: String,
    /// No longer valid today.
    pub ended: bool,
    /// Valid, ended by its date, or withdrawn.
    pub state: MandateState,
    /// Legal name of the person it is for.
    pub principal_name: String,
    /// Last digits of that person's ID number; may be empty.
    pub principal_last_digits: String,
}

/// Whether a mandate holds today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum MandateState {
    /// 有效
    Valid,
    /// 到期了
    Ended,
    /// 收回了
    Withdrawn,
}

/// Mandates of the present person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MandateList {
    /// Newest first.
    pub mandates: Vec<MandateView>,
}

/// Names a mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct MandateId {
    /// Id.
    pub mandate: String,
}
