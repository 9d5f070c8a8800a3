//! Which packs a device accepts: the county, its keys and the lowest version it has pinned.

use super::Pack;
use super::error::{PackError, PackErrorKind};
use super::keys::{CatalogKeys, KeyInfo};
use super::layout::Manifest;

/// What a device has pinned; nothing on first use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    county: Option<String>,
    keys: Vec<KeyInfo>,
    lowest_version: u64,
}

impl Trust {
    /// A device that has no catalog yet: any pack that is consistent with itself.
    pub const fn first_use() -> Self {
        Self {
            county: None,
            keys: Vec::new(),
            lowest_version: 0,
        }
    }

    /// Nothing is pinned yet.
    pub const fn is_first_use(&self) -> bool {
        self.county.is_none()
    }

    /// A device that has one: this county, these keys, this version or a higher one.
    pub fn pinned(county: &str, keys: &CatalogKeys, lowest_version: u64) -> Self {
        let keys = std::iter::once(keys.current.clone())
            .chain(keys.next.clone())
            .collect();
        Self {
            county: Some(county.to_owned()),
            keys,
            lowest_version,
        }
    }

    /// What to trust after this pack has been taken.
    pub fn after(pack: &Pack) -> Self {
        Self::pinned(&pack.county.code, &pack.keys.catalog, pack.version)
    }

    /// The key that must have signed, if this device may take the pack at all.
    pub(super) fn signer(&self, manifest: &Manifest) -> Result<KeyInfo, PackError> {
        self.check_county(manifest)?;
        let own = [
            Some(&manifest.keys.catalog.current),
            manifest.keys.catalog.next.as_ref(),
        ];
        let signer = own.into_iter().flatten().find(|key| key.id == manifest.signed_by);
        let signer = signer.ok_or(PackError::new(
            PackErrorKind::WrongKey,
            "signer is not of the pack",
        ))?;
        if self.county.is_some() && !self.keys.contains(signer) {
            return Err(PackError::new(PackErrorKind::WrongKey, "signer is not pinned"));
        }
        Ok(signer.clone())
    }

    /// Refuses to go back. Asked only after the signature held, so that a damaged file is called damaged.
    pub(super) fn check_version(&self, manifest: &Manifest) -> Result<(), PackError> {
        if manifest.version < self.lowest_version {
            return Err(PackError::new(PackErrorKind::Older, "version"));
        }
        Ok(())
    }

    fn check_county(&self, manifest: &Manifest) -> Result<(), PackError> {
        match &self.county {
            Some(county) if *county != manifest.county => {
                Err(PackError::new(PackErrorKind::WrongCounty, "county"))
            }
            _ => Ok(()),
        }
    }
}
