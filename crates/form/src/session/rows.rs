//! Rows of repeats: adding, removing, moving, and following a count. A lowered count parks rows, it does not empty them.

use std::sync::Arc;

use super::Session;
use super::state::{FrameId, RELEVANT, TOO_MANY};
use crate::compile::load::Form;
use crate::compile::prop::{Prop, vertex};
use crate::compile::resolve::Source;
use crate::contract::Patch;
use crate::definition::NodeKind;
use crate::eval::Evaluator;
use crate::schema::NodeId;
use crate::value::{Value, decimal::Dec};

/// More rows than this are never made.
pub(crate) const MAX_ROWS: usize = 10_000;

impl Session {
    /// Adds a row at the end of a repeat (`/data/member`, or inside a row of another). Counted repeats, ids that are
    /// taken or unusable, and anything that is no repeat are left alone.
    pub fn add_row(&mut self, repeat: &str, row_id: &str) -> Patch {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let usable = !row_id.is_empty() && row_id.len() <= 100 && row_id.chars().all(plain);
        let Some(address) = self.address(repeat).filter(|address| !address.is_row && usable) else {
            return Patch::new();
        };
        if self.form.rules(address.node).count.is_some() {
            return Patch::new();
        }
        let Some(list) = self
            .state
            .row_list(&self.form.schema, address.frame, address.node)
        else {
            return Patch::new();
        };
        let taken = list
            .frames
            .iter()
            .any(|row| self.state.frame(*row).is_some_and(|row| &*row.id == row_id));
        if taken || list.frames.len() >= MAX_ROWS {
            return Patch::new();
        }
        self.touch_rows(address.frame, address.node);
        self.push_row(address.frame, address.node, row_id.into(), true);
        self.rows_changed(address.frame, address.node);
        self.finish_act()
    }

    /// Removes a row; undo brings it back with its answers.
    pub fn remove_row(&mut self, row: &str) -> Patch {
        let Some((frame, parent, repeat)) = self.own_row(row) else {
            return Patch::new();
        };
        self.touch_rows(parent, repeat);
        if let Some(list) = self.state.row_list_mut(&self.form.schema, parent, repeat) {
            list.frames.retain(|kept| *kept != frame);
            list.active = list.frames.len();
        }
        if let Some(gone) = self.state.frames.get_mut(frame as usize) {
            gone.live = false;
        }
        self.journal.removed.push(frame);
        self.rows_changed(parent, repeat);
        self.finish_act()
    }

    /// Moves a row to another place among its siblings, counted from 1.
    pub fn move_row(&mut self, row: &str, to: usize) -> Patch {
        let Some((frame, parent, repeat)) = self.own_row(row) else {
            return Patch::new();
        };
        self.touch_rows(parent, repeat);
        if let Some(list) = self.state.row_list_mut(&self.form.schema, parent, repeat) {
            list.frames.retain(|kept| *kept != frame);
            let to = to.saturating_sub(1).min(list.frames.len());
            list.frames.insert(to, frame);
        }
        self.rows_changed(parent, repeat);
        self.finish_act()
    }

    /// Ids of a repeat's rows, in order.
    pub fn rows(&self, repeat: &str) -> Vec<String> {
        let Some(address) = self.address(repeat) else {
            return Vec::new();
        };
        let rows = self.state.rows(&self.form.schema, address.frame, address.node);
        rows.iter()
            .filter_map(|row| self.state.frame(*row))
            .map(|row| row.id.to_string())
            .collect()
    }

    /// How many rows this repeat must have at the moment; 0 where none are asked for.
    pub fn least_rows(&self, repeat: &str) -> usize {
        let address = self.address(repeat).filter(|address| !address.is_row);
        address.map_or(0, |address| self.wanted_rows(address.frame, address.node))
    }

    fn wanted_rows(&self, frame: FrameId, repeat: NodeId) -> usize {
        let rules = self.form.rules(repeat);
        let Some(rule) = rules.required.as_deref().filter(|_| rules.count.is_none()) else {
            return 0;
        };
        // A truth is one row; a number is so many, never more than there can be.
        let wanted = self.run_code(repeat, frame, &rule.code).as_number();
        let wanted = wanted.and_then(|wanted| usize::try_from(wanted.ceil().to_i64()?).ok());
        wanted.unwrap_or(0).min(MAX_ROWS)
    }

