//! The host of a test device: the world's clock, ids in order, a data folder, a keyring, and everything the app says.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use app::api::outcome::AppEvent;
use app::api::system::DeviceKind;
use app::host::{Host, Notice, PackAtHand, PackPlace, Reading};
use tokio::sync::broadcast;
use uuid::Uuid;
use vault::keys::KeySource;

use crate::clock::Clock;
use crate::voice::{self, Recorder, Spoken};

/// Delivery at the pace of tests.
pub const QUICK: sync::retry::Pace = sync::retry::Pace {
    base_ms: 20,
    cap_ms: 200,
    look_ms: 100,
    ledger_ms: 100,
    draft_ms: 50,
    pack_ms: 60_000,
};

/// A host for tests and the demonstration.
pub struct TestHost {
    clock: Clock,
    data_dir: PathBuf,
    /// As on a stick.
    stick: PathBuf,
    /// Beside the installer; a folder that need not be there.
    beside: PathBuf,
    export_dir: PathBuf,
    keyring: Box<dyn Fn() -> Box<dyn KeySource> + Send + Sync>,
    events: broadcast::Sender<AppEvent>,
    notices: Mutex<Vec<Notice>>,
    device: Mutex<DeviceKind>,
    recorder: Arc<Recorder>,
    player: ::voice::Player,
}

impl TestHost {
    /// A host over a data folder; packs are looked for in `packs`, as on a stick, and beside the installer in the folder
    /// `.beside` next to the data.
    pub fn new(
        clock: Clock,
        data_dir: PathBuf,
        packs: PathBuf,
        keyring: impl Fn() -> Box<dyn KeySource> + Send + Sync + 'static,
    ) -> Arc<Self> {
        let (events, recorder) = (broadcast::channel(256).0, Arc::new(Recorder::default()));
        Arc::new(Self {
            player: voice::player(&recorder, events.clone()),
            recorder,
            clock,
            export_dir: data_dir.with_extension("exports"),
            beside: data_dir.with_extension("beside"),
            data_dir,
            stick: packs,
            keyring: Box::new(keyring),
            events,
            notices: Mutex::new(Vec::new()),
            device: Mutex::default(),
        })
    }

    /// From the next start on this is a laptop. A host is a phone unless told.
    pub fn is_computer(&self) {
        *self.device.lock().unwrap_or_else(PoisonError::into_inner) = DeviceKind::Computer;
    }

    /// The folder beside the installer.
    pub fn beside(&self) -> PathBuf {
        self.beside.clone()
    }

    /// What the app tells the interface from now on.
    pub fn listen(&self) -> broadcast::Receiver<AppEvent> {
        self.events.subscribe()
    }

    /// Notifications so far.
    pub fn notices(&self) -> Vec<Notice> {
        self.notices
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Sentences read aloud so far.
    pub fn spoken(&self) -> Vec<Spoken> {
        self.recorder.spoken()
    }

    /// What listens when the app speaks.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Where exports go.
    pub fn exports(&self) -> PathBuf {
        self.export_dir.clone()
    }
}

impl Host for TestHost {
    fn now(&self) -> jiff::Zoned {
        self.clock.now()
    }

    fn new_id(&self) -> String {
        Uuid::now_v7().to_string()
    }

    fn random(&self, into: &mut [u8]) {
        if seal::random::fill(into).is_err() {
            into.fill(0x5a);
        }
    }

    fn device(&self) -> DeviceKind {
        *self.device.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn data_dir(&self) -> PathBuf {
        self.data_dir.clone()
    }

    fn keyring(&self) -> Box<dyn KeySource> {
        (self.keyring)()
    }

    fn find_packs(&self) -> Vec<PackAtHand> {
        let mut packs = packs_in(&self.beside, PackPlace::Beside);
        packs.extend(packs_in(&self.stick, PackPlace::Stick));
        packs.sort_by(|a, b| a.name.cmp(&b.name));
        packs
    }

    fn export_dir(&self) -> PathBuf {
        self.export_dir.clone()
    }

    fn speak(&self, reading: Reading) -> bool {
        self.player.play(voice::job(reading))
    }

    fn stop_speaking(&self) {
        self.player.stop();
    }

    fn voice_available(&self) -> bool {
        true
    }

    fn notify(&self, notice: Notice) {
        self.notices
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(notice);
    }

    fn pace(&self) -> sync::retry::Pace {
        QUICK
    }

    fn emit(&self, event: AppEvent) {
        // Nobody listening is fine: a test that does not look at events must not fail.
        let _heard = self.events.send(event);
    }
}

fn packs_in(folder: &Path, place: PackPlace) -> Vec<PackAtHand> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let named = files.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()));
    named
        .filter(|(_, path)| path.extension().is_some_and(|end| end == "pack"))
        .map(|(name, path)| PackAtHand {
            id: seal::hash::sha256_hex(path.to_string_lossy().as_bytes())
                .chars()
                .take(16)
                .collect(),
            name,
            place,
            path,
        })
        .collect()
}
