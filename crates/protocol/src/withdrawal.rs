//! Taking an application back (撤回). It travels as an envelope like any other: sealed, signed, delivered once, with a
//! receipt; outside the county nobody can tell it from an application. Inside is this document instead of one.

use serde::{Deserialize, Serialize};

use crate::application::Sender;

/// What `kind` says.
pub const KIND: &str = "withdrawal";
/// Most characters of a reason.
pub const REASON_AT_MOST: usize = 500;

/// The wish to have an application back. `format` is 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Always [`KIND`]; an application has no such field.
    pub kind: String,
    /// Version of this layout.
    pub format: u32,
    /// The application.
    pub application_id: String,
    /// Its newest envelope: the county must have looked at that first.
    pub envelope: String,
    /// Why, in the person's own words; may be blank.
    pub reason: String,
    /// Device time of asking, RFC 3339; a claim, never used for order.
    pub asked_claim: String,
    /// As in an application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<Sender>,
}
