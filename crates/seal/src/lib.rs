//! Sealing, signing, hashing: the only crate that names an algorithm (age X25519, Ed25519, SHA-256, zstd).
//!
//! Public surface that other crates rely on (keep these names):
//! - `hash::sha256_hex(&[u8]) -> String`
//! - `canonical::to_vec<T: Serialize>(&T) -> Result<Vec<u8>, SealError>`: canonical JSON after RFC 8785 for our value range
//!   (sorted keys, no white space, integers only).
//! - `sign::{SigningKey, VerifyingKey}`: `SigningKey::generate(&mut impl Random)`, `from_bytes`, `to_bytes` (zeroized),
//!   `verifying_key()`, `key_id()`, `sign_bytes`, `sign_json(&T) -> String` (base64); `VerifyingKey::{from_base64, to_base64,
//!   key_id, device_id, verify_bytes, verify_json}`.
//! - `boxed::{OpeningKey, SealingKey}`: `OpeningKey::generate()`, `to_secret_string`, `from_secret_string`, `sealing_key()`;
//!   `SealingKey::{to_string, parse, key_id, seal(&[u8]) -> Vec<u8>}`; `OpeningKey::open(&[u8], limit_bytes) -> Vec<u8>`.
//! - `wrap::{WrapKey, wrap, unwrap}`: a 32-byte key wrapped under another one, authenticated, with a context string.
//! - `pack::{compress, decompress(bytes, limit_bytes)}`: zstd with an output limit against bombs.
//! - `SealError`: few kinds (`WrongSignature`, `WrongKey`, `Damaged`, `TooLarge`), no secret in any message.
