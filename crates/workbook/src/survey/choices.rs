//! The choices sheet, and choice lists from files beside the workbook.

use std::collections::{BTreeMap, HashMap, HashSet};

use form::definition::{Choice, ChoiceList, Text};

use super::headings;
use super::names::{Names, is_plain};
use crate::book::Sheet;
use crate::finding::Finding;
use crate::table::{Line, Mode, Table};

/// All lists by the name the author gave them, and how Chinese column names were exchanged.
#[derive(Debug, Default)]
pub struct Lists {
    /// The lists.
    pub by_name: BTreeMap<String, ChoiceList>,
    /// Exchanged column names.
    pub columns: HashMap<String, String>,
    /// Cell of the first row of each list.
    pub source: HashMap<String, (u32, u32)>,
}

/// Reads the choices sheet.
pub fn read(sheet: &Sheet, mode: Mode, allow_twice: bool, findings: &mut Vec<Finding>) -> Lists {
    let table = Table::new(sheet, mode, headings::choices, findings);
    let mut lists = Lists::default();
    let columns = columns(&table, mode, &mut lists, findings);
    let mut seen = HashSet::new();
    for line in table.lines().filter(|line| !line.is_blank()) {
        add(&mut lists, &line, &columns, mode, findings);
        if mode == Mode::Service && !allow_twice {
            find_twice(&line, &mut seen, findings);
        }
    }
    for list in lists.by_name.values_mut() {
        list.columns = columns.iter().map(|(name, _)| name.clone()).collect();
        drop_blank_columns(list);
    }
    lists
}

fn columns(
    table: &Table<'_>,
    mode: Mode,
    lists: &mut Lists,
    findings: &mut Vec<Finding>,
) -> Vec<(String, u32)> {
    if mode == Mode::Plain {
        return table.extra.clone();
    }
    for key in ["list_name", "name"] {
        if !table.has(key) {
            let heading = if key == "name" {
                "name / 名称"
            } else {
                "list_name / 列表"
            };
            findings.push(
                Finding::error("column-missing")
                    .on(&table.sheet.name)
                    .with("heading", heading),
            );
        }
    }
    let mut names = Names::default();
    let mut columns = Vec::new();
    for (name, column) in &table.extra {
        let plain = if is_plain(name) {
            name.clone()
        } else {
            names.give(name)
        };
        columns.push((plain, *column));
    }
    lists.columns.clone_from(names.given());
    columns
}

fn add(
    lists: &mut Lists,
    line: &Line<'_>,
    columns: &[(String, u32)],
    mode: Mode,
    findings: &mut Vec<Finding>,
) {
    let Some(list) = line.get("list_name") else {
        if mode == Mode::Service {
            findings.push(line.error("choice-without-list", "list_name"));
        }
        return;
    };
    let Some(name) = line.get("name") else {
        let finding = line.error("choice-without-name", "name").with("list", list);
        findings.push(finding);
        return;
    };
    if mode == Mode::Service && name.contains(char::is_whitespace) {
        findings.push(line.error("choice-name-with-blank", "name").with("name", &name));
    }
    let values = columns
        .iter()
        .map(|(_, column)| line.at(*column).unwrap_or_default())
        .collect();
    let cell = line.cell("list_name").map_or(0, |cell| cell.column);
    lists.source.entry(list.clone()).or_insert((cell, line.number()));
    lists.by_name.entry(list).or_default().rows.push(Choice {
        name,
        label: line.text("label"),
        values,
    });
}

fn find_twice(line: &Line<'_>, seen: &mut HashSet<(String, String)>, findings: &mut Vec<Finding>) {
    let (Some(list), Some(name)) = (line.get("list_name"), line.get("name")) else {
        return;
    };
    if !seen.insert((list.clone(), name.clone())) {
        findings.push(
            line.error("choice-twice", "name")
                .with("name", name)
                .with("list", list),
        );
    }
}

/// A column that is blank in all rows of this list says nothing about it.
fn drop_blank_columns(list: &mut ChoiceList) {
    let filled: Vec<bool> = (0..list.columns.len())
        .map(|at| {
            list.rows
                .iter()
                .any(|row| row.values.get(at).is_some_and(|value| !value.is_empty()))
        })
        .collect();
    let keep = |at: usize| filled.get(at).copied().unwrap_or(false);
    for row in &mut list.rows {
        let values = std::mem::take(&mut row.values).into_iter().enumerate();
        row.values = values
            .filter(|(at, _)| keep(*at))
            .map(|(_, value)| value)
            .collect();
    }
    let columns = std::mem::take(&mut list.columns).into_iter().enumerate();
    list.columns = columns
        .filter(|(at, _)| keep(*at))
        .map(|(_, name)| name)
        .collect();
}

/// The choice that `or_other` adds.
pub fn add_other(list: &mut ChoiceList, mode: Mode) {
    if list.rows.iter().any(|row| row.name == "other") {
        return;
    }
    let languages: HashSet<&String> = list.rows.iter().flat_map(|row| row.label.keys()).collect();
    let mut label: Text = languages
        .into_iter()
        .map(|language| (language.clone(), other_label(language)))
        .collect();
    if label.is_empty() {
        let language = if mode == Mode::Service { "zh-Hans" } else { "" };
        label.insert(language.to_owned(), other_label(language));
    }
    list.rows.push(Choice {
        name: "other".to_owned(),
        label,
        values: vec![String::new(); list.columns.len()],
    });
}

fn other_label(language: &str) -> String {
    if language.starts_with("zh") {
        "其他".to_owned()
    } else {
        "Other".to_owned()
    }
}
