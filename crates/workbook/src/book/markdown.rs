//! Forms written as a Markdown table, the way test suites of XLSForm tools write them: `| survey | | |`, then `| | type | name |`.

use super::values::clean;
use super::{Book, Cell, CellKind, Row, Sheet};

/// A book from Markdown; `None` when there is no table in the text.
pub fn read(text: &str) -> Option<Book> {
    let mut book = Book {
        sheets: Vec::new(),
        is_text: true,
    };
    for line in text.lines() {
        read_line(&mut book, line);
    }
    if book.sheets.is_empty() { None } else { Some(book) }
}

fn read_line(book: &mut Book, line: &str) {
    let line = line.trim();
    if line.starts_with('#') {
        return;
    }
    let Some((_, inner)) = line.split_once('|') else {
        return;
    };
    let Some(end) = inner.rfind('|') else { return };
    let Some(inner) = inner.get(..end) else { return };
    if inner.chars().all(|letter| letter == '|' || letter == '-') {
        return;
    }
    let mut cells = split(inner).into_iter();
    if let Some(name) = cells.next().filter(|name| !name.is_empty()) {
        // A document may show several tables; the last of a name counts.
        book.sheets.retain(|sheet| sheet.name != name);
        book.sheets.push(Sheet {
            name,
            ..Sheet::default()
        });
    }
    let Some(sheet) = book.sheets.last_mut() else {
        return;
    };
    add_row(sheet, cells);
}

fn add_row(sheet: &mut Sheet, cells: impl Iterator<Item = String>) {
    let cells: Vec<Cell> = (0u32..)
        .zip(cells)
        .filter(|(_, text)| !text.is_empty())
        .map(|(column, text)| Cell {
            column,
            text,
            kind: CellKind::Text,
        })
        .collect();
    if cells.is_empty() {
        return;
    }
    let number = u32::try_from(sheet.rows.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    sheet.rows.push(Row { number, cells });
}

/// Splits at `|`, but not at `\|`.
fn split(inner: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in inner.chars() {
        if letter == '|' && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            if letter == '|' {
                part.pop();
            }
            part.push(letter);
        }
        escaped = letter == '\\';
    }
    parts.iter().map(|part| clean(part)).collect()
}
