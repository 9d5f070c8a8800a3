//! What an act changed: enough to take it back exactly, and to say what became different.

use super::Session;
use super::journal::Journal;
use super::state::{
    COMPUTED, CONSTRAINT_FAILS, Cell, FrameId, READONLY, RELEVANT, REQUIRED, SILENT, TOO_MANY,
};
use crate::contract::{Change, Patch, Property, Violation};
use crate::schema::{NodeId, ROOT};
use crate::value::Value;

/// How many acts can be taken back.
const REMEMBERED: usize = 20;

impl Session {
    /// Remembers a cell before its first change in this act.
    pub(super) fn touch(&mut self, frame: FrameId, slot: u32) {
        let act = self.act;
        let Some(cell) = self.state.cell_mut(frame, slot) else {
            return;
        };
        if cell.stamp == act {
            return;
        }
        let mut old = cell.clone();
        old.dirty = 0;
        cell.stamp = act;
        self.journal.cells.push((frame, slot, old));
    }

    /// Remembers the rows of a repeat before their first change in this act.
    pub(super) fn touch_rows(&mut self, frame: FrameId, repeat: NodeId) {
        if self
            .journal
            .rows
            .iter()
            .any(|(f, r, _)| *f == frame && *r == repeat)
        {
            return;
        }
        let old = self
            .state
            .row_list(&self.form.schema, frame, repeat)
            .cloned()
            .unwrap_or_default();
        self.journal.rows.push((frame, repeat, old));
    }

    /// Evaluates what waits, says what became different, and keeps the act for undo.
    pub(super) fn finish_act(&mut self) -> Patch {
        self.run_wave();
        self.settle_consents();
        self.act += 1;
        let journal = std::mem::take(&mut self.journal);
        if journal.is_empty() {
            return Patch::new();
        }
        let patch = self.patch(&journal);
        self.note_changed_answers(&journal);
        self.remember(journal);
        patch
    }

    /// What happened around the person has no way back of its own: it only lies on top of what she did.
    fn remember(&mut self, journal: Journal) {
        match self.past.back_mut() {
            None if journal.around => {}
            Some(last) if journal.around && last.around => last.absorb(journal),
            _ => self.past.push_back(journal),
        }
        while self.past.iter().filter(|act| !act.around).count() > REMEMBERED
            || self.past.front().is_some_and(|act| act.around)
        {
            for frame in self
                .past
                .pop_front()
                .into_iter()
                .flat_map(|oldest| oldest.removed)
            {
                self.state.release(&self.form.schema, frame);
            }
        }
    }

    /// Takes the person's last act back, exactly. The hour and the language stay as they are.
    pub fn undo(&mut self) -> Patch {
        if !self.can_undo() {
            return Patch::new();
        }
        let (now, language) = (self.state.now.clone(), self.state.language.clone());
        let mut redo = Journal::default();
        while let Some(journal) = self.past.pop_back() {
            let person = !journal.around;
            let back = self.take_back(journal);
            redo.absorb(back);
            if person {
                break;
            }
        }
        self.act += 1;
        let mut patch = self.patch(&redo);
        self.note_changed_answers(&redo);
        self.drop_created(&redo);
        patch.extend(self.set_language(&language));
        patch.extend(self.set_now(now));
        patch
    }

    /// Puts back what one act changed; gives how it was before this.
    fn take_back(&mut self, mut journal: Journal) -> Journal {
        let mut redo = Journal::default();
        if let Some(now) = journal.now.take() {
            redo.now = Some(std::mem::replace(&mut self.state.now, now));
        }
        if let Some(language) = journal.language.take() {
            redo.language = Some(std::mem::replace(&mut self.state.language, language));
        }
        for (frame, repeat, old) in journal.rows.into_iter().rev() {
            let schema = &self.form.schema;
            let Some(list) = self.state.row_list_mut(schema, frame, repeat) else {
                continue;
            };
            let new = std::mem::replace(list, old);
            self.renumber(frame, repeat);
            redo.rows.push((frame, repeat, new));
        }
        for (frame, slot, old) in journal.cells {
            if let Some(cell) = self.state.cell_mut(frame, slot) {
                let new = std::mem::replace(cell, old);
                redo.cells.push((frame, slot, Cell { dirty: 0, ..new }));
            }
        }
        redo
    }

    /// Makes one act of the last ones: together they are taken back.
    pub fn join_acts(&mut self, count: usize) {
        let from = self.past.len().saturating_sub(count);
        let mut acts = self.past.drain(from..);
        let Some(mut whole) = acts.next() else { return };
        for act in acts {
            whole.absorb(act);
        }
        self.past.push_back(whole);
    }

    /// Whether the person did something that can be taken back.
    pub fn can_undo(&self) -> bool {
        self.past.iter().any(|act| !act.around)
    }

    /// Whether a paper is an answer, or taking acts back can make it one again.
    pub fn can_bring_back(&self, paper: &str) -> bool {
        let before = self.past.iter().flat_map(|act| &act.cells);
        let before = before.map(|(_, _, old)| old);
        // A row that was taken out keeps its cells as long as it can come back.
        before.chain(&self.state.cells).any(|cell| match &cell.value {
            Value::File(ids) | Value::Unread(ids) => ids.split(' ').any(|id| id == paper),
            _ => false,
        })
    }

