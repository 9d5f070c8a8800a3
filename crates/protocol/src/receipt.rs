//! The receipt (回执): the county's signed word that it has exactly these bytes. Shown only after verifying,
//! over every field it has, also those that the device does not know.

use serde::{Deserialize, Serialize};

/// What the county says it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Receipt {
    /// Version of this layout, 1.
    pub format: u32,
    /// County code.
    pub county: String,
    /// Envelope id.
    pub envelope: String,
    /// `sealed_hash` of the envelope.
    pub sealed_hash: String,
    /// 办件编号, e.g. `990123-2026-000317`.
    pub number: String,
    /// County time, RFC 3339.
    pub received_at: String,
    /// Blobs named by the envelope that the county does not have yet.
    pub missing: Vec<String>,
}

/// A receipt with its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SignedReceipt {
    /// The content.
    pub receipt: Receipt,
    /// Id of the county's signing key.
    pub key_id: String,
    /// Ed25519 over the canonical JSON of `receipt`, base64: for devices of 0.1.0.
    pub signature: String,
    /// The same key's, over what stands behind the context of receipts: whoever handed in an envelope of format 2 believes no
    /// other. Absent in receipts of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_as_receipt: Option<String>,
}
