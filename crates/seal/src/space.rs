//! The key of a person's space: seals its records, signs its requests. A sealed record is bound to its space, its own id and
//! its revision, so that whoever keeps it cannot put one in another's place or an older one in a newer one's.
//!
//! Compressed before it is sealed: 4 KB of answers become about 1 KB. The length of what is sealed can be seen.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{
    SealError,
    context::Context,
    hash, pack, random,
    sign::{SigningKey, VerifyingKey},
};

const NONCE_BYTES: usize = 24;
const SEALING: &[u8] = b"cunliban space seal 1\n";
const SIGNING: &[u8] = b"cunliban space sign 1\n";

/// The secret of a space. Wiped from memory when dropped; printed by nobody.
#[derive(Clone)]
pub struct SpaceKey(Zeroizing<[u8; 32]>);

/// Which record, in which revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// Id of the space.
    pub space: &'a str,
    /// Id of the record.
    pub record: &'a str,
    /// The revision that the record has or will get.
    pub revision: u32,
}

impl SpaceKey {
    /// A new key from the system's randomness.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`] when the system has none.
    pub fn generate() -> Result<Self, SealError> {
        Ok(Self(Zeroizing::new(random::key_bytes()?)))
    }

    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for storing.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its public half, which the county knows.
    pub fn verifying_key(&self) -> VerifyingKey {
        self.signing_key().verifying_key()
    }

    /// Signs a request that carries its signature in the field `signature`, behind its context.
    ///
    /// # Errors
    /// [`SealError::Damaged`] for what is no object or has no canonical form.
    pub fn sign<T: Serialize + ?Sized>(&self, context: Context, request: &T) -> Result<String, SealError> {
        self.signing_key().sign_document(context, request)
    }

    /// Compresses and seals a record. Every call gives other bytes.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`] when the system has none, [`SealError::Damaged`] without memory.
    pub fn seal(&self, place: &Place<'_>, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut nonce = [0_u8; NONCE_BYTES];
        random::fill(&mut nonce)?;
        let packed = Zeroizing::new(pack::compress(plain)?);
        let payload = Payload {
            msg: packed.as_slice(),
            aad: &place.bytes(),
        };
        let sealed = self
            .cipher()
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| SealError::Damaged)?;
        Ok([nonce.as_slice(), sealed.as_slice()].concat())
    }

    /// Opens a record. At most `limit_bytes` come out.
    ///
    /// # Errors
    /// [`SealError::WrongKey`] for another key, another place or changed bytes, [`SealError::Damaged`] for what is no record,
    /// [`SealError::TooLarge`] when more than the limit would come out.
    pub fn open(&self, place: &Place<'_>, sealed: &[u8], limit_bytes: usize) -> Result<Vec<u8>, SealError> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES).ok_or(SealError::Damaged)?;
        let payload = Payload {
            msg: sealed,
            aad: &place.bytes(),
        };
        let packed = self
            .cipher()
            .decrypt(XNonce::from_slice(nonce), payload)
            .map_err(|_| SealError::WrongKey)?;
        pack::decompress(&Zeroizing::new(packed), limit_bytes)
    }

    fn signing_key(&self) -> SigningKey {
        SigningKey::from_bytes(*self.derived(SIGNING))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.derived(SEALING)).into())
    }

    /// One key for each use: what one does with its key says nothing about the other.
    fn derived(&self, context: &[u8]) -> Zeroizing<[u8; 32]> {
        let all = Zeroizing::new([context, self.0.as_slice()].concat());
        Zeroizing::new(hash::sha256(&all))
    }
}

impl std::fmt::Debug for SpaceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SpaceKey")
    }
}

impl Place<'_> {
    /// Each part with its length before it, so that no two places look the same.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = SEALING.to_vec();
        for part in [self.space, self.record] {
            bytes.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            bytes.extend(part.as_bytes());
        }
        bytes.extend(self.revision.to_be_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const PLACE: Place<'static> = Place {
        space: "5",
        record: "7",
        revision: 3,
    };

    fn key(byte: u8) -> SpaceKey {
        SpaceKey::from_bytes([byte; 32])
    }

    #[test]
    fn a_record_opens_in_its_own_place_with_its_own_key() {
        let sealed = key(1).seal(&PLACE, "周桂兰".as_bytes()).unwrap();
        assert_eq!(key(1).open(&PLACE, &sealed, 100).unwrap(), "周桂兰".as_bytes());
        let others = [
            Place {
                space: "57",
                record: "",
                ..PLACE
            },
            Place { space: "6", ..PLACE },
            Place { record: "8", ..PLACE },
            Place { revision: 4, ..PLACE },
            Place { revision: 2, ..PLACE },
        ];
        for place in others {
            assert_eq!(
                key(1).open(&place, &sealed, 100),
                Err(SealError::WrongKey),
                "{place:?}"
            );
        }
        assert_eq!(key(2).open(&PLACE, &sealed, 100), Err(SealError::WrongKey));
        assert_ne!(sealed, key(1).seal(&PLACE, "周桂兰".as_bytes()).unwrap());
    }

    #[test]
    fn cut_or_changed_bytes_never_open_and_the_limit_holds() {
        let sealed = key(1).seal(&PLACE, &[7; 101]).unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(key(1).open(&PLACE, &changed, 200).is_err(), "byte {at}");
            assert!(key(1).open(&PLACE, &sealed[..at], 200).is_err(), "cut at {at}");
        }
        assert_eq!(key(1).open(&PLACE, &sealed, 100), Err(SealError::TooLarge));
    }

    #[test]
    fn a_request_is_of_one_kind_and_one_key() {
        let request = json!({"space": "5", "after": "", "signature": ""});
        let signature = key(1).sign(Context::SPACE_PULL, &request).unwrap();
        let holds = |key: &SpaceKey, context: Context, request: &Value| {
            let key = key.verifying_key();
            key.verify_document(context, request, &signature).is_ok()
        };
        assert!(holds(&key(1), Context::SPACE_PULL, &request));
        assert!(!holds(&key(1), Context::SPACE_PUSH, &request));
        assert!(!holds(&key(2), Context::SPACE_PULL, &request));
        let another = json!({"space": "5", "after": "1-1", "signature": ""});
        assert!(!holds(&key(1), Context::SPACE_PULL, &another));
    }

    /// Whoever changes this shuts people out of their own spaces.
    #[test]
    fn the_keys_of_a_space_are_these() {
        assert_eq!(key(7).verifying_key().key_id(), "990e98467f5ad3b9");
        assert!(hash::hex(&*key(7).derived(SEALING)).starts_with("98b5ae30bceda903"));
        assert_eq!(format!("{:?}", key(7)), "SpaceKey");
    }
}
