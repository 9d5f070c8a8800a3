//! The wave: what waits to be evaluated, in rank order, each cell's property once. Writing a result puts its readers in
//! line; readers always have a higher rank, except rows that read their neighbours, which share one and go by position.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use super::Session;
use super::state::{CONSTRAINT_FAILS, FrameId, READONLY, RELEVANT, REQUIRED, ROOT_FRAME};
use crate::compile::code::Code;
use crate::compile::graph::{Reader, source_key};
use crate::compile::load::Form;
use crate::compile::prop::{Prop, Vertex, parts, vertex};
use crate::compile::resolve::Source;
use crate::definition::NodeKind;
use crate::eval::Evaluator;
use crate::schema::{NodeId, ROOT, ROOT_SCOPE};
use crate::value::Value;
use crate::value::read_input::convert;

/// Rows that read rows of their own kind settle in a few rounds, or never.
const MOST_VISITS: u32 = 64;

impl Session {
    /// Evaluates until nothing waits.
    pub(super) fn run_wave(&mut self) {
        let form = self.form.clone();
        // Rows may read each other in a circle that no schema shows; such a form stops instead of running for ever.
        let mut budget = 200_000 + self.state.cells.len() * 8;
        let mut visits: HashMap<(Vertex, FrameId), u32> = HashMap::new();
        while let Some(Reverse((.., vertex, frame))) = self.queue.pop() {
            let (node, prop) = parts(vertex);
            let slot = form.schema.node(node).slot;
            let live = self.state.frame(frame).is_some_and(|frame| frame.live);
            if let Some(cell) = self.state.cell_mut(frame, slot) {
                cell.dirty &= !(1 << prop as u16);
            }
            let chained = form.graph.chained.get(vertex as usize).copied().unwrap_or(false);
            if chained {
                let visits = visits.entry((vertex, frame)).or_default();
                *visits += 1;
                if *visits > MOST_VISITS {
                    continue;
                }
            }
            if live && budget > 0 {
                budget -= 1;
                self.evaluate_vertex(&form, node, prop, frame);
            }
        }
    }

    /// Puts a property in line.
    pub(super) fn enqueue(&mut self, vertex: Vertex, frame: FrameId) {
        let (node, prop) = parts(vertex);
        let node = self.form.schema.node(node);
        let Some(cell) = self.state.cell_mut(frame, node.slot) else {
            return;
        };
        let bit = 1 << prop as u16;
        if cell.dirty & bit != 0 {
            return;
        }
        cell.dirty |= bit;
        let graph = &self.form.graph;
        let of = |list: &[u32]| list.get(vertex as usize).copied().unwrap_or(0);
        let row = self.state.frame(frame).map_or(0, |found| {
            let outer = self.state.frame(found.parent).map_or(0, |outer| outer.position);
            (outer << 16) | found.position.min(0xFFFF)
        });
        self.queue
            .push(Reverse((of(&graph.rank), row, of(&graph.sub), vertex, frame)));
    }

    /// Puts everything that reads this in line.
    pub(super) fn notify(&mut self, source: Source, frame: FrameId) {
        let form = self.form.clone();
        let node = match source {
            Source::Value(node) | Source::Rows(node) | Source::Position(node) => node,
        };
        for reader in form.graph.readers.get(source_key(source)).into_iter().flatten() {
            if self.breaks_cycle(&form, node, source, reader) {
                continue;
            }
            self.enqueue_reader(&form, reader, frame);
        }
    }

    /// In a forbidden cycle, only forward steps are followed.
    fn breaks_cycle(
        &self,
        form: &crate::compile::load::Form,
        node: NodeId,
        source: Source,
        reader: &Reader,
    ) -> bool {
        let prop = if matches!(source, Source::Value(_)) {
            Prop::Value
        } else {
            Prop::Count
        };
        let own = vertex(node, prop) as usize;
        let graph = &form.graph;
        let of = |list: &[u32], at: usize| list.get(at).copied().unwrap_or(0);
        let cyclic = graph
            .in_cycle
            .get(reader.vertex as usize)
            .copied()
            .unwrap_or(false);
        let to = reader.vertex as usize;
        cyclic
            && of(&graph.rank, own) == of(&graph.rank, to)
            && graph.in_cycle.get(own).copied().unwrap_or(false)
            && own >= to
    }

