//! The envelope: an application sealed for the county and signed by the device. Its header tells an operator without
//! the county's key no more than county, key, device and sizes (promise S26).

use serde::{Deserialize, Serialize};

/// A sealed application. The signature covers the canonical JSON of every other field; in `format` 2 the context of envelopes
/// stands before it, in `format` 1, as 0.1.0 writes it, nothing does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// Version of this layout.
    pub format: u32,
    /// Id, UUID v7, and the idempotency key.
    pub id: String,
    /// County code.
    pub county: String,
    /// Id of the opening key it is sealed to.
    pub key_id: String,
    /// Device id.
    pub device: String,
    /// Counts the envelopes of this device; lets the county notice gaps, never refuses one.
    pub counter: u32,
    /// SHA-256 (hex) of `sealed` as bytes.
    pub sealed_hash: String,
    /// age ciphertext of the zstd-compressed canonical application, base64.
    pub sealed: String,
    /// Sealed papers that belong to it, by hash of their sealed bytes.
    #[serde(default)]
    pub blobs: Vec<EnvelopeBlob>,
    /// Ed25519 by the device key, base64.
    pub signature: String,
}

/// A sealed paper named in the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeBlob {
    /// SHA-256 (hex) of the sealed bytes.
    pub hash: String,
    /// Bytes, sealed.
    pub size_bytes: u32,
}
