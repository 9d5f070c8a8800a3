//! Which cells show a number otherwise than it is stored.

use std::collections::HashMap;

use super::guard::{attribute, tags, unescape};
use super::{CellKind, Sheet, shown};
use crate::finding::parse_cell;

/// Formats by the number of the style that a cell names; only those that may change what is seen.
#[derive(Default)]
pub struct Styles(HashMap<u32, String>);

impl Styles {
    /// From the formats that a file brings along, and the number of the format that each style names.
    pub fn of(own: &HashMap<u32, String>, styles: impl Iterator<Item = (u32, u32)>) -> Self {
        let format = |id: u32| {
            own.get(&id)
                .cloned()
                .or_else(|| Some(shown::built_in(id)?.to_owned()))
        };
        Self(
            styles
                .filter_map(|(style, id)| Some((style, format(id)?)))
                .filter(|(_, format)| !matches!(format.as_str(), "@" | "General"))
                .collect(),
        )
    }

    /// Reads the styles of an `.xlsx`. One that cannot be read has none.
    pub fn read(bytes: &[u8]) -> Self {
        let mut own: HashMap<u32, String> = HashMap::new();
        let mut found = Vec::new();
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
                found.extend(id.map(|id| (style, id)));
                style += 1;
            }
        });
        Self::of(&own, found.into_iter())
    }

    /// Notes in the sheet of an `.xlsx` which of its cells look otherwise than they are.
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
            styled.extend(attribute(tag, " r=\"").and_then(parse_cell).zip(style));
        });
        self.note_cells(styled.into_iter(), sheet);
    }

    /// The same from cells with their styles.
    pub fn note_cells(&self, cells: impl Iterator<Item = ((u32, u32), u32)>, sheet: &mut Sheet) {
        for ((column, row), style) in cells {
            let format = self.0.get(&style);
            let seen = format.and_then(|format| look(sheet, column, row, format));
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
