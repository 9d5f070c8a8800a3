//! A service workbook to a service: the guide and its tables around the form.

mod cells;
mod example;
mod guide;
mod headings;
mod lists;
mod mapping;

use catalog::service::{SelfCheck, Service};
use form::Form;
use form::definition::FormDefinition;

use crate::Siblings;
use crate::book::{Book, CellKind, Sheet};
use crate::compile::{check_form, finding};
use crate::finding::Finding;
use crate::survey::{self, Columns, Surroundings, choices, settings};
use crate::table::Mode;
use headings::{SHEETS, sheet_key};

/// Compiles; the service may be there although there are errors, so that all of them can be found.
pub fn compile(book: &Book, siblings: &Siblings<'_>, findings: &mut Vec<Finding>) -> Option<Service> {
    let sheets = Sheets::new(book, findings);
    let guide_sheet = sheets.need("guide", findings)?;
    let identity = guide::read(guide_sheet, findings);
    let mut parts = Parts {
        sheets: &sheets,
        siblings,
        id: &identity.id,
        version: &identity.version,
    };
    let form = parts.form("survey", identity.needs_form(), findings);
    let check = parts.form("self_check", false, findings);
    settle_shared_meanings(findings);
    let loaded = form.as_ref().and_then(|(form, _)| Form::load(form.clone()).0);
    let names = form
        .as_ref()
        .map(|(form, _)| mapping::Questions::new(form))
        .unwrap_or_default();
    let mut expressions = lists::Expressions {
        form: loaded.as_deref(),
        questions: &names,
        findings,
    };
    let mut guide = identity.guide.clone();
    lists::fill(&sheets, &mut guide, &mut expressions);
    let materials = lists::materials(&sheets, &mut expressions);
    let parts = lists::parts(&sheets, &mut expressions);
    let check_form = check.as_ref().and_then(|(form, _)| Form::load(form.clone()).0);
    let check_names = check
        .as_ref()
        .map(|(form, _)| mapping::Questions::new(form))
        .unwrap_or_default();
    let mut about_check = lists::Expressions {
        form: check_form.as_deref(),
        questions: &check_names,
        findings,
    };
    guide.self_check = SelfCheck {
        rules: lists::check_rules(&sheets, &mut about_check),
        form: check.map(|(form, _)| form),
    };
    guide.example = example::read(&sheets, &names, findings);
    lists::materials_in_form(&sheets, form.as_ref().map(|(form, _)| form), &materials, findings);
    let service = Service {
        format: 1,
        id: identity.id,
        version: identity.version,
        guide,
        materials,
        form: form.map(|(form, _)| form),
        parts,
    };
    mapping::lint(&service, &sheets, findings);
    Some(service)
}

/// A meaning of its own that the self-check and the form share is meant, and no slip: the answer is offered again.
fn settle_shared_meanings(findings: &mut Vec<Finding>) {
    let own: Vec<(String, Option<String>)> = findings
        .iter()
        .filter(|finding| finding.code == "profile-own")
        .map(|finding| (finding.sheet.clone(), finding.args.get("word").cloned()))
        .collect();
    findings.retain(|finding| {
        let shared = own
            .iter()
            .any(|(sheet, word)| *sheet != finding.sheet && word.as_ref() == finding.args.get("word"));
        finding.code != "profile-own" || !shared
    });
}

/// The sheets of a workbook by what they are.
pub struct Sheets<'a> {
    found: Vec<(&'static str, &'a Sheet)>,
}

impl<'a> Sheets<'a> {
    fn new(book: &'a Book, findings: &mut Vec<Finding>) -> Self {
        let mut found: Vec<(&'static str, &Sheet)> = Vec::new();
        for sheet in &book.sheets {
            let Some(key) = sheet_key(&sheet.name) else {
                report_unread(sheet, findings);
                continue;
            };
            if found.iter().any(|(other, _)| *other == key) {
                findings.push(
                    Finding::error("sheet-twice")
                        .on(&sheet.name)
                        .with("sheet", headings::title(key)),
                );
                continue;
            }
            findings.extend(sheet.oddities());
            long_numbers(sheet, findings);
            found.push((key, sheet));
        }
        Self { found }
    }

    /// The sheet that is this.
    pub fn get(&self, key: &str) -> Option<&'a Sheet> {
        self.found
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, sheet)| *sheet)
    }

    fn need(&self, key: &str, findings: &mut Vec<Finding>) -> Option<&'a Sheet> {
        let sheet = self.get(key);
        if sheet.is_none() {
            findings.push(Finding::error("sheet-missing").with("sheet", headings::title(key)));
        }
        sheet
    }
}

