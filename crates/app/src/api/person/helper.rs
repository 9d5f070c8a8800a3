//! Whoever helps on this device.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
