//! The form part of a workbook: survey, choices and settings sheets to a form definition.

mod built;
pub mod choices;
pub mod expression;
pub mod fields;
pub mod foreign;
pub mod headings;
mod list_file;
pub mod meta;
pub mod names;
mod others;
mod selects;
pub mod settings;
pub mod tree;
pub mod types;

use std::collections::{BTreeMap, HashMap};

use form::definition::{ChoiceList, FormDefinition, NodeDef};

use crate::book::Sheet;
use crate::finding::Finding;
use crate::table::{Mode, Table};
pub use built::Surroundings;
use choices::Lists;

/// Where the columns of the survey sheet stand, to name the cell of a fault that is found later.
#[derive(Debug, Default)]
pub struct Columns {
    /// Sheet as named in the file.
    pub sheet: String,
    /// Meaning -> column.
    pub by_key: HashMap<&'static str, u32>,
}

/// Compiles a survey sheet.
pub fn compile(
    sheet: &Sheet,
    around: Surroundings<'_>,
    findings: &mut Vec<Finding>,
) -> (FormDefinition, Columns) {
    let table = Table::new(sheet, around.mode, headings::survey, findings);
    for key in ["type", "name"] {
        if !table.has(key) && (around.mode == Mode::Service || key == "type") {
            let heading = if key == "type" {
                "type / 类型"
            } else {
                "name / 名称"
            };
            findings.push(
                Finding::error("column-missing")
                    .on(&sheet.name)
                    .with("heading", heading),
            );
        }
    }
    if around.mode == Mode::Service {
        crate::nearest::report_unknown(&table, headings::SURVEY, findings);
    }
    let columns = Columns {
        sheet: sheet.name.clone(),
        by_key: table.columns(),
    };
    let (mode, settings, entities) = (around.mode, around.settings.clone(), around.entities);
    let mut built = tree::build(&table, around, findings);
    if mode == Mode::Plain {
        if settings.flat {
            built.nodes = foreign::flatten(std::mem::take(&mut built.nodes), "");
        }
        foreign::missing_columns(&built.nodes, &mut built.lists.by_name);
        meta::add(&mut built, &settings, entities, findings);
    }
    let definition = FormDefinition {
        format: 1,
        id: built.form_id.unwrap_or(settings.form_id),
        version: settings.version,
        title: settings.title,
        default_language: settings.default_language,
        instance_name: settings
            .instance_name
            .map(|text| expression::rename_references(&text, &aliases(&built.nodes))),
        root: settings.root,
        lists: used_lists(built.lists, &built.nodes, mode),
        nodes: built.nodes,
    };
    (definition, columns)
}

/// Names as written in the workbook -> ASCII names, for what is written on other sheets.
fn aliases(nodes: &[NodeDef]) -> std::collections::HashMap<String, String> {
    let own = nodes
        .iter()
        .filter_map(|node| Some((node.alias.clone()?, node.name.clone())));
    own.chain(nodes.iter().flat_map(|node| aliases(&node.children)))
        .collect()
}

/// What a form needs of the lists: a foreign form keeps all, ours keeps those it names.
fn used_lists(lists: Lists, nodes: &[NodeDef], mode: Mode) -> BTreeMap<String, ChoiceList> {
    if mode == Mode::Plain {
        return lists.by_name;
    }
    let written = serde_json::to_string(nodes).unwrap_or_default();
    let named = |name: &str| {
        written.contains(&format!("\"list\":\"{name}\"")) || written.contains(&format!("'{name}'"))
    };
    lists
        .by_name
        .into_iter()
        .filter(|(name, _)| named(name))
        .collect()
}