    pub(super) fn enqueue_reader(
        &mut self,
        form: &crate::compile::load::Form,
        reader: &Reader,
        frame: FrameId,
    ) {
        let (node, _) = parts(reader.vertex);
        let scope = form.schema.node(node).scope;
        if let Some((rows, distance)) = reader.offset {
            if let Some(below) = self.row_below(form, frame, rows, distance) {
                let mut found = Vec::new();
                self.state
                    .frames_under(&form.schema, below, rows, scope, &mut found);
                for frame in found {
                    self.enqueue(reader.vertex, frame);
                }
            }
            return;
        }
        let start = self.state.frame_in(frame, reader.level);
        if scope == reader.level {
            return self.enqueue(reader.vertex, start);
        }
        let mut found = std::mem::take(&mut self.scratch);
        found.clear();
        self.state
            .frames_under(&form.schema, start, reader.level, scope, &mut found);
        for frame in &found {
            self.enqueue(reader.vertex, *frame);
        }
        self.scratch = found;
    }

    fn row_below(
        &self,
        form: &crate::compile::load::Form,
        frame: FrameId,
        rows: u32,
        distance: i64,
    ) -> Option<FrameId> {
        let row = self.state.frame(self.state.frame_in(frame, rows))?;
        let owner = form.schema.scope(rows).owner;
        let wanted = usize::try_from(i64::from(row.position) + distance).ok()?;
        self.state
            .rows(&form.schema, row.parent, owner)
            .get(wanted)
            .copied()
    }

    fn evaluate_vertex(
        &mut self,
        form: &Arc<crate::compile::load::Form>,
        node: NodeId,
        prop: Prop,
        frame: FrameId,
    ) {
        let rules = form.rules(node);
        match prop {
            Prop::Relevant => self.evaluate_relevant(form, node, frame),
            Prop::Required => {
                let on = rules.required.as_deref().is_some_and(|rule| {
                    if form.schema.node(node).rows.is_some() {
                        return self.missing_rows(frame, node) > 0;
                    }
                    self.run_code(node, frame, &rule.code).as_bool()
                });
                self.put_flag(frame, node, REQUIRED, on);
            }
            Prop::Readonly => {
                let on = rules
                    .readonly
                    .as_deref()
                    .is_some_and(|rule| self.run_code(node, frame, &rule.code).as_bool());
                self.put_flag(frame, node, READONLY, on || is_note(form, node));
            }
            Prop::Constraint => {
                let slot = form.schema.node(node).slot;
                let asked = !self.state.visible(frame, slot).is_blank();
                let fails = asked
                    && rules
                        .constraint
                        .as_deref()
                        .is_some_and(|rule| !self.run_code(node, frame, &rule.code).as_bool());
                self.put_flag(frame, node, CONSTRAINT_FAILS, fails);
            }
            Prop::Value => {
                if let Some(rule) = rules.calculation.as_deref() {
                    let value = self.run_code(node, frame, &rule.code);
                    self.write_computed(form, frame, node, value);
                }
                self.drop_impossible_choices(frame, node);
            }
            Prop::Trigger => {
                if let Some(rule) = rules.trigger.as_deref() {
                    let value = self.run_code(node, frame, &rule.code);
                    self.write_computed(form, frame, node, value);
                }
            }
            Prop::Default => {
                if let Some(rule) = rules.default.as_deref() {
                    let value = self.run_code(node, frame, &rule.code);
                    self.write_computed(form, frame, node, value);
                }
            }
            Prop::Choices => {
                if let Some(filter) = rules.filter.as_deref() {
                    let evaluator = self.evaluator(form, node, frame);
                    let rows = evaluator.filtered(&filter.0, evaluator.here());
                    let slot = form.schema.node(node).slot;
                    if self.state.cell(frame, slot).choices.as_ref() != Some(&rows) {
                        self.touch(frame, slot);
                        if let Some(cell) = self.state.cell_mut(frame, slot) {
                            cell.choices = Some(rows);
                        }
                        self.enqueue(vertex(node, Prop::Value), frame);
                    }
                }
            }
            Prop::Count => {
                if let Some(rule) = rules.count.as_deref() {
                    let count = self.run_code(node, frame, &rule.code).as_number();
                    self.follow_count(form, frame, node, count);
                }
            }
            Prop::Label => self.put_text(form, frame, node, 0, rules.label.as_deref()),
            Prop::Hint => self.put_text(form, frame, node, 1, rules.hint.as_deref()),
        }
    }

