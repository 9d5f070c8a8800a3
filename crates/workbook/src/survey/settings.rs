//! The settings sheet: one row under its headings.

use form::definition::Text;

use super::headings;
use crate::book::Sheet;
use crate::finding::Finding;
use crate::table::{Mode, Table};

/// Settings of a form.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// `form_title`.
    pub title: Text,
    /// `form_id`.
    pub form_id: String,
    /// `version`.
    pub version: String,
    /// `default_language`.
    pub default_language: String,
    /// `instance_name`.
    pub instance_name: Option<String>,
    /// Name of the root element.
    pub root: String,
    /// The same value may stand twice in a list.
    pub allow_choice_twice: bool,
    /// Runs of blanks become one.
    pub clean_text: bool,
    /// Groups leave no trace in the answers (an old switch of foreign forms).
    pub flat: bool,
    /// No instanceID among the metadata.
    pub omit_instance_id: bool,
}

/// Reads the settings; without a sheet, what an XLSForm takes for granted.
pub fn read(sheet: Option<&Sheet>, mode: Mode, fallback_id: &str, findings: &mut Vec<Finding>) -> Settings {
    let mut settings = Settings {
        form_id: fallback_id.to_owned(),
        root: "data".to_owned(),
        clean_text: true,
        ..Settings::default()
    };
    let Some(sheet) = sheet else { return settings };
    let table = Table::new(sheet, mode, headings::settings, findings);
    if mode == Mode::Service {
        crate::nearest::report_unknown(&table, headings::SETTINGS, findings);
    }
    let Some(line) = table.lines().find(|line| !line.is_blank()) else {
        return settings;
    };
    let get = |key: &str| line.get(key);
    let on = |key: &str| get(key).is_some_and(|value| is_yes(&value));
    settings.title = line.text("form_title");
    settings.form_id = get("form_id").unwrap_or(settings.form_id);
    settings.version = get("version").unwrap_or_default();
    settings.default_language = get("default_language").unwrap_or_default();
    settings.instance_name = get("instance_name");
    settings.allow_choice_twice = on("allow_choice_duplicates");
    settings.flat = mode == Mode::Plain && on("flat");
    settings.omit_instance_id = on("omit_instanceid");
    settings.clean_text = get("clean_text_values").is_none_or(|value| !is_no(&value));
    settings.root = get("name")
        .filter(|_| mode == Mode::Plain)
        .unwrap_or(settings.root);
    settings
}

/// Yes in every spelling.
pub fn is_yes(value: &str) -> bool {
    let value = value.trim().to_lowercase();
    matches!(
        value.as_str(),
        "yes" | "y" | "true" | "true()" | "1" | "是" | "对" | "✓" | "√" | "☑"
    )
}

/// No in every spelling.
pub fn is_no(value: &str) -> bool {
    let value = value.trim().to_lowercase();
    matches!(
        value.as_str(),
        "" | "no" | "n" | "false" | "false()" | "0" | "否" | "不" | "×" | "☐"
    )
}
