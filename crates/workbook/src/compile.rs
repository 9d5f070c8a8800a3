//! The two ways in: our own service workbooks, strictly, and foreign XLSForms as they are.

use catalog::service::Service;
use form::Form;
use form::contract::Severity;
use form::definition::FormDefinition;

use crate::book::{self, Book, Sheet};
use crate::engine_findings::check_form;
use crate::finding::{Finding, parse_cell};
use crate::survey::{self, Surroundings, choices, settings};
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

/// One order for all: errors of the file first, then by sheet as in the file, row and column.
fn settle(findings: &mut Vec<Finding>, book: &Book) {
    let order = |name: &str| book.sheets.iter().position(|sheet: &Sheet| sheet.name == name);
    findings.sort_by_cached_key(|finding| {
        let (column, row) = parse_cell(&finding.cell).unwrap_or_default();
        (order(&finding.sheet), row, column, finding.code.clone())
    });
    findings.dedup();
}
