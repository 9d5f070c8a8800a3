//! Who uses a data folder: whoever serves it holds a lock that several may share, whoever puts a backup in its place one
//! that nobody shares. The system lets go of both when a program ends, however it ends.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use super::record;
use crate::error::CountyError;

const NAME: &str = "in-use.lock";

/// The right to use a data folder, as long as it lives.
pub struct InUse(#[expect(dead_code, reason = "the lock lives as long as the file is open")] File);

impl InUse {
    /// To serve it. Intake and desk may run apart on one folder.
    pub(crate) fn claim(data: &Path) -> Result<Self, CountyError> {
        let file = open(data)?;
        taken(data, file.try_lock_shared())?;
        if record::is_half_restored(data) {
            return Err(CountyError::not_now(data, "county-restoring"));
        }
        Ok(Self(file))
    }

    /// To put something else in its place.
    pub(crate) fn claim_alone(data: &Path) -> Result<Self, CountyError> {
        let file = open(data)?;
        taken(data, file.try_lock())?;
        Ok(Self(file))
    }
}

fn open(data: &Path) -> Result<File, CountyError> {
    disk::private::folder(data).map_err(|error| CountyError::folder(data, error))?;
    let path = data.join(NAME);
    let file = disk::private::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path);
    file.map_err(|error| CountyError::folder(&path, error))
}

fn taken(data: &Path, tried: Result<(), TryLockError>) -> Result<(), CountyError> {
    match tried {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(CountyError::not_now(data, "county-running")),
        Err(TryLockError::Error(error)) => Err(CountyError::folder(data, error)),
    }
}