    fn evaluate_relevant(&mut self, form: &crate::compile::load::Form, node: NodeId, frame: FrameId) {
        let schema_node = form.schema.node(node);
        let slot = schema_node.slot;
        let parent = form.schema.node(schema_node.parent);
        let parent_frame = self.state.frame_in(frame, parent.scope);
        let around = schema_node.parent == ROOT || self.state.cell(parent_frame, parent.slot).is(RELEVANT);
        let rule = form.rules(node).relevant.as_deref();
        let on = around && rule.is_none_or(|rule| self.run_code(node, frame, &rule.code).as_bool());
        if self.state.cell(frame, slot).is(RELEVANT) == on {
            return;
        }
        self.put_flag(frame, node, RELEVANT, on);
        self.notify(Source::Value(node), frame);
        let rules = form.rules(node);
        if rules.constraint.is_some() {
            self.enqueue(vertex(node, Prop::Constraint), frame);
        }
        if rules.filter.is_some() {
            self.enqueue(vertex(node, Prop::Value), frame);
        }
        let inside = schema_node.rows.map_or(schema_node.scope, |(rows, _)| rows);
        for (_, child) in &schema_node.children {
            let reader = Reader {
                vertex: vertex(*child, Prop::Relevant),
                level: schema_node.scope,
                offset: None,
            };
            if inside == schema_node.scope {
                self.enqueue(reader.vertex, frame);
            } else {
                self.enqueue_reader(form, &reader, frame);
            }
        }
    }

    /// Stores what an expression says, as the question's own kind of answer; a choice must be on the list like anybody's.
    fn write_computed(&mut self, form: &Form, frame: FrameId, node: NodeId, value: Value) {
        let value = convert(form.schema.node(node).kind, value);
        let value = match form.node_def(node) {
            Some(def) => self.in_list(node, def, value),
            None => value,
        };
        self.write_value(frame, node, value);
    }

    /// Stores a value and tells its readers.
    pub(super) fn write_value(&mut self, frame: FrameId, node: NodeId, value: Value) {
        let slot = self.form.schema.node(node).slot;
        if self.state.cell(frame, slot).value == value {
            return;
        }
        self.touch(frame, slot);
        let mut relevant = false;
        if let Some(cell) = self.state.cell_mut(frame, slot) {
            cell.value = value;
            relevant = cell.is(RELEVANT);
        }
        if relevant {
            self.notify(Source::Value(node), frame);
        }
        let form = self.form.clone();
        if form.rules(node).constraint.is_some() {
            self.enqueue(vertex(node, Prop::Constraint), frame);
        }
        for trigger in form.graph.triggers.get(node as usize).into_iter().flatten() {
            // What a form starts with is not a change.
            if self.act > 1 {
                self.enqueue_reader(&form, trigger, frame);
            }
        }
    }

    pub(super) fn put_flag(&mut self, frame: FrameId, node: NodeId, flag: u8, on: bool) {
        let slot = self.form.schema.node(node).slot;
        if self.state.cell(frame, slot).is(flag) == on {
            return;
        }
        self.touch(frame, slot);
        if let Some(cell) = self.state.cell_mut(frame, slot) {
            cell.put(flag, on);
        }
    }

    pub(super) fn run_code(&self, node: NodeId, frame: FrameId, code: &Code) -> Value {
        self.evaluator(&self.form, node, frame).run(code)
    }

    pub(super) fn evaluator<'a>(
        &'a self,
        form: &'a crate::compile::load::Form,
        node: NodeId,
        frame: FrameId,
    ) -> Evaluator<'a> {
        Evaluator {
            form,
            state: &self.state,
            origin: frame,
            node,
        }
    }

    /// Puts everything in a new row (or the whole form) in line.
    pub(super) fn enqueue_frame(&mut self, frame: FrameId) {
        let form = self.form.clone();
        let scope = self.state.frame(frame).map_or(ROOT_SCOPE, |found| found.scope);
        if frame == ROOT_FRAME
            && let Some(cell) = self.state.cell_mut(ROOT_FRAME, 0)
        {
            cell.put(RELEVANT, true);
        }
        for vertex in form
            .graph
            .scope_vertices
            .get(scope as usize)
            .into_iter()
            .flatten()
        {
            self.enqueue(*vertex, frame);
        }
    }
}

pub(super) fn is_note(form: &crate::compile::load::Form, node: NodeId) -> bool {
    form.schema.node(node).kind == NodeKind::Note
}
