//! `device.db`: settings, catalog packs, people by shown name, the outbox of sealed things, the ledger, cursors, and the
//! device's own signing key. Nothing in it says what a person answered. One folder file a noun.

mod again;
mod blobs;
mod deletion;
mod events;
mod forgot;
mod glance;
mod identity;
mod ledger;
mod outbox;
mod packs;
mod people;
mod recall;
mod settings;
mod unpark;
mod words;

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    Kind, Repair, Result, VaultError,
    db::{Db, migrate::Migrations, restore::Place, snapshot::Snapshots},
    home::{self, Home},
    keys::DeviceKey,
};

pub use blobs::{Blob, BlobRef};
pub use events::{EventRow, Fact, Moved, UnreadEvent};
pub use glance::Glance;
pub use ledger::{Case, CaseState, ReceiptRow};
pub use outbox::{Attempt, Gone, OutKind, OutboxItem, WaitState};
pub use packs::{Pack, PackPart, Put, Trust};
pub use people::{NewPin, PersonRow, Unlocked};
pub use recall::{Previous, TakenBack, WithdrawalOut};
pub(crate) use words::parse_kind;

pub(crate) const MIGRATIONS: Migrations = &[
    include_str!("../../migrations/device/0001.sql"),
    include_str!("../../migrations/device/0002.sql"),
    include_str!("../../migrations/device/0003.sql"),
    include_str!("../../migrations/device/0004.sql"),
    include_str!("../../migrations/device/0005.sql"),
    include_str!("../../migrations/device/0006.sql"),
    include_str!("../../migrations/device/0007.sql"),
];
const SNAPSHOTS_KEPT: usize = 2;

/// The open device file. Share it in an `Arc`; there is one for each process.
#[derive(Debug)]
pub struct DeviceStore {
    pub(crate) home: Home,
    pub(crate) key: DeviceKey,
    pub(crate) db: Db,
}

impl DeviceStore {
    /// Opens or begins the device file. A damaged one is set aside and reported.
    ///
    /// # Errors
    /// `WrongKey` when another key made this file; it is not touched then. `TooNew` when a newer version made it; not touched either.
    /// `DiskFull` or `Storage` when it cannot be opened, brought up to date or set aside ([`crate::Kind`]).
    pub fn open(home: &Home, key: &DeviceKey, now: Timestamp) -> Result<(Arc<Self>, Vec<Repair>)> {
        let key_is_right = check_key(home, key)?;
        let place = Place {
            path: home.device_db(),
            key,
            migrations: MIGRATIONS,
            snapshots: copies(home),
            key_is_right,
            now,
        };
        let (db, repair) = place.open()?;
        if !key_is_right {
            disk::whole::write(&home.key_check(), check_text(key).as_bytes())?;
        }
        let store = Self {
            home: home.clone(),
            key: key.clone(),
            db,
        };
        store.adopt_people(now)?;
        store.remove_practice(now)?;
        store.requeue_sending(now)?;
        if repair.is_some() {
            store.doubt_all()?;
        }
        Ok((Arc::new(store), repair.into_iter().collect()))
    }
}

/// The copies of the device file.
fn copies(home: &Home) -> Snapshots {
    Snapshots::new(home.root(), "device", SNAPSHOTS_KEPT)
}

/// Whether the key is proven right. A wrong one is refused before the file is touched.
fn check_key(home: &Home, key: &DeviceKey) -> Result<bool> {
    match home::read_text(&home.key_check()) {
        Ok(text) if text == check_text(key) => Ok(true),
        Ok(_) if home.has_data() => Err(Kind::WrongKey.into()),
        Ok(_) => Ok(false),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(VaultError::from(error)),
    }
}

/// A hash of 256 random bits tells nothing about them, and tells a wrong key from a damaged file.
fn check_text(key: &DeviceKey) -> String {
    let mut material = zeroize::Zeroizing::new(b"cunliban/device-key-check/1/".to_vec());
    material.extend_from_slice(key.as_bytes());
    seal::hash::sha256_hex(&material)
}
