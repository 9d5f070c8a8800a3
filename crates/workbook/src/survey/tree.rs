//! The rows of the survey sheet to a tree of questions: groups, repeats, loops, and the rows that stand for more than one node.

use std::collections::HashMap;

use form::definition::{NodeDef, NodeKind};

use super::built::{Built, Surroundings, fill};
use super::fields::Reading;
use super::types::{Control, Plain, RowType, parse};
use super::{names, others, settings, types};
use crate::finding::Finding;
use crate::nearest::nearest;
use crate::strict;
use crate::table::{Line, Mode, Table};

/// Builds.
pub fn build(table: &Table<'_>, mut around: Surroundings<'_>, findings: &mut Vec<Finding>) -> Built {
    let names = strict::names(table, around.mode, findings);
    let others = others::add(table, &mut around);
    let reading = Reading {
        mode: around.mode,
        clean: around.settings.clean_text,
        names,
        columns: std::mem::take(&mut around.lists.columns),
    };
    let mut builder = Builder {
        around,
        reading,
        findings,
        built: Built::default(),
        stack: Vec::new(),
        table_list: TableList::None,
        others,
    };
    builder.rows(table);
    builder.finish()
}

/// Turns rows into nodes, one after another.
pub(super) struct Builder<'a, 'f> {
    pub(super) around: Surroundings<'a>,
    pub(super) reading: Reading,
    pub(super) findings: &'f mut Vec<Finding>,
    built: Built,
    stack: Vec<Frame>,
    pub(super) table_list: TableList,
    /// Lists and their copies with 其他, for the rows that asked for it.
    pub(super) others: HashMap<String, String>,
}

struct Frame {
    control: Control,
    node: NodeDef,
    opened: Finding,
}

/// `table-list`: a group of questions with the same choices, shown as a table with one heading.
#[derive(PartialEq)]
pub(super) enum TableList {
    None,
    Opened,
    Of(String),
}

impl Builder<'_, '_> {
    fn rows(&mut self, table: &Table<'_>) {
        let mut last = 0;
        for line in table.lines() {
            // Foreign tools stop reading after sixty blank rows; what stands below is somebody's scratch area.
            if self.plain() && last > 0 && line.number() > last + 61 {
                break;
            }
            last = line.number();
            let disabled = line.get("disabled").is_some_and(|value| settings::is_yes(&value));
            if !disabled && !line.is_blank() {
                self.row(&line);
            }
        }
    }

    pub(super) fn plain(&self) -> bool {
        self.around.mode == Mode::Plain
    }

    fn row(&mut self, line: &Line<'_>) {
        let Some(text) = line.get("type") else {
            if line.cell("name").is_some() || line.cell("label").is_some() {
                self.findings.push(line.error("type-missing", "type"));
            }
            return;
        };
        match parse(&text) {
            None => self.unknown_type(line, &text),
            Some(RowType::Begin(control)) => self.begin(line, control),
            Some(RowType::End(kind)) => self.end(line, kind),
            Some(RowType::Select(select)) => self.select(line, &select),
            Some(RowType::Plain(plain)) => self.question(line, &plain),
            Some(RowType::Range) => self.range(line),
            Some(RowType::External(kind)) => self.external(line, kind),
            Some(RowType::Setting(setting)) => {
                if setting == "form_id" {
                    self.built.form_id = line.get("name");
                }
            }
        }
    }

    fn unknown_type(&mut self, line: &Line<'_>, text: &str) {
        let finding = line.error("type-unknown", "type").with("type", text);
        let guess = nearest(
            text.split(' ').next().unwrap_or(text),
            strict::TYPE_NAMES.iter().copied(),
        );
        self.findings
            .push(finding.with("nearest", guess.unwrap_or_default()));
    }

    /// The name of a row; notes may go without.
    fn name(&mut self, line: &Line<'_>, kind: NodeKind) -> Option<(String, Option<String>)> {
        let Some(written) = self.reading.value(line, "name") else {
            if kind == NodeKind::Note {
                return Some((format!("generated_note_name_{}", line.number()), None));
            }
            self.findings.push(line.error("name-missing", "name"));
            return None;
        };
        match self.reading.names.get(&written) {
            Some(given) => Some((given.clone(), Some(written))),
            None => Some((written, None)),
        }
    }

