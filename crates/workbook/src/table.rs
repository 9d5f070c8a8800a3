//! A sheet read by its headings: which column means what, in which language, and the lines below.

use std::collections::HashMap;

use form::definition::Text;

use crate::book::{Cell, CellKind, Row, Sheet};
use crate::finding::Finding;

/// Whose rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A foreign XLSForm, read as its own tools read it.
    Plain,
    /// One of our service workbooks, read strictly.
    Service,
}

/// What a heading means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// A column we know, with its language (blank: none given).
    Known(&'static str, String),
    /// A column of the author's own.
    Extra(String),
    /// A column that is of no use to us.
    Ignored,
    /// A column that nobody knows.
    Unknown,
}

/// A sheet with its headings understood.
pub struct Table<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// Columns of the author's own, in order.
    pub extra: Vec<(String, u32)>,
    /// Columns that nobody knows, with their heading.
    pub unknown: Vec<(String, u32)>,
    /// Row of the headings.
    pub heading_row: u32,
    mode: Mode,
    known: HashMap<&'static str, Vec<(String, u32)>>,
    first: usize,
}

impl<'a> Table<'a> {
    /// Reads the headings. The first filled row holds them.
    pub fn new(
        sheet: &'a Sheet,
        mode: Mode,
        resolve: impl Fn(&str, bool) -> Heading,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let (first, headings) = heading_row(sheet, mode);
        let mut table = Table {
            sheet,
            extra: Vec::new(),
            unknown: Vec::new(),
            heading_row: headings.map_or(1, |row| row.number),
            mode,
            known: HashMap::new(),
            first,
        };
        let cells = headings.map(|row| row.cells.as_slice()).unwrap_or_default();
        let double = cells
            .iter()
            .any(|cell| cell.text.contains("::") || cell.text.contains("：："));
        for cell in cells {
            let text = match mode {
                Mode::Plain => squeeze(&cell.text),
                Mode::Service => in_one_line(&cell.text),
            };
            table.add_heading(cell, resolve(&text, double), findings);
        }
        table
    }

    fn add_heading(&mut self, cell: &Cell, heading: Heading, findings: &mut Vec<Finding>) {
        match heading {
            Heading::Known(key, language) => {
                let columns = self.known.entry(key).or_default();
                if columns.iter().any(|(other, _)| *other == language) && self.mode == Mode::Service {
                    let finding = self.sheet.error("heading-twice", cell.column, self.heading_row);
                    findings.push(finding.with("heading", &cell.text));
                } else {
                    columns.push((language, cell.column));
                }
            }
            Heading::Extra(name) => self.extra.push((name, cell.column)),
            Heading::Unknown => self.unknown.push((cell.text.clone(), cell.column)),
            Heading::Ignored => {}
        }
    }

    /// Whether there is such a column.
    pub fn has(&self, key: &str) -> bool {
        self.known.contains_key(key)
    }

    /// The first column with this meaning.
    pub fn column(&self, key: &str) -> Option<u32> {
        self.known.get(key)?.first().map(|(_, column)| *column)
    }

    /// All known columns by meaning, for finding a cell again later.
    pub fn columns(&self) -> HashMap<&'static str, u32> {
        self.known
            .iter()
            .filter_map(|(key, columns)| Some((*key, columns.first()?.1)))
            .collect()
    }

    /// The rows under the headings.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let rows = self.sheet.rows.get(self.first..).unwrap_or_default();
        rows.iter()
            .filter(|row| !self.is_comment(row))
            .map(move |row| Line { table: self, row })
    }

    fn is_comment(&self, row: &Row) -> bool {
        self.mode == Mode::Service
            && row
                .cells
                .first()
                .is_some_and(|cell| cell.text.starts_with('#') || cell.text.starts_with('＃'))
    }
}

/// A row under headings.
#[derive(Clone, Copy)]
pub struct Line<'t> {
    table: &'t Table<'t>,
    row: &'t Row,
}

impl<'t> Line<'t> {
    /// Number as the sheet shows it.
    pub fn number(&self) -> u32 {
        self.row.number
    }

    /// Whether all cells of known columns are blank.
    pub fn is_blank(&self) -> bool {
        !self
            .table
            .known
            .values()
            .flatten()
            .any(|(_, column)| self.row.cell(*column).is_some())
    }

