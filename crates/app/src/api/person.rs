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
}

/// Names a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PersonId {
    /// Id.
    pub person: String,
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

/// A mandate for the present person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct MandateCreate {
    /// Helper's name.
    pub agent_name: String,
    /// Helper's ID number.
    pub agent_id_number: String,
    /// Helper's phone.
    pub agent_phone: String,
    /// relative, village-helper, neighbour or other.
    pub relation: String,
    /// Service ids; empty means all.
    pub services: Vec<String>,
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
