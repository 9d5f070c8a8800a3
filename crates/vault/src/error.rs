//! The one error of this crate: a kind to react to, and a private cause for the log. No message carries an answer, a
//! name, a path or a key.

use std::error::Error as StdError;

/// Why something did not work. Every kind exists because somebody reacts to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The person's file is closed; a PIN opens it.
    Locked,
    /// The key does not belong to this file. Nothing was touched.
    WrongKey,
    /// The passphrase is not the one that was chosen.
    WrongPassphrase,
    /// The PIN is wrong; the next try counts after so many seconds.
    WrongPin {
        /// Seconds to wait, 0 for none.
        wait_seconds: u32,
        /// Further tries before there is a wait; 0 where there is one, or where nothing is counted.
        tries_left: u32,
    },
    /// Too many wrong PINs: not tried, wait so many seconds.
    PinWait {
        /// Seconds left.
        wait_seconds: u32,
    },
    /// The PIN is too short or not digits, or the passphrase too short.
    WeakSecret,
    /// The file was written by a newer version of the app. Nothing was touched.
    TooNew,
    /// The file is damaged.
    Damaged,
    /// No space left. What was saved before is still there.
    DiskFull,
    /// The app is open already.
    SecondInstance,
    /// The system's keyring is locked.
    KeyringLocked,
    /// There is no keyring here; a passphrase is needed.
    NoKeyring,
    /// The data is there, its key is not. Nothing was overwritten.
    KeyMissing,
    /// No such thing.
    NotFound,
    /// A made-up person's application never leaves the device.
    Practice,
    /// A sent application cannot be changed.
    Frozen,
    /// Content is not of a kind that can be a paper.
    PaperWrongType,
    /// A photo as many telephones write it, which cannot be opened here (HEIC, AVIF).
    PaperHeic,
    /// A picture of another kind (GIF, BMP, TIFF).
    PaperOtherPicture,
    /// A document of an office program.
    PaperDocument,
    /// A film.
    PaperFilm,
    /// More pixels or bytes than can be taken.
    PaperTooLarge,
    /// The picture or document cannot be read.
    PaperUnreadable,
    /// An unfinished or undelivered application still needs the paper.
    PaperInUse,
    /// Anything else of the disk or the database.
    Storage,
}

impl Kind {
    /// The code that is translated: `error-<code>` and `error-<code>-next`.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Locked => "locked",
            Kind::WrongKey => "wrong-key",
            Kind::WrongPassphrase => "wrong-passphrase",
            Kind::WrongPin { .. } => "wrong-pin",
            Kind::PinWait { .. } => "pin-wait",
            Kind::WeakSecret => "weak-secret",
            Kind::TooNew => "too-new",
            Kind::Damaged => "damaged",
            Kind::DiskFull => "disk-full",
            Kind::SecondInstance => "second-instance",
            Kind::KeyringLocked => "keyring-locked",
            Kind::NoKeyring => "no-keyring",
            Kind::KeyMissing => "key-missing",
            Kind::NotFound => "item-gone",
            Kind::Practice => "practice",
            Kind::Frozen => "frozen",
            Kind::PaperWrongType => "paper-wrong-type",
            Kind::PaperHeic => "paper-heic",
            Kind::PaperOtherPicture => "paper-other-picture",
            Kind::PaperDocument => "paper-document",
            Kind::PaperFilm => "paper-film",
            Kind::PaperTooLarge => "paper-too-large",
            Kind::PaperUnreadable => "paper-unreadable",
            Kind::PaperInUse => "paper-in-use",
            Kind::Storage => "storage",
        }
    }
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
#[error("{}", kind.code())]
pub struct VaultError {
    /// To react to.
    pub kind: Kind,
    #[source]
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl VaultError {
    /// Further wrong PINs before there is a wait; 0 where that is not known.
    pub fn tries_left(&self) -> u32 {
        match self.kind {
            Kind::WrongPin { tries_left, .. } => tries_left,
            _ => 0,
        }
    }

    /// Seconds to wait before the next PIN, 0 for none.
    pub fn wait_seconds(&self) -> u32 {
        match self.kind {
            Kind::WrongPin { wait_seconds, .. } | Kind::PinWait { wait_seconds } => wait_seconds,
            _ => 0,
        }
    }

    /// What may stand in a log: which part of the machine it was, and its number. Never its text: that can quote what was stored, or
    /// name a path with somebody's name in it.
    pub fn cause(&self) -> String {
        self.source.as_deref().map_or_else(String::new, for_log)
    }

    pub(crate) fn because(kind: Kind, source: impl StdError + Send + Sync + 'static) -> Self {
        Self {
            kind,
            source: Some(Box::new(source)),
        }
    }
}

impl From<Kind> for VaultError {
    fn from(kind: Kind) -> Self {
        Self { kind, source: None }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        Self::because(database_kind(&error), error)
    }
}

impl From<std::io::Error> for VaultError {
    fn from(error: std::io::Error) -> Self {
        let kind = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Kind::DiskFull,
            _ => Kind::Storage,
        };
        Self::because(kind, error)
    }
}

