//! Introduces the device: its public key, signed by itself, and a helper's activation code if there is one. The id
//! follows from the key, so repeating is harmless.

use protocol::{
    device::{Registered, Registration},
    path,
};
use vault::VaultError;

use super::exchange::{Failure, Session, read_json};
use crate::link::Method;

/// Setting: code of the county that knows this device.
pub(crate) const REGISTERED: &str = "sync.registered";
/// Setting: the county says that this is a helper's device.
pub(crate) const HELPER: &str = "sync.helper";
/// Setting: the activation code a helper typed in.
pub const ACTIVATION: &str = "sync.activation";

impl Session {
    pub(super) async fn register(&mut self) -> Result<(), Failure> {
        let registration = self.registration()?;
        let request = self.json_request(Method::Post, path::DEVICES, &registration)?;
        let mut answer = match self.ask_openly(request).await {
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

    fn registration(&self) -> Result<Registration, Failure> {
        let public_key = self.key.verifying_key().to_base64();
        let activation: Option<String> = self.store.setting(ACTIVATION)?;
        let mut registration = Registration {
            public_key,
            activation,
            signature: String::new(),
        };
        registration.signature = self.key.sign_document(&registration).map_err(VaultError::from)?;
        Ok(registration)
    }
}
