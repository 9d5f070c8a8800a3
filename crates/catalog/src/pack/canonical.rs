//! A service as bytes, and what identifies them.

use super::error::{PackError, damaged};
use crate::service::Service;

/// Canonical JSON of a service: what is hashed, stored and sent.
///
/// # Errors
/// When it has no canonical form, which none that was read lacks.
pub fn service_bytes(service: &Service) -> Result<Vec<u8>, PackError> {
    seal::canonical::to_vec(service).map_err(|_| damaged("canonical"))
}

/// Content hash of a service: SHA-256 of its canonical JSON, in hex.
pub fn content_hash(service: &Service) -> Result<String, PackError> {
    Ok(seal::hash::sha256_hex(&service_bytes(service)?))
}
