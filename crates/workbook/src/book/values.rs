//! Cell values as text: the rules for numbers, dates, truth values and odd spaces, the same for every file format.

use calamine::{DataRef, ExcelDateTime};
use form::unseen::is_unseen;

use super::{Cell, CellKind};

/// A cell, unless it is blank.
pub fn cell(column: u32, value: &DataRef<'_>) -> Option<Cell> {
    let (text, kind) = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => (number.to_string(), CellKind::Number),
        DataRef::Float(number) => (number_text(*number), CellKind::Number),
        DataRef::Bool(truth) => ((if *truth { "TRUE" } else { "FALSE" }).to_owned(), CellKind::Bool),
        DataRef::DateTime(stamp) => (stamp_text(stamp), CellKind::Date),
        DataRef::DateTimeIso(text) => (text.replace('T', " "), CellKind::Date),
        DataRef::DurationIso(text) => (text.clone(), CellKind::Date),
        DataRef::Error(error) => (error.to_string(), CellKind::Error),
        DataRef::String(text) => (clean(text), CellKind::Text),
        DataRef::SharedString(text) => (clean(text), CellKind::Text),
    };
    if text.is_empty() {
        None
    } else {
        Some(Cell { column, text, kind })
    }
}

/// Trimmed, with no-break spaces made plain ones and without signs that nobody sees.
pub fn clean(text: &str) -> String {
    let seen: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
    seen.trim().replace('\u{a0}', " ")
}

/// Whole numbers without a point; others in the shortest form that reads back the same.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e300 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

fn stamp_text(stamp: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = stamp.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if stamp.is_duration() || (0.0..1.0).contains(&stamp.as_f64()) {
        return time;
    }
    format!("{year:04}-{month:02}-{day:02} {time}")
}
