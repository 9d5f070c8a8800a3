//! The applications that one set of answers makes (一件事): each is named, its questions are there, its condition can be
//! read, and no question is asked that goes into none of them (个人信息保护法 6).

use std::collections::BTreeSet;

use form::Form;
use form::definition::{FormDefinition, NodeDef};

use super::findings::{Findings, chinese};
use super::questions::{is_asked, visit, walk};
use crate::parts::names_in;
use crate::service::{Part, Service};

pub(super) fn check(service: &Service, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (index, part) in service.parts.iter().enumerate() {
        let place = |field: &str| format!("parts[{index}].{field}");
        let twice = !seen.insert(&part.id);
        findings.when(twice, place("id"), "lint-twice", &[("value", &part.id)]);
        for (field, name, empty) in [
            ("id", "编号", part.id.trim().is_empty()),
            ("name", "名称", chinese(&part.name).is_empty()),
            ("office", "送到哪里", chinese(&part.office).is_empty()),
        ] {
            findings.when(empty, place(field), "lint-missing", &[("value", name)]);
        }
    }
    if let Some(definition) = service.form.as_ref().filter(|_| !service.parts.is_empty()) {
        questions(service, definition, findings);
        conditions(service, definition, findings);
        unused(service, definition, findings);
    }
}

/// A name must lead to one question: with two of that name an office would see both.
fn questions(service: &Service, definition: &FormDefinition, findings: &mut Findings) {
    let mut names = Vec::new();
    walk(definition, "form", &mut |_, node| names.push(node.name.clone()));
    for (index, part) in service.parts.iter().enumerate() {
        for question in &part.questions {
            let code = match names.iter().filter(|name| *name == question).count() {
                0 => "lint-part-question-unknown",
                1 => continue,
                _ => "lint-part-question-twice",
            };
            let place = format!("parts[{index}].questions");
            findings.error(place, code, &[("value", question)]);
        }
    }
}

fn conditions(service: &Service, definition: &FormDefinition, findings: &mut Findings) {
    let Some(form) = Form::load(definition.clone()).0 else {
        return;
    };
    for (index, part) in service.parts.iter().enumerate() {
        if let Some(when) = part.when.as_ref().filter(|when| form.compile(when).is_err()) {
            let place = format!("parts[{index}].when");
            findings.error(place, "lint-part-when", &[("value", when)]);
        }
    }
}

/// A question that only decides whether a part is made is used too.
fn unused(service: &Service, definition: &FormDefinition, findings: &mut Findings) {
    if service.parts.iter().any(|part| part.questions.is_empty()) {
        return;
    }
    visit(definition, "form", findings, |place, node, findings| {
        if is_asked(node.kind) && !goes_somewhere(&service.parts, place, node) {
            let label = chinese(&node.label);
            findings.warning(
                format!("{place}.name"),
                "lint-question-unused",
                &[("value", label)],
            );
        }
    });
}

fn goes_somewhere(parts: &[Part], place: &str, node: &NodeDef) -> bool {
    let above: Vec<&str> = place.split('/').collect();
    let named = |part: &Part| part.questions.iter().any(|name| above.contains(&name.as_str()));
    let read = |part: &Part| {
        let when = part.when.as_deref().unwrap_or_default();
        names_in(when).contains(node.name.as_str())
    };
    parts.iter().any(|part| named(part) || read(part))
}
