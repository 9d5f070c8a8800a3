//! A workbook as rows of cells with addresses, whatever file format it came from. Nothing here knows forms.

mod biff;
mod csv;
mod excel;
mod guard;
mod markdown;
mod open;
mod shown;
mod styles;
mod values;

pub use csv::{parse as parse_csv, text as text_of};
pub use open::open;
pub use values::clean;

use crate::finding::{Finding, cell_name};

/// Rows that a sheet may have; more is a finding, not a crash.
pub const MAX_ROWS: u32 = 120_000;
/// Columns that are read.
pub const MAX_COLUMNS: u32 = 512;
/// Sheets that a file may have.
pub const MAX_SHEETS: usize = 64;
/// Filled cells that a file may have.
pub const MAX_CELLS: usize = 3_000_000;
/// Bytes of a file.
pub const MAX_FILE: usize = 64 * 1024 * 1024;
/// Bytes of a file when unpacked.
pub const MAX_UNPACKED: u64 = 256 * 1024 * 1024;

/// A workbook.
#[derive(Debug, Default)]
pub struct Book {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// A table in text (Markdown) rather than a workbook.
    pub is_text: bool,
}

/// A sheet. Only cells that hold something are here.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Name as written.
    pub name: String,
    /// Hidden by its author.
    pub hidden: bool,
    /// Rows that hold something, in order.
    pub rows: Vec<Row>,
    /// Merged areas: first column, first row, last column, last row (columns from 0, rows from 1).
    pub merged: Vec<[u32; 4]>,
    /// Numbers of hidden rows.
    pub hidden_rows: Vec<u32>,
    /// Hidden columns, from 0.
    pub hidden_columns: Vec<u32>,
    /// Cells whose number looks otherwise than it is stored: column, row, what the sheet shows.
    pub shown: Vec<(u32, u32, String)>,
    /// Something stands beyond the columns that are read.
    pub too_wide: bool,
    /// Cells with a formula and no computed value: column, row.
    pub uncomputed: Vec<(u32, u32)>,
}

/// A row.
#[derive(Debug, Default)]
pub struct Row {
    /// Number as the sheet shows it.
    pub number: u32,
    /// Its filled cells, by column.
    pub cells: Vec<Cell>,
}

/// A filled cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Column, from 0.
    pub column: u32,
    /// Value as text: trimmed, no-break spaces made spaces, `1.0` as `1`, dates as `2026-11-21 00:00:00`.
    pub text: String,
    /// What the cell really holds.
    pub kind: CellKind,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Bool,
    /// A date, a time or both.
    Date,
    /// An error such as `#REF!`.
    Error,
}

impl Sheet {
    /// An error finding at a cell of this sheet.
    pub fn error(&self, code: &str, column: u32, row: u32) -> Finding {
        Finding::error(code).on(&self.name).at(column, row)
    }

    /// A warning finding at a cell of this sheet.
    pub fn warning(&self, code: &str, column: u32, row: u32) -> Finding {
        Finding::warning(code).on(&self.name).at(column, row)
    }

    /// What is odd about the sheet as a sheet: hidden parts, merged cells, formulas that were never computed, error cells.
    pub fn oddities(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        if self.hidden {
            found.push(Finding::warning("sheet-hidden").on(&self.name));
        }
        found.extend(
            self.hidden_rows
                .iter()
                .map(|row| self.warning("row-hidden", 0, *row)),
        );
        found.extend(
            self.hidden_columns
                .iter()
                .map(|column| self.warning("column-hidden", *column, 1)),
        );
        let heading = self.rows.first().map_or(1, |row| row.number);
        found.extend(self.merged.iter().map(|area| self.merged_finding(*area, heading)));
        found.extend(
            self.uncomputed
                .iter()
                .map(|(column, row)| self.error("formula-without-value", *column, *row)),
        );
        found.extend(self.shown.iter().map(|(column, row, shown)| {
            let stored = self
                .rows
                .iter()
                .find(|line| line.number == *row)
                .and_then(|line| line.cell(*column));
            self.error("number-shown-otherwise", *column, *row)
                .with("shown", shown)
                .with("value", stored.map_or("", |cell| &cell.text))
        }));
        for row in &self.rows {
            let bad = row.cells.iter().filter(|cell| cell.kind == CellKind::Error);
            found.extend(bad.map(|cell| {
                self.error("cell-error", cell.column, row.number)
                    .with("value", &cell.text)
            }));
        }
        found
    }

    fn merged_finding(&self, [left, top, right, bottom]: [u32; 4], heading: u32) -> Finding {
        let finding = if top <= heading && heading <= bottom && left != right {
            self.error("heading-merged", left, top)
        } else {
            self.warning("cells-merged", left, top)
        };
        finding.with(
            "area",
            format!("{}:{}", cell_name(left, top), cell_name(right, bottom)),
        )
    }
}

impl Row {
    /// The cell in this column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, |cell| cell.column)
            .ok()?;
        self.cells.get(at)
    }
}
