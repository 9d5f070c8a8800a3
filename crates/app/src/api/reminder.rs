//! Reminders (提醒): what a person asked to be told of, and when it is due. Everything in words already.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct ReminderOf {
    /// Service id.
    pub service: String,
}

/// Only what is given changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct ReminderChange {
    /// Service id.
    pub service: String,
    /// Remind, or no longer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<bool>,
    /// When it was last done, YYYY-MM-DD, today or before; blank forgets it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub last_done: Option<String>,
}

/// The reminder of one service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ReminderView {
    /// Service id.
    pub service: String,
    /// Its title.
    pub title: String,
    /// What comes then: the window by its name, else the service.
    pub what: String,
    /// For whom it would be, in words; blank where nobody is present.
    pub for_whom: String,
    /// The service has a day to be reminded of.
    pub possible: bool,
    /// Somebody is present whose reminder it would be.
    pub can_set: bool,
    /// The person asked for it.
    pub on: bool,
    /// What is next and when, or that no day is known.
    pub next: String,
    /// How many days are left, in words; blank when none are.
    pub left: String,
    /// More about it: offices closed, estimated, what comes after.
    pub notes: Vec<String>,
    /// Within 30 days, or late.
    pub near: bool,
    /// The day has passed.
    pub late: bool,
    /// The person has said that she knows.
    pub heard: bool,
    /// How often it must be done, in words; blank where once is enough.
    pub every: String,
    /// When it was last done, YYYY-MM-DD; blank when nobody has said.
    pub last_done: String,
    /// The same in words.
    pub last_done_shown: String,
}

/// Reminders that are on, the most pressing first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ReminderList {
    /// One a service.
    pub reminders: Vec<ReminderView>,
}
