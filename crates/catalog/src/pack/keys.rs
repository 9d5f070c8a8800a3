//! The county's public keys, as every pack carries them.

use seal::sign::VerifyingKey;
use serde::{Deserialize, Serialize};

/// A public key with its id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyInfo {
    /// Key id as `seal` computes it.
    pub id: String,
    /// The key as text.
    pub key: String,
}

/// The county's public keys.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountyKeys {
    /// Applications are sealed to this one; `key` is an age recipient.
    pub opening: KeyInfo,
    /// Receipts are signed by this one, and events for programs that know no `decision`; `key` is an Ed25519 public key in base64.
    pub receipt: KeyInfo,
    /// What the county decides is signed by this one, which its public half does not have; absent in packs of earlier
    /// versions. Whoever knows it believes no decision without it, and writes into each sealed document whom it is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<KeyInfo>,
    /// The catalog is signed by one of these.
    pub catalog: CatalogKeys,
}

/// The catalog's signing keys: the present one and the one that will follow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogKeys {
    /// Signs now.
    pub current: KeyInfo,
    /// Will sign next; known beforehand, so that the change needs no new installation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<KeyInfo>,
}

impl CatalogKeys {
    /// What two people read to each other before a pack is trusted for the first time: of the key that signed it, not of the one
    /// that is called the present one. A stranger could name the county's key there and sign with his own as the next. Empty when
    /// there is no such key, or it cannot be read.
    #[must_use]
    pub fn fingerprint(&self, signed_by: &str) -> String {
        let mut named = std::iter::once(&self.current).chain(&self.next);
        let key = named.find(|key| key.id == signed_by);
        let key = key.and_then(|key| VerifyingKey::from_base64(&key.key).ok());
        key.map(|key| key.fingerprint()).unwrap_or_default()
    }
}
