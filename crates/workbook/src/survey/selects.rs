//! Questions with choices: their list, the line for something else, and groups that are shown as one table.

use form::contract::Severity;
use form::definition::{NodeDef, NodeKind};

use super::expression;
use super::list_file::{self, Fault};
use super::tree::{Builder, TableList};
use super::types::{Plain, Select};
use crate::finding::Finding;
use crate::nearest::nearest;
use crate::strict;
use crate::table::Line;

impl Builder<'_, '_> {
    pub(super) fn table_list_begins(&mut self, line: &Line<'_>, node: &mut NodeDef) {
        if !node.appearance.iter().any(|word| word == "table-list") {
            return;
        }
        self.table_list = TableList::Opened;
        node.appearance.retain(|word| word != "table-list");
        node.appearance.insert(0, "field-list".to_owned());
        if node.label.is_empty() && node.hint.is_empty() {
            return;
        }
        let mut heading = NodeDef::new(
            format!("generated_table_list_label_{}", line.number()),
            NodeKind::Note,
        );
        heading.readonly = Some("true()".to_owned());
        heading.label = std::mem::take(&mut node.label);
        heading.hint = std::mem::take(&mut node.hint);
        node.children.push(heading);
    }

    pub(super) fn select(&mut self, line: &Line<'_>, select: &Select) {
        if select.external {
            let plain = Plain {
                kind: NodeKind::Text,
                detail: "",
                constraint: None,
            };
            return self.question(line, &plain);
        }
        strict::select(line, select, self.around.mode, self.findings);
        let Some(mut node) = self.node(line, select.kind) else {
            return;
        };
        self.choose_list(line, select, &mut node);
        self.table_list_continues(line, select, &mut node);
        let other = select.other.then(|| self.other_line(&node));
        self.put(node);
        if let Some(other) = other {
            self.put(other);
        }
    }

    fn choose_list(&mut self, line: &Line<'_>, select: &Select, node: &mut NodeDef) {
        if select.list.starts_with("${") {
            let list = expression::rename_references(&select.list, &self.reading.names);
            node.parameters.insert("choices_from".to_owned(), list);
            return;
        }
        if select.file {
            return self.file_list(line, select, node);
        }
        if !self.around.lists.by_name.contains_key(&select.list) {
            return self.unknown_list(line, &select.list);
        }
        let own = self.others.get(&select.list).filter(|_| select.other);
        node.list = Some(own.unwrap_or(&select.list).clone());
    }

    fn file_list(&mut self, line: &Line<'_>, select: &Select, node: &mut NodeDef) {
        let name = select
            .list
            .rsplit_once('.')
            .map_or(select.list.as_str(), |(stem, _)| stem)
            .to_owned();
        let word = |key: &str, usual: &str| {
            node.parameters
                .get(key)
                .cloned()
                .unwrap_or_else(|| usual.to_owned())
        };
        let (list, faults) = list_file::read(
            &select.list,
            &word("value", "name"),
            &word("label", "label"),
            self.around.siblings,
        );
        for fault in faults {
            let finding = self.file_finding(line, "type", &fault).with("file", &select.list);
            self.findings.push(finding);
        }
        self.around.lists.by_name.entry(name.clone()).or_insert(list);
        node.list = Some(name);
    }

    /// A foreign form is taken as it is.
    fn file_finding(&self, line: &Line<'_>, key: &str, fault: &Fault) -> Finding {
        let say = |code: &str| {
            if self.plain() {
                line.warning(code, key)
            } else {
                line.error(code, key)
            }
        };
        match fault {
            Fault::Missing => say("list-file-missing"),
            Fault::Encoding => say("list-file-encoding"),
            Fault::Column(heading) => say("list-file-column").with("heading", *heading),
            Fault::NoName(row) => say("list-file-no-name").with("row", row.to_string()),
            Fault::TooLong => say("list-file-too-long").with("limit", crate::book::MAX_ROWS.to_string()),
        }
    }

    pub(super) fn unknown_list(&mut self, line: &Line<'_>, list: &str) {
        let guess = nearest(list, self.around.lists.by_name.keys().map(String::as_str)).unwrap_or_default();
        self.findings.push(
            line.error("list-unknown", "type")
                .with("list", list)
                .with("nearest", guess),
        );
    }

    fn other_line(&self, node: &NodeDef) -> NodeDef {
        let mut other = NodeDef::new(format!("{}_other", node.name), NodeKind::Text);
        other.alias = node.alias.as_ref().map(|alias| format!("{alias}_other"));
        other.relevant = Some(format!("selected(../{}, 'other')", node.name));
        other.source.clone_from(&node.source);
        if self.plain() {
            other.label.insert(String::new(), "Specify other.".to_owned());
        } else {
            other.label.insert("zh-Hans".to_owned(), "请写明其他".to_owned());
            other.label.insert("zh-Hant".to_owned(), "請寫明其他".to_owned());
            other.label.insert("en".to_owned(), "Please specify".to_owned());
            other.required.clone_from(&node.required);
        }
        other
    }

    fn table_list_continues(&mut self, line: &Line<'_>, select: &Select, node: &mut NodeDef) {
        if self.table_list == TableList::None {
            return;
        }
        if self.table_list == TableList::Opened {
            self.table_list = TableList::Of(select.list.clone());
            let mut heading = NodeDef::new(
                format!("reserved_name_for_field_list_labels_{}", line.number()),
                node.kind,
            );
            heading.list.clone_from(&node.list);
            heading.appearance.push("label".to_owned());
            self.put(heading);
        }
        if self.table_list != TableList::Of(select.list.clone()) {
            self.findings
                .push(line.error("table-list-mixed", "type").with("list", &select.list));
        }
        node.appearance = vec!["list-nolabel".to_owned()];
    }

    /// A table from a file: no question, but expressions may look things up in it.
    pub(super) fn external(&mut self, line: &Line<'_>, kind: &str) {
        let Some(name) = self.reading.value(line, "name") else {
            self.findings.push(line.error("name-missing", "name"));
            return;
        };
        let file = format!("{name}.{kind}");
        let (list, faults) = list_file::read(&file, "name", "label", self.around.siblings);
        // Expressions look up whatever columns it has.
        for fault in faults
            .iter()
            .filter(|fault| matches!(fault, Fault::Missing | Fault::Encoding | Fault::TooLong))
        {
            let finding = self.file_finding(line, "name", fault).with("file", &file);
            self.findings.push(Finding {
                severity: Severity::Warning,
                ..finding
            });
        }
        self.around.lists.by_name.entry(name).or_insert(list);
    }
}
