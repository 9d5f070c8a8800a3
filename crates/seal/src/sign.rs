//! Ed25519 signatures, each for one use ([`Context`]). JSON structs are signed over their canonical bytes; signatures and keys
//! travel as base64.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::Signer as _;
use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::{SealError, canonical, context::Context, hash};

/// Said before a key that is hashed for its fingerprint, so that this hash is no other one of the same key.
const FINGERPRINT: &[u8] = b"cunliban fingerprint 1\n";

/// A private signing key. Wiped from memory when dropped; `Debug` prints only its id.
pub struct SigningKey(ed25519_dalek::SigningKey);

/// The public half.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifyingKey(ed25519_dalek::VerifyingKey);

impl SigningKey {
    /// A new key from the system's randomness.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`] when the system has none.
    pub fn generate() -> Result<Self, SealError> {
        Ok(Self::from_bytes(*Zeroizing::new(crate::random::key_bytes()?)))
    }

    /// The key whose seed these bytes are.
    pub fn from_bytes(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// The seed, for storing.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The public half.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.verifying_key())
    }

    /// Short id of the key pair.
    pub fn key_id(&self) -> String {
        self.verifying_key().key_id()
    }

    /// Signature over bytes, for one use.
    pub fn sign_bytes(&self, context: Context, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(&context.around(bytes)).to_bytes()
    }

    /// Signature over the canonical JSON of a value, base64.
    ///
    /// # Errors
    /// [`SealError::Damaged`] for a value without canonical form, see [`canonical::to_vec`].
    pub fn sign_json<T: Serialize + ?Sized>(&self, context: Context, value: &T) -> Result<String, SealError> {
        Ok(STANDARD.encode(self.sign_bytes(context, &canonical::to_vec(value)?)))
    }

    /// Signature of a document that carries it in its field `signature`: over the canonical JSON of every other field.
    ///
    /// # Errors
    /// [`SealError::Damaged`] for what is no object or has no canonical form.
    pub fn sign_document<T: Serialize + ?Sized>(
        &self,
        context: Context,
        document: &T,
    ) -> Result<String, SealError> {
        self.sign_json(context, &without_signature(document)?)
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({})", self.key_id())
    }
}

impl VerifyingKey {
    /// Reads a public key; weak points are refused.
    ///
    /// # Errors
    /// [`SealError::WrongKey`] for what is no key, or a weak one.
    pub fn from_base64(text: &str) -> Result<Self, SealError> {
        let bytes = STANDARD.decode(text).map_err(|_| SealError::WrongKey)?;
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| SealError::WrongKey)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&bytes).map_err(|_| SealError::WrongKey)?;
        if key.is_weak() {
            return Err(SealError::WrongKey);
        }
        Ok(Self(key))
    }

    /// 32 bytes in base64.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.0.as_bytes())
    }

    /// Short id: hex of the first 8 bytes of the key's SHA-256.
    pub fn key_id(&self) -> String {
        hash::hex(hash::sha256(self.0.as_bytes()).get(..8).unwrap_or_default())
    }

    /// Device id: hex of the first 16 bytes of the key's SHA-256.
    pub fn device_id(&self) -> String {
        hash::hex(hash::sha256(self.0.as_bytes()).get(..16).unwrap_or_default())
    }

    /// Fingerprint that two people can read to each other on the phone: six groups of five decimal digits, about 99 bits of a
    /// hash of the key. The only place that makes one: county and device show the same.
    pub fn fingerprint(&self) -> String {
        let hash = hash::sha256(&[FINGERPRINT, self.0.as_bytes().as_slice()].concat());
        let groups: Vec<String> = hash
            .chunks_exact(5)
            .map(|five| {
                five.iter()
                    .fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
            })
            .map(|number| format!("{:05}", number % 100_000))
            .collect();
        groups.join(" ")
    }

    /// Checks a signature over bytes, for one use (strict: no malleable signatures).
    ///
    /// # Errors
    /// [`SealError::WrongSignature`] when it does not fit.
    pub fn verify_bytes(&self, context: Context, bytes: &[u8], signature: &[u8]) -> Result<(), SealError> {
        let signature =
            ed25519_dalek::Signature::from_slice(signature).map_err(|_| SealError::WrongSignature)?;
        self.0
            .verify_strict(&context.around(bytes), &signature)
            .map_err(|_| SealError::WrongSignature)
    }

    /// Checks a base64 signature over the canonical JSON of a value.
    ///
    /// # Errors
    /// [`SealError::WrongSignature`] when it does not fit, [`SealError::Damaged`] for a value without canonical form.
    pub fn verify_json<T: Serialize + ?Sized>(
        &self,
        context: Context,
        value: &T,
        signature: &str,
    ) -> Result<(), SealError> {
        let signature = STANDARD
            .decode(signature)
            .map_err(|_| SealError::WrongSignature)?;
        self.verify_bytes(context, &canonical::to_vec(value)?, &signature)
    }

    /// Checks a document that carries its own signature, see [`SigningKey::sign_document`].
    ///
    /// # Errors
    /// As [`Self::verify_json`].
    pub fn verify_document<T: Serialize + ?Sized>(
        &self,
        context: Context,
        document: &T,
        signature: &str,
    ) -> Result<(), SealError> {
        self.verify_json(context, &without_signature(document)?, signature)
    }
}

