//! What an `.xls` says about how its cells look: hidden rows and columns, formats of numbers, formulas that were never computed. The
//! reader of its values does not tell, and what is not told would be taken in silence.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use super::styles::Styles;
use super::{MAX_COLUMNS, MAX_UNPACKED, Sheet};
use crate::finding::Finding;

/// Kinds of records (MS-XLS 2.3).
mod record {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000a;
    pub const COLUMN: u16 = 0x007d;
    pub const SHEET: u16 = 0x0085;
    pub const MANY_NUMBERS: u16 = 0x00bd;
    pub const STYLE: u16 = 0x00e0;
    pub const NUMBER: u16 = 0x0203;
    pub const ROW: u16 = 0x0208;
    pub const SHORT_NUMBER: u16 = 0x027e;
    pub const FORMAT: u16 = 0x041e;
    pub const BEGIN: u16 = 0x0809;
}

/// The version of the format that is read here; Excel 97 and everything since writes it.
const BIFF8: u16 = 0x0600;
/// Bits of a row, a column and a formula.
const ROW_HIDDEN: u16 = 0x20;
const COLUMN_HIDDEN: u16 = 0x01;
const COMPUTED_WHEN_OPENED: u16 = 0x02;

/// Looks of all sheets of a file.
pub struct Looks {
    stream: Vec<u8>,
    sheets: HashMap<String, usize>,
    styles: Styles,
}

impl Looks {
    /// Reads what the sheets share. A file older than Excel 97 is not read: it hides what it hides elsewhere.
    pub fn read(bytes: &[u8]) -> Result<Self, Finding> {
        let stream = stream(bytes).ok_or_else(|| Finding::error("file-format-old-xls"))?;
        let mut looks = Self {
            sheets: HashMap::new(),
            styles: Styles::default(),
            stream: Vec::new(),
        };
        let (mut formats, mut styles) = (HashMap::new(), Vec::new());
        for (kind, body) in Records::from(&stream, 0) {
            match kind {
                record::BEGIN if word(body, 0) != Some(BIFF8) => {
                    return Err(Finding::error("file-format-old-xls"));
                }
                record::SHEET => looks
                    .sheets
                    .extend(text(body, 6, 1).zip(long(body, 0).and_then(|at| usize::try_from(at).ok()))),
                record::FORMAT => formats.extend(word(body, 0).map(u32::from).zip(text(body, 2, 2))),
                record::STYLE => styles.push(word(body, 2).map(u32::from).unwrap_or_default()),
                _ => {}
            }
        }
        looks.styles = Styles::of(&formats, (0..).zip(styles));
        looks.stream = stream;
        Ok(looks)
    }

    /// Notes in the sheet what is hidden in it, and which of its cells look otherwise than they are.
    pub fn note(&self, sheet: &mut Sheet) {
        let Some(begin) = self.sheets.get(&sheet.name) else {
            return;
        };
        let mut styled = Vec::new();
        for (kind, body) in Records::from(&self.stream, *begin) {
            let at = || Some((u32::from(word(body, 2)?), u32::from(word(body, 0)?) + 1));
            match kind {
                record::ROW if has(body, 12, ROW_HIDDEN) => {
                    sheet.hidden_rows.extend(at().map(|(_, row)| row))
                }
                record::COLUMN if has(body, 8, COLUMN_HIDDEN) => sheet.hidden_columns.extend(columns(body)),
                record::NUMBER | record::SHORT_NUMBER => styled.extend(at().zip(word(body, 4))),
                record::FORMULA => {
                    styled.extend(at().zip(word(body, 4)));
                    let never = has(body, 14, COMPUTED_WHEN_OPENED) || is_blank(body);
                    sheet.uncomputed.extend(at().filter(|_| never));
                }
                record::MANY_NUMBERS => styled.extend(many(body)),
                _ => {}
            }
        }
        sheet.uncomputed.sort_by_key(|(column, row)| (*row, *column));
        let styled = styled.into_iter().map(|(cell, style)| (cell, u32::from(style)));
        self.styles.note_cells(styled, sheet);
    }
}

/// The stream of records inside the container.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut stream = Vec::new();
    let book = file.open_stream("/Workbook").ok()?;
    book.take(MAX_UNPACKED).read_to_end(&mut stream).ok()?;
    Some(stream)
}

/// The records from a place to the end of what begins there; what lies inside it, as a drawing does, is passed over.
struct Records<'a> {
    rest: &'a [u8],
    depth: u32,
}

impl<'a> Records<'a> {
    fn from(stream: &'a [u8], at: usize) -> Self {
        Self {
            rest: stream.get(at..).unwrap_or_default(),
            depth: 0,
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let kind = word(self.rest, 0)?;
            let end = usize::from(word(self.rest, 2)?) + 4;
            let body = self.rest.get(4..end)?;
            self.rest = self.rest.get(end..)?;
            match kind {
                record::BEGIN => self.depth += 1,
                record::EOF if self.depth <= 1 => return None,
                record::EOF => self.depth -= 1,
                _ => {}
            }
            if self.depth <= 1 {
                return Some((kind, body));
            }
        }
    }
}

/// Cells of a record that holds several of one row, each with its style.
fn many(body: &[u8]) -> Vec<((u32, u32), u16)> {
    let (Some(row), Some(first)) = (word(body, 0), word(body, 2)) else {
        return Vec::new();
    };
    let cells = body.get(4..body.len().saturating_sub(2)).unwrap_or_default();
    let styles = cells.chunks_exact(6).filter_map(|cell| word(cell, 0));
    (u32::from(first)..)
        .zip(styles)
        .map(|(column, style)| ((column, u32::from(row) + 1), style))
        .collect()
}

fn columns(body: &[u8]) -> Vec<u32> {
    let (Some(first), Some(last)) = (word(body, 0), word(body, 2)) else {
        return Vec::new();
    };
    (u32::from(first)..=u32::from(last).min(MAX_COLUMNS)).collect()
}

/// A formula whose value is a text of no letters: so write those who compute nothing, and Excel where nothing comes out. The two cannot
/// be told apart, and what was not computed must not be taken for nothing.
fn is_blank(body: &[u8]) -> bool {
    word(body, 12) == Some(u16::MAX) && body.get(6) == Some(&3)
}

fn has(body: &[u8], at: usize, bit: u16) -> bool {
    word(body, at).is_some_and(|bits| bits & bit != 0)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// A text with its length in one byte or two before it, in one byte a letter or two.
fn text(body: &[u8], at: usize, length: usize) -> Option<String> {
    let count = if length == 1 {
        usize::from(*body.get(at)?)
    } else {
        usize::from(word(body, at)?)
    };
    let begin = at + length + 1;
    let wide = body.get(begin - 1)? & 1 == 1;
    if !wide {
        let letters = body.get(begin..begin.checked_add(count)?)?;
        return Some(letters.iter().map(|byte| char::from(*byte)).collect());
    }
    let pairs = body.get(begin..begin.checked_add(count.checked_mul(2)?)?)?;
    let units: Vec<u16> = pairs.chunks_exact(2).filter_map(|pair| word(pair, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}
