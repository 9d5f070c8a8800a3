//! Devices and capabilities. A device is its Ed25519 key; no person's name is needed to register.
//! Requests carry `Authorization: Bearer <JWT>`, see [`crate::token`].

use serde::{Deserialize, Serialize};

/// A device introduces itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Ed25519 public key, base64.
    pub public_key: String,
    /// Activation code of a helper's device, given by the county.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activation: Option<String>,
    /// Ed25519 by the same key over the canonical JSON of the other fields behind the context of registrations (0.1.0: behind
    /// nothing): proof of possession.
    pub signature: String,
}

/// The answer: the id follows from the key (hex of the first 16 bytes of its SHA-256), so repeating is harmless.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Registered {
    /// Device id.
    pub device: String,
    /// A helper's device.
    pub helper: bool,
}

/// What this county can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Capabilities {
    /// County code.
    pub county: String,
    /// Names of what is there: `envelope-1`, `tus-1.0`, `ledger-1`, `pack-1`.
    pub capabilities: Vec<String>,
    /// Lowest protocol number a client must speak.
    pub min_protocol: u32,
    /// County time, RFC 3339, so that a device can notice a wrong clock.
    pub now: String,
}
