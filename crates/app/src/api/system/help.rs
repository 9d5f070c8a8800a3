//! Whom to call, and what this program is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct HelpView {
    /// Lines, nearest first.
    pub lines: Vec<crate::api::guide::PhoneView>,
    /// Offices, nearest first: the village's desk, the town's, the county's own.
    pub offices: Vec<crate::api::guide::OfficeView>,
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
