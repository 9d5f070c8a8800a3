//! How a command can fail, and what the core tells the interface without being asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::code::Code;

/// Why a command did not do it. The sentences are `error-<code>` and `error-<code>-next`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct IpcError {
    /// Which.
    pub code: Code,
    /// Arguments of the sentence; never an answer or a name.
    pub args: BTreeMap<String, String>,
    /// What is wrong with each field of the request; only where fields are at fault.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, Code>>", optional)]
    pub fields: BTreeMap<String, Code>,
    /// Trying the same again may help.
    pub can_retry: bool,
    /// A number to tell the helper, when the fault is ours; stands in the log as well.
    #[ts(optional = nullable)]
    pub incident: Option<String>,
}

/// Something changed outside of a command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export_to = "api.ts")]
pub enum AppEvent {
    /// The sync line changed: read it again.
    SyncChanged,
    /// Something came from the county about an application.
    CaseChanged {
        /// Id of the application.
        case: String,
    },
    /// A draft was changed outside of a command (corrections arrived).
    DraftChanged {
        /// Id of the draft.
        draft: String,
    },
    /// The present person's file was closed.
    Locked,
    /// A new catalog is in use.
    CatalogChanged,
    /// Something a person asked to be reminded of is due.
    ReminderDue,
    /// What is being read aloud.
    Speech {
        /// Name of the reading, as the page gave it.
        id: String,
        /// The sentence that begins; at the end the last one, or none when it was broken off.
        sentence: Option<u32>,
        /// Nothing more comes.
        ended: bool,
    },
}
