//! The edges of the core on a desktop: clock, ids, folders, voice, notifications, events.

use std::path::PathBuf;

use anyhow::Context as _;
use app::api::outcome::AppEvent;
use app::host::{Host, KeySource, Notice, Pace, PackAtHand, Reading};
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::{packs, speech};

/// The host that the window runs on.
pub struct ShellHost {
    handle: AppHandle,
    data_dir: PathBuf,
    player: voice::Player,
}

impl ShellHost {
    /// Finds the folders. `CUNLIBAN_DATA` names another data folder (demonstration, tests, a stick).
    pub fn new(handle: AppHandle) -> anyhow::Result<Self> {
        let data_dir = match std::env::var_os("CUNLIBAN_DATA") {
            Some(folder) => PathBuf::from(folder),
            None => handle.path().app_local_data_dir().context("no data folder")?,
        };
        Ok(Self {
            player: speech::player(handle.clone()),
            handle,
            data_dir,
        })
    }
}

impl Host for ShellHost {
    #[expect(clippy::disallowed_methods, reason = "this is the edge: here time comes in")]
    fn now(&self) -> jiff::Zoned {
        jiff::Zoned::now()
    }

    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn random(&self, into: &mut [u8]) {
        // Without randomness of the system nothing may be encrypted; the callers check what they get.
        if getrandom::fill(into).is_err() {
            tracing::error!("the system gives no randomness");
        }
    }

    fn device(&self) -> app::api::system::DeviceKind {
        if cfg!(any(target_os = "android", target_os = "ios")) {
            app::api::system::DeviceKind::Phone
        } else {
            app::api::system::DeviceKind::Computer
        }
    }

    fn data_dir(&self) -> PathBuf {
        self.data_dir.clone()
    }

    fn keyring(&self) -> Box<dyn KeySource> {
        // A data folder of its own has a key of its own: a fresh folder must not replace another one's.
        let account = match std::env::var_os("CUNLIBAN_DATA") {
            Some(_) => format!("device-key {}", self.data_dir.display()),
            None => "device-key".to_owned(),
        };
        app::host::system_keyring("cn.cunliban.app", &account)
    }

    /// `CUNLIBAN_DEMONSTRATION` is set by the demonstration and the window journey, whose county is on this machine.
    fn pace(&self) -> Pace {
        match std::env::var_os("CUNLIBAN_DEMONSTRATION") {
            Some(_) => app::host::demonstration_pace(),
            None => Pace::default(),
        }
    }

    fn find_packs(&self) -> Vec<PackAtHand> {
        packs::find()
    }

    fn export_dir(&self) -> PathBuf {
        self.handle
            .path()
            .document_dir()
            .unwrap_or_else(|_| self.data_dir.clone())
    }

    fn speak(&self, reading: Reading) -> bool {
        self.player.play(speech::job(reading))
    }

    fn stop_speaking(&self) {
        self.player.stop();
    }

    fn voice_available(&self) -> bool {
        self.player.available()
    }

    fn notify(&self, notice: Notice) {
        std::thread::spawn(move || {
            let shown = notify_rust::Notification::new()
                .summary(&notice.title)
                .body(&notice.body)
                .show();
            if shown.is_err() {
                tracing::warn!("this system shows no notifications");
            }
        });
    }

    fn emit(&self, event: AppEvent) {
        if self.handle.emit("app-event", event).is_err() {
            tracing::warn!("the window does not hear events");
        }
    }
}
