//! Languages of a form, and the headings of text columns in each.

use std::collections::BTreeSet;

use form::definition::{FormDefinition, NodeDef, Text};

pub(super) fn languages(form: &FormDefinition) -> Vec<String> {
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

pub(super) fn heading(column: &str, language: &str) -> String {
    if language.is_empty() {
        column.to_owned()
    } else {
        format!("{column}::{}", language_name(language))
    }
}

pub(super) fn language_name(language: &str) -> String {
    let known = form::language::LANGUAGES
        .iter()
        .find(|known| known.tag == language);
    known.map_or_else(
        || language.to_owned(),
        |known| format!("{} ({})", known.name, known.tag),
    )
}
