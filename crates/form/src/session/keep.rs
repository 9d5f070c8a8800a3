//! Answers out and in: what is stored, what is sent, what an act changed, and a session from what was stored.
//! Nothing is lost on the way: what the form has no place for is kept aside and given back.

use std::sync::Arc;

use super::Session;
use super::changed::ChangedAnswers;
use super::journal::Journal;
use super::read::Item;
use super::state::{FrameId, RELEVANT, ROOT_FRAME};
use crate::compile::load::Form;
use crate::contract::{Answers, Env};
use crate::definition::NodeKind;
use crate::schema::{NodeId, ROOT};
use crate::value::Value;

/// Something about stored answers that a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoreIssue {
    /// Key in the stored answers.
    pub key: String,
    /// What about it.
    pub kind: RestoreIssueKind,
}

/// See [`RestoreIssue`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestoreIssueKind {
    /// No such question in this form; the answer is kept aside and stays in `answers()`.
    UnknownKey,
    /// The text cannot be read as the question's type; kept as typed.
    Unreadable,
    /// The chosen option is no longer in the list; kept as typed.
    UnknownChoice,
}

impl Session {
    /// A session from stored answers. Defaults do not apply again; calculations are made anew.
    pub fn restore(form: Arc<Form>, answers: &Answers, env: Env) -> (Session, Vec<RestoreIssue>) {
        let mut session = Session::bare(form, env);
        session.come_to_life(ROOT_FRAME, false);
        session.restore_rows(answers);
        let mut issues = Vec::new();
        for (key, text) in &answers.values {
            if let Some(kind) = session.restore_value(key, text) {
                issues.push(RestoreIssue {
                    key: key.clone(),
                    kind,
                });
            }
        }
        let stored = session.names_as_stored();
        session.settle_start();
        session.settle_restored_consents(&stored);
        (session, issues)
    }

    /// Everything: answers of hidden questions, of parked rows, and what this form has no place for.
    pub fn answers(&self) -> Answers {
        let mut out = Answers {
            values: self.strangers.clone(),
            rows: self.stranger_rows.clone(),
        };
        self.collect(ROOT_FRAME, &mut out);
        out
    }

    /// What is sent: relevant answers only.
    pub fn submission(&self) -> Answers {
        let mut out = Answers::default();
        self.walk(ROOT_FRAME, true, &mut |session, item| match item {
            Item::Node(frame, node) => {
                let schema_node = session.form.schema.node(node);
                let value = &session.state.cell(frame, schema_node.slot).value;
                if !value.is_empty() {
                    out.values
                        .insert(session.key(frame, node), value.to_text().to_string());
                }
                let rows = session.state.rows(&session.form.schema, frame, node);
                if !rows.is_empty() {
                    out.rows.insert(session.key(frame, node), session.row_ids(rows));
                }
            }
            Item::Row(_) => {}
        });
        out
    }

    /// Stored answers that became different since the last call.
    pub fn changed_answers(&mut self) -> ChangedAnswers {
        std::mem::take(&mut self.changed)
    }

    fn collect(&self, frame: FrameId, out: &mut Answers) {
        let Some(found) = self.state.frame(frame) else {
            return;
        };
        let shape = self.form.schema.scope(found.scope);
        for (slot, node) in (0..).zip(&shape.nodes) {
            let value = &self.state.cell(frame, slot).value;
            if !value.is_empty() {
                out.values
                    .insert(self.key(frame, *node), value.to_text().to_string());
            }
        }
        for repeat in &shape.repeats {
            let Some(list) = self.state.row_list(&self.form.schema, frame, *repeat) else {
                continue;
            };
            // An uncounted repeat without rows says so, or a restored form could not tell it from a new one.
            if !list.frames.is_empty() {
                out.rows
                    .insert(self.key(frame, *repeat), self.row_ids(&list.frames));
            }
            for row in &list.frames {
                self.collect(*row, out);
            }
        }
    }

    fn row_ids(&self, rows: &[FrameId]) -> Vec<String> {
        rows.iter()
            .filter_map(|row| self.state.frame(*row))
            .map(|row| row.id.to_string())
            .collect()
    }

