//! The two versions that are compared, and one change between them.

use catalog::county::County;
use catalog::service::Service;

use crate::api::guide::{ChangeKind, ChangeView};

/// The two versions, and the county for the names of offices.
pub(super) struct Both<'a> {
    pub old: &'a Service,
    pub new: &'a Service,
    pub county: Option<&'a County>,
}

/// A change from one text to another; a blank one means that there was, or is, nothing.
pub(super) fn between(part: String, what: String, old: String, new: String) -> ChangeView {
    let kind = match (old.is_empty(), new.is_empty()) {
        (true, false) => ChangeKind::Added,
        (false, true) => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    };
    ChangeView {
        part,
        what,
        kind,
        old,
        new,
    }
}
