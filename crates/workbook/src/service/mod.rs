//! A service workbook to a service: the guide and its tables around the form.

mod cells;
mod example;
mod guide;
mod headings;
mod lists;
mod mapping;
mod posted;
mod sheets;
mod words;

use catalog::service::{SelfCheck, Service};
use form::Form;
use form::definition::FormDefinition;

use crate::Siblings;
use crate::book::Book;
use crate::engine_findings::check_form;
use crate::finding::Finding;
use crate::survey::{self, Columns, Surroundings, choices, settings};
use crate::table::Mode;
use sheets::Sheets;

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
    let form = form.map(|(form, _)| posted::told(&sheets, form, &guide.posted, findings));
    guide.example = example::read(&sheets, &names, findings);
    lists::materials_in_form(&sheets, form.as_ref(), &materials, findings);
    let service = Service {
        format: 1,
        id: identity.id,
        version: identity.version,
        guide,
        materials,
        form,
        parts,
    };
    let lint = catalog::lint::check(&service);
    findings.extend(lint.iter().map(|found| cells::finding(found, &sheets)));
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
