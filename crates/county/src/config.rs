//! How a county is started.

use std::{path::PathBuf, sync::Arc};

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

/// How much a device may do. They hold while bytes stream in.
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
    /// What an opened application may unfold to.
    pub application_bytes: usize,
    /// Requests of one device or address at once.
    pub burst: u32,
    /// Requests of one device or address that come back in a minute.
    pub per_minute: u32,
    /// Seconds without a byte after which an upload is cut off; what has arrived stays.
    pub stall_seconds: u64,
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
            application_bytes: 4 * 1024 * 1024,
            burst: 3000,
            per_minute: 600,
            stall_seconds: 60,
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
            county: "990123".into(),
            listen: "127.0.0.1:0".into(),
            desk_listen: "127.0.0.1:0".into(),
            role: Role::All,
            language: "zh-Hans".into(),
            limits: Limits::default(),
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandomness),
        }
    }
}
