//! Databases copied while they are in use, and copies that begin a new life: another epoch, so that every device's cursor
//! starts again, and numbers that go on beyond everything that can have been given out.

use std::{ops::RangeInclusive, path::Path};

use rusqlite::{Transaction, TransactionBehavior};
use seal::wrap::WrapKey;

use super::{
    case_event, counter,
    database::{THERE, connect},
    intake::{EPOCH, RESTORED, series},
};
use crate::store::StoreError;

/// What a new life of `county.db` begins with.
pub(crate) struct Anew {
    pub(crate) epoch: String,
    /// RFC 3339.
    pub(crate) at: String,
    /// Years whose numbers may have gone on since the copy was made.
    pub(crate) years: RangeInclusive<i16>,
    /// How many numbers of each of them may be gone.
    pub(crate) skip: u32,
    /// Counters that are known to have come at least so far.
    pub(crate) at_least: Vec<(String, u32)>,
}

/// A copy of one moment, under the same key; whoever writes meanwhile is not held up.
pub(crate) fn copy(from: &Path, to: &Path, key: Option<&WrapKey>) -> Result<(), StoreError> {
    connect(from, key, THERE)?.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    Ok(())
}

/// All counters of a database that is in clear.
pub(crate) fn counters(path: &Path, county: &str) -> Result<Vec<(String, u32)>, StoreError> {
    counter::all(&connect(path, None, THERE)?, county)
}

/// Begins a new life; gives the last number of the newest year that is taken for given out.
pub(crate) fn begin_anew(path: &Path, county: &str, anew: &Anew) -> Result<u32, StoreError> {
    in_one(path, None, |transaction| {
        counter::set_fact(transaction, county, EPOCH, &anew.epoch)?;
        counter::set_fact(transaction, county, RESTORED, &anew.at)?;
        for (name, last) in &anew.at_least {
            counter::raise(transaction, county, name, *last)?;
        }
        let mut newest = 0;
        for year in anew.years.clone() {
            newest = counter::last(transaction, county, &series(year))?.saturating_add(anew.skip);
            counter::raise(transaction, county, &series(year), newest)?;
        }
        Ok(newest)
    })
}

/// The desk puts everything that it ever told into the feed again: the feed is older than the desk.
pub(crate) fn publish_again(path: &Path, county: &str, key: &WrapKey) -> Result<(), StoreError> {
    in_one(path, Some(key), |transaction| {
        case_event::publish_again(transaction, county)
    })
}

fn in_one<T>(
    path: &Path,
    key: Option<&WrapKey>,
    act: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut connection = connect(path, key, THERE)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = act(&transaction)?;
    transaction.commit()?;
    Ok(done)
}
