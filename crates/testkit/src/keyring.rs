//! Keyrings for tests: in memory (with a switch for "locked" and "none"), and in a file beside the data folder for the
//! browser tests and the demonstration, which restart the process. A real device uses the system's keyring.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use vault::Kind;
use vault::keys::{DeviceKey, KeySource};

/// How the machine's keyring behaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mood {
    /// It works.
    #[default]
    Open,
    /// It is locked.
    Locked,
    /// There is none.
    Absent,
}

/// A keyring in memory; clones share it, so it survives a restart of the app.
#[derive(Clone, Default)]
pub struct MemoryKeyring(Arc<Mutex<(Mood, Option<[u8; 32]>)>>);

impl MemoryKeyring {
    /// From now on it behaves like this.
    pub fn set_mood(&self, mood: Mood) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = mood;
    }

    /// The entry is lost, as after a reinstalled system.
    pub fn lose(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = None;
    }

    /// The entry is found again.
    pub fn find_again(&self, key: [u8; 32]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = Some(key);
    }

    /// The key, for tests that look into files.
    pub fn key(&self) -> Option<[u8; 32]> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    fn with<T>(&self, act: impl FnOnce(&mut Option<[u8; 32]>) -> T) -> vault::Result<T> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match inner.0 {
            Mood::Open => Ok(act(&mut inner.1)),
            Mood::Locked => Err(Kind::KeyringLocked.into()),
            Mood::Absent => Err(Kind::NoKeyring.into()),
        }
    }
}

impl KeySource for MemoryKeyring {
    fn read(&self) -> vault::Result<Option<DeviceKey>> {
        self.with(|kept| kept.map(DeviceKey::from_bytes))
    }

    fn store(&self, key: &DeviceKey) -> vault::Result<()> {
        self.with(|kept| *kept = Some(*key.as_bytes()))
    }

    fn forget(&self) -> vault::Result<()> {
        self.with(|kept| *kept = None)
    }
}

/// A stand-in for the keyring of a machine that has none, for tests that kill the process. It is no protection at all.
#[derive(Clone)]
pub struct FileKeyring(pub PathBuf);

impl KeySource for FileKeyring {
    fn read(&self) -> vault::Result<Option<DeviceKey>> {
        match std::fs::read(&self.0) {
            Ok(bytes) => {
                let bytes: [u8; 32] = bytes
                    .try_into()
                    .map_err(|_| vault::VaultError::from(Kind::WrongKey))?;
                Ok(Some(DeviceKey::from_bytes(bytes)))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn store(&self, key: &DeviceKey) -> vault::Result<()> {
        Ok(std::fs::write(&self.0, key.as_bytes())?)
    }

    fn forget(&self) -> vault::Result<()> {
        match std::fs::remove_file(&self.0) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}
