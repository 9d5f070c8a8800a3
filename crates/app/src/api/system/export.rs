//! What is written into a folder that the person can find.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
