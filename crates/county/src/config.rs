//! How a county is started.

use std::{path::PathBuf, sync::Arc};

use crate::address::Proxies;
use crate::clock::{Clock, Randomness, SystemClock, SystemRandomness};

/// Which half runs in this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Role {
    /// Both.
    #[default]
    All,
    /// The public half: takes envelopes and papers, gives receipts, feeds and the pack; cannot open anything.
    Intake,
    /// The inner half: opens, checks, and serves the clerks' pages.
    Desk,
}

impl Role {
    /// Runs the public half.
    pub fn has_intake(self) -> bool {
        self != Role::Desk
    }

    /// Runs the inner half.
    pub fn has_desk(self) -> bool {
        self != Role::Intake
    }
}

/// A mebibyte.
const MIB: u64 = 1024 * 1024;

/// How much a device, an address and the county may do. They hold while bytes stream in, and in the transaction that keeps
/// them.
#[derive(Debug, Clone)]
pub struct Limits {
    /// A JSON body.
    pub body_bytes: usize,
    /// One sealed paper.
    pub paper_bytes: u32,
    /// Papers of one envelope.
    pub papers_per_envelope: usize,
    /// Unfinished uploads of one device.
    pub unfinished_uploads: u32,
    /// Days after which an unfinished upload is forgotten.
    pub unfinished_days: u32,
    /// What an opened application may unfold to.
    pub application_bytes: usize,
    /// Requests of one device or address at once.
    pub burst: u32,
    /// Requests of one device or address that come back in a minute.
    pub per_minute: u32,
    /// Tokens and signatures that do not hold, of one address at once, and again in a minute.
    pub failures: u32,
    /// Connections at once, to each half.
    pub connections: usize,
    /// Connections at once of one address that is no trusted proxy.
    pub address_connections: usize,
    /// Requests with a large body that are under way at once.
    pub bodies: usize,
    /// The same of one device.
    pub device_bodies: usize,
    /// Seconds in which a request must have said what it wants; the connection ends then.
    pub header_seconds: u64,
    /// Seconds without a byte after which an upload is cut off; what has arrived stays.
    pub stall_seconds: u64,
    /// Bytes that one device may bring in a day: envelopes, and papers as they are announced.
    pub device_bytes_per_day: u64,
    /// Envelopes that one device may bring in a day: a helper's serves a village.
    pub device_envelopes_per_day: u32,
    /// Bytes that may come from one address in a day: a whole village may stand behind one.
    pub address_bytes_per_day: u64,
    /// Envelopes that may come from one address in a day.
    pub address_envelopes_per_day: u32,
    /// Devices that may register from one address in a day.
    pub address_devices_per_day: u32,
    /// Bytes that may come to the county in a day.
    pub county_bytes_per_day: u64,
    /// Devices that may register at the county in a day.
    pub county_devices_per_day: u32,
    /// Bytes that the county keeps in all; beyond them it says that there is no room, until somebody makes some.
    pub county_bytes: u64,
    /// Hours that a whole paper is kept which no envelope names.
    pub unclaimed_hours: u32,
    /// Spaces that one device may make in a day: a helper's serves a village.
    pub device_spaces_per_day: u32,
    /// Spaces that may be made from one address in a day.
    pub address_spaces_per_day: u32,
    /// Spaces that may be made at the county in a day.
    pub county_spaces_per_day: u32,
    /// Days after which a space is put away that nobody used.
    pub space_days: u32,
    /// Words that found nothing which one device may tell in a day.
    pub device_words_per_day: u32,
    /// Envelopes that the county takes in a day; the rest is told to come back. After a restore, numbers go on beyond what
    /// could have been given out since the backup.
    pub envelopes_per_day: u32,
    /// Largest database, in pages of 4 KiB; beyond it the county answers that it is out of order and loses nothing.
    pub database_pages: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: 2 * 1024 * 1024,
            paper_bytes: 20 * 1024 * 1024,
            papers_per_envelope: 100,
            unfinished_uploads: 120,
            unfinished_days: 30,
            application_bytes: 4 * 1024 * 1024,
            burst: 3000,
            per_minute: 600,
            failures: 60,
            connections: 2000,
            address_connections: 500,
            bodies: 100,
            device_bodies: 12,
            header_seconds: 30,
            stall_seconds: 60,
            device_bytes_per_day: 500 * MIB,
            device_envelopes_per_day: 300,
            address_bytes_per_day: 5 * 1024 * MIB,
            address_envelopes_per_day: 2_000,
            address_devices_per_day: 500,
            county_bytes_per_day: 50 * 1024 * MIB,
            county_devices_per_day: 5_000,
            county_bytes: 500 * 1024 * MIB,
            unclaimed_hours: 24,
            device_spaces_per_day: 300,
            address_spaces_per_day: 2_000,
            county_spaces_per_day: 10_000,
            space_days: 400,
            device_words_per_day: 200,
            envelopes_per_day: 10_000,
            database_pages: u32::MAX - 1,
        }
    }
}

/// Everything that a start needs.
#[derive(Clone)]
pub struct Config {
    /// Folder of databases, papers, catalog and keys.
    pub data_dir: PathBuf,
    /// Folder of the keys, where it is not `keys` in the data folder: a desk keeps its own where no intake can read.
    pub keys_dir: Option<PathBuf>,
    /// Six-digit code. Every key in the database begins with it.
    pub county: String,
    /// Address of the intake; port 0 takes any.
    pub listen: String,
    /// Address of the desk.
    pub desk_listen: String,
    /// Which half.
    pub role: Role,
    /// Language of the desk's pages: `zh-Hans`, `zh-Hant` or `en`.
    pub language: String,
    /// The desk stands behind TLS: its cookie goes over nothing else, and it may be reached from other machines.
    pub desk_behind_tls: bool,
    /// Proxies whose word about addresses is believed.
    pub proxies: Proxies,
    /// Limits.
    pub limits: Limits,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Randomness>,
}

impl Config {
    /// A county in this folder on any free ports of this machine, with the system's clock.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            keys_dir: None,
            county: "990123".into(),
            listen: "127.0.0.1:0".into(),
            desk_listen: "127.0.0.1:0".into(),
            role: Role::All,
            language: "zh-Hans".into(),
            desk_behind_tls: false,
            proxies: Proxies::default(),
            limits: Limits::default(),
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandomness),
        }
    }
}
