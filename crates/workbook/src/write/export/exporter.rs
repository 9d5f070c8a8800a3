//! What every sheet of an export is written with.

use std::collections::{BTreeMap, HashMap};

use form::definition::FormDefinition;
use rust_xlsxwriter::Worksheet;

use super::super::{WriteError, functions};
use super::languages::heading;

pub(super) struct Exporter<'a> {
    pub(super) form: &'a FormDefinition,
    pub(super) lists: HashMap<String, String>,
    pub(super) languages: Vec<String>,
}

pub(super) type Row = BTreeMap<String, String>;

impl Exporter<'_> {
    pub(super) fn headings(&self, column: &str) -> Vec<String> {
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

    pub(super) fn expression(&self, text: &str) -> String {
        let renamed = self.lists.iter().filter(|(name, plain)| name != plain);
        let text = renamed.fold(text.to_owned(), |text, (name, plain)| {
            text.replace(&format!("'{name}'"), &format!("'{plain}'"))
        });
        functions::plain(&text)
    }
}

pub(super) fn write(sheet: &mut Worksheet, headings: &[String], rows: &[Row]) -> Result<(), WriteError> {
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
