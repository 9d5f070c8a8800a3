//! What stands in a record of the space: the draft's head, and what was written in it, by whom and when.

use std::collections::BTreeMap;

use merge::{Plain, Record, merge};
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
    /// What a newer version wrote beside: it goes on as it came, for those who can read it.
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}

impl Document {
    /// Reads one; of a newer layout nothing is understood.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let document: Self = serde_json::from_slice(bytes).ok()?;
        (document.format == FORMAT).then_some(document)
    }

    /// Both, put together. Of what nobody here can read, the newest that came stands.
    pub fn with(&self, theirs: &Self) -> Self {
        let rest = self.rest.iter().chain(&theirs.rest);
        Self {
            record: merge(&self.record, &theirs.record),
            catalog: self.catalog.max(theirs.catalog),
            rest: rest.map(|(key, value)| (key.clone(), value.clone())).collect(),
            ..self.clone()
        }
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
            rest: BTreeMap::new(),
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn document(more: &Value) -> Option<Document> {
        let mut body = json!({
            "format": 1, "draft": "d1", "application": "a1", "service": "subsistence", "title": "低保", "catalog": 3,
            "record": Record::default(),
        });
        for (key, value) in more.as_object()? {
            body[key] = value.clone();
        }
        Document::read(body.to_string().as_bytes())
    }

    #[test]
    fn what_a_newer_version_wrote_beside_goes_on_as_it_came() -> Result<(), crate::api::outcome::IpcError> {
        let (old, newer) = (
            document(&json!({})),
            document(&json!({ "later": { "who": "x" }, "catalog": 4 })),
        );
        let (Some(old), Some(newer)) = (old, newer) else {
            panic!("both are of this layout");
        };
        for both in [old.with(&newer), newer.with(&old)] {
            let sent: Value = serde_json::from_str(&text(&both)?).unwrap_or_default();
            assert_eq!(sent["later"]["who"], "x");
            assert_eq!(sent["catalog"], 4);
        }
        Ok(())
    }

    #[test]
    fn of_a_newer_layout_nothing_is_understood() {
        assert_eq!(document(&json!({ "format": 2 })), None);
    }
}
