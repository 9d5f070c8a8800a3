//! The filled-in example: names of questions to references, choices checked.

use form::definition::NodeKind;

use super::headings::{EXAMPLE, resolver};
use super::mapping::{Question, Questions};
use super::sheets::Sheets;
use super::words::split_words;
use crate::finding::Finding;
use crate::nearest::report_unknown;
use crate::table::{Line, Mode, Table};

/// Reads the sheet.
pub fn read(
    sheets: &Sheets<'_>,
    questions: &Questions,
    findings: &mut Vec<Finding>,
) -> Vec<(String, String)> {
    let Some(sheet) = sheets.get("example") else {
        return Vec::new();
    };
    let table = Table::new(sheet, Mode::Service, resolver(EXAMPLE), findings);
    report_unknown(&table, EXAMPLE, findings);
    let lines: Vec<_> = table.lines().filter(|line| !line.is_blank()).collect();
    lines
        .iter()
        .filter_map(|line| entry(line, questions, findings))
        .collect()
}

fn entry(line: &Line<'_>, questions: &Questions, findings: &mut Vec<Finding>) -> Option<(String, String)> {
    let name = line.get("question")?;
    let Some(question) = questions.get(&name) else {
        let guess = questions.nearest(&name);
        findings.push(
            line.error("question-unknown", "question")
                .with("name", name)
                .with("nearest", guess),
        );
        return None;
    };
    let value = line.get("value").unwrap_or_default();
    check_choice(line, question, questions, &value, findings);
    let rows = rows(line, findings);
    Some((questions.reference(question, &rows), value))
}

fn rows(line: &Line<'_>, findings: &mut Vec<Finding>) -> Vec<u32> {
    let Some(text) = line.get("row") else {
        return Vec::new();
    };
    let rows: Option<Vec<u32>> = text
        .split('/')
        .map(|part| part.trim().parse().ok().filter(|row| *row > 0))
        .collect();
    rows.unwrap_or_else(|| {
        findings.push(line.error("number-expected", "row").with("value", &text));
        Vec::new()
    })
}

fn check_choice(
    line: &Line<'_>,
    question: &Question,
    questions: &Questions,
    value: &str,
    findings: &mut Vec<Finding>,
) {
    let Some(list) = &question.list else { return };
    let written: Vec<String> = match question.kind {
        NodeKind::SelectMultiple => split_words(value),
        _ => vec![value.to_owned()],
    };
    for word in written
        .iter()
        .filter(|word| !word.is_empty() && !questions.has_choice(list, word))
    {
        findings.push(
            line.error("example-choice-unknown", "value")
                .with("value", word)
                .with("list", list),
        );
    }
}
