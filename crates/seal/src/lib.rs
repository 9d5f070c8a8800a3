//! Sealing, signing, hashing: the only crate that names an algorithm.
//!
//! | For | Algorithm | Module |
//! |---|---|---|
//! | content hashes | SHA-256 | [`hash`] |
//! | what is hashed and signed | canonical JSON (RFC 8785, integers only) | [`canonical`] |
//! | signatures | Ed25519 (RFC 8032, strict verification), each for one use | [`sign`], [`context`] |
//! | sealing to a county | age v1, X25519 | [`boxed`] |
//! | sealing what a person takes along | age v1, scrypt | [`phrase`] |
//! | wrapping one key under another | XChaCha20-Poly1305 | [`wrap`] |
//! | records of a person's space | XChaCha20-Poly1305, keys from one by SHA-256 behind a context | [`space`] |
//! | a space's seed written down | BIP-39, twelve Chinese characters | [`seed`] |
//! | compression | zstd with an output limit | [`pack`] |
//!
//! No error message carries a key, a plaintext or a length of a secret. Deliberately not here: key storage (`vault`,
//! `county`), the passphrase of a device (`vault`).
#![warn(clippy::missing_errors_doc)]

pub mod boxed;
pub mod canonical;
pub mod context;
pub mod hash;
pub mod pack;
pub mod phrase;
pub mod random;
pub mod seed;
pub mod sign;
pub mod space;
pub mod wrap;

/// Why a cryptographic step did not give a result. Few kinds, because callers react in few ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The signature does not belong to this content and key.
    #[error("signature does not fit")]
    WrongSignature,
    /// The key does not open this, or is no key at all.
    #[error("key does not fit")]
    WrongKey,
    /// The bytes are not what they should be.
    #[error("content is damaged")]
    Damaged,
    /// More bytes than allowed come out.
    #[error("content is too large")]
    TooLarge,
    /// The system gave no randomness.
    #[error("no randomness")]
    NoRandomness,
}
