//! Findings of the engine as findings about cells.

use form::contract::{Diagnostic, Env, Severity, Violation};
use form::definition::FormDefinition;
use form::{Form, Session};

use crate::finding::{Finding, parse_cell};
use crate::survey::Columns;

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
    if let Some(form) = form {
        blocking(&form, columns, findings);
    }
    if silent {
        findings.push(Finding::error("form-not-loaded").on(&columns.sheet));
    }
}

/// What a fresh form has of itself and no answer can mend: everybody who fills it in would be stopped by it.
fn blocking(form: &std::sync::Arc<Form>, columns: &Columns, findings: &mut Vec<Finding>) {
    let Ok(now) = "2026-01-05T09:00:00+08:00[Asia/Shanghai]".parse() else {
        return;
    };
    let session = Session::new(form.clone(), Env { now, seed: 1 });
    for (key, violation) in session.validate() {
        let (Some(def), Some(state)) = (session.def(&key), session.node(&key)) else {
            continue;
        };
        let computed = def.calculation.is_some() || def.dynamic_default.is_some();
        if violation != Violation::Type || !computed {
            continue;
        }
        let place = def.source.clone().unwrap_or_default();
        let (sheet, cell) = place.rsplit_once('!').unwrap_or((columns.sheet.as_str(), ""));
        let mut found = Finding::error("first-value-unreadable")
            .on(sheet)
            .with("value", state.value);
        if let Some((column, row)) = parse_cell(cell) {
            found = found.at(columns.by_key.get("calculation").copied().unwrap_or(column), row);
        }
        findings.push(found);
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

/// Findings of the engine about an expression that stands on another sheet than the survey.
pub fn foreign_finding(found: &Diagnostic, sheet: &str, cell: &str) -> Finding {
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
