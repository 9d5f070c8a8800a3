//! The workbook a clerk starts from: every sheet with its headings, notes, drop-downs, a frozen heading row, and a small example
//! service that compiles.

use rust_xlsxwriter::{Color, DataValidation, Format, FormatAlign, Note, Workbook, Worksheet};

use super::WriteError;
use super::template_rows::{Column, SHEETS, Template};

/// How far down the drop-downs reach.
const LAST_ROW: u32 = 2_000;

/// Writes the template.
pub fn template() -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    for sheet in SHEETS {
        write(book.add_worksheet().set_name(sheet.name)?, sheet)?;
    }
    lists(book.add_worksheet().set_name("_下拉")?)?;
    Ok(book.save_to_buffer()?)
}

fn write(to: &mut Worksheet, sheet: &Template) -> Result<(), WriteError> {
    let heading = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E2_EFDA))
        .set_text_wrap();
    let body = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_num_format("@");
    for (at, column) in (0u16..).zip(sheet.columns) {
        to.write_string_with_format(0, at, column.heading, &heading)?;
        to.set_column_width(at, column.width)?;
        to.set_column_format(at, &body)?;
        add_help(to, at, column)?;
    }
    for (row, cells) in (1u32..).zip(sheet.rows) {
        for (at, text) in (0u16..).zip(cells.iter()).filter(|(_, text)| !text.is_empty()) {
            to.write_string_with_format(row, at, *text, &body)?;
        }
    }
    to.set_freeze_panes(1, 0)?;
    Ok(())
}

fn add_help(to: &mut Worksheet, at: u16, column: &Column) -> Result<(), WriteError> {
    if !column.note.is_empty() {
        to.insert_note(0, at, &Note::new(column.note).set_width(280).set_height(120))?;
    }
    if column.choices == super::template_rows::TYPES {
        // Choice questions are followed by the name of their list, so the list of types only suggests.
        let source = format!("='_下拉'!$A$1:$A${}", column.choices.len());
        let list = DataValidation::new()
            .allow_list_formula(source.as_str().into())
            .show_error_message(false);
        to.add_data_validation(1, at, LAST_ROW, at, &list)?;
    } else if !column.choices.is_empty() {
        let list = DataValidation::new().allow_list_strings(column.choices)?;
        to.add_data_validation(1, at, LAST_ROW, at, &list.show_error_message(column.strict))?;
    }
    Ok(())
}

fn lists(to: &mut Worksheet) -> Result<(), WriteError> {
    for (row, name) in (0u32..).zip(super::template_rows::TYPES) {
        to.write_string(row, 0, *name)?;
    }
    to.set_hidden(true);
    Ok(())
}