impl From<serde_json::Error> for VaultError {
    fn from(error: serde_json::Error) -> Self {
        Self::because(Kind::Damaged, error)
    }
}

impl From<seal::SealError> for VaultError {
    fn from(error: seal::SealError) -> Self {
        let kind = match error {
            seal::SealError::WrongKey => Kind::WrongKey,
            seal::SealError::NoRandomness => Kind::Storage,
            _ => Kind::Damaged,
        };
        Self::because(kind, error)
    }
}

fn for_log(source: &(dyn StdError + Send + Sync + 'static)) -> String {
    if let Some(error) = source.downcast_ref::<std::io::Error>() {
        return format!("file: {:?}", error.kind());
    }
    if let Some(error) = source.downcast_ref::<serde_json::Error>() {
        return format!(
            "json: {:?} at {}:{}",
            error.classify(),
            error.line(),
            error.column()
        );
    }
    if let Some(rusqlite::Error::SqliteFailure(cause, _)) = source.downcast_ref() {
        return format!("database: {}", cause.extended_code);
    }
    if let Some(error) = source.downcast_ref::<seal::SealError>() {
        return format!("key: {error}");
    }
    "other".to_owned()
}

fn database_kind(error: &rusqlite::Error) -> Kind {
    use rusqlite::ErrorCode;
    // SQLITE_IOERR_SHMSIZE: the shared-memory file of the WAL could not grow, which on a full disk comes first.
    const SHM_SIZE: i32 = 4874;
    // SQLITE_IOERR_WRITE: SQLite says "full" for ENOSPC only; a used-up quota and a limit on file sizes come as this.
    const WRITE: i32 = 778;
    match error {
        rusqlite::Error::QueryReturnedNoRows => Kind::NotFound,
        rusqlite::Error::SqliteFailure(cause, _) => match cause.code {
            ErrorCode::DiskFull => Kind::DiskFull,
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Kind::Damaged,
            _ if [SHM_SIZE, WRITE].contains(&cause.extended_code) => Kind::DiskFull,
            _ => Kind::Storage,
        },
        _ => Kind::Storage,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_for_the_log_quotes_nothing_that_was_stored() {
        const NAME: &str = "王秀兰";
        let json = serde_json::from_value::<u32>(NAME.into()).unwrap_err();
        let file = std::io::Error::other(format!("/home/{NAME}/x"));
        let failed = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE);
        let database = rusqlite::Error::SqliteFailure(failed, Some(NAME.to_owned()));
        let column = rusqlite::Error::InvalidColumnName(NAME.to_owned());
        for error in [
            VaultError::from(json),
            file.into(),
            database.into(),
            column.into(),
        ] {
            let source = StdError::source(&error).unwrap().to_string();
            assert!(source.contains(NAME), "{source}");
            assert!(
                !error.cause().is_empty() && !error.cause().contains(NAME),
                "{}",
                error.cause()
            );
        }
    }
}
