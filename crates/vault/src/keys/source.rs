//! The device key, and a place where it is kept.

use seal::wrap::WrapKey;

use crate::Result;

/// The key that opens `device.db` and unwraps the people's keys.
pub type DeviceKey = WrapKey;

/// A place where the device key is kept. Two exist: the system's keyring, and a file wrapped by a passphrase.
pub trait KeySource {
    /// The key, or `None` when this place is in order and has never held one.
    ///
    /// # Errors
    /// `KeyringLocked` or `NoKeyring` where it cannot be asked, `WrongPassphrase`, `TooNew` or `Damaged` ([`crate::Kind`]).
    fn read(&self) -> Result<Option<DeviceKey>>;
    /// Keeps the key; succeeds only if it can be read again.
    ///
    /// # Errors
    /// `KeyringLocked` or `NoKeyring` where it takes nothing, `WeakSecret`, `DiskFull` or `Storage` ([`crate::Kind`]).
    fn store(&self, key: &DeviceKey) -> Result<()>;
    /// Forgets the key: whatever it opened is lost.
    ///
    /// # Errors
    /// `KeyringLocked` or `Storage` ([`crate::Kind`]) when it cannot be deleted.
    fn forget(&self) -> Result<()>;
}
