//! What the reader has to say about a workbook: a stable code, a place a clerk can click on, named arguments.
//! The sentences are in `say`.

use std::collections::BTreeMap;

use form::contract::Severity;

/// One finding about a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Errors stop publishing, warnings do not.
    pub severity: Severity,
    /// Sheet as it is named in the file; blank when the finding is about the whole file.
    pub sheet: String,
    /// Cell such as `F12`; blank when the finding is about the whole sheet.
    pub cell: String,
    /// Stable kebab-case code.
    pub code: String,
    /// Named arguments of the sentence.
    pub args: BTreeMap<String, String>,
}

impl Finding {
    /// An error about the whole file.
    pub fn error(code: &str) -> Self {
        Self::new(Severity::Error, code)
    }

    /// A warning about the whole file.
    pub fn warning(code: &str) -> Self {
        Self::new(Severity::Warning, code)
    }

    fn new(severity: Severity, code: &str) -> Self {
        Self {
            severity,
            sheet: String::new(),
            cell: String::new(),
            code: code.to_owned(),
            args: BTreeMap::new(),
        }
    }

    /// Names the sheet.
    #[must_use]
    pub fn on(mut self, sheet: &str) -> Self {
        self.sheet = sheet.to_owned();
        self
    }

    /// Names the cell; `column` counts from 0, `row` from 1.
    #[must_use]
    pub fn at(mut self, column: u32, row: u32) -> Self {
        self.cell = cell_name(column, row);
        self
    }

    /// Names an argument of the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), shorten(value.into()));
        self
    }

    /// Whether publishing stops.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// `SHEET!CELL`, or as much of it as is known.
    pub fn place(&self) -> String {
        match (self.sheet.is_empty(), self.cell.is_empty()) {
            (false, false) => format!("{}!{}", self.sheet, self.cell),
            (false, true) => self.sheet.clone(),
            _ => self.cell.clone(),
        }
    }
}

/// `A1` notation; `column` counts from 0, `row` from 1.
pub fn cell_name(column: u32, row: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    let mut name: String = letters.iter().rev().collect();
    name.push_str(&row.to_string());
    name
}

/// Column (from 0) and row (from 1) of an `A1` name.
pub fn parse_cell(name: &str) -> Option<(u32, u32)> {
    let letters: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
    let row = name.strip_prefix(letters.as_str())?.parse().ok()?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().fold(0u32, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Some((column - 1, row))
}

/// Cells can hold 32,767 characters; a sentence should not.
fn shorten(value: String) -> String {
    if value.chars().count() <= 120 {
        return value;
    }
    let mut short: String = value.chars().take(117).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cell_names_go_both_ways() {
        for (column, row, name) in [
            (0, 1, "A1"),
            (25, 9, "Z9"),
            (26, 12, "AA12"),
            (701, 3, "ZZ3"),
            (702, 3, "AAA3"),
        ] {
            assert_eq!(cell_name(column, row), name);
            assert_eq!(parse_cell(name), Some((column, row)));
        }
        assert_eq!(parse_cell("12"), None);
    }
}
