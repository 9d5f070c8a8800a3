//! Towns and villages of the county.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
