//! References to cells and back. Inside, a cell is a frame and a node; outside, it is text.

use std::fmt::Write as _;

use super::Session;
use super::state::{FrameId, ROOT_FRAME};
use crate::reference::{self, Step};
use crate::schema::{NodeId, ROOT, ROOT_SCOPE};

/// Where a reference leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) frame: FrameId,
    pub(super) node: NodeId,
    /// The reference named a row of the repeat `node`, and `frame` is that row.
    pub(super) is_row: bool,
}

impl Session {
    /// Reads `/data/member[2]/name` or `/data/member[@id='r7f']/name`; a repeat without a row inside a reference means
    /// its first row.
    pub(super) fn address(&self, at: &str) -> Option<Address> {
        let schema = &self.form.schema;
        let mut steps = reference::steps(at.starts_with('/').then_some(at)?).peekable();
        if steps.next()?.whole.strip_prefix('/')? != &*schema.node(ROOT).name {
            return None;
        }
        let mut address = Address {
            frame: ROOT_FRAME,
            node: ROOT,
            is_row: false,
        };
        while let Some(step) = steps.next() {
            let node = schema.child(address.node, step.name)?;
            address = Address {
                node,
                is_row: false,
                ..address
            };
            if schema.node(node).rows.is_some() && (step.row.is_some() || steps.peek().is_some()) {
                address.frame = self.row(address.frame, node, &step)?;
                address.is_row = true;
            }
        }
        Some(address)
    }

    /// A row by its place (`2`) or id (`@id='r7f'`); parked rows are found by id alone.
    fn row(&self, frame: FrameId, repeat: NodeId, step: &Step<'_>) -> Option<FrameId> {
        let list = self.state.row_list(&self.form.schema, frame, repeat)?;
        if let Some(id) = step.id() {
            return list
                .frames
                .iter()
                .copied()
                .find(|row| self.state.frame(*row).is_some_and(|row| &*row.id == id));
        }
        let place = match step.row {
            Some(_) => step.position()?,
            None => 1,
        };
        list.active().get(place.checked_sub(1)?).copied()
    }

    /// Reference with positions.
    pub(super) fn at(&self, frame: FrameId, node: NodeId) -> String {
        let mut out = String::new();
        self.write_prefix(&mut out, frame, false);
        out.push_str(&self.form.schema.node(node).tail);
        out
    }

    /// Reference with row ids.
    pub(super) fn key(&self, frame: FrameId, node: NodeId) -> String {
        let mut out = String::new();
        self.write_prefix(&mut out, frame, true);
        out.push_str(&self.form.schema.node(node).tail);
        out
    }

    /// Reference of a row itself.
    pub(super) fn row_at(&self, row: FrameId, by_id: bool) -> String {
        let mut out = String::new();
        self.write_prefix(&mut out, row, by_id);
        out
    }

    fn write_prefix(&self, out: &mut String, frame: FrameId, by_id: bool) {
        let Some(found) = self.state.frame(frame) else {
            return;
        };
        if found.scope == ROOT_SCOPE {
            return;
        }
        self.write_prefix(out, found.parent, by_id);
        let schema = &self.form.schema;
        out.push_str(&schema.node(schema.scope(found.scope).owner).tail);
        match by_id {
            true => *out = reference::row_key(out, &found.id),
            // Writing to a String cannot fail.
            false => drop(write!(out, "[{}]", found.position + 1)),
        }
    }

    /// Document order as a key: slot, row, slot, row, …
    pub(super) fn place(&self, frame: FrameId, slot: u32) -> Vec<u32> {
        let mut place = vec![slot];
        let mut at = frame;
        while let Some(found) = self.state.frame(at).filter(|found| found.scope != ROOT_SCOPE) {
            let owner = self.form.schema.scope(found.scope).owner;
            place.push(found.position + 1);
            place.push(self.form.schema.node(owner).slot);
            at = found.parent;
        }
        place.reverse();
        place
    }

    /// Whether a frame is part of the form at the moment.
    pub(super) fn reachable(&self, frame: FrameId) -> bool {
        let mut at = frame;
        while let Some(found) = self.state.frame(at).filter(|found| found.live) {
            if found.scope == ROOT_SCOPE {
                return true;
            }
            at = found.parent;
        }
        false
    }
}
