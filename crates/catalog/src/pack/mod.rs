//! A whole catalog as one signed file: the same bytes are pulled from the county and carried on a stick.
//! The layout of the bytes is in `docs/pack.md`. Storing packs, pinning keys and comparing dates is the caller's work.
//!
//! Trust on first use: a fresh device knows no county, so [`Trust::first_use`] accepts any pack that is consistent with
//! itself. Whoever accepts it must show the county's name, ask the person, and pin `pack.county.code`, `pack.keys.catalog`
//! and `pack.version` from then on ([`Trust::pinned`]). After that a pack of another county, of an unknown key or of a
//! lower version is refused. A device that slept through two changes of key has to be set up anew; that is the price of
//! not asking anybody.

mod canonical;
mod clip_entry;
mod clips;
mod error;
mod keys;
mod layout;
mod read;
mod trust;
mod write;

pub use canonical::{content_hash, service_bytes};
pub use clip_entry::{ClipEntry, MAX_CLIP_BYTES, MAX_CLIPS, MAX_CLIPS_BYTES};
pub use clips::{Clips, sentence_hash};
pub use error::{PackError, PackErrorKind};
pub use keys::{CatalogKeys, CountyKeys, KeyInfo};
pub use layout::{MAX_PACK_BYTES, MAX_RAW_BYTES, Manifest, ServiceEntry};
pub use read::{peek, read};
pub use trust::Trust;
pub use write::write;

use std::collections::BTreeMap;

use crate::county::County;
use crate::newer::Newer;
use crate::service::Service;

/// What goes into a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct PackContent {
    /// The county.
    pub county: County,
    /// Its services; written in the order of their ids.
    pub services: Vec<Service>,
    /// Its public keys.
    pub keys: CountyKeys,
    /// Catalog version: grows by one with every publication.
    pub version: u64,
    /// When it was made, `2026-11-21T08:00:00Z`.
    pub created: String,
    /// Recorded sentences.
    pub clips: Clips,
}

/// A pack whose signature and hashes were checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// The county.
    pub county: County,
    /// Its services by id.
    pub services: Vec<Service>,
    /// Content hash of every service by id.
    pub hashes: BTreeMap<String, String>,
    /// The county's public keys.
    pub keys: CountyKeys,
    /// Catalog version.
    pub version: u64,
    /// When it was made.
    pub created: String,
    /// Recorded sentences.
    pub clips: Clips,
    /// Hash of the manifest: two packs with the same id are the same pack.
    pub id: String,
    /// Id of the key that signed it.
    pub signed_by: String,
    /// What only a newer version knows of it.
    pub newer: Newer,
}

impl Pack {
    /// A service as it came: what is hashed, kept with drafts and sent. Not what this version would write, which leaves out
    /// what it does not know.
    ///
    /// # Errors
    /// When the service has no canonical form, which none that was read lacks.
    pub fn service_bytes(&self, service: &Service) -> Result<Vec<u8>, PackError> {
        match self.newer.lines.get(&service.id) {
            Some(line) => Ok(line.to_vec()),
            None => service_bytes(service),
        }
    }
}
