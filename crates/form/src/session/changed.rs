//! What has to be written.

use std::collections::BTreeMap;

/// Which stored answers became different: all that has to be written, in one transaction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangedAnswers {
    /// Key -> new canonical text; `None`: the answer is gone.
    pub values: BTreeMap<String, Option<String>>,
    /// Reference of a repeat -> ids of its rows now.
    pub rows: BTreeMap<String, Vec<String>>,
}
