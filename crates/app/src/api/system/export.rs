//! What is written into a folder that the person can find.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How everything of the present person is taken along: under a phrase, or in clear where that was said twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct ExportRequest {
    /// Seals every file; at least eight characters. Refused as `export-open` when absent without `clear_ok`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub phrase: Option<String>,
    /// It is known that whoever finds the files can read them.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub clear_ok: Option<bool>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ExportView {
    /// Name of the folder, for the person to find.
    pub folder: String,
    /// Where it lies on this machine, whole.
    pub place: String,
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