    pub(super) fn node(&mut self, line: &Line<'_>, kind: NodeKind) -> Option<NodeDef> {
        let (name, alias) = self.name(line, kind)?;
        let mut node = self.reading.node(line, &name, kind, self.findings);
        node.alias = alias;
        if self.plain() {
            self.override_bind(line, &mut node);
        } else {
            strict::node(line, &mut node, self.findings);
        }
        if line.cell("save_to").is_some() {
            let repeat = self
                .stack
                .iter()
                .rev()
                .find(|frame| frame.control == Control::Repeat);
            self.built.entity_repeat = repeat
                .map(|frame| frame.node.name.clone())
                .or(self.built.entity_repeat.take());
        }
        Some(node)
    }

    /// `bind::type` and `bind::jr:preload` say what a row is in spite of its type column.
    fn override_bind(&self, line: &Line<'_>, node: &mut NodeDef) {
        let simple = matches!(
            node.kind,
            NodeKind::Text
                | NodeKind::Integer
                | NodeKind::Decimal
                | NodeKind::Date
                | NodeKind::Time
                | NodeKind::DateTime
        );
        let bound = line.get("bind_type").filter(|_| simple);
        if let Some(RowType::Plain(plain)) = bound.and_then(|text| parse(&text)) {
            node.kind = plain.kind;
        }
        let preload = line.get("preload").unwrap_or_default();
        let params = line.get("preload_params").unwrap_or_default();
        let preload = match preload.as_str() {
            "uid" => "uid",
            "date" => "today",
            "timestamp" | "property" => params.as_str(),
            _ => return,
        };
        node.parameters.insert("preload".to_owned(), preload.to_owned());
        node.kind = NodeKind::Metadata;
    }

    fn begin(&mut self, line: &Line<'_>, control: Control) {
        let kind = if control == Control::Repeat {
            NodeKind::Repeat
        } else {
            NodeKind::Group
        };
        let opened = line.error("group-not-closed", "type");
        let Some(mut node) = self.node(line, kind) else {
            // The rows inside must still find their end.
            let node = NodeDef::new("", kind);
            self.stack.push(Frame {
                control,
                node,
                opened,
            });
            return;
        };
        node.calculation = None;
        if control == Control::Repeat {
            self.repeat_count(line, &mut node);
            node.min_rows = self.reading.expression(line, "min_rows", self.findings);
            strict::depth(line, self.around.mode, self.repeats_open(), self.findings);
        }
        if let Control::Loop(list) = &control
            && !self.around.lists.by_name.contains_key(list)
        {
            self.unknown_list(line, list);
        }
        self.table_list_begins(line, &mut node);
        self.stack.push(Frame {
            control,
            opened: opened.with("name", &node.name),
            node,
        });
    }

    fn repeats_open(&self) -> usize {
        self.stack
            .iter()
            .filter(|frame| frame.control == Control::Repeat)
            .count()
    }

    /// A count that is more than one reference gets a node of its own in a converted form; in ours it stays an expression.
    fn repeat_count(&mut self, line: &Line<'_>, node: &mut NodeDef) {
        let Some(count) = self.reading.expression(line, "repeat_count", self.findings) else {
            return;
        };
        if !self.plain() || names::is_reference(&count) {
            node.repeat_count = Some(count);
            return;
        }
        let mut counter = NodeDef::new(format!("{}_count", node.name), NodeKind::Calculate);
        counter.calculation = Some(count);
        counter.readonly = Some("true()".to_owned());
        node.repeat_count = Some(format!("${{{}}}", counter.name));
        self.put(counter);
    }

