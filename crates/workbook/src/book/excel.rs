//! Reads Excel files cell by cell, so that one filled cell in the last corner of a sheet costs one cell and not the area before it.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, Reader, SheetVisible, Xls, Xlsx};

use super::biff::Looks;
use super::styles::Styles;
use super::{Book, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Row, Sheet, guard, values};
use crate::finding::Finding;

/// `.xlsx` and `.xlsm`.
pub fn xlsx(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Book, Finding> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let parts = guard::sheet_parts(bytes);
    let styles = Styles::read(bytes);
    let mut filler = Filler::new(findings);
    let mut book = Book::default();
    for mut sheet in sheets(file.sheets_metadata())? {
        // A sheet that cannot be read is not left out: its author sees it.
        let mut reader = file
            .worksheet_cells_reader(&sheet.name)
            .map_err(|error| damaged(&error).on(&sheet.name))?;
        let mut formulas = HashSet::new();
        loop {
            match reader.next_cell_with_formula() {
                Ok(Some(cell)) => {
                    if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) {
                        formulas.insert(cell.pos);
                    }
                    if !filler.take(&mut sheet, cell.pos, &cell.value) {
                        break;
                    }
                }
                Ok(None) => break,
                Err(error) => return Err(damaged(&error).on(&sheet.name)),
            }
        }
        drop(reader);
        sheet.uncomputed = sorted(formulas.into_iter().map(|(row, column)| (column, row + 1)));
        sheet.merged = file
            .merge_cells_by_sheet_name(&sheet.name)
            .unwrap_or_default()
            .iter()
            .map(area)
            .collect();
        if let Some((_, part)) = parts.iter().find(|(name, _)| *name == sheet.name) {
            (sheet.hidden_rows, sheet.hidden_columns) = guard::hidden(bytes, part);
            keep_filled(&mut sheet);
            styles.note(bytes, part, &mut sheet);
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// `.xls`: the format itself ends at 65,536 rows and 256 columns.
pub fn xls(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Book, Finding> {
    let looks = Looks::read(bytes);
    let mut file: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let looks = looks?;
    let mut filler = Filler::new(findings);
    let mut book = Book::default();
    for mut sheet in sheets(file.sheets_metadata())? {
        let range = file
            .worksheet_range(&sheet.name)
            .map_err(|error| damaged(&error).on(&sheet.name))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = (top.saturating_add(small(row)), left.saturating_add(small(column)));
            if !filler.take(&mut sheet, at, &by_ref(value)) {
                break;
            }
        }
        sheet.merged = file
            .merge_cells_by_sheet_name(&sheet.name)
            .unwrap_or_default()
            .iter()
            .map(area)
            .collect();
        looks.note(&mut sheet);
        keep_filled(&mut sheet);
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn sheets(metadata: &[calamine::Sheet]) -> Result<Vec<Sheet>, Finding> {
    if metadata.len() > MAX_SHEETS {
        return Err(Finding::error("file-too-many-sheets").with("limit", MAX_SHEETS.to_string()));
    }
    let named = |sheet: &calamine::Sheet| Sheet {
        name: sheet.name.clone(),
        hidden: sheet.visible != SheetVisible::Visible,
        ..Sheet::default()
    };
    Ok(metadata
        .iter()
        .filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet)
        .map(named)
        .collect())
}

/// Puts cells into rows and stops at the limits, saying so once a sheet.
struct Filler<'a> {
    findings: &'a mut Vec<Finding>,
    cells: usize,
}

impl<'a> Filler<'a> {
    fn new(findings: &'a mut Vec<Finding>) -> Self {
        Self { findings, cells: 0 }
    }

    /// False when the sheet is to be left.
    fn take(&mut self, sheet: &mut Sheet, (row, column): (u32, u32), value: &DataRef<'_>) -> bool {
        let Some(cell) = values::cell(column, value) else {
            return true;
        };
        if column >= MAX_COLUMNS {
            // Said once a sheet; what stands further left is still looked at.
            if sheet.too_wide {
                return true;
            }
            sheet.too_wide = true;
            let finding = sheet.error("sheet-too-many-columns", column, row + 1);
            self.findings.push(finding.with("limit", MAX_COLUMNS.to_string()));
            return true;
        }
        self.cells += 1;
        if row >= MAX_ROWS || self.cells > MAX_CELLS {
            let code = if row >= MAX_ROWS {
                "sheet-too-many-rows"
            } else {
                "file-too-many-cells"
            };
            let limit = if row >= MAX_ROWS {
                MAX_ROWS.to_string()
            } else {
                MAX_CELLS.to_string()
            };
            self.findings
                .push(sheet.error(code, column, row + 1).with("limit", limit));
            return false;
        }
        place(sheet, row + 1, cell);
        true
    }
}

fn place(sheet: &mut Sheet, number: u32, cell: super::Cell) {
    match sheet.rows.last_mut() {
        Some(row) if row.number == number => match row.cells.last() {
            Some(last) if last.column >= cell.column => {
                let at = row.cells.partition_point(|other| other.column < cell.column);
                row.cells.insert(at, cell);
            }
            _ => row.cells.push(cell),
        },
        Some(row) if row.number > number => {
            let at = sheet.rows.partition_point(|row| row.number < number);
            match sheet.rows.get_mut(at) {
                Some(row) if row.number == number => row.cells.push(cell),
                _ => sheet.rows.insert(
                    at,
                    Row {
                        number,
                        cells: vec![cell],
                    },
                ),
            }
        }
        _ => sheet.rows.push(Row {
            number,
            cells: vec![cell],
        }),
    }
}

/// Hidden rows and columns matter only where something stands.
fn keep_filled(sheet: &mut Sheet) {
    let rows: HashSet<u32> = sheet.rows.iter().map(|row| row.number).collect();
    let columns: HashSet<u32> = sheet
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| cell.column))
        .collect();
    sheet.hidden_rows.retain(|row| rows.contains(row));
    sheet.hidden_columns.retain(|column| columns.contains(column));
}

fn area(dimensions: &Dimensions) -> [u32; 4] {
    let ((top, left), (bottom, right)) = (dimensions.start, dimensions.end);
    [left, top + 1, right, bottom + 1]
}

fn sorted(cells: impl Iterator<Item = (u32, u32)>) -> Vec<(u32, u32)> {
    let mut cells: Vec<_> = cells.collect();
    cells.sort_by_key(|(column, row)| (*row, *column));
    cells
}

fn by_ref(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(stamp) => DataRef::DateTime(*stamp),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn damaged(error: &dyn std::fmt::Display) -> Finding {
    let text = error.to_string();
    let code = if text.to_ascii_lowercase().contains("password") {
        "file-has-password"
    } else {
        "file-damaged"
    };
    Finding::error(code).with("detail", text)
}
