//! What a row of a repeat is called: by the name that is answered in it, so that people are spoken of by their names and not
//! by numbers, on the device and at the county alike.

use crate::FORGOTTEN;
use crate::definition::{NodeDef, NodeKind};
use crate::meaning::Meaning;
use crate::reference::{is_row, parent, rows_above};
use crate::session::Session;

/// The answer in the row that names it: the name, or the first text. None while it is blank.
pub fn row_name(repeat: &NodeDef, row: &str, value: impl Fn(&str) -> Option<String>) -> Option<String> {
    let texts = || {
        repeat
            .children
            .iter()
            .filter(|child| child.kind == NodeKind::Text)
    };
    let naming = texts()
        .find(|child| Meaning::of(child) == Some(Meaning::Name))
        .or_else(|| texts().next())?;
    value(&format!("{row}/{}", naming.name)).filter(|name| !name.is_empty() && name != FORGOTTEN)
}

impl Session {
    /// [`row_name`] of a row of this session.
    pub fn row_name(&self, row: &str) -> Option<String> {
        row_name(self.def(parent(row))?, row, |key| {
            self.node(key).map(|state| state.value)
        })
    }

    /// Position of a row among its kind, 1 for the first.
    pub fn row_number(&self, row: &str) -> usize {
        let id = crate::reference::row_id(row).unwrap_or_default();
        let place = self.rows(parent(row)).iter().position(|other| other == id);
        place.map_or(1, |at| at.saturating_add(1))
    }
}

/// Rows that a key stands in, outermost first; a row stands in itself.
pub fn rows_of(key: &str) -> Vec<&str> {
    let mut rows = rows_above(key);
    if is_row(key) {
        rows.push(key);
    }
    rows
}
