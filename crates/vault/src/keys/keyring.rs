//! The device key in the system's keyring: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.
//! Its answers are turned into our kinds; which of them permits a new key is decided in the folder's table.

use keyring::{Entry, Error};
use zeroize::Zeroizing;

use crate::{
    Kind, Result, VaultError,
    keys::{DeviceKey, KeySource},
};

/// One entry of the keyring.
#[derive(Debug, Clone)]
pub struct KeyringSource {
    service: String,
    account: String,
}

impl KeyringSource {
    /// The entry's name; `account` tells apart several data folders of one user.
    pub fn new(service: &str, account: &str) -> Self {
        Self {
            service: service.to_owned(),
            account: account.to_owned(),
        }
    }

    fn entry(&self) -> Result<Entry> {
        Entry::new(&self.service, &self.account).map_err(no_keyring)
    }
}

impl KeySource for KeyringSource {
    fn read(&self) -> Result<Option<DeviceKey>> {
        match self.entry()?.get_secret().map(Zeroizing::new) {
            Ok(secret) => key_of(&secret).map(Some),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(refused(error)),
        }
    }

    fn store(&self, key: &DeviceKey) -> Result<()> {
        self.entry()?.set_secret(key.as_bytes()).map_err(refused)?;
        match self.read()? {
            Some(kept) if kept.as_bytes() == key.as_bytes() => Ok(()),
            _ => Err(Kind::NoKeyring.into()),
        }
    }

    fn forget(&self) -> Result<()> {
        match self.entry()?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(refused(error)),
        }
    }
}

/// An entry of another length is not ours: it must not be overwritten and opens nothing.
fn key_of(secret: &[u8]) -> Result<DeviceKey> {
    let bytes: [u8; 32] = secret.try_into().map_err(|_| VaultError::from(Kind::WrongKey))?;
    Ok(DeviceKey::from_bytes(bytes))
}

fn no_keyring(error: Error) -> VaultError {
    match error {
        Error::NoStorageAccess(_) => VaultError::because(Kind::KeyringLocked, error),
        _ => VaultError::because(Kind::NoKeyring, error),
    }
}

/// Everything that is not a clear "there is none" counts as locked: then nothing is made and nothing overwritten.
fn refused(error: Error) -> VaultError {
    match error {
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => VaultError::because(Kind::NoKeyring, error),
        _ => VaultError::because(Kind::KeyringLocked, error),
    }
}
