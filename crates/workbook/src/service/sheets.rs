//! The sheets of a service workbook, by what they are.

use super::headings::{self, SHEETS, sheet_key};
use crate::book::{Book, CellKind, Sheet};
use crate::finding::Finding;

/// The sheets of a workbook by what they are.
pub struct Sheets<'a> {
    found: Vec<(&'static str, &'a Sheet)>,
}

impl<'a> Sheets<'a> {
    pub fn new(book: &'a Book, findings: &mut Vec<Finding>) -> Self {
        let mut found: Vec<(&'static str, &Sheet)> = Vec::new();
        for sheet in &book.sheets {
            let Some(key) = sheet_key(&sheet.name) else {
                report_unread(sheet, findings);
                continue;
            };
            if found.iter().any(|(other, _)| *other == key) {
                findings.push(
                    Finding::error("sheet-twice")
                        .on(&sheet.name)
                        .with("sheet", headings::title(key)),
                );
                continue;
            }
            findings.extend(sheet.oddities());
            long_numbers(sheet, findings);
            found.push((key, sheet));
        }
        Self { found }
    }

    /// The sheet that is this.
    pub fn get(&self, key: &str) -> Option<&'a Sheet> {
        self.found
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, sheet)| *sheet)
    }

    pub fn need(&self, key: &str, findings: &mut Vec<Finding>) -> Option<&'a Sheet> {
        let sheet = self.get(key);
        if sheet.is_none() {
            findings.push(Finding::error("sheet-missing").with("sheet", headings::title(key)));
        }
        sheet
    }
}

/// A sheet of unknown name with something on it; a name that begins with `_` or `#` says "not for you".
fn report_unread(sheet: &Sheet, findings: &mut Vec<Finding>) {
    if sheet.name.starts_with(['_', '#', '＃']) || sheet.rows.is_empty() {
        return;
    }
    let names = SHEETS.iter().flat_map(|(_, names)| names.iter().copied());
    let guess = crate::nearest::nearest(&sheet.name, names).unwrap_or_default();
    findings.push(
        Finding::warning("sheet-unknown")
            .on(&sheet.name)
            .with("sheet", &sheet.name)
            .with("nearest", guess),
    );
}

/// Excel keeps fifteen digits of a number; an identity number stored as one is no longer right.
fn long_numbers(sheet: &Sheet, findings: &mut Vec<Finding>) {
    for row in &sheet.rows {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let long = |cell: &&crate::book::Cell| {
            cell.kind == CellKind::Number && digits(&cell.text) > 15 && !cell.text.contains('.')
        };
        let scientific = |cell: &&crate::book::Cell| is_scientific(&cell.text);
        for cell in row.cells.iter().filter(|cell| long(cell) || scientific(cell)) {
            findings.push(
                sheet
                    .error("number-too-long", cell.column, row.number)
                    .with("value", &cell.text),
            );
        }
    }
}

/// `4.40524E+17`: an identity number after somebody saved the table as text.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
    };
    number(mantissa) && exponent.strip_prefix('+').is_some_and(number)
}
