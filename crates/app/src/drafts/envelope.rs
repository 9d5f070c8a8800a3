//! The envelope around what leaves the device: compressed, sealed to the county's key, signed by the device.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::envelope::{Envelope, EnvelopeBlob};
use seal::boxed::SealingKey;

use crate::core::Core;
use crate::error::Outcome;
use crate::guides::shelf::shelf;

/// The county's key from the catalog in use.
pub(crate) fn key(core: &Core) -> Outcome<SealingKey> {
    SealingKey::parse(&shelf(core)?.pack.keys.opening.key).map_err(|error| core.incident(&error))
}

/// Seals a document into a new envelope.
pub(crate) fn seal(
    core: &Core,
    document: &[u8],
    sealing: &SealingKey,
    blobs: Vec<EnvelopeBlob>,
) -> Outcome<Envelope> {
    let fault = |error: &dyn std::fmt::Display| core.incident(error);
    let packed = seal::pack::compress(document).map_err(|error| fault(&error))?;
    let sealed = sealing.seal(&packed).map_err(|error| fault(&error))?;
    let store = core.store()?;
    let key = store.signing_key(core.now())?;
    let mut envelope = Envelope {
        format: 1,
        id: core.host.new_id(),
        county: shelf(core)?.pack.county.code.clone(),
        key_id: sealing.key_id(),
        device: key.verifying_key().device_id(),
        counter: store.next_counter("envelope")?,
        sealed_hash: seal::hash::sha256_hex(&sealed),
        sealed: STANDARD.encode(&sealed),
        blobs,
        signature: String::new(),
    };
    envelope.signature = key.sign_document(&envelope).map_err(|error| fault(&error))?;
    Ok(envelope)
}
