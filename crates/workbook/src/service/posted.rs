//! 公示: the guide says what is posted in the village, the column 公示 marks the answers that are. Who sees such an answer is
//! written here, from both, and nowhere by hand: the sentence beside a question and what the village sees cannot differ.

use std::collections::HashSet;

use form::definition::{FormDefinition, NodeDef, Text};

use super::sheets::Sheets;
use crate::finding::Finding;
use crate::survey::headings;
use crate::survey::settings::is_yes;
use crate::table::{Mode, Table};

/// The form, with what is posted said beside every answer that is.
pub fn told(
    sheets: &Sheets<'_>,
    mut form: FormDefinition,
    posted: &Text,
    findings: &mut Vec<Finding>,
) -> FormDefinition {
    let marked = marked(sheets, posted, findings);
    for node in &mut form.nodes {
        tell(node, &marked, posted);
    }
    form
}

/// The cells of the questions whose answers are posted.
fn marked(sheets: &Sheets<'_>, posted: &Text, findings: &mut Vec<Finding>) -> HashSet<String> {
    let Some(sheet) = sheets.get("survey") else {
        return HashSet::new();
    };
    let table = Table::new(sheet, Mode::Service, headings::survey, &mut Vec::new());
    let mut marked = HashSet::new();
    for line in table.lines() {
        if !line.get("posted").is_some_and(|value| is_yes(&value)) {
            continue;
        }
        if posted.is_empty() {
            findings.push(line.error("posted-without-guide", "posted"));
        }
        marked.insert(line.source("type"));
    }
    marked
}

fn tell(node: &mut NodeDef, marked: &HashSet<String>, posted: &Text) {
    if node.source.as_ref().is_some_and(|cell| marked.contains(cell)) {
        for (language, what) in posted {
            let seen_by = node.seen_by.entry(language.clone()).or_default();
            if !seen_by.is_empty() {
                seen_by.push_str(if language == "en" { "; " } else { "；" });
            }
            seen_by.push_str(what);
        }
    }
    for child in &mut node.children {
        tell(child, marked, posted);
    }
}
