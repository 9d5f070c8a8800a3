//! The old state of everything an act touched: enough to take it back exactly.

use std::collections::HashSet;

use jiff::Zoned;

use super::state::{Cell, FrameId, RowList};
use crate::schema::NodeId;

/// The old state of everything an act touched.
#[derive(Debug, Clone, Default)]
pub(super) struct Journal {
    pub(super) cells: Vec<(FrameId, u32, Cell)>,
    pub(super) rows: Vec<(FrameId, NodeId, RowList)>,
    pub(super) now: Option<Zoned>,
    pub(super) language: Option<String>,
    /// Frames that are out of reach once this act can no longer be undone.
    pub(super) removed: Vec<FrameId>,
    /// Not done by the person: the hour or the language changed around her.
    pub(super) around: bool,
}

impl Journal {
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.rows.is_empty() && self.now.is_none() && self.language.is_none()
    }

    /// Adds a later act; what both touched keeps the older state.
    pub(super) fn absorb(&mut self, later: Journal) {
        let known: HashSet<_> = self
            .cells
            .iter()
            .map(|(frame, slot, _)| (*frame, *slot))
            .collect();
        let new = later
            .cells
            .into_iter()
            .filter(|(frame, slot, _)| !known.contains(&(*frame, *slot)));
        self.cells.extend(new);
        for (frame, repeat, old) in later.rows {
            if !self.rows.iter().any(|(f, r, _)| (*f, *r) == (frame, repeat)) {
                self.rows.push((frame, repeat, old));
            }
        }
        self.now = self.now.take().or(later.now);
        self.language = self.language.take().or(later.language);
        self.removed.extend(later.removed);
    }
}
