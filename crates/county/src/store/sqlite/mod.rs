//! The county's two stores as SQLite databases: `county.db` is the intake's, `desk.db` the inner half's, encrypted under a
//! key that the intake does not have. SQL is text, one file for each noun, see [`disk::statements`]; no other file of the crate holds any, and no type of
//! `rusqlite` leaves this folder.

mod anew;
mod audit;
mod budget;
mod case;
mod case_event;
mod cases;
mod commit;
mod counter;
mod database;
mod device;
mod envelope;
mod feed;
mod intake;
mod mandate;
mod migrate;
mod missed;
mod part;
mod session;
mod space;
mod spaces;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod tests;
mod thread;
mod told;
mod upload;
mod word;

use std::{path::Path, sync::Arc};

use seal::wrap::WrapKey;

use super::{CaseStore, IntakeStore, StoreError};
use database::Database;

pub(crate) use anew::{Anew, begin_anew, copy, counters, publish_again};

/// Opens the intake's store, and makes it when it is not there.
pub(crate) fn open_intake(
    path: &Path,
    county: &str,
    max_pages: u32,
) -> Result<Arc<dyn IntakeStore>, StoreError> {
    let database = Database::open(path, None, max_pages, migrate::INTAKE)?;
    Ok(Arc::new(intake::SqliteIntake::new(database, county)))
}

/// Opens the store of cases under its key.
pub(crate) fn open_cases(
    path: &Path,
    county: &str,
    key: &WrapKey,
    max_pages: u32,
) -> Result<Arc<dyn CaseStore>, StoreError> {
    let database = Database::open(path, Some(key), max_pages, migrate::DESK)?;
    Ok(Arc::new(cases::SqliteCases::new(database, county)))
}

/// The intake's store for looking only, for the command line; the county may be running.
pub(crate) fn look_at_intake(path: &Path, county: &str) -> Result<Arc<dyn IntakeStore>, StoreError> {
    Ok(Arc::new(intake::SqliteIntake::new(Database::look(path)?, county)))
}
