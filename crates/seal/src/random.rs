//! The system's randomness, for callers at the edge. Everything above takes bytes as input, so that tests are exact.

use crate::SealError;

/// 32 random bytes.
///
/// # Errors
/// [`SealError::NoRandomness`] when the system has none.
pub fn key_bytes() -> Result<[u8; 32], SealError> {
    let mut bytes = [0_u8; 32];
    fill(&mut bytes)?;
    Ok(bytes)
}

/// Fills a buffer with random bytes.
///
/// # Errors
/// [`SealError::NoRandomness`] when the system has none.
pub fn fill(buffer: &mut [u8]) -> Result<(), SealError> {
    getrandom::fill(buffer).map_err(|_| SealError::NoRandomness)
}
