//! Introduces the device: its public key, signed by itself, and a helper's activation code if there is one. The id
//! follows from the key, so repeating is harmless.

use protocol::{
    device::{Registered, Registration},
    path,
};
use seal::context::Context;
use vault::VaultError;

use super::{
    exchange::{Failure, Session},
    sorting::read_json,
};
use crate::link::{Answer, Method};

/// Setting: code of the county that knows this device.
pub(crate) const REGISTERED: &str = "sync.registered";
/// Setting: the county says that this is a helper's device.
pub(crate) const HELPER: &str = "sync.helper";
/// Setting: the activation code a helper typed in.
pub const ACTIVATION: &str = "sync.activation";

impl Session {
    pub(super) async fn register(&mut self) -> Result<(), Failure> {
        let activation: Option<String> = self.store.setting(ACTIVATION)?;
        let with_code = activation.is_some();
        let mut introduced = self.introduce(activation).await;
        if with_code && self.is_known_here()? && matches!(introduced, Err(Failure::Refused(_))) {
            // A county that was put back may have forgotten the code as well; what waits must not wait for a new one.
            introduced = self.introduce(None).await;
        }
        let mut answer = match introduced {
            // Before an application can leave the device must be known: a refusal here stops everything.
            Err(Failure::Refused(code)) => return Err(Failure::Pause(code)),
            other => other?,
        };
        let registered: Registered = read_json(&mut answer).await?;
        if registered.device != self.key.verifying_key().device_id() {
            return Err(Failure::Nonsense("answer-unreadable"));
        }
        self.store.set_setting(HELPER, &registered.helper)?;
        self.store.set_setting(REGISTERED, &self.county.county)?;
        Ok(())
    }

    async fn introduce(&self, activation: Option<String>) -> Result<Answer, Failure> {
        let registration = self.registration(activation)?;
        let request = self.json_request(Method::Post, path::DEVICES, &registration)?;
        self.ask_openly(request).await
    }

    fn is_known_here(&self) -> Result<bool, Failure> {
        let known: Option<String> = self.store.setting(REGISTERED)?;
        Ok(known.as_deref() == Some(&self.county.county))
    }

    fn registration(&self, activation: Option<String>) -> Result<Registration, Failure> {
        let public_key = self.key.verifying_key().to_base64();
        let mut registration = Registration {
            public_key,
            activation,
            signature: String::new(),
        };
        let context = if self.county.reads_contexts() {
            Context::REGISTRATION
        } else {
            Context::OF_0_1_0
        };
        let signature = self.key.sign_document(context, &registration);
        registration.signature = signature.map_err(VaultError::from)?;
        Ok(registration)
    }
}
