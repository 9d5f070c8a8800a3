//! One 32-byte key wrapped under another: XChaCha20-Poly1305 with a random 24-byte nonce and a context as associated
//! data, so that a wrapped key cannot be put in another one's place.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use zeroize::Zeroizing;

use crate::SealError;

const NONCE_BYTES: usize = 24;

/// A 32-byte key in memory; wiped when dropped, printed by nobody.
#[derive(Clone)]
pub struct WrapKey(Zeroizing<[u8; 32]>);

impl WrapKey {
    /// A new key from the system's randomness.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`] when the system has none.
    pub fn generate() -> Result<Self, SealError> {
        Ok(Self(Zeroizing::new(crate::random::key_bytes()?)))
    }

    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for opening a database or storing in a keyring.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for WrapKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WrapKey")
    }
}

/// Wraps `key` under `under`. `context` names what the key is for and must be the same when unwrapping.
/// The result is 72 bytes: nonce, ciphertext, tag.
///
/// # Errors
/// [`SealError::NoRandomness`] when the system has none.
pub fn wrap(under: &WrapKey, key: &WrapKey, context: &str) -> Result<Vec<u8>, SealError> {
    let mut nonce = [0_u8; NONCE_BYTES];
    crate::random::fill(&mut nonce)?;
    let payload = Payload {
        msg: key.as_bytes(),
        aad: context.as_bytes(),
    };
    let sealed = cipher(under)
        .encrypt(XNonce::from_slice(&nonce), payload)
        .map_err(|_| SealError::Damaged)?;
    Ok([nonce.as_slice(), sealed.as_slice()].concat())
}

/// Unwraps what [`wrap`] made. A wrong key and changed bytes look the same on purpose.
///
/// # Errors
/// [`SealError::WrongKey`] for another key or another context, [`SealError::Damaged`] for what is no wrapped key.
pub fn unwrap(under: &WrapKey, wrapped: &[u8], context: &str) -> Result<WrapKey, SealError> {
    let (nonce, sealed) = wrapped.split_at_checked(NONCE_BYTES).ok_or(SealError::Damaged)?;
    let payload = Payload {
        msg: sealed,
        aad: context.as_bytes(),
    };
    let plain = Zeroizing::new(
        cipher(under)
            .decrypt(XNonce::from_slice(nonce), payload)
            .map_err(|_| SealError::WrongKey)?,
    );
    let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| SealError::Damaged)?;
    Ok(WrapKey::from_bytes(bytes))
}

fn cipher(key: &WrapKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.as_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_key_comes_back_only_with_the_same_key_and_context() {
        let (under, key) = (WrapKey::from_bytes([1; 32]), WrapKey::from_bytes([2; 32]));
        let wrapped = wrap(&under, &key, "person/1").unwrap();
        assert_eq!(
            unwrap(&under, &wrapped, "person/1").unwrap().as_bytes(),
            key.as_bytes()
        );
        assert_eq!(
            unwrap(&under, &wrapped, "person/2").unwrap_err(),
            SealError::WrongKey
        );
        assert_eq!(
            unwrap(&WrapKey::from_bytes([3; 32]), &wrapped, "person/1").unwrap_err(),
            SealError::WrongKey
        );
        assert_eq!(
            unwrap(&under, &wrapped[..10], "person/1").unwrap_err(),
            SealError::Damaged
        );
    }

    #[test]
    fn wrapping_twice_gives_other_bytes() {
        let (under, key) = (WrapKey::from_bytes([1; 32]), WrapKey::from_bytes([2; 32]));
        assert_ne!(wrap(&under, &key, "x").unwrap(), wrap(&under, &key, "x").unwrap());
    }
}