    /// How many rows are still missing.
    pub(super) fn missing_rows(&self, frame: FrameId, repeat: NodeId) -> usize {
        let there = self.state.rows(&self.form.schema, frame, repeat).len();
        self.wanted_rows(frame, repeat).saturating_sub(there)
    }

    /// A row of a repeat that the person governs.
    fn own_row(&self, row: &str) -> Option<(FrameId, FrameId, NodeId)> {
        let address = self.address(row).filter(|address| address.is_row)?;
        let parent = self.state.frame(address.frame)?.parent;
        self.form
            .rules(address.node)
            .count
            .is_none()
            .then_some((address.frame, parent, address.node))
    }

    /// Follows a count. One that no form can hold makes no rows at all, and is wrong where it was answered: a number cut down
    /// silently would be another answer than the person's.
    pub(super) fn follow_count(&mut self, form: &Form, frame: FrameId, repeat: NodeId, count: Option<Dec>) {
        let too_many = count.is_some_and(|count| count > Dec::from(MAX_ROWS as i64));
        let sources = form.counted_by(repeat);
        if sources.is_empty() {
            self.put_flag(frame, repeat, TOO_MANY, too_many);
        }
        for source in sources {
            let at = self.state.frame_in(frame, form.schema.node(*source).scope);
            self.put_flag(at, *source, TOO_MANY, too_many);
        }
        let count = count
            .filter(|_| !too_many)
            .and_then(|count| usize::try_from(count.to_i64()?).ok());
        self.set_row_count(frame, repeat, count.unwrap_or(0));
    }

    fn set_row_count(&mut self, frame: FrameId, repeat: NodeId, count: usize) {
        let Some(list) = self.state.row_list(&self.form.schema, frame, repeat) else {
            return;
        };
        let (had, active) = (list.frames.len(), list.active);
        if active == count {
            return;
        }
        self.touch_rows(frame, repeat);
        for number in had..count {
            let id = self.free_row_id(frame, repeat, number + 1);
            self.push_row(frame, repeat, id, true);
        }
        let Some(list) = self.state.row_list_mut(&self.form.schema, frame, repeat) else {
            return;
        };
        list.active = count;
        let frames = list.frames.clone();
        for (place, row) in frames.iter().enumerate() {
            let live = place < count;
            let woken = match self.state.frames.get_mut(*row as usize) {
                Some(found) => std::mem::replace(&mut found.live, live) != live && live,
                None => false,
            };
            if woken {
                self.enqueue_inside(*row);
            }
        }
        self.rows_changed(frame, repeat);
    }

    /// Evaluates a row and the rows inside it again.
    fn enqueue_inside(&mut self, row: FrameId) {
        self.enqueue_frame(row);
        let lists = self
            .state
            .frame(row)
            .map(|row| row.rows.clone())
            .unwrap_or_default();
        for inner in lists.iter().flat_map(|list| list.active()) {
            self.enqueue_inside(*inner);
        }
    }

    fn free_row_id(&self, frame: FrameId, repeat: NodeId, number: usize) -> Arc<str> {
        let list = self.state.row_list(&self.form.schema, frame, repeat);
        let taken = |id: &str| {
            let mut rows = list.into_iter().flat_map(|list| &list.frames);
            rows.any(|row| self.state.frame(*row).is_some_and(|row| &*row.id == id))
        };
        let plain = format!("r{number}");
        // Rows made by a count are numbered in turn, so a collision needs a foreign id of this very form.
        if number <= 64 && taken(&plain) {
            format!("r{number}-{}", list.map_or(0, |l| l.frames.len())).into()
        } else {
            plain.into()
        }
    }

    /// A new row at the end. `fresh`: defaults apply.
    pub(super) fn push_row(
        &mut self,
        frame: FrameId,
        repeat: NodeId,
        id: Arc<str>,
        fresh: bool,
    ) -> Option<FrameId> {
        let form = self.form.clone();
        let (scope, _) = form.schema.node(repeat).rows?;
        let row = self.state.add_frame(&form.schema, scope, frame, id);
        let list = self.state.row_list_mut(&form.schema, frame, repeat)?;
        list.frames.push(row);
        list.active = list.frames.len();
        let place = u32::try_from(list.frames.len() - 1).unwrap_or(0);
        if let Some(found) = self.state.frames.get_mut(row as usize) {
            found.position = place;
        }
        self.come_to_life(row, fresh);
        Some(row)
    }

