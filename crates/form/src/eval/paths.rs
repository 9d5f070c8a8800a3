//! Values of paths through rows and of list look-ups, and everything that is said about many values at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{At, Evaluator};
use crate::compile::code::{ChoiceTexts, Code, Filter, Lookup, NodePath, Pick, RowStep, TextPart, TextParts};
use crate::compile::functions::Function;
use crate::definition::ChoiceList;
use crate::schema::{NodeId, lists};
use crate::session::state::{FrameId, RELEVANT};
use crate::value::{Comparison, Value, compare, decimal::Dec};

/// What a walk does with each node; `false` stops it.
type Visit<'v> = dyn FnMut(FrameId, NodeId) -> bool + 'v;

impl<'a> Evaluator<'a> {
    pub(super) fn first_of_path(&self, path: &NodePath, at: At<'a>) -> Value {
        let mut found = Value::Blank;
        self.walk(path, at, &mut |frame, node| {
            found = self.node_value(frame, node).clone();
            false
        });
        found
    }

    pub(super) fn position_of(&self, path: &NodePath, at: At<'a>) -> Value {
        let mut found = Value::Blank;
        self.walk(path, at, &mut |frame, _| {
            let position = self
                .state
                .frame(frame)
                .map_or(0, |frame| i64::from(frame.position));
            found = Value::Number(Dec::from(position + 1));
            false
        });
        found
    }

    /// Whether any value of the expression passes.
    pub(super) fn any(&self, code: &Code, at: At<'a>, test: &mut dyn FnMut(&Value) -> bool) -> bool {
        let mut passed = false;
        self.each(code, at, &mut |value| {
            passed = test(value);
            !passed
        });
        passed
    }

    /// Every value of an expression: of relevant nodes on a path, of rows found, or the one value there is.
    fn each(&self, code: &Code, at: At<'a>, visit: &mut dyn FnMut(&Value) -> bool) {
        match code {
            Code::Outer(inner) => self.each(inner, self.here(), visit),
            Code::Nodes(path) => self.walk(path, at, &mut |frame, node| {
                !self.node_relevant(frame, node) || visit(self.node_value(frame, node))
            }),
            Code::Cell(node) => {
                let schema_node = self.form.schema.node(*node);
                let frame = self.state.frame_in(at.frame, schema_node.scope);
                if self.node_relevant(frame, *node) {
                    visit(self.node_value(frame, *node));
                }
            }
            Code::Lookup(lookup) => {
                for row in self.found_rows(lookup, at).iter() {
                    if !visit(&self.list_value(lookup, *row)) {
                        return;
                    }
                }
            }
            other => drop(visit(&self.value(other, at))),
        }
    }

    pub(super) fn aggregate(&self, function: Function, arguments: &[Code], at: At<'a>) -> Value {
        match function {
            Function::Count => self.count(arguments, at, false),
            Function::CountNonEmpty => self.count(arguments, at, true),
            Function::Sum => {
                let mut sum = Some(Dec::ZERO);
                self.each_number(arguments, at, &mut |number| {
                    sum = sum.and_then(|sum| sum.add(number))
                });
                Value::number(sum)
            }
            Function::Min | Function::Max => {
                let mut best: Option<Dec> = None;
                let smaller = function == Function::Min;
                self.each_number(arguments, at, &mut |number| {
                    best = Some(best.map_or(number, |b| if smaller { b.min(number) } else { b.max(number) }));
                });
                Value::number(best)
            }
            Function::Join => {
                let separator = arguments
                    .first()
                    .map(|code| self.text(code, at))
                    .unwrap_or_default();
                self.joined(arguments.get(1..).unwrap_or(&[]), &separator, at)
            }
            _ => self.joined(arguments, "", at),
        }
    }

    fn count(&self, arguments: &[Code], at: At<'a>, filled_only: bool) -> Value {
        let mut count = 0;
        for code in arguments {
            self.each(code, at, &mut |value| {
                count += i64::from(!filled_only || !value.is_blank());
                true
            });
        }
        Value::Number(Dec::from(count))
    }

    fn each_number(&self, arguments: &[Code], at: At<'a>, visit: &mut dyn FnMut(Dec)) {
        for code in arguments {
            self.each(code, at, &mut |value| {
                if let Some(number) = value.as_number() {
                    visit(number);
                }
                true
            });
        }
    }

    fn joined(&self, arguments: &[Code], separator: &str, at: At<'a>) -> Value {
        let mut out = String::new();
        let mut first = true;
        for code in arguments {
            self.each(code, at, &mut |value| {
                out.push_str(if first { "" } else { separator });
                out.push_str(&value.as_text());
                first = false;
                true
            });
        }
        Value::text(&out)
    }

