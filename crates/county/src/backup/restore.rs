//! Putting a county back. It begins a new life: every cursor starts again, and numbers go on beyond all that can have been
//! given out since the backup, so many a day, once more for each earlier restore from the same backup.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    files::{DESK, FOLDERS, INTAKE, copy_database, copy_folder, list},
    in_use::InUse,
    record::{self, Record},
};
use crate::{
    clock::{self, SystemRandomness},
    config::Limits,
    error::CountyError,
    keys::Keys,
    store::sqlite::{self, Anew},
};

const DAY_SECONDS: i64 = 24 * 3600;

/// What to put back, where to.
#[derive(Debug)]
pub struct Restore {
    /// Folder of the backup.
    pub dir: PathBuf,
    /// The county's data folder.
    pub data: PathBuf,
    /// Its code.
    pub county: String,
    /// What is in the data folder is moved aside.
    pub replace: bool,
    /// When.
    pub now: Timestamp,
}

/// Puts it back; gives the last number that is taken for given out.
///
/// # Errors
/// [`CountyError`]: the county is running, there is no backup, or the disk does not take it. What was there is then still
/// there, in place or in `before-restore-…`.
pub fn restore(asked: &Restore) -> Result<u32, CountyError> {
    let mut record = Record::read(&asked.dir, &asked.county)?;
    let _alone = InUse::claim_alone(&asked.data)?;
    let at_least = gone_on(asked);
    make_room(asked)?;
    record::begin_restore(&asked.data)?;
    // Before anything else: a second restore must know of this one, whatever becomes of it.
    record.restored = record.restored.saturating_add(1);
    record.write(&asked.dir)?;
    for name in FOLDERS {
        copy_folder(&asked.dir.join(name), &asked.data.join(name))?;
    }
    let last = begin_again(asked, &record, at_least)?;
    record::end_restore(&asked.data)?;
    Ok(last)
}

/// How far the county came that is being replaced, if it can still say so.
fn gone_on(asked: &Restore) -> Vec<(String, u32)> {
    let before = asked.data.join(INTAKE);
    if !before.is_file() {
        return Vec::new();
    }
    sqlite::counters(&before, &asked.county).unwrap_or_default()
}

/// Nothing of what is there is deleted. What a half restore left is.
fn make_room(asked: &Restore) -> Result<(), CountyError> {
    let there: Vec<PathBuf> = ours(&asked.data)?;
    if record::is_half_restored(&asked.data) {
        return there.iter().try_for_each(|path| remove(path));
    }
    if there.is_empty() {
        return Ok(());
    }
    if !asked.replace {
        return Err(CountyError::not_now(&asked.data, "county-not-empty"));
    }
    let aside = asked
        .data
        .join(format!("before-restore-{}", asked.now.as_second()));
    disk::private::folder(&aside).map_err(|error| CountyError::folder(&aside, error))?;
    there.iter().try_for_each(|path| {
        let moved = fs::rename(path, aside.join(path.file_name().unwrap_or_default()));
        moved.map_err(|error| CountyError::folder(path, error))
    })
}

/// Databases with their side files, folders, uploads on their way.
fn ours(data: &Path) -> Result<Vec<PathBuf>, CountyError> {
    let is_ours = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let folder = FOLDERS.contains(&name.as_ref()) || name == "uploads";
        folder || name.starts_with(INTAKE) || name.starts_with(DESK)
    };
    Ok(list(data)?.into_iter().filter(is_ours).collect())
}

fn remove(path: &Path) -> Result<(), CountyError> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    removed.map_err(|error| CountyError::folder(path, error))
}

fn begin_again(asked: &Restore, record: &Record, at_least: Vec<(String, u32)>) -> Result<u32, CountyError> {
    let taken_at = record.taken_at.parse().unwrap_or(asked.now);
    let anew = Anew {
        epoch: clock::random_hex(&SystemRandomness, 6)?,
        at: clock::rfc3339(asked.now),
        years: clock::civil(taken_at).year()..=clock::civil(asked.now).year(),
        skip: skipped(taken_at, asked.now, record.restored),
        at_least,
    };
    let desk = asked.dir.join(DESK);
    if desk.is_file() {
        let (path, key) = (asked.data.join(DESK), Keys::at(&asked.data)?.desk()?);
        copy_database(&desk, &path, Some(&key))?;
        sqlite::publish_again(&path, &asked.county, &key)?;
    }
    let path = asked.data.join(INTAKE);
    copy_database(&asked.dir.join(INTAKE), &path, None)?;
    Ok(sqlite::begin_anew(&path, &asked.county, &anew)?)
}

/// As many as a county gives out at most in the days since, the first and the last counted whole.
fn skipped(taken_at: Timestamp, now: Timestamp, restored: u32) -> u32 {
    let days = now.duration_since(taken_at).as_secs().max(0) / DAY_SECONDS;
    let days = u32::try_from(days).unwrap_or(u32::MAX).saturating_add(1);
    let times = days.saturating_add(restored);
    times.saturating_mul(Limits::default().envelopes_per_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_restores_from_one_backup_never_share_a_number() {
        let backup = Timestamp::UNIX_EPOCH;
        let day = |days: i64| Timestamp::from_second(days * DAY_SECONDS).unwrap();
        let most = Limits::default().envelopes_per_day;
        // The first life after a restore gives out so many until the second restore begins another.
        for (first, second) in [(0, 0), (0, 1), (3, 3), (3, 40)] {
            let days = u32::try_from(second - first).unwrap() + 1;
            let end = skipped(backup, day(first), 1) + days * most;
            assert!(skipped(backup, day(second), 2) >= end, "{first} {second}");
        }
    }
}
