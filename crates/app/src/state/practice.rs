//! Practice under way.

use crate::api::ledger::CaseView;
use crate::state::person::OpenPerson;

/// Source of what was made up, in the made-up person's file.
pub(crate) const SOURCE: &str = "practice:";

/// Practice under way.
#[derive(Default)]
pub(crate) struct Practice {
    /// What was "sent": shown while practising, kept nowhere.
    pub sent: Vec<CaseView>,
    /// Whoever was present before: their file stays open, so that nobody has to give a PIN to come back from practice.
    pub before: Option<OpenPerson>,
}
