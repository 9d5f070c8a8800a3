//! Why the county does not start or stop as asked. What a device is answered is in `protocol::problem`.

use std::path::{Path, PathBuf};

use crate::store::StoreError;

/// Few kinds, because whoever runs the county reacts in few ways.
#[derive(Debug, thiserror::Error)]
pub enum CountyError {
    /// A folder or file cannot be read or written.
    #[error("{path}: {source}", path = path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A key file is there and is no key.
    #[error("{} is no key", .0.display())]
    DamagedKey(PathBuf),
    /// An intake that runs apart needs the public half of the desk's opening key.
    #[error("no opening key yet: start the desk once")]
    NoOpeningKey,
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Which.
        address: String,
        /// Why.
        source: std::io::Error,
    },
    /// The folder is in use, or is not what it must be for this.
    #[error("{}: {code}", path.display())]
    NotNow {
        /// Which.
        path: PathBuf,
        /// Why not: a code of `errors.ftl`.
        code: &'static str,
    },
    /// The desk would be reached from other machines without TLS.
    #[error("the desk on {0} without TLS")]
    DeskInTheOpen(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder belongs to another county.
    #[error("this folder belongs to county {0}")]
    OtherCounty(String),
    /// A key could not be made or used.
    #[error(transparent)]
    Seal(#[from] seal::SealError),
}

impl CountyError {
    /// About a path.
    pub fn folder(path: &Path, source: std::io::Error) -> Self {
        Self::Folder {
            path: path.to_owned(),
            source,
        }
    }

    /// Not with this folder, as it is.
    pub(crate) fn not_now(path: &Path, code: &'static str) -> Self {
        Self::NotNow {
            path: path.to_owned(),
            code,
        }
    }

    /// Stable code; its sentence is in `locales/*/errors.ftl`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "county-folder",
            Self::DamagedKey(_) => "county-key-damaged",
            Self::NoOpeningKey => "county-no-opening-key",
            Self::NotNow { code, .. } => code,
            Self::DeskInTheOpen(_) => "county-desk-open",
            Self::Listen { .. } => "county-listen",
            Self::Store(StoreError::NewerSchema) => "county-newer-data",
            Self::Store(StoreError::Full) => "county-disk-full",
            Self::Store(_) => "county-database",
            Self::OtherCounty(_) => "county-other",
            Self::Seal(_) => "county-randomness",
        }
    }
}
