//! The engine that delivers in the background, and how things stood when somebody last looked, so that only news is told.

use std::collections::BTreeMap;

use sync::engine::Handle;
use vault::device::{Case, CaseState};

use crate::api::ledger::SyncView;

/// Delivery under way.
pub(crate) struct Delivery {
    pub handle: Handle,
    /// Somebody listens to it.
    pub listening: bool,
    pub seen: Seen,
    pub shown: Shown,
}

/// What had come when it was last looked at.
#[derive(Default)]
pub(crate) struct Seen {
    pub cases: BTreeMap<String, CaseState>,
    /// How many parts of each case were decided.
    pub parts: BTreeMap<String, usize>,
    /// How often a clerk has ended a mandate.
    pub mandates: usize,
    pub news: u32,
    pub packs: u32,
}

/// What the page can see of delivery, as it was last told or read by the page itself.
#[derive(Default, PartialEq)]
pub(crate) struct Shown {
    pub sync: Option<SyncView>,
    pub cases: Vec<Case>,
    pub news: u32,
    pub clock_wrong: bool,
}
