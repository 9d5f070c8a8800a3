//! Mandates (委托): while they are written, and as they stand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// What the helper was to this person in the last mandate; of somebody new, only the office of a village helper.
    pub relation: Option<Relation>,
    /// How long it may hold, the shortest first.
    pub spans: Vec<MandateSpan>,
}

/// Whose the helper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export_to = "api.ts")]
pub enum Relation {
    /// 亲人
    Relative,
    /// 村里的帮办员
    VillageHelper,
    /// 邻居
    Neighbour,
    /// 其他人
    Other,
}

/// How a mandate is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum WayToSign {
    /// Drawn here.
    Screen,
    /// A photo of the signed paper.
    Photo,
}

/// How long a mandate holds that begins today: whole calendar months by the clock that its beginning is taken from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MandateSpan {
    /// Its last day, YYYY-MM-DD.
    pub until: String,
    /// In words, with the last day.
    pub label: String,
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
    /// Whose the helper is; refused while absent.
    pub relation: Option<Relation>,
    /// Service ids; must name at least one unless `allServices` says so.
    pub services: Vec<String>,
    /// All services, said explicitly.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub all_services: Option<bool>,
    /// Last day, YYYY-MM-DD.
    pub until: String,
    /// How it was signed; refused while absent.
    pub signed_by: Option<WayToSign>,
    /// Paper id of the signature or the photo.
    pub paper: String,
    /// It is known that somebody else here has a number that ends so; this one is right. Else that is refused as
    /// `same-number`, with their name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub same_number_ok: Option<bool>,
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
    /// In the list: titles of what was sent under it and still waits here, so that its end would hold it back.
    pub waiting: Vec<String>,
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
    /// 县里停了
    EndedByCounty,
}

/// Mandates of the present person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MandateList {
    /// Newest first.
    pub mandates: Vec<MandateView>,
    /// After one was ended: titles of what waited to leave under it. It stays here as drafts.
    pub held: Vec<String>,
    /// After one was ended: titles of what the county may have already.
    pub on_the_way: Vec<String>,
}

/// Names a mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct MandateId {
    /// Id.
    pub mandate: String,
}
