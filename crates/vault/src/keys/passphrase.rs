//! The device key on a machine without keyring: wrapped under Argon2id(passphrase) in the small file `device.key`.

use seal::wrap;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    Kind, Result, VaultError,
    home::{self, Home},
    keys::{
        DeviceKey, KeySource,
        stretch::{Stretch, from_hex},
    },
};

const CONTEXT: &str = "cunliban/device-key/1";
/// Fewer characters than this are refused: the file can be copied, and then only the passphrase resists.
pub const PASSPHRASE_MIN_CHARS: usize = 8;

/// The wrapped key with the passphrase that opens it.
pub struct PassphraseSource {
    home: Home,
    passphrase: Zeroizing<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    format: u32,
    stretch: Stretch,
    wrapped: String,
}

impl PassphraseSource {
    /// The passphrase as typed; spaces around it do not count.
    pub fn new(home: &Home, passphrase: &str) -> Self {
        Self {
            home: home.clone(),
            passphrase: Zeroizing::new(passphrase.trim().to_owned()),
        }
    }
}

impl KeySource for PassphraseSource {
    fn read(&self) -> Result<Option<DeviceKey>> {
        let path = self.home.key_header();
        if !path.exists() {
            return Ok(None);
        }
        let header: Header = serde_json::from_slice(&home::read(&path)?)?;
        if header.format > 1 {
            return Err(Kind::TooNew.into());
        }
        let under = header.stretch.key(&self.passphrase, &[])?;
        match wrap::unwrap(&under, &from_hex(&header.wrapped)?, CONTEXT) {
            Ok(key) => Ok(Some(key)),
            Err(seal::SealError::WrongKey) => Err(Kind::WrongPassphrase.into()),
            Err(error) => Err(error.into()),
        }
    }

    fn store(&self, key: &DeviceKey) -> Result<()> {
        if self.passphrase.chars().count() < PASSPHRASE_MIN_CHARS {
            return Err(VaultError::from(Kind::WeakSecret));
        }
        let stretch = Stretch::new()?;
        let wrapped = wrap::wrap(&stretch.key(&self.passphrase, &[])?, key, CONTEXT)?;
        let header = Header {
            format: 1,
            stretch,
            wrapped: seal::hash::hex(&wrapped),
        };
        Ok(disk::whole::write(
            &self.home.key_header(),
            &serde_json::to_vec_pretty(&header)?,
        )?)
    }

    fn forget(&self) -> Result<()> {
        home::destroy(&self.home.key_header())
    }
}