    fn end(&mut self, line: &Line<'_>, kind: &str) {
        self.table_list = TableList::None;
        let fits = self
            .stack
            .last()
            .is_some_and(|frame| frame.control.word() == kind);
        if !fits {
            let open = self
                .stack
                .last()
                .map(|frame| frame.node.name.clone())
                .unwrap_or_default();
            self.findings
                .push(line.error("end-without-begin", "type").with("open", open));
            return;
        }
        if let Some(frame) = self.stack.pop() {
            self.close(frame);
        }
    }

    fn close(&mut self, frame: Frame) {
        let Frame {
            control, mut node, ..
        } = frame;
        if let Control::Loop(list) = &control {
            node.children = self.looped(list, &node.children);
        }
        if !node.name.is_empty() {
            self.put(node);
        }
    }

    /// One group for each choice, with `%(name)s` and `%(label)s` filled in.
    fn looped(&self, list: &str, template: &[NodeDef]) -> Vec<NodeDef> {
        // A loop is over what was offered, 其他 included.
        let list = self.others.get(list).map_or(list, String::as_str);
        let rows = self
            .around
            .lists
            .by_name
            .get(list)
            .map(|list| list.rows.as_slice())
            .unwrap_or_default();
        let column = |choice: &form::definition::Choice| {
            let mut group = NodeDef::new(choice.name.clone(), NodeKind::Group);
            group.label.clone_from(&choice.label);
            group.children = template.iter().map(|node| fill(node, choice)).collect();
            group
        };
        rows.iter()
            .filter(|choice| choice.name != "none")
            .map(column)
            .collect()
    }

    pub(super) fn question(&mut self, line: &Line<'_>, plain: &Plain) {
        if plain.detail == "audit" && self.plain() {
            self.built.audit = true;
            return;
        }
        if !strict::allowed(line, plain, self.around.mode, self.findings) {
            return;
        }
        let Some(mut node) = self.node(line, plain.kind) else {
            return;
        };
        if plain.kind == NodeKind::Metadata {
            node.parameters
                .insert("preload".to_owned(), plain.detail.to_owned());
        }
        if plain.kind == NodeKind::Opaque {
            node.parameters.insert("type".to_owned(), plain.detail.to_owned());
        }
        if node.constraint.is_none() {
            node.constraint = plain.constraint.map(str::to_owned);
        }
        if plain.kind == NodeKind::Note {
            self.finish_note(&mut node);
        }
        if plain.kind == NodeKind::Calculate && node.calculation.is_none() && node.dynamic_default.is_none() {
            self.findings.push(
                line.error("calculation-missing", "calculation")
                    .with("name", &node.name),
            );
        }
        self.put(node);
    }

    /// A note is a read-only line; with a calculation it is a line of text that nobody can change.
    fn finish_note(&self, node: &mut NodeDef) {
        if self.plain() || node.calculation.is_some() {
            node.readonly.get_or_insert_with(|| "true()".to_owned());
        }
        if node.calculation.is_some() || node.default.is_some() || node.dynamic_default.is_some() {
            node.kind = NodeKind::Text;
        }
    }

    fn range(&mut self, line: &Line<'_>) {
        if !self.plain() {
            self.findings
                .push(line.error("type-not-supported", "type").with("type", "range"));
            return;
        }
        let Some(mut node) = self.node(line, NodeKind::Integer) else {
            return;
        };
        let fraction = |key: &str| node.parameters.get(key).is_some_and(|value| value.contains('.'));
        if ["start", "end", "step"].into_iter().any(fraction) {
            node.kind = NodeKind::Decimal;
        }
        node.parameters.insert("type".to_owned(), "range".to_owned());
        self.put(node);
    }

    pub(super) fn put(&mut self, node: NodeDef) {
        let siblings = match self.stack.last_mut() {
            Some(frame) => &mut frame.node.children,
            None => &mut self.built.nodes,
        };
        siblings.push(node);
    }

    fn finish(mut self) -> Built {
        while let Some(frame) = self.stack.pop() {
            self.findings.push(frame.opened.clone());
            self.close(frame);
        }
        self.built.lists = self.around.lists;
        self.built
    }
}

impl types::Control {
    fn word(&self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Repeat => "repeat",
            Self::Loop(_) => "loop",
        }
    }
}
