//! From a short secret to a key: Argon2id. The parameters are written beside what they protect, so that they can grow.

use argon2::{Algorithm, Argon2, Params, Version};
use seal::wrap::WrapKey;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{Kind, Result, VaultError};

/// How a key was stretched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stretch {
    algorithm: String,
    memory_kib: u32,
    rounds: u32,
    lanes: u32,
    salt: String,
}

impl Stretch {
    /// 64 MiB, three rounds, four lanes: about 0.15 s here, and a fresh salt.
    pub(crate) fn new() -> Result<Self> {
        let mut salt = [0_u8; 16];
        seal::random::fill(&mut salt)?;
        Ok(Self {
            algorithm: "argon2id-13".to_owned(),
            memory_kib: 64 * 1024,
            rounds: 3,
            lanes: 4,
            salt: seal::hash::hex(&salt),
        })
    }

    /// The key. `pepper` is a second secret that an attacker with the file alone does not have; may be empty.
    pub(crate) fn key(&self, secret: &str, pepper: &[u8]) -> Result<WrapKey> {
        if self.algorithm != "argon2id-13" || self.memory_kib > 1024 * 1024 || self.rounds > 100 {
            return Err(Kind::Damaged.into());
        }
        let params =
            Params::new(self.memory_kib, self.rounds, self.lanes, Some(32)).map_err(|_| damaged())?;
        let hasher = Argon2::new_with_secret(pepper, Algorithm::Argon2id, Version::V0x13, params)
            .map_err(|_| damaged())?;
        let mut key = Zeroizing::new([0_u8; 32]);
        hasher
            .hash_password_into(secret.as_bytes(), &from_hex(&self.salt)?, key.as_mut_slice())
            .map_err(|_| damaged())?;
        Ok(WrapKey::from_bytes(*key))
    }
}

/// Bytes of lower-case or upper-case hex.
pub(crate) fn from_hex(text: &str) -> Result<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = digits.filter(|all| all.len() % 2 == 0).ok_or_else(damaged)?;
    Ok(digits
        .chunks_exact(2)
        .map(|pair| u8::try_from(pair.iter().fold(0, |sum, digit| sum * 16 + digit)).unwrap_or(0))
        .collect())
}

fn damaged() -> VaultError {
    Kind::Damaged.into()
}
