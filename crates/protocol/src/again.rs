//! After a county was put back from a backup: what a device has proof of and the county may have forgotten. The device says
//! what it knows; of that it hands back what is not there any more, with the county's own signatures under it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::envelope::Envelope;

/// Most ids of each kind in one question, and most events handed back at once.
pub const AT_MOST: usize = 100;

/// Which of these, of my own, do you still know?
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Envelopes that there is a receipt for.
    #[serde(default)]
    pub envelopes: Vec<String>,
    /// Events of the ledger.
    #[serde(default)]
    pub events: Vec<String>,
}

/// Those that are not there; the same for what is another device's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Forgotten {
    /// Envelopes to offer again.
    pub envelopes: Vec<String>,
    /// Events to hand back.
    pub events: Vec<String>,
}

/// An envelope once more, with the receipt that was given for it: it keeps its number and its day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// As it was.
    pub envelope: Envelope,
    /// The [`crate::receipt::SignedReceipt`] as it came, with whatever fields it had.
    #[schema(value_type = Object)]
    pub receipt: Value,
}

/// Events that were told and are forgotten.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// [`crate::event::SignedEvent`]s as they came, in the county's order.
    #[schema(value_type = Vec<Object>)]
    pub events: Vec<Value>,
}
