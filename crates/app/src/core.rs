//! What a running app holds: host, texts, settings, the open device file, the catalog, the one person who is present.
//! One lock guards all of it, so commands never see each other half done. No use case is here.

use std::collections::BTreeMap;

use vault::device::DeviceStore;
use vault::home::Home;
use vault::{Repair, VaultError};

use crate::api::outcome::IpcError;
use crate::api::system::Stage;
use crate::error::{Outcome, code};
use crate::guides::shelf::Shelf;
use crate::host::SharedHost;
use crate::people::Present;
use crate::system::settings::Kept;
use crate::texts::Texts;

/// Everything.
pub(crate) struct Core {
    pub host: SharedHost,
    pub texts: Texts,
    pub kept: Kept,
    /// Where the start stands; `Ready` or `FirstStart` once the device file is open.
    pub stage: Stage,
    /// Why the start went no further, when no stage says it.
    pub trouble: Option<IpcError>,
    pub home: Option<Home>,
    pub device: Option<Device>,
    pub catalog: Option<Shelf>,
    pub present: Option<Present>,
    /// Files that were damaged and replaced at start.
    pub repairs: Vec<Repair>,
    /// Draft that was on the screen when the app ended unexpectedly; until the person has gone anywhere.
    pub resume: Option<String>,
    /// Something was chosen before the device file was open.
    pub early: bool,
    /// Practice under way: what was "sent" in it. Nothing of it is on disk.
    pub practice: Option<crate::practice::Practice>,
    /// Packs found at the last look, by id.
    pub packs: BTreeMap<String, crate::host::PackAtHand>,
}

/// The open device file and what works on it in the background.
pub(crate) struct Device {
    pub store: std::sync::Arc<DeviceStore>,
    pub sync: Option<crate::ledger::engine::Engine>,
}

impl Core {
    pub fn new(host: SharedHost) -> Self {
        let kept = Kept::default();
        Self {
            texts: Texts::new(&kept.language),
            host,
            kept,
            stage: Stage::FirstStart,
            trouble: None,
            home: None,
            device: None,
            catalog: None,
            present: None,
            repairs: Vec::new(),
            resume: None,
            early: false,
            practice: None,
            packs: BTreeMap::new(),
        }
    }

    /// The device file, or the code that says it is not open.
    pub fn store(&self) -> Outcome<&std::sync::Arc<DeviceStore>> {
        self.device
            .as_ref()
            .map(|device| &device.store)
            .ok_or_else(|| code("not-open"))
    }

    /// The person who is present, or the code that says nobody is.
    pub fn present(&self) -> Outcome<&Present> {
        self.present.as_ref().ok_or_else(|| code("no-person"))
    }

    /// As [`Core::present`], to change.
    pub fn present_mut(&mut self) -> Outcome<&mut Present> {
        self.present.as_mut().ok_or_else(|| code("no-person"))
    }

    /// Now as the vault wants it.
    pub fn now(&self) -> jiff::Timestamp {
        self.host.now().timestamp()
    }

    /// A fault of ours, with a number that stands in the log too.
    pub fn incident(&self, cause: &dyn std::fmt::Display) -> IpcError {
        let id = self.host.new_id();
        let tail: String = id
            .chars()
            .rev()
            .take(6)
            .collect::<String>()
            .chars()
            .rev()
            .collect();
        IpcError::internal(&tail.to_uppercase(), cause)
    }

    /// What the storage said, as the interface understands it.
    pub fn vault_error(&self, error: &VaultError) -> IpcError {
        from_vault(error)
    }
}

/// See [`Core::vault_error`].
pub(crate) fn from_vault(error: &VaultError) -> IpcError {
    use vault::Kind;
    tracing::warn!(code = error.kind.code(), cause = ?std::error::Error::source(error).map(ToString::to_string), "storage");
    let code = error.kind.code();
    let told = match error.kind {
        Kind::Storage | Kind::DiskFull | Kind::KeyringLocked | Kind::SecondInstance => {
            IpcError::transient(code)
        }
        _ => IpcError::new(code),
    };
    match error.wait_seconds() {
        0 => told,
        seconds => told
            .with("seconds", seconds.to_string())
            // Rounded up: who comes back after that many minutes may try.
            .with("minutes", seconds.div_ceil(60).to_string()),
    }
}

impl From<VaultError> for IpcError {
    fn from(error: VaultError) -> Self {
        from_vault(&error)
    }
}
