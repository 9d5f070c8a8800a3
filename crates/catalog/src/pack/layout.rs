//! The outer layout of a pack: magic, format, manifest, signature, body. Splits and joins bytes; checks no signature.

use form::definition::Text;
use serde::{Deserialize, Serialize};

use super::clip_entry::{self, ClipEntry};
use super::error::{PackError, PackErrorKind, damaged, too_large};
use super::keys::CountyKeys;

/// First bytes of every pack, whatever its format.
pub(super) const MAGIC: &[u8; 8] = b"CUNLIBAN";
/// The format of a pack without clips: older programs read it too.
const PLAIN: u32 = 1;
/// The format of a pack with clips, and the highest one read.
const WITH_CLIPS: u32 = 2;
/// Largest file that is looked at.
pub const MAX_PACK_BYTES: usize = 64 << 20;
/// Largest body after decompression: five times what 2,000 full guides with forms take.
pub const MAX_RAW_BYTES: usize = 256 << 20;
const MAX_MANIFEST_BYTES: usize = 4 << 20;
const SIGNATURE_BYTES: usize = 64;
const HEAD_BYTES: usize = 16;

/// The signed head of a pack. It can be read without unpacking the body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// County code.
    pub county: String,
    /// County name.
    pub name: Text,
    /// A demonstration.
    pub demonstration: bool,
    /// Catalog version.
    pub version: u64,
    /// When it was made.
    pub created: String,
    /// Id of the key that signed.
    pub signed_by: String,
    /// The county's keys.
    pub keys: CountyKeys,
    /// The services in the order of the body.
    pub services: Vec<ServiceEntry>,
    /// Hash of the county line of the body.
    pub county_hash: String,
    /// Length of the body in the file.
    pub body_bytes: u64,
    /// Length of the body unpacked.
    pub raw_bytes: u64,
    /// SHA-256 of the body as it is in the file.
    pub body_hash: String,
    /// The clips in the order in which they stand behind the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clips: Vec<ClipEntry>,
}

impl Manifest {
    /// The format of a pack with this manifest.
    pub(super) fn format(&self) -> u32 {
        match self.clips.is_empty() {
            true => PLAIN,
            false => WITH_CLIPS,
        }
    }
}

/// One service of the manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceEntry {
    /// Service id.
    pub id: String,
    /// Version as the workbook says.
    pub version: String,
    /// SHA-256 of its canonical JSON.
    pub hash: String,
}

/// The parts of a pack file.
pub(super) struct Parts<'a> {
    /// Everything before the signature.
    pub signed: &'a [u8],
    /// JSON of the manifest.
    pub manifest: &'a [u8],
    pub signature: &'a [u8],
    /// Body and clips.
    pub rest: &'a [u8],
    pub format: u32,
}

impl<'a> Parts<'a> {
    /// Body and clips as the manifest parts them; nothing may be left over.
    pub(super) fn body_and_clips(&self, manifest: &Manifest) -> Result<(&'a [u8], &'a [u8]), PackError> {
        let clips = clip_entry::length(&manifest.clips)?;
        let body = self
            .rest
            .len()
            .checked_sub(clips)
            .ok_or(damaged("clips cut off"))?;
        if body as u64 != manifest.body_bytes {
            return Err(damaged("body length"));
        }
        self.rest.split_at_checked(body).ok_or(damaged("body length"))
    }
}

/// Joins what [`split`] takes apart, up to the signature.
pub(super) fn head(format: u32, manifest: &[u8]) -> Result<Vec<u8>, PackError> {
    if manifest.len() > MAX_MANIFEST_BYTES {
        return Err(too_large("manifest"));
    }
    let length = u32::try_from(manifest.len()).map_err(|_| too_large("manifest"))?;
    let mut bytes = Vec::with_capacity(HEAD_BYTES + manifest.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&format.to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(manifest);
    Ok(bytes)
}

/// Takes a file apart. The lengths are not trusted yet, only found to be possible.
pub(super) fn split(bytes: &[u8]) -> Result<Parts<'_>, PackError> {
    let not_a_pack = PackError::new(PackErrorKind::NotAPack, "magic");
    let rest = bytes.strip_prefix(MAGIC.as_slice()).ok_or(not_a_pack)?;
    if bytes.len() > MAX_PACK_BYTES {
        return Err(too_large("file"));
    }
    let (format, rest) = take_number(rest)?;
    if !(PLAIN..=WITH_CLIPS).contains(&format) {
        return Err(PackError::new(PackErrorKind::TooNew, "format"));
    }
    let (length, rest) = take_number(rest)?;
    let length = length as usize;
    if length > MAX_MANIFEST_BYTES {
        return Err(too_large("manifest"));
    }
    let (manifest, rest) = rest.split_at_checked(length).ok_or(damaged("manifest cut off"))?;
    let (signature, rest) = rest
        .split_at_checked(SIGNATURE_BYTES)
        .ok_or(damaged("signature cut off"))?;
    let signed = bytes
        .get(..HEAD_BYTES + length)
        .ok_or(damaged("manifest cut off"))?;
    Ok(Parts {
        signed,
        manifest,
        signature,
        rest,
        format,
    })
}

fn take_number(bytes: &[u8]) -> Result<(u32, &[u8]), PackError> {
    let (head, rest) = bytes.split_first_chunk::<4>().ok_or(damaged("head cut off"))?;
    Ok((u32::from_le_bytes(*head), rest))
}
