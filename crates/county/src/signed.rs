//! Signed documents that carry their own signature: it covers the canonical JSON of every other field.

use seal::{SealError, sign::VerifyingKey};
use serde::Serialize;

/// Checks a document against the signature in its `signature` field.
pub(crate) fn verify<T: Serialize>(
    key: &VerifyingKey,
    document: &T,
    signature: &str,
) -> Result<(), SealError> {
    key.verify_json(&without_signature(document)?, signature)
}

/// A document as it is signed.
fn without_signature<T: Serialize>(document: &T) -> Result<serde_json::Value, SealError> {
    let mut value = serde_json::to_value(document).map_err(|_| SealError::Damaged)?;
    value
        .as_object_mut()
        .ok_or(SealError::Damaged)?
        .remove("signature");
    Ok(value)
}
