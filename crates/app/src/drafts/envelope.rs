//! The envelope around what leaves the device: compressed, sealed to the county's key, signed by the device.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::application::Sender;
use protocol::envelope::{Envelope, EnvelopeBlob};
use seal::SealError;
use seal::boxed::SealingKey;
use seal::context::Context;

use crate::error::{Cause, Outcome};
use crate::state::core::Core;
use crate::state::services::catalog_in_use;

/// The county's key from the catalog in use.
pub(crate) fn key(core: &Core) -> Outcome<SealingKey> {
    SealingKey::parse(&catalog_in_use(core)?.pack.keys.opening.key).map_err(|error| core.incident(&error))
}

/// The envelope that is to be, before anything is sealed for it.
pub(crate) struct From {
    /// Its id.
    pub id: String,
    /// What stands about it inside, so that nobody else can hand it in; a county of an earlier version would refuse it.
    pub sender: Option<Sender>,
}

/// A new envelope of this device.
pub(crate) fn from(core: &Core) -> Outcome<From> {
    let id = core.host.new_id();
    let device = core.store()?.device_id(core.now())?;
    let knows = catalog_in_use(core)?.pack.keys.decision.is_some();
    let sender = knows.then(|| Sender {
        device,
        envelope: id.clone(),
    });
    Ok(From { id, sender })
}

/// Seals a document into an envelope.
pub(crate) fn seal(
    core: &Core,
    id: &str,
    document: &[u8],
    sealing: &SealingKey,
    blobs: Vec<EnvelopeBlob>,
) -> Outcome<Envelope> {
    let sealed = close(document, sealing).map_err(|error| core.incident(&error))?;
    sign(core, id, &sealed, &sealing.key_id(), blobs)
}

/// The document compressed and sealed. It needs nothing of the app.
pub(crate) fn close(document: &[u8], sealing: &SealingKey) -> Result<Vec<u8>, SealError> {
    sealing.seal(&seal::pack::compress(document)?)
}

/// The envelope around sealed bytes, signed by the device.
pub(crate) fn sign(
    core: &Core,
    id: &str,
    sealed: &[u8],
    key: &str,
    blobs: Vec<EnvelopeBlob>,
) -> Outcome<Envelope> {
    let fault = |error: &dyn Cause| core.incident(error);
    let store = core.store()?;
    let signing = store.signing_key(core.now())?;
    // A county of 0.1.0 takes format 1 alone; whether this one is of a later version its signed pack tells.
    let format = 1 + u32::from(catalog_in_use(core)?.pack.keys.decision.is_some());
    let context = Context::of_envelope(format).unwrap_or(Context::ENVELOPE);
    let mut envelope = Envelope {
        format,
        id: id.to_owned(),
        county: catalog_in_use(core)?.pack.county.code.clone(),
        key_id: key.to_owned(),
        device: signing.verifying_key().device_id(),
        counter: store.next_counter("envelope")?,
        sealed_hash: seal::hash::sha256_hex(sealed),
        sealed: STANDARD.encode(sealed),
        blobs,
        signature: String::new(),
    };
    envelope.signature = signing
        .sign_document(context, &envelope)
        .map_err(|error| fault(&error))?;
    Ok(envelope)
}
