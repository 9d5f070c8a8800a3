//! Sealing to a county's key: age v1 with X25519, a public format with independent tools.

use std::str::FromStr as _;

use age::secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use crate::{SealError, hash};

/// The county's private key; opens what was sealed to it.
pub struct OpeningKey(age::x25519::Identity);

/// The public half; anybody may seal to it.
#[derive(Clone)]
pub struct SealingKey(age::x25519::Recipient);

impl OpeningKey {
    /// A new key from the system's randomness.
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// `AGE-SECRET-KEY-1…`, for storing.
    pub fn to_secret_string(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// Reads `AGE-SECRET-KEY-1…`.
    ///
    /// # Errors
    /// [`SealError::WrongKey`] when this is no such key.
    pub fn from_secret_string(text: &str) -> Result<Self, SealError> {
        age::x25519::Identity::from_str(text.trim())
            .map(Self)
            .map_err(|_| SealError::WrongKey)
    }

    /// The public half.
    pub fn sealing_key(&self) -> SealingKey {
        SealingKey(self.0.to_public())
    }

    /// Opens sealed bytes. At most `limit_bytes` come out.
    ///
    /// # Errors
    /// [`SealError::WrongKey`] when it was sealed to another key, [`SealError::Damaged`] when bytes are missing or changed,
    /// [`SealError::TooLarge`] when more than the limit would come out.
    pub fn open(&self, sealed: &[u8], limit_bytes: usize) -> Result<Vec<u8>, SealError> {
        let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| SealError::Damaged)?;
        let reader = decryptor
            .decrypt(std::iter::once(&self.0 as &dyn age::Identity))
            .map_err(|_| SealError::WrongKey)?;
        crate::pack::read_at_most(reader, limit_bytes)
    }
}

impl std::fmt::Debug for OpeningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpeningKey({})", self.sealing_key().key_id())
    }
}

impl SealingKey {
    /// Reads `age1…`.
    ///
    /// # Errors
    /// [`SealError::WrongKey`] when this is no such key.
    pub fn parse(text: &str) -> Result<Self, SealError> {
        age::x25519::Recipient::from_str(text.trim())
            .map(Self)
            .map_err(|_| SealError::WrongKey)
    }

    /// Short id: hex of the first 8 bytes of the SHA-256 of `age1…`.
    pub fn key_id(&self) -> String {
        hash::hex(
            hash::sha256(self.0.to_string().as_bytes())
                .get(..8)
                .unwrap_or_default(),
        )
    }

    /// Seals bytes; every call gives other bytes.
    ///
    /// # Errors
    /// [`SealError::Damaged`] when the ciphertext cannot be written, [`SealError::NoRandomness`] without randomness.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        age::encrypt(&self.0, plain).map_err(|_| SealError::WrongKey)
    }
}

impl std::fmt::Display for SealingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealingKey({})", self.key_id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_key_opens() {
        let (key, other) = (OpeningKey::generate(), OpeningKey::generate());
        let sealed = key.sealing_key().seal("申请".as_bytes()).unwrap();
        assert_eq!(key.open(&sealed, 100).unwrap(), "申请".as_bytes());
        assert_eq!(other.open(&sealed, 100), Err(SealError::WrongKey));
    }

    #[test]
    fn cut_or_changed_bytes_never_open() {
        let key = OpeningKey::generate();
        let sealed = key.sealing_key().seal(b"application").unwrap();
        for cut in 0..sealed.len() {
            assert!(key.open(&sealed[..cut], 100).is_err(), "opened after {cut} bytes");
        }
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert!(
                key.open(&changed, 100).is_err(),
                "opened with byte {index} changed"
            );
        }
    }

    #[test]
    fn the_limit_holds() {
        let key = OpeningKey::generate();
        let sealed = key.sealing_key().seal(&[0; 101]).unwrap();
        assert_eq!(key.open(&sealed, 100), Err(SealError::TooLarge));
        assert_eq!(key.open(&sealed, 101).unwrap().len(), 101);
    }

    #[test]
    fn keys_survive_text() {
        let key = OpeningKey::generate();
        let again = OpeningKey::from_secret_string(&key.to_secret_string()).unwrap();
        assert_eq!(again.sealing_key().key_id(), key.sealing_key().key_id());
        assert_eq!(
            SealingKey::parse(&key.sealing_key().to_string())
                .unwrap()
                .key_id(),
            key.sealing_key().key_id()
        );
        assert_eq!(
            format!("{key:?}"),
            format!("OpeningKey({})", key.sealing_key().key_id())
        );
    }
}
