//! What stands in a record of the space: the draft's head, and what was written in it, by whom and when.

use merge::{Plain, Record};
use serde::{Deserialize, Serialize};
use vault::person::StoredAnswers;

use crate::error::{Cause, Code, Outcome, code};

/// Layout of the document.
const FORMAT: u32 = 1;
/// Stands among the answers of a draft that was sent.
pub(super) const SENT: &str = "@sent";

/// A draft as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Document {
    pub format: u32,
    pub draft: String,
    pub application: String,
    pub service: String,
    pub title: String,
    /// Version of the newest catalog with which somebody wrote in it.
    pub catalog: u64,
    pub record: Record,
}

impl Document {
    /// Reads one; of a newer layout nothing is understood.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let document: Self = serde_json::from_slice(bytes).ok()?;
        (document.format == FORMAT).then_some(document)
    }

    pub fn of(draft: &vault::person::Draft) -> Self {
        Self {
            format: FORMAT,
            draft: draft.id.clone(),
            application: draft.application.clone(),
            service: draft.service.clone(),
            title: draft.title.clone(),
            catalog: 0,
            record: Record::default(),
        }
    }
}

/// Id of a draft's record: nobody without the draft's own id can tell what it is.
pub(super) fn record_id(space: &str, draft: &str) -> String {
    let hash = seal::hash::sha256(format!("cunliban draft 1\n{space}\n{draft}").as_bytes());
    seal::hash::hex(hash.get(..16).unwrap_or_default())
}

/// Stored answers as they are put together.
pub(super) fn plain(stored: StoredAnswers) -> Plain {
    Plain {
        values: stored.values,
        rows: stored.rows,
    }
}

/// As it is stored and sealed.
pub(super) fn text<T: Serialize>(value: &T) -> Outcome<String> {
    serde_json::to_string(value).map_err(|error| {
        tracing::error!(cause = Cause::for_log(&error), "a draft for the space");
        code(Code::Internal)
    })
}