impl std::fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "VerifyingKey({})", self.key_id())
    }
}

/// A document as it is signed.
fn without_signature<T: Serialize + ?Sized>(document: &T) -> Result<Value, SealError> {
    let mut value = serde_json::to_value(document).map_err(|_| SealError::Damaged)?;
    value
        .as_object_mut()
        .ok_or(SealError::Damaged)?
        .remove("signature");
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const USE: Context = Context::ENVELOPE;

    #[test]
    fn a_document_carries_its_own_signature() {
        let key = SigningKey::from_bytes([7; 32]);
        let mut document = json!({"a": 1, "signature": ""});
        let signature = key.sign_document(USE, &document).unwrap();
        assert_eq!(signature, key.sign_json(USE, &json!({"a": 1})).unwrap());
        document["signature"] = signature.clone().into();
        assert_eq!(
            key.verifying_key().verify_document(USE, &document, &signature),
            Ok(())
        );
        document["b"] = 2.into();
        assert_eq!(
            key.verifying_key().verify_document(USE, &document, &signature),
            Err(SealError::WrongSignature),
            "a field that somebody added"
        );
        assert_eq!(key.sign_document(USE, "no object"), Err(SealError::Damaged));
    }

    /// Worked out by another program too: whoever changes this changes what two people read to each other.
    #[test]
    fn the_digits_of_a_key_are_these() {
        let key = SigningKey::from_bytes([7; 32]).verifying_key();
        assert_eq!(key.fingerprint(), "85426 80435 72237 12418 63308 47812");
        for other in 0..200 {
            let digits = SigningKey::from_bytes([other; 32]).verifying_key().fingerprint();
            let groups: Vec<&str> = digits.split(' ').collect();
            let five = |group: &&str| group.len() == 5 && group.bytes().all(|digit| digit.is_ascii_digit());
            assert!(groups.len() == 6 && groups.iter().all(five), "{digits}");
            assert_eq!(other == 7, digits == key.fingerprint());
        }
    }

    #[test]
    fn a_signature_fits_its_content_and_no_other() {
        let key = SigningKey::from_bytes([7; 32]);
        let signature = key.sign_json(USE, &json!({"a": 1})).unwrap();
        assert_eq!(
            key.verifying_key().verify_json(USE, &json!({"a": 1}), &signature),
            Ok(())
        );
        assert_eq!(
            key.verifying_key().verify_json(USE, &json!({"a": 2}), &signature),
            Err(SealError::WrongSignature)
        );
    }

    /// The kind of fault: a signature taken for what it was not made for.
    #[test]
    fn a_signature_for_one_use_holds_for_no_other() {
        let key = SigningKey::from_bytes([7; 32]);
        let value = json!({"a": 1});
        let uses = [Context::ALL.as_slice(), &[Context::OF_0_1_0]].concat();
        for made in &uses {
            let signature = key.sign_json(*made, &value).unwrap();
            for read in &uses {
                let holds = key.verifying_key().verify_json(*read, &value, &signature).is_ok();
                assert_eq!(holds, made == read, "{made:?} as {read:?}");
            }
        }
    }

    #[test]
    fn another_key_does_not_fit() {
        let signature = SigningKey::from_bytes([7; 32]).sign_json(USE, "x").unwrap();
        let other = SigningKey::from_bytes([8; 32]).verifying_key();
        assert_eq!(
            other.verify_json(USE, "x", &signature),
            Err(SealError::WrongSignature)
        );
    }

    #[test]
    fn a_public_key_survives_base64_and_a_weak_one_is_refused() {
        let key = SigningKey::from_bytes([9; 32]).verifying_key();
        assert_eq!(VerifyingKey::from_base64(&key.to_base64()), Ok(key));
        assert_eq!(
            VerifyingKey::from_base64(&STANDARD.encode([0_u8; 32])),
            Err(SealError::WrongKey)
        );
        assert_eq!(VerifyingKey::from_base64("!"), Err(SealError::WrongKey));
    }

    #[test]
    fn debug_shows_no_secret() {
        let key = SigningKey::from_bytes([7; 32]);
        assert_eq!(format!("{key:?}"), format!("SigningKey({})", key.key_id()));
    }
}
