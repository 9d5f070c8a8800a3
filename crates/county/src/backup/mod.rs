//! `county backup` and `county restore`: everything of a county in one folder, taken while it serves; and the county put
//! back from it, so that no number is given twice and every device notices and offers again what the backup does not know.

mod files;
mod in_use;
mod record;
mod restore;
mod take;

use std::{path::PathBuf, process::ExitCode};

pub use in_use::InUse;
pub use restore::{Restore, restore};
pub use take::{Backup, take};

use crate::texts::{args, key};
use crate::{
    CountyError,
    clock::{Clock as _, SystemClock},
    texts::Texts,
};

/// The subcommands.
#[derive(Debug, clap::Subcommand)]
pub enum BackupCommand {
    /// Copy a county into a new folder while it serves: databases, papers, catalog and keys.
    Backup {
        /// The new folder.
        dir: PathBuf,
        /// The county's data folder.
        #[arg(long, default_value = "county-data")]
        data: PathBuf,
        /// Six-digit code of the county.
        #[arg(long, default_value = "990123")]
        county: String,
        /// Language of what it says: zh-Hans, zh-Hant or en.
        #[arg(long, default_value = "zh-Hans")]
        language: String,
    },
    /// Put a county back from a backup. It must not be running.
    Restore {
        /// Folder of the backup.
        dir: PathBuf,
        /// The county's data folder.
        #[arg(long, default_value = "county-data")]
        data: PathBuf,
        /// Six-digit code of the county.
        #[arg(long, default_value = "990123")]
        county: String,
        /// Move what is in the data folder aside, and take its place.
        #[arg(long)]
        replace: bool,
        /// Language of what it says: zh-Hans, zh-Hant or en.
        #[arg(long, default_value = "zh-Hans")]
        language: String,
    },
}

/// Runs a subcommand.
pub fn run(command: &BackupCommand) -> ExitCode {
    let now = SystemClock.now();
    match command {
        BackupCommand::Backup {
            dir,
            data,
            county,
            language,
        } => {
            let backup = Backup {
                dir: dir.clone(),
                data: data.clone(),
                county: county.clone(),
                now,
            };
            let texts = Texts::load(language);
            let path = dir.display().to_string();
            said(&texts, take(&backup), |()| {
                texts.say_with(key!("backup-done"), args![path = &path])
            })
        }
        BackupCommand::Restore {
            dir,
            data,
            county,
            replace,
            language,
        } => {
            let asked = Restore {
                dir: dir.clone(),
                data: data.clone(),
                county: county.clone(),
                replace: *replace,
                now,
            };
            let texts = Texts::load(language);
            let path = data.display().to_string();
            said(&texts, restore(&asked), |number| {
                let number = number.to_string();
                texts.say_with(key!("restore-done"), args![path = &path, number = &number])
            })
        }
    }
}

fn said<T>(texts: &Texts, done: Result<T, CountyError>, say: impl FnOnce(T) -> String) -> ExitCode {
    match done {
        Ok(done) => {
            crate::serve::say(&say(done));
            ExitCode::SUCCESS
        }
        Err(error) => crate::serve::failed(texts, &error),
    }
}
