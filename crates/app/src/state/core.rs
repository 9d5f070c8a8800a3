//! What a running app holds: host, texts, settings, the open device file, the catalog, the one person who is present.
//! One lock guards all of it, so commands never see each other half done. No use case is here.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use vault::device::DeviceStore;
use vault::home::Home;
use vault::{Repair, VaultError};

use crate::api::outcome::IpcError;
use crate::api::system::Stage;
use crate::error::{Cause, Code, Outcome, code};
use crate::host::{Host, PackAtHand, SharedHost};
use crate::state::catalog::CatalogInUse;
use crate::state::delivery::Delivery;
use crate::state::happening::Happening;
use crate::state::person::OpenPerson;
use crate::state::practice::Practice;
use crate::state::settings::StoredSettings;
use crate::texts::Texts;

/// Everything.
pub(crate) struct Core {
    pub host: SharedHost,
    pub texts: Texts,
    pub kept: StoredSettings,
    /// Where the start stands; `Ready` or `FirstStart` once the device file is open.
    pub stage: Stage,
    /// Why the start went no further, when no stage says it.
    pub trouble: Option<IpcError>,
    pub home: Option<Home>,
    pub device: Option<Device>,
    pub catalog: Option<CatalogInUse>,
    pub present: Option<OpenPerson>,
    /// Files that were damaged and replaced at start.
    pub repairs: Vec<Repair>,
    /// Draft that was on the screen when the app ended unexpectedly; until the person has gone anywhere.
    pub resume: Option<String>,
    /// Something was chosen before the device file was open.
    pub early: bool,
    /// Practice under way: what was "sent" in it. Nothing of it is on disk.
    pub practice: Option<Practice>,
    /// Packs found at the last look, by id.
    pub packs: BTreeMap<String, PackAtHand>,
    /// The open person's space, as delivery asks for it.
    pub spaces: Option<std::sync::Arc<dyn sync::spaces::Spaces>>,
    /// What happened and has had no consequences yet.
    pub happened: Vec<Happening>,
}

/// The open device file and what works on it in the background.
pub(crate) struct Device {
    pub store: std::sync::Arc<DeviceStore>,
    pub sync: Option<Delivery>,
}

impl Core {
    pub fn new(host: SharedHost) -> Self {
        let kept = StoredSettings::default();
        Self {
            texts: Texts::on(&kept.language, host.device()),
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
            spaces: None,
            happened: Vec::new(),
        }
    }

    /// The device file, or the code that says it is not open.
    pub fn store(&self) -> Outcome<&std::sync::Arc<DeviceStore>> {
        self.device
            .as_ref()
            .map(|device| &device.store)
            .ok_or_else(|| code(Code::NotOpen))
    }

    /// The person who is present, or the code that says nobody is.
    pub fn present(&self) -> Outcome<&OpenPerson> {
        self.present.as_ref().ok_or_else(|| code(Code::NoPerson))
    }

    /// As [`Core::present`], to change.
    pub fn present_mut(&mut self) -> Outcome<&mut OpenPerson> {
        self.present.as_mut().ok_or_else(|| code(Code::NoPerson))
    }

    /// Things that reach beyond the made-up person's file are not for practice.
    pub fn not_in_practice(&self) -> Outcome<()> {
        if self.practice.is_some() {
            Err(code(Code::Practice))
        } else {
            Ok(())
        }
    }

    /// Now as the vault wants it.
    pub fn now(&self) -> jiff::Timestamp {
        self.host.now().timestamp()
    }

    /// A fault of ours, with a number that stands in the log too.
    pub fn incident(&self, cause: &dyn Cause) -> IpcError {
        incident(self.host.as_ref(), cause)
    }

    /// What the storage said, as the interface understands it.
    pub fn vault_error(&self, error: &VaultError) -> IpcError {
        from_vault(error)
    }
}

/// See [`Core::incident`].
pub(crate) fn incident(host: &dyn Host, cause: &dyn Cause) -> IpcError {
    let id = host.new_id();
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

/// A panic in a command does not lock the app: what it left is put right by the app.
pub(crate) fn lock(core: &Mutex<Core>) -> MutexGuard<'_, Core> {
    core.lock().unwrap_or_else(PoisonError::into_inner)
}

/// See [`Core::vault_error`].
pub(crate) fn from_vault(error: &VaultError) -> IpcError {
    use vault::Kind;
    tracing::warn!(code = error.kind.code(), cause = error.cause(), "storage");
    let code = Code::from(error.kind);
    let told = match error.kind {
        Kind::Storage | Kind::DiskFull | Kind::KeyringLocked | Kind::SecondInstance => {
            IpcError::transient(code)
        }
        _ => IpcError::new(code),
    };
    let told = match error.tries_left() {
        0 => told,
        left => told.with("left", left.to_string()),
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
