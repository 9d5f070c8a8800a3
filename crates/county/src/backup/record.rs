//! What a backup says of itself: whose it is, when it was taken, how often a county was put back from it. Its file is the
//! last that is written, so a folder without it is no backup.

use std::path::{Path, PathBuf};

use disk::given;
use serde::{Deserialize, Serialize};

use crate::error::CountyError;

const NAME: &str = "backup.json";
const HALF: &str = "restoring";
/// Longest record that is read: it is a few lines.
const AT_MOST: usize = 64 << 10;

/// The record of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// Version of this layout, 1.
    pub(super) format: u32,
    pub(super) county: String,
    /// RFC 3339.
    pub(super) taken_at: String,
    /// Program that took it.
    pub(super) program: String,
    /// How often a county was put back from it. Each time numbers go on further: the one before may have given out some.
    pub(super) restored: u32,
}

impl Record {
    pub(super) fn new(county: &str, taken_at: String) -> Self {
        Self {
            format: 1,
            county: county.to_owned(),
            taken_at,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            restored: 0,
        }
    }

    /// Of this county, in this folder.
    pub(super) fn read(dir: &Path, county: &str) -> Result<Self, CountyError> {
        let read = given::read(&path(dir), AT_MOST).ok();
        let record: Option<Self> = read.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let record = record.filter(|record| record.format == 1);
        let record = record.ok_or_else(|| CountyError::not_now(dir, "county-no-backup"))?;
        if record.county == county {
            Ok(record)
        } else {
            Err(CountyError::OtherCounty(record.county))
        }
    }

    pub(super) fn write(&self, dir: &Path) -> Result<(), CountyError> {
        let bytes = seal::canonical::to_vec(self)?;
        let path = path(dir);
        disk::whole::write_private(&path, &bytes).map_err(|error| CountyError::folder(&path, error))
    }
}

/// Whether a restore into this folder was begun and not ended: what is there is not a county.
pub(super) fn is_half_restored(data: &Path) -> bool {
    data.join(HALF).exists()
}

/// A restore into this folder begins.
pub(super) fn begin_restore(data: &Path) -> Result<(), CountyError> {
    let path = data.join(HALF);
    disk::whole::write_private(&path, b"").map_err(|error| CountyError::folder(&path, error))
}

/// It has ended.
pub(super) fn end_restore(data: &Path) -> Result<(), CountyError> {
    let path = data.join(HALF);
    let removed = std::fs::remove_file(&path).and_then(|()| disk::whole::sync_folder_of(&path));
    removed.map_err(|error| CountyError::folder(&path, error))
}

fn path(dir: &Path) -> PathBuf {
    dir.join(NAME)
}
