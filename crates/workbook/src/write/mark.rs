//! A copy of a workbook in which every faulty cell is yellow and says what is wrong. Values are copied, looks are not: the copy is
//! for reading what to mend; the mending is done in the original.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, Note, Workbook, Worksheet};

use super::WriteError;
use crate::book::{self, Cell, CellKind, Sheet};
use crate::finding::{Finding, parse_cell};
use crate::say;

/// Writes the copy.
pub fn mark(
    bytes: &[u8],
    file_name: &str,
    findings: &[Finding],
    language: &str,
) -> Result<Vec<u8>, WriteError> {
    let mut unread = Vec::new();
    let Some(source) = book::open(bytes, file_name, true, &mut unread) else {
        let why = unread
            .first()
            .map(|finding| say::line(file_name, finding, language));
        return Err(WriteError::Unreadable(why.unwrap_or_default()));
    };
    let mut book = Workbook::new();
    for sheet in &source.sheets {
        let about: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.sheet == sheet.name)
            .collect();
        copy(
            book.add_worksheet().set_name(&sheet.name)?,
            sheet,
            &about,
            language,
        )?;
    }
    let elsewhere: Vec<&Finding> = findings
        .iter()
        .filter(|finding| !source.sheets.iter().any(|sheet| sheet.name == finding.sheet))
        .collect();
    if !elsewhere.is_empty() {
        list(book.add_worksheet().set_name("_findings")?, &elsewhere, language)?;
    }
    Ok(book.save_to_buffer()?)
}

type Marks = BTreeMap<(u32, u16), String>;

fn copy(to: &mut Worksheet, sheet: &Sheet, findings: &[&Finding], language: &str) -> Result<(), WriteError> {
    let marks = marks(findings, language);
    let yellow = Format::new().set_background_color(Color::Yellow);
    let heading = Format::new().set_bold();
    let first = sheet.rows.first().map_or(1, |row| row.number);
    for row in &sheet.rows {
        for cell in &row.cells {
            let at = (row.number.saturating_sub(1), column(cell.column));
            let format = if marks.contains_key(&at) {
                Some(&yellow)
            } else {
                Some(&heading).filter(|_| row.number == first)
            };
            put(to, at, cell, format)?;
        }
    }
    for ((row, column), text) in &marks {
        let filled = sheet
            .rows
            .iter()
            .any(|line| line.number == row + 1 && line.cell(u32::from(*column)).is_some());
        if !filled {
            to.write_blank(*row, *column, &yellow)?;
        }
        to.insert_note(*row, *column, &Note::new(text).set_width(320).set_height(160))?;
    }
    Ok(())
}

/// What is to be said at each cell; findings about the whole sheet go to its first cell.
fn marks(findings: &[&Finding], language: &str) -> Marks {
    let mut marks = Marks::new();
    for finding in findings {
        let (at_column, at_row) = parse_cell(&finding.cell).unwrap_or((0, 1));
        let text = marks
            .entry((at_row.saturating_sub(1), column(at_column)))
            .or_default();
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        // A note holds 32,767 characters; nobody reads more than a few hundred.
        if text.chars().count() < 4_000 {
            text.push_str(&say::sentence(finding, language));
        }
    }
    marks
}

fn put(
    to: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    format: Option<&Format>,
) -> Result<(), WriteError> {
    let number = (cell.kind == CellKind::Number)
        .then(|| cell.text.parse::<f64>().ok())
        .flatten();
    match (number, format) {
        (Some(number), Some(format)) => to.write_number_with_format(row, column, number, format)?,
        (Some(number), None) => to.write_number(row, column, number)?,
        (None, Some(format)) => to.write_string_with_format(row, column, &cell.text, format)?,
        (None, None) => to.write_string(row, column, &cell.text)?,
    };
    Ok(())
}

fn list(to: &mut Worksheet, findings: &[&Finding], language: &str) -> Result<(), WriteError> {
    for (row, finding) in (0u32..).zip(findings) {
        to.write_string(row, 0, finding.place())?;
        to.write_string(row, 1, &finding.code)?;
        to.write_string(row, 2, say::sentence(finding, language))?;
    }
    Ok(())
}

fn column(column: u32) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