    fn node_relevant(&self, frame: FrameId, node: NodeId) -> bool {
        let node = self.form.schema.node(node);
        let frame = self.state.frame_in(frame, node.scope);
        self.state.cell(frame, node.slot).is(RELEVANT)
    }

    fn node_value(&self, frame: FrameId, node: NodeId) -> &'a Value {
        let node = self.form.schema.node(node);
        self.state
            .visible(self.state.frame_in(frame, node.scope), node.slot)
    }

    /// Visits every node that the path reaches. For a repeat, once per row, in that row.
    fn walk(&self, path: &NodePath, at: At<'a>, visit: &mut Visit<'_>) {
        let start = self.state.frame_in(at.frame, path.base);
        self.walk_rows(path, &path.rows, start, visit);
    }

    fn walk_rows(&self, path: &NodePath, steps: &[RowStep], frame: FrameId, visit: &mut Visit<'_>) -> bool {
        let Some((step, rest)) = steps.split_first() else {
            return !self.passes(&path.filters, frame, 1) || visit(frame, path.target);
        };
        let rows = self.state.rows(&self.form.schema, frame, step.repeat);
        match &step.pick {
            Pick::At(index) => {
                let index = self.number(index, self.here()).and_then(Dec::to_i64);
                let wanted = index.and_then(|index| usize::try_from(index - 1).ok());
                let row = wanted.and_then(|at| rows.get(at));
                row.is_none_or(|row| self.walk_rows(path, rest, *row, visit))
            }
            Pick::Matching(predicates) if predicates.is_empty() => {
                rows.iter().all(|row| self.walk_rows(path, rest, *row, visit))
            }
            Pick::Matching(predicates) => {
                let picked = self.pick(predicates, rows);
                picked
                    .into_iter()
                    .all(|row| self.walk_rows(path, rest, row, visit))
            }
        }
    }

    fn pick(&self, predicates: &[Code], rows: &[FrameId]) -> Vec<FrameId> {
        let mut picked = rows.to_vec();
        for predicate in predicates {
            let mut position = 0;
            picked.retain(|row| {
                position += 1;
                self.passes(std::slice::from_ref(predicate), *row, position)
            });
        }
        picked
    }

    fn passes(&self, predicates: &[Code], frame: FrameId, position: u32) -> bool {
        predicates.iter().all(|code| {
            self.holds(
                code,
                At {
                    frame,
                    row: None,
                    position,
                },
            )
        })
    }

    /// A predicate: a number means a position.
    fn holds(&self, code: &Code, at: At<'a>) -> bool {
        match self.value(code, at) {
            Value::Number(number) => number == Dec::from(i64::from(at.position)),
            other => other.as_bool(),
        }
    }

    /// The rows of a list that a filter leaves.
    pub(crate) fn filtered(&self, filter: &Filter, at: At<'a>) -> lists::Rows {
        let Some((list, index)) = self.form.list(&filter.list) else {
            return Arc::default();
        };
        let mut candidates: Option<lists::Rows> = None;
        let mut checks: Vec<(lists::Column, Value)> = Vec::new();
        for (column, code) in &filter.terms {
            let value = self.value(code, at);
            match index.find(list, *column, &value) {
                // The shortest list of rows is walked, the other terms are checked on it.
                Some(rows) if candidates.as_ref().is_none_or(|known| rows.len() < known.len()) => {
                    candidates = Some(rows)
                }
                _ => {}
            }
            checks.push((*column, value));
        }
        let plain = checks.len() == 1 && candidates.is_some() && filter.rest.is_empty();
        let rows = candidates.unwrap_or_else(|| index.all(list));
        if plain || (checks.is_empty() && filter.rest.is_empty()) {
            return rows;
        }
        let mut position = 0;
        let keep = |row: &u32| {
            position += 1;
            let at = At {
                row: Some((list, *row)),
                position,
                ..at
            };
            checks
                .iter()
                .all(|(column, value)| compare(Comparison::Equal, &self.column(*column, at), value))
                && filter.rest.iter().all(|code| self.holds(code, at))
        };
        let kept: Vec<u32> = rows
            .iter()
            .copied()
            .filter({
                let mut keep = keep;
                move |row| keep(row)
            })
            .collect();
        kept.into()
    }

    fn found_rows(&self, lookup: &Lookup, at: At<'a>) -> lists::Rows {
        let mut rows = self.filtered(&lookup.filter, at);
        let Some((list, _)) = self.form.list(&lookup.filter.list) else {
            return rows;
        };
        for predicate in &lookup.more {
            let numbered = (1u32..).zip(rows.iter());
            let kept = numbered.filter(|(position, row)| {
                self.holds(
                    predicate,
                    At {
                        row: Some((list, **row)),
                        position: *position,
                        ..at
                    },
                )
            });
            rows = kept.map(|(_, row)| *row).collect();
        }
        rows
    }

    pub(super) fn first_of_lookup(&self, lookup: &Lookup, at: At<'a>) -> Value {
        let rows = self.found_rows(lookup, at);
        rows.first()
            .map_or(Value::Blank, |row| self.list_value(lookup, *row))
    }

    fn list_value(&self, lookup: &Lookup, row: u32) -> Value {
        let Some((list, _)) = self.form.list(&lookup.filter.list) else {
            return Value::Blank;
        };
        self.column(
            lookup.column,
            At {
                frame: self.origin,
                row: Some((list, row)),
                position: 1,
            },
        )
    }

    pub(super) fn column(&self, column: lists::Column, at: At<'a>) -> Value {
        let Some((list, row)) = at.row else {
            return Value::Blank;
        };
        let Some(choice) = list.rows.get(row as usize) else {
            return Value::Blank;
        };
        match column {
            lists::Column::Label => Value::text(self.localized(&choice.label)),
            other => Value::text(lists::cell(choice, other)),
        }
    }

    pub(super) fn choice_name(
        &self,
        name: &str,
        list: &str,
        texts: Option<&ChoiceTexts>,
        at: At<'a>,
    ) -> Value {
        let Some((list, index)) = self.form.list(list) else {
            return Value::Blank;
        };
        let row = index.row_named(list, name);
        Value::text(
            &row.map(|row| self.choice_label(list, row, texts, at))
                .unwrap_or_default(),
        )
    }

    /// Label of a row of a list, filled in where it has something to be filled in.
    pub(crate) fn choice_label(
        &self,
        list: &ChoiceList,
        row: u32,
        texts: Option<&ChoiceTexts>,
        at: At<'a>,
    ) -> String {
        if let Some(texts) = texts.and_then(|texts| texts.get(&row)) {
            return self.fill_in(texts, at);
        }
        let choice = list.rows.get(row as usize);
        choice
            .map(|choice| self.localized(&choice.label).to_owned())
            .unwrap_or_default()
    }

    /// A text with its `${…}` filled in, in the language of the session or the nearest there is.
    pub(crate) fn fill_in(&self, by_language: &BTreeMap<String, TextParts>, at: At<'a>) -> String {
        let default = &self.form.definition.default_language;
        let parts = by_language
            .get(&self.state.language)
            .or_else(|| by_language.get(default));
        let parts = parts
            .or_else(|| by_language.get(""))
            .or_else(|| by_language.values().next());
        let mut out = String::new();
        for part in parts.into_iter().flatten() {
            match part {
                TextPart::Plain(text) => out.push_str(text),
                TextPart::Code(code) => out.push_str(&self.text(code, at)),
            }
        }
        out
    }

    pub(super) fn checklist(&self, arguments: &[Code], at: At<'a>) -> Value {
        let bound = |index: usize| arguments.get(index).and_then(|code| self.number(code, at));
        let mut met = 0;
        for code in arguments.get(2..).unwrap_or(&[]) {
            self.each(code, at, &mut |value| {
                met += i64::from(value.as_bool());
                true
            });
        }
        within(bound(0), Dec::from(met), bound(1))
    }

    pub(super) fn weighted_checklist(&self, arguments: &[Code], at: At<'a>) -> Value {
        let bound = |index: usize| arguments.get(index).and_then(|code| self.number(code, at));
        let mut total = Dec::ZERO;
        for pair in arguments.get(2..).unwrap_or(&[]).chunks(2) {
            let [met, weight] = pair else { continue };
            let weight = self.number(weight, at).filter(|_| self.truth(met, at));
            total = weight.and_then(|weight| total.add(weight)).unwrap_or(total);
        }
        within(bound(0), total, bound(1))
    }
}

/// Negative bounds mean no bound.
fn within(least: Option<Dec>, count: Dec, most: Option<Dec>) -> Value {
    let least_met = least.is_none_or(|least| least.is_negative() || count >= least);
    let most_met = most.is_none_or(|most| most.is_negative() || count <= most);
    Value::Bool(least_met && most_met)
}
