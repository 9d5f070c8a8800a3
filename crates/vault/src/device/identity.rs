//! The device's own signing key. Made once, kept inside the encrypted file, never shown.

use jiff::Timestamp;
use seal::sign::SigningKey;
use zeroize::Zeroizing;

use super::DeviceStore;
use crate::{
    Kind, Result,
    db::{Statements as _, ms, nouns::IDENTITY, sql},
};

impl DeviceStore {
    /// The signing key; the first call makes it.
    ///
    /// # Errors
    /// `Storage` ([`crate::Kind`]) without randomness for a new key, `DiskFull` when it cannot be kept, `Damaged` when it cannot be read.
    pub fn signing_key(&self, now: Timestamp) -> Result<SigningKey> {
        if let Some(key) = self.read_signing_key()? {
            return Ok(key);
        }
        let fresh = SigningKey::generate()?.to_bytes();
        self.db
            .write(|db| db.run(sql!(IDENTITY, "insert"), (fresh.as_slice(), ms(now))))?;
        self.read_signing_key()?.ok_or_else(|| Kind::Storage.into())
    }

    /// Device id as the county knows it.
    ///
    /// # Errors
    /// As [`Self::signing_key`].
    pub fn device_id(&self, now: Timestamp) -> Result<String> {
        Ok(self.signing_key(now)?.verifying_key().device_id())
    }

    fn read_signing_key(&self) -> Result<Option<SigningKey>> {
        let seed = self.db.read(|db| {
            db.maybe(sql!(IDENTITY, "find"), [], |row| {
                row.get::<_, [u8; 32]>("seed").map(Zeroizing::new)
            })
        })?;
        Ok(seed.map(|seed| SigningKey::from_bytes(*seed)))
    }
}