    /// Rows that an undone act had created are gone for good.
    fn drop_created(&mut self, redo: &Journal) {
        for (frame, repeat, had) in &redo.rows {
            let kept = self
                .state
                .row_list(&self.form.schema, *frame, *repeat)
                .cloned()
                .unwrap_or_default();
            for row in had.frames.iter().filter(|row| !kept.frames.contains(row)) {
                self.state.release(&self.form.schema, *row);
            }
        }
    }

    /// Changes between the old state in a journal and the present one, in document order.
    fn patch(&self, journal: &Journal) -> Patch {
        let mut found: Vec<(Vec<u32>, Change)> = Vec::new();
        for (frame, repeat, old) in &journal.rows {
            let schema = &self.form.schema;
            let Some(new) = self.state.row_list(schema, *frame, *repeat) else {
                continue;
            };
            if new.active() != old.active() && self.reachable(*frame) {
                let place = self.place(*frame, schema.node(*repeat).slot);
                let change = Change {
                    at: self.at(*frame, *repeat),
                    property: Property::Rows,
                    old: old.active().len().to_string(),
                    new: new.active().len().to_string(),
                };
                found.push((place, change));
            }
        }
        for (frame, slot, old) in &journal.cells {
            if self.reachable(*frame) {
                self.cell_changes(*frame, *slot, old, &mut found);
            }
        }
        if found.len() > 1 {
            found.sort_by(|a, b| (&a.0, a.1.property).cmp(&(&b.0, b.1.property)));
        }
        found.into_iter().map(|(_, change)| change).collect()
    }

    fn cell_changes(&self, frame: FrameId, slot: u32, old: &Cell, out: &mut Vec<(Vec<u32>, Change)>) {
        let new = self.state.cell(frame, slot);
        let scope = self.state.frame(frame).map_or(0, |found| found.scope);
        let node = self
            .form
            .schema
            .scope(scope)
            .nodes
            .get(slot as usize)
            .copied()
            .unwrap_or(ROOT);
        let total = self.choice_total(node);
        let mut different: Vec<(Property, String, String)> = Vec::new();
        let mut flag = |property, flag: u8| {
            if old.is(flag) != new.is(flag) {
                different.push((property, old.is(flag).to_string(), new.is(flag).to_string()));
            }
        };
        flag(Property::Relevant, RELEVANT);
        flag(Property::Required, REQUIRED);
        flag(Property::Readonly, READONLY);
        if visible(old) != visible(new) {
            different.push((
                Property::Value,
                visible(old).to_text().to_string(),
                visible(new).to_text().to_string(),
            ));
        }
        let (before, after) = (violation(old), violation(new));
        if before != after {
            different.push((Property::Violation, violation_text(before), violation_text(after)));
        }
        if old.choices != new.choices {
            let count = |cell: &Cell| cell.choices.as_ref().map_or(total, |rows| rows.len()).to_string();
            different.push((Property::Choices, count(old), count(new)));
        }
        for (property, which) in [(Property::Label, 0), (Property::Hint, 1)] {
            let text = |cell: &Cell| {
                cell.texts
                    .as_ref()
                    .and_then(|texts| texts.get(which))
                    .map(|text| text.to_string())
                    .unwrap_or_default()
            };
            if text(old) != text(new) {
                different.push((property, text(old), text(new)));
            }
        }
        if different.is_empty() {
            return;
        }
        let (place, at) = (self.place(frame, slot), self.at(frame, node));
        for (property, old, new) in different {
            out.push((
                place.clone(),
                Change {
                    at: at.clone(),
                    property,
                    old,
                    new,
                },
            ));
        }
    }
}

static BLANK: Value = Value::Blank;

/// What a person sees of a cell's value.
pub(super) fn visible(cell: &Cell) -> &Value {
    if cell.is(RELEVANT) { &cell.value } else { &BLANK }
}

/// What is wrong with a cell. What nobody can answer is never wrong; what is computed from answers may be.
pub(super) fn violation(cell: &Cell) -> Option<Violation> {
    let shut = cell.is(READONLY);
    if !cell.is(RELEVANT) || cell.is(SILENT) || (shut && !cell.is(COMPUTED)) {
        return None;
    }
    if cell.is(TOO_MANY) {
        return Some(Violation::Constraint);
    }
    match &cell.value {
        Value::Unread(_) => Some(Violation::Type),
        Value::Forgotten => None,
        value if value.is_blank() => (cell.is(REQUIRED) && !shut).then_some(Violation::Required),
        _ => cell.is(CONSTRAINT_FAILS).then_some(Violation::Constraint),
    }
}

fn violation_text(violation: Option<Violation>) -> String {
    let text = match violation {
        None => "",
        Some(Violation::Required) => "required",
        Some(Violation::Constraint) => "constraint",
        Some(Violation::Type) => "type",
    };
    text.to_owned()
}
