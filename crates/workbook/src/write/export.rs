//! A form definition as a plain English XLSForm, for tools that are not ours.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use form::definition::{ChoiceList, FormDefinition, NodeDef, NodeKind, Text};
use rust_xlsxwriter::{Workbook, Worksheet};

use super::{WriteError, functions};
use crate::survey::foreign::NO_CELL;
use crate::survey::names::{Names, is_plain};

/// Writes the form. Guide, materials and our own columns are left out; nothing that decides what a form does is.
pub fn export(form: &FormDefinition) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let exporter = Exporter {
        form,
        lists: list_names(form),
        languages: languages(form),
    };
    exporter.survey(book.add_worksheet().set_name("survey")?)?;
    exporter.choices(book.add_worksheet().set_name("choices")?)?;
    exporter.settings(book.add_worksheet().set_name("settings")?)?;
    Ok(book.save_to_buffer()?)
}

struct Exporter<'a> {
    form: &'a FormDefinition,
    lists: HashMap<String, String>,
    languages: Vec<String>,
}

type Row = BTreeMap<String, String>;

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
    fn survey(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
        let mut rows = Vec::new();
        self.rows(&self.form.nodes, true, &mut rows);
        let headings: Vec<String> = COLUMNS.iter().flat_map(|column| self.headings(column)).collect();
        write(sheet, &headings, &rows)
    }

    fn headings(&self, column: &str) -> Vec<String> {
        let texts = [
            "label",
            "hint",
            "guidance_hint",
            "required_message",
            "constraint_message",
        ];
        if !texts.contains(&column) {
            return vec![column.to_owned()];
        }
        self.languages
            .iter()
            .map(|language| heading(column, language))
            .collect()
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

    fn expression(&self, text: &str) -> String {
        let renamed = self.lists.iter().filter(|(name, plain)| name != plain);
        let text = renamed.fold(text.to_owned(), |text, (name, plain)| {
            text.replace(&format!("'{name}'"), &format!("'{plain}'"))
        });
        functions::plain(&text)
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

    fn choices(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
        let lists: Vec<(&String, &ChoiceList)> = self
            .form
            .lists
            .iter()
            .filter(|(_, list)| !is_outside(list))
            .collect();
        let own = |column: &&String| !matches!(column.as_str(), "name" | "label" | "list_name" | "list name");
        let columns: BTreeSet<&String> = lists
            .iter()
            .flat_map(|(_, list)| &list.columns)
            .filter(own)
            .collect();
        let mut headings = vec!["list_name".to_owned(), "name".to_owned()];
        headings.extend(self.headings("label"));
        headings.extend(columns.into_iter().cloned());
        let mut rows = Vec::new();
        for (name, list) in lists {
            rows.extend(list.rows.iter().map(|choice| self.choice(name, list, choice)));
        }
        write(sheet, &headings, &rows)
    }

    fn choice(&self, name: &str, list: &ChoiceList, choice: &form::definition::Choice) -> Row {
        let cells = list.columns.iter().cloned().zip(choice.values.iter().cloned());
        let mut row: Row = cells.filter(|(_, value)| value != NO_CELL).collect();
        row.remove("label");
        row.insert(
            "list_name".to_owned(),
            self.lists.get(name).cloned().unwrap_or_else(|| name.to_owned()),
        );
        row.insert("name".to_owned(), choice.name.clone());
        row.extend(
            choice
                .label
                .iter()
                .map(|(language, text)| (heading("label", language), text.clone())),
        );
        row
    }

    fn settings(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
        let title = self
            .form
            .title
            .get("zh-Hans")
            .or(self.form.title.values().next())
            .cloned()
            .unwrap_or_default();
        let language = [self.form.default_language.as_str(), "zh-Hans"]
            .into_iter()
            .find(|name| self.has(name));
        let mut row = Row::from([
            ("form_title".to_owned(), title),
            ("form_id".to_owned(), self.form.id.clone()),
            ("version".to_owned(), self.form.version.clone()),
            (
                "default_language".to_owned(),
                language.map(language_name).unwrap_or_default(),
            ),
            ("allow_choice_duplicates".to_owned(), "yes".to_owned()),
            ("clean_text_values".to_owned(), "no".to_owned()),
        ]);
        if let Some(name) = &self.form.instance_name {
            row.insert("instance_name".to_owned(), self.expression(name));
        }
        if self.form.root != "data" {
            row.insert("name".to_owned(), self.form.root.clone());
        }
        let headings: Vec<String> = row.keys().cloned().collect();
        write(sheet, &headings, &[row])
    }

    fn has(&self, language: &str) -> bool {
        !language.is_empty() && self.languages.iter().any(|other| other == language)
    }
}

/// A list that stays in its file because its rows are not here.
fn is_outside(list: &ChoiceList) -> bool {
    list.file.is_some() && list.rows.is_empty()
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

fn parameters(node: &NodeDef) -> String {
    let own = |key: &str| !matches!(key, "preload" | "type" | "choices_from");
    let pairs = node
        .parameters
        .iter()
        .filter(|(key, _)| own(key))
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

fn heading(column: &str, language: &str) -> String {
    if language.is_empty() {
        column.to_owned()
    } else {
        format!("{column}::{}", language_name(language))
    }
}

fn language_name(language: &str) -> String {
    match language {
        "zh-Hans" => "简体中文 (zh-Hans)".to_owned(),
        "zh-Hant" => "繁體中文 (zh-Hant)".to_owned(),
        "en" => "English (en)".to_owned(),
        other => other.to_owned(),
    }
}

fn list_names(form: &FormDefinition) -> HashMap<String, String> {
    let mut names = Names::default();
    form.lists
        .keys()
        .filter(|name| is_plain(name))
        .for_each(|name| names.keep(name));
    let plain = |name: &String, names: &mut Names| {
        if is_plain(name) {
            name.clone()
        } else {
            names.give(name)
        }
    };
    form.lists
        .keys()
        .map(|name| (name.clone(), plain(name, &mut names)))
        .collect()
}

fn languages(form: &FormDefinition) -> Vec<String> {
    let mut found = BTreeSet::new();
    collect(&form.nodes, &mut found);
    let labels = form.lists.values().flat_map(|list| &list.rows);
    labels.for_each(|choice| add(&choice.label, &mut found));
    if found.is_empty() {
        found.insert(String::new());
    }
    found.into_iter().collect()
}

fn collect(nodes: &[NodeDef], found: &mut BTreeSet<String>) {
    for node in nodes {
        let texts = [
            &node.label,
            &node.hint,
            &node.guidance,
            &node.required_message,
            &node.constraint_message,
        ];
        texts.into_iter().for_each(|text| add(text, found));
        collect(&node.children, found);
    }
}

fn add(text: &Text, found: &mut BTreeSet<String>) {
    found.extend(text.keys().cloned());
}

fn write(sheet: &mut Worksheet, headings: &[String], rows: &[Row]) -> Result<(), WriteError> {
    for (column, heading) in (0u16..).zip(headings) {
        sheet.write_string(0, column, heading)?;
        for (line, row) in (1u32..).zip(rows) {
            if let Some(value) = row.get(heading).filter(|value| !value.is_empty()) {
                sheet.write_string(line, column, value)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
