//! Everybody at a glance, for whoever helps others.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::MandateState;

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
    /// What to say for them: the name, what a form says, 您自己; never empty.
    pub called: String,
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
}
