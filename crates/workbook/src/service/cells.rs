//! From a place in the compiled service (`guide.faq[2].answer`) back to the cell it was written in.

use form::contract::{Diagnostic, Severity};

use super::guide;
use super::headings::{self, resolver};
use super::sheets::Sheets;
use crate::finding::{Finding, parse_cell};
use crate::survey;
use crate::table::{Mode, Table};

/// A finding about the compiled service as a finding about a cell.
pub fn finding(found: &Diagnostic, sheets: &Sheets<'_>) -> Finding {
    let base = match found.severity {
        Severity::Error => Finding::error(&found.code),
        Severity::Warning => Finding::warning(&found.code),
    };
    let finding = found
        .args
        .iter()
        .fold(base, |finding, (name, value)| finding.with(name, value));
    let at = place(found, sheets);
    let (sheet, cell) = at.unwrap_or_default();
    Finding {
        sheet,
        cell,
        ..finding.with("place", &found.place)
    }
}

type At = Option<(String, String)>;

fn place(found: &Diagnostic, sheets: &Sheets<'_>) -> At {
    if let Some(cell) = found.args.get("cell") {
        let property = found
            .place
            .rsplit_once('.')
            .map(|(_, property)| property)
            .unwrap_or_default();
        return in_survey(cell, property, sheets);
    }
    let path = found.place.strip_prefix("guide.").unwrap_or(&found.place);
    let path = path.strip_prefix("self_check.").unwrap_or(path);
    if let Some((list, rest)) = path.split_once('[') {
        let (index, field) = rest.split_once(']')?;
        return in_list(list, index.parse().ok()?, field.trim_start_matches('.'), sheets);
    }
    in_guide(&path.replace('.', "_"), 0, sheets).or_else(|| whole_sheet(path, sheets))
}

fn in_survey(cell: &str, property: &str, sheets: &Sheets<'_>) -> At {
    let (name, cell) = cell.rsplit_once('!')?;
    let (column, row) = parse_cell(cell)?;
    let key = headings::sheet_key(name)?;
    let table = Table::new(
        sheets.get(key)?,
        Mode::Service,
        survey::headings::survey,
        &mut Vec::new(),
    );
    let column = table.column(property).unwrap_or(column);
    Some((name.to_owned(), crate::cell_name(column, row)))
}

fn in_list(list: &str, index: usize, field: &str, sheets: &Sheets<'_>) -> At {
    let (sheet, names) = match list {
        "conditions" => return in_guide("condition", index, sheets),
        "events" => return in_guide("events", 0, sheets),
        "rules" => ("check_rules", headings::CHECK_RULES),
        "materials" => ("materials", headings::MATERIALS),
        "parts" => ("parts", headings::PARTS),
        "steps" => ("steps", headings::STEPS),
        "faq" => ("faq", headings::FAQ),
        "places" => ("places", headings::PLACES),
        "basis" => ("basis", headings::BASIS),
        "figures" => ("figures", headings::FIGURES),
        "aliases" => ("aliases", headings::ALIASES),
        "example" => ("example", headings::EXAMPLE),
        _ => return None,
    };
    let sheet = sheets.get(sheet)?;
    let table = Table::new(sheet, Mode::Service, resolver(names), &mut Vec::new());
    let line = table.lines().filter(|line| !line.is_blank()).nth(index)?;
    let usual = names.first().map(|(name, _)| *name).unwrap_or_default();
    let field = if table.has(field) { field } else { usual };
    let at = line.error("", field);
    Some((at.sheet, at.cell))
}

fn in_guide(key: &str, index: usize, sheets: &Sheets<'_>) -> At {
    let table = Table::new(
        sheets.get("guide")?,
        Mode::Service,
        resolver(headings::GUIDE),
        &mut Vec::new(),
    );
    let key = key.replace("legal_limit", "legal");
    let written = |line: &crate::table::Line<'_>| {
        let written = line.get("key").unwrap_or_default();
        guide::key_of(&written).is_some_and(|found| found == key)
            || guide::code_name(&written).is_some_and(|name| key == format!("codes_{name}"))
    };
    let line = table.lines().filter(written).nth(index)?;
    let at = line.error("", "text");
    Some((at.sheet, at.cell))
}

fn whole_sheet(path: &str, sheets: &Sheets<'_>) -> At {
    let name = path.split(['.', ':']).next().unwrap_or(path);
    let sheet = sheets
        .get(if name == "form" { "self_check" } else { name })
        .or_else(|| sheets.get("guide"))?;
    Some((sheet.name.clone(), String::new()))
}
