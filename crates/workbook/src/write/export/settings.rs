//! The sheet `settings`: one row.

use rust_xlsxwriter::Worksheet;

use super::exporter::{Exporter, Row, write};
use super::languages::language_name;
use crate::write::WriteError;

impl Exporter<'_> {
    pub(super) fn settings(&self, sheet: &mut Worksheet) -> Result<(), WriteError> {
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
