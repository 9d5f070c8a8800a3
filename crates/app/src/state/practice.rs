//! Practice under way.

use crate::api::ledger::CaseView;

/// Source of what was made up, in the made-up person's file.
pub(crate) const SOURCE: &str = "practice:";

/// Practice under way.
#[derive(Default)]
pub(crate) struct Practice {
    /// What was "sent": shown while practising, kept nowhere.
    pub sent: Vec<CaseView>,
}
