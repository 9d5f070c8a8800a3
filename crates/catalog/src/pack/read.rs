//! Reads a pack: outside in, nothing is used before the signature over it held. Never panics, memory stays bounded.

use std::collections::BTreeMap;

use seal::{context::Context, sign::VerifyingKey};

use super::error::{PackError, PackErrorKind, damaged, too_large};
use super::layout::{MAX_RAW_BYTES, Manifest, Parts, split};
use super::{Clips, KeyInfo, Pack, Trust};
use crate::county::County;
use crate::newer::Newer;
use crate::service::Service;

/// Reads and checks a whole pack.
pub fn read(bytes: &[u8], trust: &Trust) -> Result<Pack, PackError> {
    let parts = split(bytes)?;
    let manifest = parse_manifest(&parts)?;
    let signer = trust.signer(&manifest)?;
    verify(&parts, &signer)?;
    trust.check_version(&manifest)?;
    let (body, clips) = parts.body_and_clips(&manifest)?;
    let raw = unpack(body, &manifest)?;
    let mut lines = raw.split(|byte| *byte == b'\n');
    let county = read_county(lines.next(), &manifest)?;
    let (services, newer) = read_services(&mut lines, &manifest)?;
    // The last line ends with a line feed, so exactly one empty piece is left.
    if lines.next() != Some(&[]) || lines.next().is_some() {
        return Err(damaged("body goes on"));
    }
    let clips = Clips::read(&manifest, clips)?;
    Ok(Pack {
        newer,
        ..finish(manifest, &parts, county, services, clips)
    })
}

/// The head of a pack without any check: for a list of files, never for a decision.
pub fn peek(bytes: &[u8]) -> Result<Manifest, PackError> {
    parse_manifest(&split(bytes)?)
}

fn parse_manifest(parts: &Parts<'_>) -> Result<Manifest, PackError> {
    let manifest: Manifest = serde_json::from_slice(parts.manifest).map_err(|_| damaged("manifest"))?;
    if manifest.format() != parts.format {
        return Err(damaged("format and clips"));
    }
    Ok(manifest)
}

fn verify(parts: &Parts<'_>, signer: &KeyInfo) -> Result<(), PackError> {
    let wrong = PackError::new(PackErrorKind::WrongKey, "key cannot be read");
    let key = VerifyingKey::from_base64(&signer.key).map_err(|_| wrong.clone())?;
    if key.key_id() != signer.id {
        return Err(wrong);
    }
    key.verify_bytes(Context::PACK, parts.signed, parts.signature)
        .map_err(|_| damaged("signature"))
}

fn unpack(body: &[u8], manifest: &Manifest) -> Result<Vec<u8>, PackError> {
    if seal::hash::sha256_hex(body) != manifest.body_hash {
        return Err(damaged("body hash"));
    }
    let limit = usize::try_from(manifest.raw_bytes).unwrap_or(usize::MAX);
    if limit > MAX_RAW_BYTES {
        return Err(too_large("body"));
    }
    let raw = seal::pack::decompress(body, limit).map_err(|_| damaged("body"))?;
    if raw.len() != limit {
        return Err(damaged("body length"));
    }
    Ok(raw)
}

fn read_county(line: Option<&[u8]>, manifest: &Manifest) -> Result<County, PackError> {
    let line = line.ok_or(damaged("county"))?;
    if seal::hash::sha256_hex(line) != manifest.county_hash {
        return Err(damaged("county hash"));
    }
    let county: County = parse(line)?;
    if county.code != manifest.county {
        return Err(damaged("county code"));
    }
    Ok(county)
}

fn read_services<'a>(
    lines: &mut impl Iterator<Item = &'a [u8]>,
    manifest: &Manifest,
) -> Result<(Vec<Service>, Newer), PackError> {
    let mut newer = Newer::default();
    let mut services = Vec::with_capacity(manifest.services.len());
    for entry in &manifest.services {
        let line = lines.next().ok_or(damaged("service missing"))?;
        if seal::hash::sha256_hex(line) != entry.hash {
            return Err(damaged("service hash"));
        }
        let Some(service) = newer.read(&entry.id, line) else {
            continue;
        };
        if service.id != entry.id {
            return Err(damaged("service id"));
        }
        services.push(service);
    }
    Ok((services, newer))
}

/// The hash held, so what cannot be parsed was written by a newer program.
fn parse<T: serde::de::DeserializeOwned>(line: &[u8]) -> Result<T, PackError> {
    serde_json::from_slice(line).map_err(|_| PackError::new(PackErrorKind::TooNew, "content"))
}

fn finish(
    manifest: Manifest,
    parts: &Parts<'_>,
    county: County,
    services: Vec<Service>,
    clips: Clips,
) -> Pack {
    let hashes: BTreeMap<_, _> = manifest
        .services
        .into_iter()
        .map(|entry| (entry.id, entry.hash))
        .collect();
    Pack {
        county,
        services,
        hashes,
        keys: manifest.keys,
        version: manifest.version,
        created: manifest.created,
        clips,
        id: seal::hash::sha256_hex(parts.manifest),
        signed_by: manifest.signed_by,
        newer: Newer::default(),
    }
}