    fn restore_rows(&mut self, answers: &Answers) {
        // Shorter references first, so that an outer row is there before its inner rows.
        let mut repeats: Vec<_> = answers.rows.iter().collect();
        repeats.sort_by_key(|(key, _)| key.matches('[').count());
        for (key, ids) in repeats {
            let address = self.address(key).filter(|address| !address.is_row);
            // More rows than there may be are not the first of them: they stay as they came, beside the form.
            let fits = ids.len() <= super::rows::MAX_ROWS;
            let place = address.filter(|address| fits && self.form.schema.node(address.node).rows.is_some());
            let Some(place) = place else {
                self.stranger_rows.insert(key.clone(), ids.clone());
                continue;
            };
            for id in ids {
                self.push_row(place.frame, place.node, id.as_str().into(), false);
            }
            // Counted rows wait, parked, until the count says how many there are.
            if self.form.rules(place.node).count.is_some() {
                if let Some(list) = self
                    .state
                    .row_list_mut(&self.form.schema, place.frame, place.node)
                {
                    list.active = 0;
                }
                self.renumber(place.frame, place.node);
            }
        }
    }

    fn restore_value(&mut self, key: &str, text: &str) -> Option<RestoreIssueKind> {
        let address = self
            .address(key)
            .filter(|address| !address.is_row && address.node != ROOT);
        let form = self.form.clone();
        let def = address.and_then(|address| form.node_def(address.node));
        let (Some(address), Some(def)) = (address, def) else {
            self.strangers.insert(key.to_owned(), text.to_owned());
            return Some(RestoreIssueKind::UnknownKey);
        };
        if matches!(def.kind, NodeKind::Group | NodeKind::Repeat | NodeKind::Note) {
            self.strangers.insert(key.to_owned(), text.to_owned());
            return Some(RestoreIssueKind::UnknownKey);
        }
        let value = self.read_answer(address.node, def, text);
        let issue = match (&value, def.kind) {
            (Value::Unread(_), NodeKind::SelectOne | NodeKind::SelectMultiple) => {
                Some(RestoreIssueKind::UnknownChoice)
            }
            (Value::Unread(_), _) => Some(RestoreIssueKind::Unreadable),
            _ => None,
        };
        let slot = form.schema.node(address.node).slot;
        if let Some(cell) = self.state.cell_mut(address.frame, slot) {
            cell.value = value;
        }
        issue
    }

    /// Adds what an act changed to what has to be written.
    pub(super) fn note_changed_answers(&mut self, journal: &Journal) {
        for (frame, repeat, old) in &journal.rows {
            let Some(new) = self.state.row_list(&self.form.schema, *frame, *repeat).cloned() else {
                continue;
            };
            if new.frames == old.frames {
                continue;
            }
            self.changed
                .rows
                .insert(self.key(*frame, *repeat), self.row_ids(&new.frames));
            for gone in old.frames.iter().filter(|row| !new.frames.contains(row)) {
                self.note_row(*gone, false);
            }
            for come in new.frames.iter().filter(|row| !old.frames.contains(row)) {
                self.note_row(*come, true);
            }
        }
        for (frame, slot, old) in &journal.cells {
            let cell = self.state.cell(*frame, *slot);
            if cell.value == old.value {
                continue;
            }
            let text = (!cell.value.is_empty()).then(|| cell.value.to_text().to_string());
            let node = self.node_at(*frame, *slot);
            self.changed.values.insert(self.key(*frame, node), text);
        }
    }

    fn note_row(&mut self, row: FrameId, there: bool) {
        let mut all = Answers::default();
        self.collect(row, &mut all);
        for (key, text) in all.values {
            self.changed.values.insert(key, there.then_some(text));
        }
        for (key, ids) in all.rows {
            self.changed
                .rows
                .insert(key, if there { ids } else { Vec::new() });
        }
    }

    pub(super) fn node_at(&self, frame: FrameId, slot: u32) -> NodeId {
        let scope = self.state.frame(frame).map_or(0, |found| found.scope);
        self.form
            .schema
            .scope(scope)
            .nodes
            .get(slot as usize)
            .copied()
            .unwrap_or(ROOT)
    }

    /// Whether a stored key leads to a question that shows at the moment.
    pub fn is_relevant(&self, key: &str) -> bool {
        self.address(key).is_some_and(|address| {
            self.state
                .cell(address.frame, self.form.schema.node(address.node).slot)
                .is(RELEVANT)
        })
    }
}
