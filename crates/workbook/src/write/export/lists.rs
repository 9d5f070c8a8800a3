//! The sheet `choices`: every list whose rows are in the form, with the columns that filters read.

use std::collections::{BTreeSet, HashMap};

use form::definition::{Choice, ChoiceList, FormDefinition};
use rust_xlsxwriter::Worksheet;

use super::exporter::{Exporter, Row, write};
use super::languages::heading;
use crate::survey::foreign::NO_CELL;
use crate::survey::names::{Names, is_plain};
use crate::write::WriteError;

impl Exporter<'_> {
    pub(super) fn choices(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
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

    fn choice(&self, name: &str, list: &ChoiceList, choice: &Choice) -> Row {
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
}

/// A list that stays in its file because its rows are not here.
pub(super) fn is_outside(list: &ChoiceList) -> bool {
    list.file.is_some() && list.rows.is_empty()
}

/// Names of lists as other tools can read them.
pub(super) fn list_names(form: &FormDefinition) -> HashMap<String, String> {
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
