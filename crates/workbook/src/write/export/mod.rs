//! A form definition as a plain English XLSForm, for tools that are not ours.

mod languages;
mod lists;
mod settings;
mod survey;

use std::collections::{BTreeMap, HashMap};

use form::definition::FormDefinition;
use rust_xlsxwriter::{Workbook, Worksheet};

use super::{WriteError, functions};
use languages::heading;

/// Writes the form. Guide, materials and our own columns are left out; nothing that decides what a form does is.
pub fn export(form: &FormDefinition) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let exporter = Exporter {
        form,
        lists: lists::list_names(form),
        languages: languages::languages(form),
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

impl Exporter<'_> {
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

    fn expression(&self, text: &str) -> String {
        let renamed = self.lists.iter().filter(|(name, plain)| name != plain);
        let text = renamed.fold(text.to_owned(), |text, (name, plain)| {
            text.replace(&format!("'{name}'"), &format!("'{plain}'"))
        });
        functions::plain(&text)
    }
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
