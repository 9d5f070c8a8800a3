//! The sheet `survey`: every question, group and repeat as one row.

use form::definition::{NodeDef, NodeKind};
use rust_xlsxwriter::Worksheet;

use super::exporter::{Exporter, Row, write};
use super::languages::heading;
use super::lists::is_outside;
use crate::write::WriteError;

const COLUMNS: &[&str] = &[
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "read_only",
    "choice_filter",
    "appearance",
    "parameters",
    "repeat_count",
    "trigger",
];

impl Exporter<'_> {
    pub(super) fn survey(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
        let mut rows = Vec::new();
        self.rows(&self.form.nodes, true, &mut rows);
        let headings: Vec<String> = COLUMNS.iter().flat_map(|column| self.headings(column)).collect();
        write(sheet, &headings, &rows)
    }

    fn rows(&self, nodes: &[NodeDef], top: bool, rows: &mut Vec<Row>) {
        for node in nodes {
            if top && node.name == "meta" && node.kind == NodeKind::Group {
                self.meta(node, rows);
                continue;
            }
            let mut row = self.row(node);
            let ends = match node.kind {
                NodeKind::Group => Some("end_group"),
                NodeKind::Repeat => Some("end_repeat"),
                _ => None,
            };
            row.insert("type".to_owned(), self.type_of(node));
            rows.push(row);
            if let Some(end) = ends {
                self.rows(&node.children, false, rows);
                rows.push(Row::from([("type".to_owned(), end.to_owned())]));
            }
        }
    }

    /// Other tools make this group themselves; only what is more than theirs is written.
    fn meta(&self, node: &NodeDef, rows: &mut Vec<Row>) {
        let own = |child: &&NodeDef| {
            !matches!(
                child.name.as_str(),
                "instanceID" | "instanceName" | "entity" | "audit"
            )
        };
        if node.children.iter().any(|child| child.name == "audit") {
            rows.push(Row::from([
                ("type".to_owned(), "audit".to_owned()),
                ("name".to_owned(), "audit".to_owned()),
            ]));
        }
        let children: Vec<NodeDef> = node.children.iter().filter(own).cloned().collect();
        if children.is_empty() {
            return;
        }
        let mut row = self.row(node);
        row.insert("type".to_owned(), "begin_group".to_owned());
        rows.push(row);
        self.rows(&children, false, rows);
        rows.push(Row::from([("type".to_owned(), "end_group".to_owned())]));
    }

    fn row(&self, node: &NodeDef) -> Row {
        let mut row = Row::from([("name".to_owned(), node.name.clone())]);
        for (column, text) in [
            ("label", &node.label),
            ("hint", &node.hint),
            ("guidance_hint", &node.guidance),
            ("required_message", &node.required_message),
            ("constraint_message", &node.constraint_message),
        ] {
            row.extend(
                text.iter()
                    .map(|(language, text)| (heading(column, language), text.clone())),
            );
        }
        let expressions = [
            ("relevant", &node.relevant),
            ("required", &node.required),
            ("constraint", &node.constraint),
            ("read_only", &node.readonly),
            ("calculation", &node.calculation),
            ("choice_filter", &node.choice_filter),
            ("repeat_count", &node.repeat_count),
            ("default", &node.dynamic_default),
        ];
        let written = expressions
            .into_iter()
            .filter_map(|(column, text)| Some((column.to_owned(), text.as_ref()?)));
        row.extend(written.map(|(column, text)| (column, self.expression(text))));
        if let Some(default) = &node.default {
            row.insert("default".to_owned(), default.clone());
        }
        let mut appearance = node.appearance.clone();
        if node.kind == NodeKind::Signature && !appearance.iter().any(|word| word == "signature") {
            appearance.push("signature".to_owned());
        }
        row.insert("appearance".to_owned(), appearance.join(" "));
        row.insert("parameters".to_owned(), parameters(node));
        let trigger: Vec<String> = node.trigger.iter().map(|name| reference(name)).collect();
        row.insert("trigger".to_owned(), trigger.join(", "));
        row
    }

    fn type_of(&self, node: &NodeDef) -> String {
        let detail = |key: &str| node.parameters.get(key).cloned();
        match node.kind {
            NodeKind::Group => "begin_group".to_owned(),
            NodeKind::Repeat => "begin_repeat".to_owned(),
            NodeKind::SelectOne => self.select("select_one", node),
            NodeKind::SelectMultiple => self.select("select_multiple", node),
            NodeKind::Rank => self.select("rank", node),
            NodeKind::Metadata => detail("preload").unwrap_or_default(),
            NodeKind::Opaque => detail("type")
                .filter(|kind| !kind.is_empty())
                .unwrap_or_else(|| "text".to_owned()),
            NodeKind::Integer | NodeKind::Decimal if detail("type").as_deref() == Some("range") => {
                "range".to_owned()
            }
            NodeKind::Calculate if node.calculation.is_none() && node.dynamic_default.is_none() => {
                "hidden".to_owned()
            }
            kind => plain_type(kind).to_owned(),
        }
    }

    fn select(&self, command: &str, node: &NodeDef) -> String {
        if let Some(from) = node.parameters.get("choices_from") {
            return format!("{command} {from}");
        }
        let name = node.list.as_deref().unwrap_or_default();
        let file = self
            .form
            .lists
            .get(name)
            .filter(|list| is_outside(list))
            .and_then(|list| list.file.as_ref());
        match file {
            Some(file) => format!("{command}_from_file {file}"),
            None => format!("{command} {}", self.lists.get(name).map_or(name, String::as_str)),
        }
    }
}

fn plain_type(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Note => "note",
        NodeKind::Integer => "integer",
        NodeKind::Decimal => "decimal",
        NodeKind::Date => "date",
        NodeKind::Time => "time",
        NodeKind::DateTime => "dateTime",
        NodeKind::Acknowledge => "acknowledge",
        NodeKind::Image | NodeKind::Signature => "image",
        NodeKind::File => "file",
        NodeKind::Geopoint => "geopoint",
        NodeKind::Calculate => "calculate",
        NodeKind::Hidden => "hidden",
        _ => "text",
    }
}

/// What other tools know. A photo of several pages is one photo there: they refuse a whole form for a parameter of ours.
fn parameters(node: &NodeDef) -> String {
    let is_ours = |key: &str| {
        let ours = [
            "preload",
            "type",
            "choices_from",
            form::pages::PARAMETER,
            form::meaning::GIVEN_BY,
        ];
        ours.contains(&key)
    };
    let pairs = node
        .parameters
        .iter()
        .filter(|(key, _)| !is_ours(key))
        .map(|(key, value)| format!("{key}={value}"));
    pairs.collect::<Vec<_>>().join(" ")
}

fn reference(name: &str) -> String {
    if name.starts_with("${") {
        name.to_owned()
    } else {
        format!("${{{name}}}")
    }
}

#[cfg(test)]
mod tests {
    use form::definition::NodeKind;

    use super::*;

    #[test]
    fn parameters_of_ours_stay_here() {
        let mut node = NodeDef::new("book", NodeKind::Image);
        for (key, value) in [("pages", "8"), ("given-by", "name"), ("max-pixels", "1024")] {
            node.parameters.insert(key.to_owned(), value.to_owned());
        }
        assert_eq!(parameters(&node), "max-pixels=1024");
    }
}
