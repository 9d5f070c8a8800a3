//! A form definition as a plain English XLSForm, for tools that are not ours.

mod exporter;
mod languages;
mod lists;
mod settings;
mod survey;

use form::definition::FormDefinition;
use rust_xlsxwriter::Workbook;

use super::WriteError;
use exporter::Exporter;

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
