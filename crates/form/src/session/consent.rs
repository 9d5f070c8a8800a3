//! A consent belongs to whoever gave it. When the row, or the form, comes to be about somebody else, the tick and the
//! signature are taken back and asked for anew; where whoever gave them only moved to another row, they move along. Filling
//! in what was blank makes nobody somebody else.

use std::collections::HashMap;

use super::Session;
use super::journal::Journal;
use super::state::{FrameId, ROOT_FRAME};
use crate::compile::consents::Consent;
use crate::schema::{NodeId, ROOT_SCOPE};
use crate::value::Value;

/// Values as they were before, by frame and slot.
pub(super) type Before = HashMap<(FrameId, u32), Value>;

impl Session {
    /// After an act: what it did to whoever gave a consent.
    pub(super) fn settle_consents(&mut self) {
        if self.form.consents.is_empty() || !self.names_changed() {
            return;
        }
        let cells = self.journal.cells.iter();
        let before: Before = cells
            .map(|(frame, slot, old)| ((*frame, *slot), old.value.clone()))
            .collect();
        let act = self.act;
        let was = |session: &Session, frame: FrameId, slot: u32| match before.get(&(frame, slot)) {
            Some(old) => old.clone(),
            // Made by this very act.
            None if session.state.cell(frame, slot).stamp == act && session.is_new(frame) => Value::Blank,
            None => session.state.cell(frame, slot).value.clone(),
        };
        self.reassign(&was);
    }

    /// Everything that consents hang on, as it was stored: what the form works out anew may name somebody else.
    pub(super) fn names_as_stored(&self) -> Before {
        let form = &self.form;
        let nodes = form
            .consents
            .iter()
            .flat_map(|consent| consent.givers.iter().chain([&consent.node]));
        let cells = nodes.flat_map(|node| {
            let (scope, slot) = (form.schema.node(*node).scope, form.schema.node(*node).slot);
            self.all_frames(scope).into_iter().map(move |frame| (frame, slot))
        });
        cells
            .map(|(frame, slot)| ((frame, slot), self.state.cell(frame, slot).value.clone()))
            .collect()
    }

    /// After restoring: whoever stands in a row now may not be who stood there when the answers were stored. What became
    /// different has to be written.
    pub(super) fn settle_restored_consents(&mut self, before: &Before) {
        if self.form.consents.is_empty() {
            return;
        }
        let was =
            |_: &Session, frame: FrameId, slot: u32| before.get(&(frame, slot)).cloned().unwrap_or_default();
        self.reassign(&was);
        let mut journal = std::mem::take(&mut self.journal);
        let known: Vec<(FrameId, u32)> = journal
            .cells
            .iter()
            .map(|(frame, slot, _)| (*frame, *slot))
            .collect();
        for ((frame, slot), value) in before.iter().filter(|(cell, _)| !known.contains(cell)) {
            let old = super::state::Cell {
                value: value.clone(),
                ..self.state.cell(*frame, *slot).clone()
            };
            journal.cells.push((*frame, *slot, old));
        }
        self.note_changed_answers(&journal);
        self.act += 1;
    }

    /// A tick or a signature that was taken back because whoever gave it is not the one named any more.
    pub fn taken_back(&self, at: &str) -> bool {
        self.node(at)
            .is_some_and(|state| self.taken_back.contains(&state.key))
    }

    /// Gives every consent to whom it belongs; `was` is how a cell was before.
    fn reassign(&mut self, was: &dyn Fn(&Session, FrameId, u32) -> Value) {
        let form = self.form.clone();
        let mut writes = Vec::new();
        for consent in &form.consents {
            let frames = self.all_frames(form.schema.node(consent.node).scope);
            let known: Vec<Held> = frames
                .iter()
                .map(|frame| self.held(consent, *frame, was))
                .collect();
            let moved = known
                .iter()
                .filter_map(|row| Some((row.frame, consent.node, row.due(&known)?)));
            writes.extend(moved);
        }
        let any = !writes.is_empty();
        for (frame, node, value) in writes {
            let slot = form.schema.node(node).slot;
            if value.is_blank() && !self.state.cell(frame, slot).value.is_blank() {
                self.taken_back.insert(self.key(frame, node));
            }
            self.write_value(frame, node, value);
        }
        if any {
            self.run_wave();
        }
    }

    fn held(&self, consent: &Consent, frame: FrameId, was: &dyn Fn(&Session, FrameId, u32) -> Value) -> Held {
        let place = |node: &NodeId| {
            let node = self.form.schema.node(*node);
            (self.state.frame_in(frame, node.scope), node.slot)
        };
        let places: Vec<(FrameId, u32)> = consent.givers.iter().map(place).collect();
        let slot = self.form.schema.node(consent.node).slot;
        Held {
            frame,
            before: places
                .iter()
                .map(|(frame, slot)| was(self, *frame, *slot))
                .collect(),
            now: places
                .iter()
                .map(|(frame, slot)| self.state.cell(*frame, *slot).value.clone())
                .collect(),
            consent: was(self, frame, slot),
            live: self.state.frame(frame).is_some_and(|frame| frame.live),
        }
    }

    /// All rows of a scope, those that are parked too.
    fn all_frames(&self, scope: u32) -> Vec<FrameId> {
        if scope == ROOT_SCOPE {
            return vec![ROOT_FRAME];
        }
        let shape = self.form.schema.scope(scope);
        let outer = self.all_frames(shape.parent).into_iter();
        let lists = outer.filter_map(|frame| self.state.row_list(&self.form.schema, frame, shape.owner));
        lists.flat_map(|list| list.frames.clone()).collect()
    }

    /// The act touched something that says who somebody is, or the rows in which somebody is named.
    fn names_changed(&self) -> bool {
        let Journal { cells, rows, .. } = &self.journal;
        let givers = |node: NodeId| {
            self.form
                .consents
                .iter()
                .any(|consent| consent.givers.contains(&node))
        };
        !rows.is_empty()
            || cells
                .iter()
                .any(|(frame, slot, _)| givers(self.node_at(*frame, *slot)))
    }

    /// A row that was not there before this act.
    fn is_new(&self, frame: FrameId) -> bool {
        let lists = self.journal.rows.iter();
        lists.clone().any(|(outer, repeat, old)| {
            let now = self.state.row_list(&self.form.schema, *outer, *repeat);
            now.is_some_and(|now| now.frames.contains(&frame)) && !old.frames.contains(&frame)
        })
    }
}

/// A consent in one row: who was named there, who is now, and what was given.
struct Held {
    frame: FrameId,
    before: Vec<Value>,
    now: Vec<Value>,
    consent: Value,
    live: bool,
}

impl Held {
    /// What has to stand here instead, if something else has to.
    fn due(&self, all: &[Held]) -> Option<Value> {
        if self.before == self.now {
            return None;
        }
        let came_from = all
            .iter()
            .find(|other| other.frame != self.frame && other.left_as(&self.now));
        match came_from {
            Some(other) => Some(other.consent.clone()),
            None if self.is_somebody_else() => Some(Value::Blank),
            None => None,
        }
    }

    /// Whoever is named so stood here and is here no longer.
    fn left_as(&self, named: &[Value]) -> bool {
        let left = !self.live || self.before != self.now;
        left && self.before == named && named.iter().any(|value| !value.is_blank())
    }

    fn is_somebody_else(&self) -> bool {
        let mut both = self.before.iter().zip(&self.now);
        both.any(|(before, now)| !before.is_blank() && before != now)
    }
}
