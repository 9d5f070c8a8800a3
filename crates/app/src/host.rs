//! What the core must not find out by itself: time, ids, places, voice, notifications. The shell and the testkit each
//! implement it. No answers of a person go through here except as text to be read aloud.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::api::outcome::AppEvent;
use crate::api::system::DeviceKind;

/// A pack file within reach, found by the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackAtHand {
    /// Stable while the app runs; never a path.
    pub id: String,
    /// File name.
    pub name: String,
    /// Which kind of place.
    pub place: PackPlace,
    /// Where it lies; read only when the person looks for packs.
    pub path: PathBuf,
}

/// Where a pack was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackPlace {
    /// Beside the installer or the program.
    Beside,
    /// On a stick or card.
    Stick,
    /// In the downloads folder.
    Downloads,
}

/// A notification: title and body, in the person's language, without anybody's name or number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// One line.
    pub title: String,
    /// One sentence.
    pub body: String,
}

/// What is to be read aloud.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Name that every event about it carries.
    pub id: String,
    /// What is said, sentence by sentence.
    pub plan: speech::Plan,
    /// The county's recordings by the number of the sentence: sound files, played instead of the voice.
    pub clips: BTreeMap<u32, Arc<[u8]>>,
    /// Sentence to begin with.
    pub from: u32,
    /// 0.7 to 1.2.
    pub rate: f32,
}

/// The edges of the app.
pub trait Host: Send + Sync + 'static {
    /// Civil time at the person's place.
    fn now(&self) -> jiff::Zoned;
    /// A new UUID v7.
    fn new_id(&self) -> String;
    /// Fills the buffer with secure random bytes.
    fn random(&self, into: &mut [u8]);
    /// Where everything of this app lies.
    fn data_dir(&self) -> PathBuf;
    /// Where the device key is kept: the system's keyring.
    fn keyring(&self) -> Box<dyn vault::keys::KeySource>;
    /// Packs beside the installer, on sticks and in downloads.
    fn find_packs(&self) -> Vec<PackAtHand>;
    /// A folder that the person can find, for exports.
    fn export_dir(&self) -> PathBuf;
    /// Reads aloud, stopping what was being read, and tells by [`AppEvent::Speech`] how it goes. Answers whether it speaks.
    fn speak(&self, reading: Reading) -> bool;
    /// Stops reading.
    fn stop_speaking(&self);
    /// A Chinese voice is there.
    fn voice_available(&self) -> bool;
    /// Shows a notification.
    fn notify(&self, notice: Notice);
    /// What people call the machine in hand.
    fn device(&self) -> DeviceKind {
        DeviceKind::Phone
    }
    /// The network costs money by the megabyte.
    fn metered(&self) -> bool {
        false
    }
    /// Pace of delivery; tests and the demonstration use a faster one.
    fn pace(&self) -> sync::retry::Pace {
        sync::retry::Pace::default()
    }
    /// Tells the interface that something changed.
    fn emit(&self, event: AppEvent);
}

/// A shared host.
pub type SharedHost = Arc<dyn Host>;

pub use vault::keys::KeySource;

/// The keyring of the system, for hosts that run on a desktop or phone. `service` and `account` name the entry.
pub fn system_keyring(service: &str, account: &str) -> Box<dyn KeySource> {
    Box::new(vault::keys::KeyringSource::new(service, account))
}

/// Pace of a demonstration, where nobody wants to wait a minute for the county's word: looks every two seconds.
pub fn demonstration_pace() -> sync::retry::Pace {
    sync::retry::Pace {
        base_ms: 500,
        cap_ms: 4_000,
        look_ms: 2_000,
        ledger_ms: 2_000,
        draft_ms: 2_000,
        pack_ms: 60_000,
    }
}

pub use sync::retry::Pace;
