//! Signs what the county did, as the person's device will check it.

use std::sync::Arc;

use protocol::event::{Event, SignedEvent};
use seal::sign::SigningKey;

use crate::{
    cases::change::Happening,
    clock::Randomness,
    config::Config,
    store::{SignedHappening, StoreError},
};

/// The county's signature under events.
pub(super) struct Signer {
    county: String,
    key: SigningKey,
    random: Arc<dyn Randomness>,
}

impl Signer {
    pub(super) fn new(config: &Config, key: SigningKey) -> Self {
        Self {
            county: config.county.clone(),
            key,
            random: config.random.clone(),
        }
    }

    /// The event, with an id of its own.
    pub(super) fn sign(&self, happening: Happening) -> Result<SignedHappening, StoreError> {
        let event = Event {
            format: 1,
            county: self.county.clone(),
            id: self.new_id()?,
            envelope: happening.envelope.clone(),
            number: happening.number.clone(),
            at: happening.at.clone(),
            what: happening.what.clone(),
        };
        let signature = self.key.sign_json(&event)?;
        let signed = SignedEvent {
            event,
            key_id: self.key.key_id(),
            signature,
        };
        Ok(SignedHappening {
            body: serde_json::to_string(&signed)?,
            id: signed.event.id,
            happening,
        })
    }

    /// An event of this county as it once signed it; `None` for anything else.
    pub(super) fn own(&self, body: &str) -> Option<SignedEvent> {
        let raw: serde_json::Value = serde_json::from_str(body).ok()?;
        let signed: SignedEvent = serde_json::from_str(body).ok()?;
        let key = self.key.verifying_key();
        key.verify_json(raw.get("event")?, &signed.signature).ok()?;
        (signed.event.county == self.county).then_some(signed)
    }

    fn new_id(&self) -> Result<String, StoreError> {
        let mut bytes = [0_u8; 16];
        self.random.fill(&mut bytes)?;
        Ok(uuid::Builder::from_random_bytes(bytes).into_uuid().to_string())
    }
}