/// A sheet of unknown name with something on it; a name that begins with `_` or `#` says "not for you".
fn report_unread(sheet: &Sheet, findings: &mut Vec<Finding>) {
    if sheet.name.starts_with(['_', '#', '＃']) || sheet.rows.is_empty() {
        return;
    }
    let names = SHEETS.iter().flat_map(|(_, names)| names.iter().copied());
    let guess = crate::nearest::nearest(&sheet.name, names).unwrap_or_default();
    findings.push(
        Finding::warning("sheet-unknown")
            .on(&sheet.name)
            .with("sheet", &sheet.name)
            .with("nearest", guess),
    );
}

/// Excel keeps fifteen digits of a number; an identity number stored as one is no longer right.
fn long_numbers(sheet: &Sheet, findings: &mut Vec<Finding>) {
    for row in &sheet.rows {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let long = |cell: &&crate::book::Cell| {
            cell.kind == CellKind::Number && digits(&cell.text) > 15 && !cell.text.contains('.')
        };
        let scientific = |cell: &&crate::book::Cell| is_scientific(&cell.text);
        for cell in row.cells.iter().filter(|cell| long(cell) || scientific(cell)) {
            findings.push(
                sheet
                    .error("number-too-long", cell.column, row.number)
                    .with("value", &cell.text),
            );
        }
    }
}

/// `4.40524E+17`: an identity number after somebody saved the table as text.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
    };
    number(mantissa) && exponent.strip_prefix('+').is_some_and(number)
}

struct Parts<'a> {
    sheets: &'a Sheets<'a>,
    siblings: &'a Siblings<'a>,
    id: &'a str,
    version: &'a str,
}

impl Parts<'_> {
    fn form(
        &mut self,
        key: &str,
        needed: bool,
        findings: &mut Vec<Finding>,
    ) -> Option<(FormDefinition, Columns)> {
        let sheet = if needed {
            self.sheets.need(key, findings)?
        } else {
            self.sheets.get(key)?
        };
        // What is wrong on the shared sheets is said once, with the main form.
        let mut shared = Vec::new();
        let settings = settings::read(self.sheets.get("settings"), Mode::Service, self.id, &mut shared);
        let twice = settings.allow_choice_twice;
        let lists = self
            .sheets
            .get("choices")
            .map(|sheet| choices::read(sheet, Mode::Service, twice, &mut shared));
        findings.extend(shared);
        let around = Surroundings {
            mode: Mode::Service,
            lists: lists.unwrap_or_default(),
            settings,
            entities: None,
            siblings: self.siblings,
        };
        let (mut form, columns) = survey::compile(sheet, around, findings);
        self.name_form(&mut form, key);
        check_form(&form, &columns, findings);
        Some((form, columns))
    }

    fn name_form(&self, form: &mut FormDefinition, key: &str) {
        if key == "self_check" {
            form.id = format!("{}-check", self.id);
            form.title.clear();
            form.instance_name = None;
        }
        if form.version.is_empty() {
            form.version = self.version.to_owned();
        }
    }
}

/// Findings of the engine about an expression that stands on another sheet than the survey.
pub fn foreign_finding(found: &form::contract::Diagnostic, sheet: &str, cell: &str) -> Finding {
    let mut finding = finding(
        found,
        &Columns {
            sheet: sheet.to_owned(),
            ..Columns::default()
        },
    );
    sheet.clone_into(&mut finding.sheet);
    cell.clone_into(&mut finding.cell);
    finding
}
