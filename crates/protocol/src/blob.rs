//! Sealed papers: which are there. The uploads themselves are tus 1.0 (`Tus-Resumable: 1.0.0`), with
//! `Upload-Metadata: hash <base64 of hex sha-256 of the sealed bytes>`.

use serde::{Deserialize, Serialize};

/// Which of these, of my own, do you have?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Have {
    /// Hashes, hex SHA-256 of sealed bytes; at most 100.
    pub hashes: Vec<String>,
}

/// The answer covers the caller's own blobs only, else it would be an oracle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HaveAnswer {
    /// Those that are there, complete.
    pub have: Vec<String>,
}
