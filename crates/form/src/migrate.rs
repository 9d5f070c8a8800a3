//! Answers from one version of a form to the next: kept by name and type. What could not be kept is said, not dropped
//! in silence; the old answers themselves are never changed.

use std::collections::BTreeMap;

use crate::compile::load::Form;
use crate::contract::Answers;
use crate::definition::{NodeDef, NodeKind};
use crate::reference;
use crate::schema::{NodeId, ROOT_SCOPE, Schema};
use crate::value::{Value, read_input::read_input};

/// What happened to answers when the form changed, in the order of the old answers' keys. Answers that were kept as they
/// were are not listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MigrationReport {
    /// Everything that is not as it was.
    pub changes: Vec<MigrationChange>,
}

/// One answer that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationChange {
    /// Key in the old answers.
    pub key: String,
    /// Key in the new answers, when kept.
    pub new_key: Option<String>,
    /// What happened.
    pub kind: MigrationKind,
}

/// See [`MigrationChange`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MigrationKind {
    /// Same name, another place; kept.
    Moved,
    /// Another type, and the answer reads as that type too; kept.
    Converted,
    /// The question is gone.
    Removed,
    /// Another type that the answer cannot be read as.
    NotConvertible,
    /// The chosen option, or one of several, is gone.
    ChoiceGone,
}

/// Brings answers of `old` to `new`.
pub fn migrate(old: &Form, new: &Form, answers: &Answers) -> (Answers, MigrationReport) {
    let mut migration = Migration {
        old,
        new,
        out: Answers::default(),
        report: MigrationReport::default(),
    };
    for (key, ids) in &answers.rows {
        migration.rows(key, ids);
    }
    for (key, text) in &answers.values {
        migration.value(key, text);
    }
    (migration.out, migration.report)
}

struct Migration<'f> {
    old: &'f Form,
    new: &'f Form,
    out: Answers,
    report: MigrationReport,
}

