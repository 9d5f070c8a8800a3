//! The device key: where it is kept and how it is found at start.
//!
//! | Situation | What happens |
//! |---|---|
//! | keyring has the key | it is used |
//! | keyring is locked | [`Kind::KeyringLocked`]; a key is never made |
//! | keyring has no key, no data here | first run: made, stored, read back |
//! | keyring has no key, data here | [`Kind::KeyMissing`]; nothing is overwritten |
//! | no keyring, or it takes no key, no data here | [`Start::ChoosePassphrase`] |
//! | a passphrase was chosen earlier | [`Start::AskPassphrase`] |
//!
//! A key in clear is never in a file.

pub mod keyring;
pub mod passphrase;
pub(crate) mod person;
mod source;
pub(crate) mod stretch;

use crate::{Kind, Result, VaultError, home::Home};

pub use self::keyring::KeyringSource;
pub use self::passphrase::PassphraseSource;
pub use self::source::{DeviceKey, KeySource};

/// What the start found.
#[derive(Debug)]
pub enum Start {
    /// Go on.
    Key(DeviceKey),
    /// A passphrase was chosen on this device: ask for it, then [`open_passphrase`].
    AskPassphrase,
    /// No keyring here: let a passphrase be chosen, then [`create_passphrase`].
    ChoosePassphrase,
}

/// Finds or makes the device key by the table above.
///
/// # Errors
/// `KeyringLocked`, `KeyMissing` or `NoKeyring` as the table of the module says; `Storage` ([`Kind`]).
pub fn start(home: &Home, keyring: &dyn KeySource) -> Result<Start> {
    if home.key_header().exists() {
        return Ok(Start::AskPassphrase);
    }
    match keyring.read() {
        Ok(Some(key)) if home.has_data() => Ok(Start::Key(key)),
        Ok(None) if home.has_data() => Err(Kind::KeyMissing.into()),
        // Without data an old entry opens nothing: a fresh device starts with a fresh key.
        Ok(_) => make(keyring),
        Err(error) if error.kind == Kind::NoKeyring && home.has_data() => Err(Kind::KeyMissing.into()),
        Err(error) if error.kind == Kind::NoKeyring => Ok(Start::ChoosePassphrase),
        Err(error) => Err(error),
    }
}

/// First start on a machine without keyring. Refuses when data or a passphrase is there already.
///
/// # Errors
/// `KeyMissing` when there is a key or data already, `WeakSecret` for a short passphrase, `DiskFull` or `Storage` ([`Kind`]).
pub fn create_passphrase(home: &Home, passphrase: &str) -> Result<DeviceKey> {
    if home.key_header().exists() || home.has_data() {
        return Err(Kind::KeyMissing.into());
    }
    let key = DeviceKey::generate()?;
    PassphraseSource::new(home, passphrase).store(&key)?;
    Ok(key)
}

/// Opens the device with its passphrase.
///
/// # Errors
/// `WrongPassphrase`; `KeyMissing` when none was chosen here; `TooNew` or `Damaged` for a header nobody can read ([`Kind`]).
pub fn open_passphrase(home: &Home, passphrase: &str) -> Result<DeviceKey> {
    PassphraseSource::new(home, passphrase)
        .read()?
        .ok_or_else(|| Kind::KeyMissing.into())
}

fn make(keyring: &dyn KeySource) -> Result<Start> {
    let key = DeviceKey::generate()?;
    match keyring.store(&key) {
        Ok(()) => Ok(Start::Key(key)),
        Err(error) if is_refusal(&error) => Ok(Start::ChoosePassphrase),
        Err(error) => Err(error),
    }
}

/// A keyring that answers "no entry" and then takes none is locked and without anybody to open it: measured with
/// gnome-keyring on a fresh store. Nothing was stored, so a passphrase is safe.
fn is_refusal(error: &VaultError) -> bool {
    matches!(error.kind, Kind::KeyringLocked | Kind::NoKeyring)
}

#[cfg(test)]
mod tests;