    /// First values of a row (or the form), its first inner rows, and everything in it put in line.
    pub(super) fn come_to_life(&mut self, frame: FrameId, fresh: bool) {
        let form = self.form.clone();
        let Some(scope) = self.state.frame(frame).map(|found| found.scope) else {
            return;
        };
        let shape = form.schema.scope(scope);
        for (slot, node) in (0..).zip(&shape.nodes) {
            let act = self.act;
            let note = super::recompute::is_note(&form, *node);
            if let Some(cell) = self.state.cell_mut(frame, slot) {
                // A cell that was not there before has nothing to remember.
                cell.stamp = act;
                cell.put(super::state::READONLY, note);
                cell.put(super::state::COMPUTED, form.rules(*node).calculation.is_some());
                let silent = crate::compile::rules::unanswerable(form.schema.node(*node).kind);
                cell.put(super::state::SILENT, silent);
            }
            if fresh {
                self.first_value(&form, frame, *node, slot);
            }
        }
        self.enqueue_frame(frame);
        for repeat in shape
            .repeats
            .iter()
            .filter(|repeat| form.rules(**repeat).count.is_none() && fresh)
        {
            self.push_row(frame, *repeat, "r1".into(), true);
        }
    }

    fn first_value(&mut self, form: &crate::compile::load::Form, frame: FrameId, node: NodeId, slot: u32) {
        let Some(def) = form.node_def(node) else { return };
        let value = match (&def.default, def.kind) {
            (_, NodeKind::Metadata) => self.metadata(form, frame, node),
            (Some(default), _) if !default.is_empty() => self.read_answer(node, def, default),
            _ => Value::Blank,
        };
        if let Some(cell) = self.state.cell_mut(frame, slot) {
            cell.value = value;
        }
        if form.rules(node).default.is_some() {
            self.enqueue(vertex(node, Prop::Default), frame);
        }
    }

    /// What foreign forms ask of the device. Device and person identifiers are never given.
    fn metadata(&self, form: &crate::compile::load::Form, frame: FrameId, node: NodeId) -> Value {
        let Some(def) = form.node_def(node) else {
            return Value::Blank;
        };
        match def.parameters.get("preload").map_or("", String::as_str) {
            "start" | "timestamp/start" => Value::Stamp(crate::eval::now(&self.state.now)),
            "today" | "date/today" => Value::Date(self.state.now.date()),
            "uid" | "uuid" | "instanceID" | "instance_id" => {
                let evaluator = Evaluator {
                    form,
                    state: &self.state,
                    origin: frame,
                    node,
                };
                Value::text(&format!("uuid:{}", evaluator.new_uuid()))
            }
            _ => def.default.as_deref().map_or(Value::Blank, Value::text),
        }
    }

    /// Tells readers that rows came, went or moved.
    pub(super) fn rows_changed(&mut self, frame: FrameId, repeat: NodeId) {
        for row in self.renumber(frame, repeat) {
            self.notify(Source::Position(repeat), row);
        }
        self.notify(Source::Rows(repeat), frame);
    }

    /// Gives rows their positions; those that changed.
    pub(super) fn renumber(&mut self, frame: FrameId, repeat: NodeId) -> Vec<FrameId> {
        let Some(list) = self.state.row_list(&self.form.schema, frame, repeat) else {
            return Vec::new();
        };
        let (frames, active) = (list.frames.clone(), list.active);
        let mut moved = Vec::new();
        for (place, row) in frames.iter().enumerate() {
            let Some(found) = self.state.frames.get_mut(*row as usize) else {
                continue;
            };
            let position = u32::try_from(place).unwrap_or(0);
            found.live = place < active;
            if std::mem::replace(&mut found.position, position) != position && place < active {
                moved.push(*row);
            }
        }
        moved
    }

    /// Whether a row shows at all.
    pub(super) fn row_relevant(&self, row: FrameId) -> bool {
        let Some(found) = self.state.frame(row) else {
            return false;
        };
        let owner = self.form.schema.scope(found.scope).owner;
        self.state
            .cell(found.parent, self.form.schema.node(owner).slot)
            .is(RELEVANT)
    }
}
