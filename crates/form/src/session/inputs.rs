//! Acts of a person on questions, and of the surroundings on the form: an answer, the language, the hour.

use jiff::Zoned;

use super::Session;
use super::address::Address;
use super::state::ROOT_FRAME;
use crate::compile::prop::{self, Prop, vertex};
use crate::contract::{Change, Patch, Property};
use crate::definition::{NodeDef, NodeKind};
use crate::schema::NodeId;
use crate::typing::read_typed;
use crate::value::Value;
use crate::value::listed::listed;
use crate::value::read_input::read_input;

impl Session {
    /// Answers a question as typed. What cannot be read as its type is kept as typed and flagged; blank clears it.
    /// Notes, groups and hidden calculations take no answers; readonly questions do (that is how they get prefilled).
    pub fn set(&mut self, at: &str, input: &str) -> Patch {
        let Some(Address {
            frame,
            node,
            is_row: false,
        }) = self.address(at)
        else {
            return Patch::new();
        };
        let form = self.form.clone();
        let Some(def) = form.node_def(node) else {
            return Patch::new();
        };
        if matches!(
            def.kind,
            NodeKind::Note | NodeKind::Group | NodeKind::Repeat | NodeKind::Calculate
        ) {
            return Patch::new();
        }
        let typed = read_typed(def, input, self.state.now.date());
        let value = self.in_list(node, def, typed);
        self.write_value(frame, node, value);
        // A choice that the list has but the filter does not offer goes the way of one that is offered no longer.
        if form.rules(node).filter.is_some() {
            self.enqueue(vertex(node, Prop::Value), frame);
        }
        self.finish_act()
    }

    /// Reads a stored answer, choices against the whole list (the filter is the wave's business) and in list order.
    pub(super) fn read_answer(&self, node: NodeId, def: &NodeDef, input: &str) -> Value {
        self.in_list(node, def, read_input(def, input))
    }

    pub(super) fn in_list(&self, node: NodeId, def: &NodeDef, value: Value) -> Value {
        let list = self
            .form
            .rules(node)
            .list
            .as_deref()
            .and_then(|name| self.form.list(name));
        match list {
            Some((list, index)) => listed(list, index, def.kind, value),
            None => value,
        }
    }

    /// Switches the language of labels. Every label that reads otherwise now is in the patch.
    pub fn set_language(&mut self, language: &str) -> Patch {
        if self.state.language == language {
            return Patch::new();
        }
        let before = self.labels();
        self.journal.around = true;
        self.journal.language = Some(std::mem::replace(&mut self.state.language, language.to_owned()));
        let form = self.form.clone();
        for vertex in &form.graph.language_readers {
            self.enqueue_everywhere(*vertex);
        }
        let mut patch = self.finish_act();
        patch.retain(|change| !matches!(change.property, Property::Label | Property::Hint));
        for ((at, property, old), (_, _, new)) in before.into_iter().zip(self.labels()) {
            if old != new {
                patch.push(Change {
                    at,
                    property,
                    old,
                    new,
                });
            }
        }
        patch
    }

    /// Tells the time. Only what asks for it is evaluated again.
    pub fn set_now(&mut self, now: Zoned) -> Patch {
        if self.state.now == now {
            return Patch::new();
        }
        self.journal.around = true;
        self.journal.now = Some(std::mem::replace(&mut self.state.now, now));
        let form = self.form.clone();
        for vertex in &form.graph.clock_readers {
            self.enqueue_everywhere(*vertex);
        }
        self.finish_act()
    }

    fn enqueue_everywhere(&mut self, vertex: u32) {
        let (node, _) = prop::parts(vertex);
        let scope = self.form.schema.node(node).scope;
        let mut frames = Vec::new();
        self.state.frames_under(
            &self.form.schema,
            ROOT_FRAME,
            crate::schema::ROOT_SCOPE,
            scope,
            &mut frames,
        );
        for frame in frames {
            self.enqueue(vertex, frame);
        }
    }
}
