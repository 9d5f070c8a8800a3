//! Questions about the present state. Reading never changes anything.

use std::sync::Arc;

use super::Session;
use super::state::{FrameId, READONLY, RELEVANT, REQUIRED, ROOT_FRAME, TOO_MANY};
use super::undo::{violation, visible};
use crate::compile::load::Expression;
use crate::contract::{NodeState, Property, Violation};
use crate::definition::{NodeDef, NodeKind, Text};
use crate::eval::{Evaluator, localize};
use crate::schema::{NodeId, ROOT};
use crate::trouble::Trouble;
use crate::typing::{is_warning, why_unread, why_wrong};
use crate::value::Value;

/// One node's state without any text made: for walks over the whole form.
#[derive(Debug, Clone, Copy)]
pub struct StateView<'a> {
    /// Groups and repeats hold no value.
    pub holds_children: bool,
    /// Shown.
    pub relevant: bool,
    /// Must be answered.
    pub required: bool,
    /// Cannot be changed by the person.
    pub readonly: bool,
    /// The value.
    pub value: ValueView<'a>,
    /// What is wrong.
    pub violation: Option<Violation>,
    /// How many choices are on offer; `None` without a list.
    pub choices: Option<usize>,
}

/// A value that has not been made into text.
#[derive(Debug, Clone, Copy)]
pub struct ValueView<'a>(&'a Value);

impl ValueView<'_> {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Canonical text.
    pub fn to_text(&self) -> Arc<str> {
        self.0.to_text()
    }
}

impl Session {
    /// The present state of one node; `None` when there is no such node or row.
    pub fn node(&self, at: &str) -> Option<NodeState> {
        let address = self.address(at)?;
        if address.is_row {
            return Some(self.row_state(address.frame));
        }
        Some(self.node_state(address.frame, address.node))
    }

    /// All nodes of all rows in document order, groups, repeats and rows included.
    pub fn nodes(&self) -> Vec<NodeState> {
        let mut out = vec![self.node_state(ROOT_FRAME, ROOT)];
        self.walk(ROOT_FRAME, false, &mut |session, item| {
            out.push(match item {
                Item::Node(frame, node) => session.node_state(frame, node),
                Item::Row(row) => session.row_state(row),
            })
        });
        out
    }

