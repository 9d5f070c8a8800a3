//! Writes and signs a pack. The body is one JSON line for the county and one for each service, zstd-compressed.

use seal::{context::Context, sign::SigningKey};

use super::canonical::service_bytes;
use super::error::{PackError, PackErrorKind, damaged, too_large};
use super::layout::{MAX_PACK_BYTES, MAX_RAW_BYTES, Manifest, ServiceEntry, head};
use super::{KeyInfo, PackContent};
use crate::service::Service;

/// The pack as bytes. The same content and key give the same bytes.
pub fn write(content: &PackContent, key: &SigningKey) -> Result<Vec<u8>, PackError> {
    let (raw, services, county_hash) = body(content)?;
    if raw.len() > MAX_RAW_BYTES {
        return Err(too_large("body"));
    }
    let packed = seal::pack::compress(&raw).map_err(|_| damaged("compress"))?;
    let (clips, files) = content.clips.write()?;
    let manifest = Manifest {
        county: content.county.code.clone(),
        name: content.county.name.clone(),
        demonstration: content.county.demonstration,
        version: content.version,
        created: content.created.clone(),
        signed_by: signer(content, key)?.id.clone(),
        keys: content.keys.clone(),
        services,
        county_hash,
        body_bytes: packed.len() as u64,
        raw_bytes: raw.len() as u64,
        body_hash: seal::hash::sha256_hex(&packed),
        clips,
    };
    assemble(&manifest, &[packed, files].concat(), key)
}

fn body(content: &PackContent) -> Result<(Vec<u8>, Vec<ServiceEntry>, String), PackError> {
    let mut raw = seal::canonical::to_vec(&content.county).map_err(|_| damaged("canonical"))?;
    let county_hash = seal::hash::sha256_hex(&raw);
    raw.push(b'\n');
    let mut services: Vec<&Service> = content.services.iter().collect();
    services.sort_by(|a, b| a.id.cmp(&b.id));
    let mut entries = Vec::with_capacity(services.len());
    for service in services {
        let line = service_bytes(service)?;
        let hash = seal::hash::sha256_hex(&line);
        entries.push(ServiceEntry {
            id: service.id.clone(),
            version: service.version.clone(),
            hash,
        });
        raw.extend_from_slice(&line);
        raw.push(b'\n');
    }
    Ok((raw, entries, county_hash))
}

/// A pack signed by a key it does not name would be refused everywhere: better to fail at the desk.
fn signer<'a>(content: &'a PackContent, key: &SigningKey) -> Result<&'a KeyInfo, PackError> {
    let keys = &content.keys.catalog;
    let id = key.key_id();
    [Some(&keys.current), keys.next.as_ref()]
        .into_iter()
        .flatten()
        .find(|info| info.id == id)
        .ok_or(PackError::new(
            PackErrorKind::WrongKey,
            "signing key is not in the pack",
        ))
}

fn assemble(manifest: &Manifest, rest: &[u8], key: &SigningKey) -> Result<Vec<u8>, PackError> {
    let json = seal::canonical::to_vec(manifest).map_err(|_| damaged("canonical"))?;
    let mut bytes = head(manifest.format(), &json)?;
    let signature = key.sign_bytes(Context::PACK, &bytes);
    bytes.extend_from_slice(signature.as_ref());
    bytes.extend_from_slice(rest);
    if bytes.len() > MAX_PACK_BYTES {
        return Err(too_large("file"));
    }
    Ok(bytes)
}
