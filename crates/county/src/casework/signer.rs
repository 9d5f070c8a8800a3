//! Signs what the county did, as the person's device will check it.

use std::sync::Arc;

use protocol::event::{DecisionSignature, Event, SignedEvent};
use seal::{context::Context, sign::SigningKey};
use serde_json::Value;

use crate::{
    cases::change::Happening,
    clock::Randomness,
    config::Config,
    store::{SignedHappening, StoreError},
};

/// The county's signatures under events: the desk's own, and the one that devices of earlier versions look at.
pub(super) struct Signer {
    county: String,
    key: SigningKey,
    decision: SigningKey,
    random: Arc<dyn Randomness>,
}

impl Signer {
    pub(super) fn new(config: &Config, key: SigningKey, decision: SigningKey) -> Self {
        Self {
            county: config.county.clone(),
            key,
            decision,
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
        let signed = self.sign_event(event)?;
        Ok(SignedHappening {
            body: serde_json::to_string(&signed)?,
            id: signed.event.id,
            happening,
        })
    }

    /// The same event under the keys of today: for one of an earlier version, which only the intake's key signed.
    pub(super) fn sign_anew(&self, body: &str) -> Result<String, StoreError> {
        let signed: SignedEvent = serde_json::from_str(body)?;
        Ok(serde_json::to_string(&self.sign_event(signed.event)?)?)
    }

    /// An event of this desk as it once signed it; `None` for anything else.
    pub(super) fn own(&self, body: &str) -> Option<SignedEvent> {
        let raw: Value = serde_json::from_str(body).ok()?;
        let signed: SignedEvent = serde_json::from_str(body).ok()?;
        let decision = signed.decision.as_ref()?;
        let key = self.decision.verifying_key();
        key.verify_json(Context::DECISION, raw.get("event")?, &decision.signature)
            .ok()?;
        (signed.event.county == self.county).then_some(signed)
    }

    fn sign_event(&self, event: Event) -> Result<SignedEvent, StoreError> {
        let decision = DecisionSignature {
            key_id: self.decision.key_id(),
            signature: self.decision.sign_json(Context::DECISION, &event)?,
        };
        Ok(SignedEvent {
            signature: self.key.sign_json(Context::OF_0_1_0, &event)?,
            key_id: self.key.key_id(),
            event,
            decision: Some(decision),
        })
    }

    fn new_id(&self) -> Result<String, StoreError> {
        let mut bytes = [0_u8; 16];
        self.random.fill(&mut bytes)?;
        Ok(uuid::Builder::from_random_bytes(bytes).into_uuid().to_string())
    }
}