    /// The value in the first filled column with this meaning, whatever its language.
    pub fn get(&self, key: &str) -> Option<String> {
        self.cell(key).map(|cell| self.tidy(cell))
    }

    /// The cell itself.
    pub fn cell(&self, key: &str) -> Option<&'t Cell> {
        let columns = self.table.known.get(key)?;
        columns.iter().find_map(|(_, column)| self.row.cell(*column))
    }

    /// The value in a column given by its place.
    pub fn at(&self, column: u32) -> Option<String> {
        self.row.cell(column).map(|cell| self.tidy(cell))
    }

    /// Text by language.
    pub fn text(&self, key: &str) -> Text {
        let Some(columns) = self.table.known.get(key) else {
            return Text::new();
        };
        let filled = columns
            .iter()
            .filter_map(|(language, column)| Some((language.clone(), self.row.cell(*column)?)));
        filled
            .map(|(language, cell)| (self.language(language), self.tidy(cell)))
            .collect()
    }

    fn language(&self, language: String) -> String {
        if language.is_empty() && self.table.mode == Mode::Service {
            "zh-Hans".to_owned()
        } else {
            language
        }
    }

    fn tidy(&self, cell: &Cell) -> String {
        match self.table.mode {
            Mode::Plain => straight_quotes(&cell.text),
            Mode::Service if cell.kind == CellKind::Date => cell
                .text
                .strip_suffix(" 00:00:00")
                .unwrap_or(&cell.text)
                .to_owned(),
            Mode::Service => cell.text.clone(),
        }
    }

    /// An error at this line, in the column with this meaning.
    pub fn error(&self, code: &str, key: &str) -> Finding {
        self.table.sheet.error(code, self.column(key), self.row.number)
    }

    /// A warning at this line, in the column with this meaning.
    pub fn warning(&self, code: &str, key: &str) -> Finding {
        self.table.sheet.warning(code, self.column(key), self.row.number)
    }

    /// `SHEET!CELL` of this line.
    pub fn source(&self, key: &str) -> String {
        format!(
            "{}!{}",
            self.table.sheet.name,
            crate::finding::cell_name(self.column(key), self.row.number)
        )
    }

    fn column(&self, key: &str) -> u32 {
        let columns = self.table.known.get(key).map(Vec::as_slice).unwrap_or_default();
        let filled = columns
            .iter()
            .find(|(_, column)| self.row.cell(*column).is_some());
        filled.or(columns.first()).map_or(0, |(_, column)| *column)
    }
}

/// Foreign forms keep their headings in row 1; ours may leave blank or comment rows above them.
fn heading_row(sheet: &Sheet, mode: Mode) -> (usize, Option<&Row>) {
    let is_comment = |row: &Row| row.cells.first().is_some_and(|cell| cell.text.starts_with('#'));
    let skip = if mode == Mode::Service {
        sheet.rows.iter().take_while(|row| is_comment(row)).count()
    } else {
        0
    };
    (skip + 1, sheet.rows.get(skip))
}

/// One blank between words, none around.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A heading of ours as its author means it: Chinese words have no blank inside, however the cell was broken into lines, and
/// the star that marks what must be filled in is no part of the name.
fn in_one_line(text: &str) -> String {
    let is_chinese = |letter: char| ('\u{3400}'..='\u{9fff}').contains(&letter);
    let squeezed = squeeze(text);
    let letters: Vec<char> = squeezed.chars().collect();
    let inside = |at: usize| {
        let near = |at: Option<usize>| {
            at.and_then(|at| letters.get(at))
                .is_some_and(|letter| is_chinese(*letter))
        };
        letters.get(at) == Some(&' ') && near(at.checked_sub(1)) && near(at.checked_add(1))
    };
    let kept: String = (0..)
        .zip(&letters)
        .filter(|(at, _)| !inside(*at))
        .map(|(_, letter)| *letter)
        .collect();
    kept.trim_matches(['*', '＊', ' ', '：']).to_owned()
}

fn straight_quotes(text: &str) -> String {
    if !text.contains(['‘', '’', '“', '”']) {
        return text.to_owned();
    }
    text.replace(['‘', '’'], "'").replace(['“', '”'], "\"")
}