    /// Visits every relevant node of every row in document order, without making text.
    pub fn for_each_state(&self, visit: &mut dyn FnMut(StateView<'_>)) {
        self.walk(ROOT_FRAME, true, &mut |session, item| {
            if let Item::Node(frame, node) = item {
                visit(session.view(frame, node));
            }
        });
    }

    /// The definition of the node with this reference.
    pub fn def(&self, at: &str) -> Option<&NodeDef> {
        self.form.def(at)
    }

    /// The question's text in the current language, `${…}` filled in.
    pub fn label(&self, at: &str) -> String {
        self.address(at)
            .map(|address| self.text_of(address.frame, address.node, 0))
            .unwrap_or_default()
    }

    /// The hint, likewise.
    pub fn hint(&self, at: &str) -> String {
        self.address(at)
            .map(|address| self.text_of(address.frame, address.node, 1))
            .unwrap_or_default()
    }

    /// The author's message for what is wrong at the moment: the constraint's, or the one for a missing answer.
    /// Empty when nothing is wrong, when the typing could not be read, or when the author wrote none.
    pub fn message(&self, at: &str) -> String {
        let Some(address) = self.address(at) else {
            return String::new();
        };
        let (frame, node) = (address.frame, address.node);
        let Some(def) = self.form.node_def(node) else {
            return String::new();
        };
        let cell = self.state.cell(frame, self.form.schema.node(node).slot);
        let (which, text) = match violation(cell) {
            // The author's words are about the author's own check.
            Some(Violation::Constraint) if cell.is(TOO_MANY) => return String::new(),
            Some(Violation::Constraint) => (0, &def.constraint_message),
            Some(Violation::Required) => (1, &def.required_message),
            _ => return String::new(),
        };
        let cut = self
            .form
            .rules(node)
            .messages
            .as_deref()
            .and_then(|messages| messages.get(which));
        match cut.filter(|cut| !cut.by_language.is_empty()) {
            Some(cut) => self.fill_in(&self.form, frame, node, cut),
            None => self.localized(text).to_owned(),
        }
    }

    /// What exactly is wrong with the answer that is there, where that can be said. Without a violation it is a warning:
    /// something to look at again that does not stand in the way.
    pub fn trouble(&self, at: &str) -> Option<Trouble> {
        let address = self.address(at).filter(|address| !address.is_row)?;
        let def = self.form.node_def(address.node)?;
        let cell = self
            .state
            .cell(address.frame, self.form.schema.node(address.node).slot);
        if cell.is(TOO_MANY) {
            return Some(Trouble::TooMany(super::rows::MAX_ROWS));
        }
        let today = self.state.now.date();
        match (visible(cell), violation(cell)) {
            (Value::Unread(typed), Some(_)) => why_unread(def, typed, today),
            (Value::Text(text), Some(Violation::Constraint)) => why_wrong(def, text, today),
            (Value::Text(text), None) if !cell.is(READONLY) => why_wrong(def, text, today).filter(is_warning),
            _ => None,
        }
    }

    /// Label of a choice (by its stored name) of this question, in the current language; empty when unknown.
    pub fn choice_label(&self, at: &str, name: &str) -> String {
        let found = self.address(at).and_then(|address| {
            let (list, index) = self.form.list(self.form.rules(address.node).list.as_deref()?)?;
            self.label_of_choice(address.frame, address.node, index.row_named(list, name)?)
        });
        found.unwrap_or_default()
    }

    /// What is wrong, relevant nodes only: key as in `Answers`, in document order.
    pub fn validate(&self) -> Vec<(String, Violation)> {
        let mut out = Vec::new();
        self.walk(ROOT_FRAME, true, &mut |session, item| {
            let Item::Node(frame, node) = item else { return };
            if let Some(found) = violation(session.state.cell(frame, session.form.schema.node(node).slot)) {
                out.push((session.key(frame, node), found));
            }
        });
        out
    }

    /// Name of this filling-in, as the form's author wants it.
    pub fn instance_name(&self) -> String {
        let rule = self.form.instance_name.as_ref();
        rule.map(|rule| self.evaluate_code(rule).as_text().to_string())
            .unwrap_or_default()
    }

    /// Value of an expression at the root as canonical text; `None` when blank or not an expression.
    pub fn evaluate(&self, expression: &str) -> Option<String> {
        self.evaluate_compiled(&self.form.compile(expression).ok()?)
    }

    /// Value of an expression that was compiled once with this form.
    pub fn evaluate_compiled(&self, expression: &Expression) -> Option<String> {
        let value = self.evaluate_code(&expression.rule);
        (!value.is_blank()).then(|| value.as_text().to_string())
    }

    /// Truth of an expression (materials' `when`).
    pub fn is_true(&self, expression: &Expression) -> bool {
        self.evaluate_code(&expression.rule).as_bool()
    }

    fn evaluate_code(&self, rule: &crate::compile::rules::Rule) -> Value {
        Evaluator {
            form: &self.form,
            state: &self.state,
            origin: ROOT_FRAME,
            node: ROOT,
        }
        .run(&rule.code)
    }

    pub(super) fn localized<'t>(&self, text: &'t Text) -> &'t str {
        localize(text, &self.state.language, &self.form.definition.default_language)
    }

    /// All labels and hints, in document order.
    pub(super) fn labels(&self) -> Vec<(String, Property, String)> {
        let mut out = Vec::new();
        self.walk(ROOT_FRAME, true, &mut |session, item| {
            let Item::Node(frame, node) = item else { return };
            for (property, which) in [(Property::Label, 0), (Property::Hint, 1)] {
                out.push((
                    session.at(frame, node),
                    property,
                    session.text_of(frame, node, which),
                ));
            }
        });
        out
    }

    fn text_of(&self, frame: FrameId, node: NodeId, which: usize) -> String {
        let slot = self.form.schema.node(node).slot;
        let rules = self.form.rules(node);
        let filled = if which == 0 {
            rules.label.is_some()
        } else {
            rules.hint.is_some()
        };
        let kept = self
            .state
            .cell(frame, slot)
            .texts
            .as_ref()
            .and_then(|texts| texts.get(which));
        if let (true, Some(kept)) = (filled, kept) {
            return kept.to_string();
        }
        let Some(def) = self.form.node_def(node) else {
            return String::new();
        };
        self.localized(if which == 0 { &def.label } else { &def.hint })
            .to_owned()
    }

    fn view(&self, frame: FrameId, node: NodeId) -> StateView<'_> {
        let schema_node = self.form.schema.node(node);
        let cell = self.state.cell(frame, schema_node.slot);
        StateView {
            holds_children: schema_node.holds_children,
            relevant: cell.is(RELEVANT),
            required: cell.is(REQUIRED),
            readonly: cell.is(READONLY),
            value: ValueView(visible(cell)),
            violation: violation(cell),
            choices: match &cell.choices {
                Some(rows) => Some(rows.len()),
                None => self.form.choice_totals.get(node as usize).copied().flatten(),
            },
        }
    }

    /// How many choices a question without a filter offers.
    pub(super) fn choice_total(&self, node: NodeId) -> usize {
        self.form
            .choice_totals
            .get(node as usize)
            .copied()
            .flatten()
            .unwrap_or(0)
    }

    fn node_state(&self, frame: FrameId, node: NodeId) -> NodeState {
        let view = self.view(frame, node);
        NodeState {
            at: self.at(frame, node),
            key: self.key(frame, node),
            relevant: view.relevant,
            required: view.required,
            readonly: view.readonly,
            value: view.value.to_text().to_string(),
            violation: view.violation,
            choices: self.choices(frame, node),
        }
    }

    fn row_state(&self, row: FrameId) -> NodeState {
        NodeState {
            at: self.row_at(row, false),
            key: self.row_at(row, true),
            relevant: self.row_relevant(row),
            required: false,
            readonly: false,
            value: String::new(),
            violation: None,
            choices: None,
        }
    }

    fn choices(&self, frame: FrameId, node: NodeId) -> Option<Vec<(String, String)>> {
        let schema_node = self.form.schema.node(node);
        if !matches!(
            schema_node.kind,
            NodeKind::SelectOne | NodeKind::SelectMultiple | NodeKind::Rank
        ) {
            return None;
        }
        let (list, index) = self.form.list(self.form.rules(node).list.as_deref()?)?;
        let cell = self.state.cell(frame, schema_node.slot);
        let rows = cell.choices.clone().unwrap_or_else(|| index.all(list));
        let found = rows
            .iter()
            .filter_map(|row| Some((*row, list.rows.get(*row as usize)?)));
        let label = |row| self.label_of_choice(frame, node, row).unwrap_or_default();
        Some(
            found
                .map(|(row, choice)| (choice.name.clone(), label(row)))
                .collect(),
        )
    }

    /// Document order. `relevant_only` leaves out what is hidden, whole groups at once.
    pub(super) fn walk(&self, frame: FrameId, relevant_only: bool, visit: &mut dyn FnMut(&Session, Item)) {
        let form = &*self.form;
        let Some(found) = self.state.frame(frame) else {
            return;
        };
        let shape = form.schema.scope(found.scope);
        let mut slot = u32::from(frame == ROOT_FRAME);
        while let Some(node) = shape.nodes.get(slot as usize) {
            let schema_node = form.schema.node(*node);
            if relevant_only && !self.state.cell(frame, slot).is(RELEVANT) {
                slot = schema_node.end_slot;
                continue;
            }
            visit(self, Item::Node(frame, *node));
            if schema_node.rows.is_some() {
                for row in self.state.rows(&form.schema, frame, *node) {
                    visit(self, Item::Row(*row));
                    self.walk(*row, relevant_only, visit);
                }
            }
            slot += 1;
        }
    }
}

/// What a walk comes by.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item {
    Node(FrameId, NodeId),
    Row(FrameId),
}
