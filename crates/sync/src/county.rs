//! The county that this device belongs to: pinned with the first pack, moved on only by packs that its keys signed.

use catalog::pack::{self, CountyKeys, KeyInfo, Pack, PackError, PackErrorKind, Trust};
use jiff::Timestamp;
use seal::sign::VerifyingKey;
use serde::{Deserialize, Serialize};
use vault::device::{DeviceStore, Put};

/// Keys of receipts that stay trusted after the county changed them: old events are still under way then.
const RECEIPT_KEYS_KEPT: usize = 4;

/// What the device remembers about its county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pinned {
    /// County code.
    pub county: String,
    /// Where the intake is; blank when the pack is for offline use only.
    pub url: String,
    /// Certificate (PEM) of the only authority that may vouch for it; blank for the system's.
    #[serde(default)]
    pub authority: String,
    /// The keys of the newest pack.
    pub keys: CountyKeys,
    /// Keys whose receipts are believed, and whose events as long as no decision key is known; newest first.
    pub receipt_keys: Vec<KeyInfo>,
    /// Keys whose decisions are believed, newest first. Once there is one, none is believed without.
    #[serde(default)]
    pub decision_keys: Vec<KeyInfo>,
}

/// Why a pack was not put to use.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The pack is refused.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The device could not keep it.
    #[error(transparent)]
    Vault(#[from] vault::VaultError),
}

impl TakeError {
    /// The code that is translated.
    pub fn code(&self) -> &'static str {
        match self {
            TakeError::Pack(error) => error.code(),
            TakeError::Vault(error) => error.kind.code(),
        }
    }
}

impl Pinned {
    /// The key with which receipts or events of that id were signed, if it is believed.
    pub fn receipt_key(&self, id: &str) -> Option<VerifyingKey> {
        find(&self.receipt_keys, id)
    }

    /// Whether this county reads signatures that say what they are for. A signed pack tells it, because whoever stands in
    /// between could take a word out of an answer: the program that makes a decision key reads them too.
    pub fn reads_contexts(&self) -> bool {
        !self.decision_keys.is_empty()
    }

    /// The key with which the desk signed a decision, if it is believed.
    pub fn decision_key(&self, id: &str) -> Option<VerifyingKey> {
        find(&self.decision_keys, id)
    }
}

fn find(keys: &[KeyInfo], id: &str) -> Option<VerifyingKey> {
    let info = keys.iter().find(|key| key.id == id)?;
    VerifyingKey::from_base64(&info.key)
        .ok()
        .filter(|key| key.key_id() == id)
}

/// The pinned county, if a pack was ever put to use.
///
/// # Errors
/// What the device's file says; `Damaged` when what was pinned cannot be read.
pub fn pinned(store: &DeviceStore) -> vault::Result<Option<Pinned>> {
    let Some(trust) = store.home_trust()? else {
        return Ok(None);
    };
    Ok(Some(serde_json::from_str(&trust.keys)?))
}

/// What this device accepts as a pack now.
///
/// # Errors
/// As [`pinned`].
pub fn trust(store: &DeviceStore) -> vault::Result<Trust> {
    let Some(row) = store.home_trust()? else {
        return Ok(Trust::first_use());
    };
    let pinned: Pinned = serde_json::from_str(&row.keys)?;
    Ok(Trust::pinned(
        &pinned.county,
        &pinned.keys.catalog,
        u64::from(row.version),
    ))
}

/// Checks a pack and puts it to use: from the county, a stick or a download alike. On a device without a county the
/// caller has shown the county's name and asked before.
///
/// # Errors
/// Why the pack is refused, or why the device could not keep it; the pack in use stays then.
pub fn take_pack(store: &DeviceStore, bytes: &[u8], source: &str, now: Timestamp) -> Result<Pack, TakeError> {
    let pack = pack::read(bytes, &trust(store)?)?;
    keep_pack(store, &pack, bytes, source, now)?;
    Ok(pack)
}

/// Puts a pack to use that was just read under what the device trusts.
///
/// # Errors
/// [`TakeError`]: another county, an unknown key, a lower version, or a store that cannot be written.
pub fn keep_pack(
    store: &DeviceStore,
    pack: &Pack,
    bytes: &[u8],
    source: &str,
    now: Timestamp,
) -> Result<(), TakeError> {
    let too_large = || PackError {
        kind: PackErrorKind::TooLarge,
        detail: "version",
    };
    let kept = vault::device::Pack {
        county: pack.county.code.clone(),
        version: u32::try_from(pack.version).map_err(|_| too_large())?,
        hash: pack.id.clone(),
        source: source.to_owned(),
        added_at: now,
        body: bytes.to_vec(),
    };
    let keys = serde_json::to_string(&pin(pack, pinned(store)?)).map_err(vault::VaultError::from)?;
    let refused = |kind| {
        Err(TakeError::Pack(PackError {
            kind,
            detail: "version",
        }))
    };
    match store.put_pack(&kept, &keys)? {
        Put::Kept => Ok(()),
        Put::Older => refused(PackErrorKind::Older),
        Put::SameVersion => refused(PackErrorKind::SameVersion),
    }
}

fn pin(pack: &Pack, before: Option<Pinned>) -> Pinned {
    let (receipts, decisions) = before
        .map(|pinned| (pinned.receipt_keys, pinned.decision_keys))
        .unwrap_or_default();
    Pinned {
        county: pack.county.code.clone(),
        url: pack.county.url.trim_end_matches('/').to_owned(),
        authority: pack.county.authority.clone(),
        receipt_keys: newest_first(Some(&pack.keys.receipt), receipts),
        decision_keys: newest_first(pack.keys.decision.as_ref(), decisions),
        keys: pack.keys.clone(),
    }
}

/// The new one in front of those that stay trusted.
fn newest_first(new: Option<&KeyInfo>, older: Vec<KeyInfo>) -> Vec<KeyInfo> {
    let mut keys: Vec<KeyInfo> = new.cloned().into_iter().collect();
    keys.extend(older.into_iter().filter(|key| Some(key) != new));
    keys.truncate(RECEIPT_KEYS_KEPT);
    keys
}
