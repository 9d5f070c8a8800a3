//! The two ways in: our own service workbooks, strictly, and foreign XLSForms as they are.

use catalog::service::Service;
use form::Form;
use form::contract::{Diagnostic, Severity};
use form::definition::FormDefinition;

use crate::book::{self, Book, Sheet};
use crate::finding::{Finding, parse_cell};
use crate::survey::{self, Columns, Surroundings, choices, settings};
use crate::table::Mode;
use crate::{Siblings, no_siblings, service};

/// Compiles one of our service workbooks. The service is there when nothing stops publishing.
pub fn compile_service(bytes: &[u8], file_name: &str) -> (Option<Service>, Vec<Finding>) {
    compile_service_with(bytes, file_name, &no_siblings)
}

/// Compiles a service workbook that may read files beside it.
pub fn compile_service_with(
    bytes: &[u8],
    file_name: &str,
    siblings: &Siblings<'_>,
) -> (Option<Service>, Vec<Finding>) {
    let mut findings = Vec::new();
    let Some(book) = book::open(bytes, file_name, false, &mut findings) else {
        return (None, findings);
    };
    let service = service::compile(&book, siblings, &mut findings);
    settle(&mut findings, &book);
    let stopped = findings.iter().any(Finding::is_error);
    (service.filter(|_| !stopped), findings)
}

/// Compiles a foreign XLSForm (a workbook, or a Markdown table) as its own tools would.
pub fn compile_plain(
    bytes: &[u8],
    file_name: &str,
    siblings: &Siblings<'_>,
) -> (Option<FormDefinition>, Vec<Finding>) {
    let mut findings = Vec::new();
    let Some(book) = book::open(bytes, file_name, true, &mut findings) else {
        return (None, findings);
    };
    let definition = plain(&book, file_name, siblings, &mut findings);
    settle(&mut findings, &book);
    let stopped = findings.iter().any(Finding::is_error);
    (definition.filter(|_| !stopped), findings)
}

fn plain(
    book: &Book,
    file_name: &str,
    siblings: &Siblings<'_>,
    findings: &mut Vec<Finding>,
) -> Option<FormDefinition> {
    let find = |name: &str| {
        book.sheets
            .iter()
            .find(|sheet| sheet.name.trim().eq_ignore_ascii_case(name))
    };
    let only = book.sheets.first().filter(|_| book.sheets.len() == 1);
    let Some(sheet) = find("survey").or(only) else {
        findings.push(Finding::error("sheet-missing").with("sheet", "survey / 问卷"));
        return None;
    };
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let settings = settings::read(find("settings"), Mode::Plain, stem, findings);
    let twice = settings.allow_choice_twice;
    let lists = find("choices")
        .map(|sheet| choices::read(sheet, Mode::Plain, twice, findings))
        .unwrap_or_default();
    let entities = find("entities");
    let around = Surroundings {
        mode: Mode::Plain,
        lists,
        settings,
        entities,
        siblings,
    };
    let (definition, columns) = survey::compile(sheet, around, findings);
    // A foreign form is taken as it is: what our engine does not like about it is said, but does not stop it.
    let mut ours = Vec::new();
    check_form(&definition, &columns, &mut ours);
    let fatal = Form::load(definition.clone()).0.is_none();
    ours.iter_mut()
        .filter(|_| !fatal)
        .for_each(|finding| finding.severity = Severity::Warning);
    findings.append(&mut ours);
    Some(definition)
}

/// What the engine has to say about a form, with cells.
pub fn check_form(definition: &FormDefinition, columns: &Columns, findings: &mut Vec<Finding>) {
    let (form, diagnostics) = Form::load(definition.clone());
    let silent = form.is_none() && !diagnostics.iter().any(|found| found.severity == Severity::Error);
    let new = diagnostics
        .iter()
        .filter(|found| !already_said(found, findings))
        .map(|found| finding(found, columns));
    let new: Vec<Finding> = new.collect();
    findings.extend(new);
    if silent {
        findings.push(Finding::error("form-not-loaded").on(&columns.sheet));
    }
}

/// The reader sees some faults too, and knows their cells better.
fn already_said(found: &Diagnostic, findings: &[Finding]) -> bool {
    let same = match found.code.as_str() {
        "choice-twice" => "choice-twice",
        "name-twice" => "name-twice",
        "list-missing" => "list-unknown",
        "repeat-too-deep" => "repeat-too-deep",
        _ => return false,
    };
    findings.iter().any(|finding| finding.code == same)
}

/// A finding of the engine: it names the row's cell; the property says which column of that row.
pub fn finding(found: &Diagnostic, columns: &Columns) -> Finding {
    let base = match found.severity {
        Severity::Error => Finding::error(&found.code),
        Severity::Warning => Finding::warning(&found.code),
    };
    let mut finding = found
        .args
        .iter()
        .fold(base, |finding, (name, value)| finding.with(name, value));
    let (sheet, cell) = found
        .place
        .rsplit_once('!')
        .unwrap_or((columns.sheet.as_str(), ""));
    finding = finding.on(sheet);
    let property = found.args.get("property").map(String::as_str).unwrap_or_default();
    let Some((column, row)) = parse_cell(cell) else {
        return finding.with("place", &found.place);
    };
    let column = columns
        .by_key
        .get(column_key(property))
        .copied()
        .unwrap_or(column);
    finding.at(column, row)
}

/// The column in which a property of a node is written.
fn column_key(property: &str) -> &str {
    match property {
        "readonly" => "read_only",
        "dynamic_default" => "default",
        "list" | "kind" | "choices" => "type",
        "guidance" => "guidance_hint",
        "repeat-count" => "repeat_count",
        other => other,
    }
}

/// One order for all: errors of the file first, then by sheet as in the file, row and column.
fn settle(findings: &mut Vec<Finding>, book: &Book) {
    let order = |name: &str| book.sheets.iter().position(|sheet: &Sheet| sheet.name == name);
    findings.sort_by_cached_key(|finding| {
        let (column, row) = parse_cell(&finding.cell).unwrap_or_default();
        (order(&finding.sheet), row, column, finding.code.clone())
    });
    findings.dedup();
}
