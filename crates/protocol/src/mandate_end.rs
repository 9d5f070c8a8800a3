//! Ending a mandate (委托) where it was written. It travels as an envelope like any other, as a withdrawal does: sealed, signed,
//! delivered once, with a receipt; outside the county nobody can tell it from an application.

use serde::{Deserialize, Serialize};

use crate::application::{Mandate, Sender};

/// What a county announces that takes it; nothing of it is sent to one that does not.
pub const CAPABILITY: &str = "mandate-end-1";

/// What `kind` says.
pub const KIND: &str = "mandate-end";

/// From when the county has it, nothing more is taken under this mandate. `format` is 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MandateEnd {
    /// Always [`KIND`]; an application has no such field.
    pub kind: String,
    /// Version of this layout.
    pub format: u32,
    /// The mandate as it travelled; another one of the same two people stays as it is.
    pub mandate: Mandate,
    /// Device time of ending, RFC 3339; a claim, never used for order.
    pub ended_claim: String,
    /// As in an application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<Sender>,
}