impl Migration<'_> {
    fn rows(&mut self, key: &str, ids: &[String]) {
        match self.target(key, |kind| kind == NodeKind::Repeat) {
            Some((new_key, _)) => {
                if new_key != key {
                    self.note(key, Some(&new_key), MigrationKind::Moved);
                }
                self.out.rows.insert(new_key, ids.to_vec());
            }
            None => self.note(key, None, MigrationKind::Removed),
        }
    }

    fn value(&mut self, key: &str, text: &str) {
        let holds_value = |kind| !matches!(kind, NodeKind::Group | NodeKind::Repeat | NodeKind::Note);
        let Some((new_key, node)) = self.target(key, holds_value) else {
            return self.note(key, None, MigrationKind::Removed);
        };
        let Some(def) = self.new.node_def(node) else {
            return;
        };
        let old_kind = self.old.def(key).map(|def| def.kind);
        // Calculations are made anew; nothing is lost with them.
        if def.kind == NodeKind::Calculate && old_kind == Some(NodeKind::Calculate) {
            return drop(self.out.values.insert(new_key, text.to_owned()));
        }
        let (kept, fault) = self.read(def, text);
        // Typing that no version could read is still the person's typing.
        let unread_before = self
            .old
            .def(key)
            .is_some_and(|old| matches!(read_input(old, text), Value::Unread(_)));
        let kept = if kept.is_none() && unread_before {
            Some(text.to_owned())
        } else {
            kept
        };
        match (kept, fault) {
            (None, kind) => self.note(key, None, kind.unwrap_or(MigrationKind::NotConvertible)),
            (Some(kept), fault) => {
                let changed =
                    fault.or_else(|| (old_kind != Some(def.kind)).then_some(MigrationKind::Converted));
                let changed = changed.or_else(|| (new_key != key).then_some(MigrationKind::Moved));
                if let Some(kind) = changed {
                    self.note(key, Some(&new_key), kind);
                }
                self.out.values.insert(new_key, kept);
            }
        }
    }

    /// The answer as the new question would store it.
    fn read(&self, def: &NodeDef, text: &str) -> (Option<String>, Option<MigrationKind>) {
        match read_input(def, text) {
            Value::Unread(_) => (None, Some(MigrationKind::NotConvertible)),
            Value::Choices(chosen) => {
                let list = def.list.as_deref().and_then(|name| self.new.list(name));
                let Some((list, index)) = list.filter(|(list, _)| !list.rows.is_empty()) else {
                    return (Some(chosen.to_string()), None);
                };
                let known = |name: &str| index.row_named(list, name).is_some();
                if known(&chosen) {
                    return (Some(chosen.to_string()), None);
                }
                let names = chosen
                    .split_whitespace()
                    .filter(|_| def.kind == NodeKind::SelectMultiple);
                let left: Vec<&str> = names.filter(|name| known(name)).collect();
                let all = left.len() == chosen.split_whitespace().count();
                let fault = (!all).then_some(MigrationKind::ChoiceGone);
                ((!left.is_empty()).then(|| left.join(" ")), fault)
            }
            value => (Some(value.to_text().to_string()), None),
        }
    }

    /// Where an answer belongs in the new form: the same reference, or the only question of that name whose repeats
    /// are the same.
    fn target(&self, key: &str, fits: impl Fn(NodeKind) -> bool) -> Option<(String, NodeId)> {
        let schema = &self.new.schema;
        let same_place = schema.find(key).filter(|id| fits(schema.node(*id).kind));
        if let Some(id) = same_place.filter(|id| repeats(schema, *id) == rows_in(key)) {
            return Some((key.to_owned(), id));
        }
        let candidates = schema.by_name.get(reference::name(key))?;
        let mut fitting = candidates
            .iter()
            .copied()
            .filter(|id| fits(schema.node(*id).kind) && repeat_names(schema, *id) == names_of_rows(key));
        let id = fitting.next()?;
        fitting.next().is_none().then(|| (with_rows(schema, id, key), id))
    }

    fn note(&mut self, key: &str, new_key: Option<&str>, kind: MigrationKind) {
        let new_key = new_key.map(str::to_owned);
        self.report.changes.push(MigrationChange {
            key: key.to_owned(),
            new_key,
            kind,
        });
    }
}

/// References of the repeats around a node, outermost first.
fn repeats(schema: &Schema, id: NodeId) -> Vec<String> {
    owners(schema, id)
        .into_iter()
        .map(|owner| schema.reference(owner))
        .collect()
}

fn repeat_names(schema: &Schema, id: NodeId) -> Vec<String> {
    owners(schema, id)
        .into_iter()
        .map(|owner| schema.node(owner).name.to_string())
        .collect()
}

fn owners(schema: &Schema, id: NodeId) -> Vec<NodeId> {
    let mut found = Vec::new();
    let mut scope = schema.node(id).scope;
    while scope != ROOT_SCOPE {
        found.push(schema.scope(scope).owner);
        scope = schema.scope(scope).parent;
    }
    found.reverse();
    found
}

/// References, without rows, of the repeats that a key names rows of.
fn rows_in(key: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut path = String::new();
    for step in reference::steps(key) {
        path.push('/');
        path.push_str(step.name);
        if step.row.is_some() {
            found.push(path.clone());
        }
    }
    found
}

fn names_of_rows(key: &str) -> Vec<String> {
    let rows = reference::steps(key).filter(|step| step.row.is_some());
    rows.map(|step| step.name.to_owned()).collect()
}

/// The reference of a node with the row ids that a key has for repeats of the same names.
fn with_rows(schema: &Schema, id: NodeId, key: &str) -> String {
    let ids: BTreeMap<&str, &str> = reference::steps(key)
        .filter_map(|step| Some((step.name, step.row?)))
        .collect();
    let whole = schema.reference(id);
    let mut out = String::new();
    for step in reference::steps(&whole) {
        out.push('/');
        out.push_str(step.name);
        let is_leaf = step.whole == whole;
        if let Some(row) = ids.get(step.name).filter(|_| !is_leaf) {
            out.push('[');
            out.push_str(row);
            out.push(']');
        }
    }
    out
}
