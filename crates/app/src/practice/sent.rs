//! What was "sent" in practice: shown while practising, kept nowhere.

use crate::api::ledger::{CaseCard, CaseView};
use crate::state::core::Core;

/// Newest first.
pub(crate) fn cards(core: &Core) -> Vec<CaseCard> {
    let sent = core
        .practice
        .iter()
        .flat_map(|practice| practice.sent.iter().rev());
    sent.map(|case| case.card.clone()).collect()
}

/// One of them.
pub(crate) fn case(core: &Core, id: &str) -> Option<CaseView> {
    let mut sent = core.practice.iter().flat_map(|practice| &practice.sent);
    sent.find(|case| case.card.id == id).cloned()
}
