//! Which cells of an `.xlsx` show a number otherwise than it is stored.

use std::collections::HashMap;

use super::guard::{attribute, tags, unescape};
use super::{CellKind, Sheet, shown};
use crate::finding::parse_cell;

/// Formats by the number of the style that a cell names; only those that may change what is seen.
pub struct Styles(HashMap<u32, String>);

impl Styles {
    /// Reads the styles of a file. One that cannot be read has none.
    pub fn read(bytes: &[u8]) -> Self {
        let mut own: HashMap<u32, String> = HashMap::new();
        let mut found = HashMap::new();
        let (mut in_cells, mut style) = (false, 0);
        tags(bytes, "xl/styles.xml", &mut |tag| {
            let Ok(tag) = std::str::from_utf8(tag.trim_ascii_start()) else {
                return;
            };
            let id = attribute(tag, " numFmtId=\"").and_then(|id| id.parse::<u32>().ok());
            if tag.starts_with("<numFmt ") {
                own.extend(id.zip(attribute(tag, " formatCode=\"").map(unescape)));
            } else if tag.contains("cellXfs") {
                in_cells = tag.starts_with("<cellXfs");
            } else if in_cells && tag.starts_with("<xf ") {
                let format = id.and_then(|id| {
                    own.get(&id)
                        .cloned()
                        .or_else(|| Some(shown::built_in(id)?.to_owned()))
                });
                found.extend(format.map(|format| (style, format)));
                style += 1;
            }
        });
        Self(found)
    }

    /// Notes in the sheet which of its cells look otherwise than they are.
    pub fn note(&self, bytes: &[u8], part: &str, sheet: &mut Sheet) {
        let mut styled = Vec::new();
        tags(bytes, part, &mut |tag| {
            let Some(tag) = std::str::from_utf8(tag.trim_ascii_start())
                .ok()
                .filter(|tag| tag.starts_with("<c "))
            else {
                return;
            };
            let style = attribute(tag, " s=\"").and_then(|style| style.parse().ok());
            let format = style.and_then(|style: u32| self.0.get(&style));
            styled.extend(attribute(tag, " r=\"").and_then(parse_cell).zip(format));
        });
        for ((column, row), format) in styled {
            let seen = look(sheet, column, row, format);
            sheet.shown.extend(seen.map(|seen| (column, row, seen)));
        }
    }
}

/// What is shown, where that is something else.
fn look(sheet: &Sheet, column: u32, row: u32, format: &str) -> Option<String> {
    let at = sheet.rows.binary_search_by_key(&row, |line| line.number).ok()?;
    let cell = sheet.rows.get(at)?.cell(column)?;
    match cell.kind {
        CellKind::Number => {
            let seen = shown::number(format, cell.text.parse().ok()?).unwrap_or_else(|| format.to_owned());
            (seen.trim() != cell.text).then_some(seen)
        }
        CellKind::Date => shown::hides_year(format).then(|| format.replace('"', "")),
        _ => None,
    }
}
