//! Whoever is asked 有没有 answers 有 or 没有, and 要不要 with 要 or 不要: 是 and 不是 are no answer to that. Looked at are
//! questions with a choice named `yes`.

use form::definition::{FormDefinition, NodeDef, NodeKind};

use super::findings::{Findings, chinese};
use super::questions::{forms, visit};
use crate::service::Service;

/// Answers that say nothing about what was asked.
const BARE: &[&str] = &["是", "对", "是的"];

pub(super) fn check(service: &Service, findings: &mut Findings) {
    for (form, name) in forms(service) {
        visit(form, name, findings, |place, node, findings| {
            answered(place, node, form, findings);
        });
    }
}

fn answered(place: &str, node: &NodeDef, form: &FormDefinition, findings: &mut Findings) {
    let question = chinese(&node.label);
    let (Some(yes), Some(verb)) = (yes_of(node, form), verb_of(question)) else {
        return;
    };
    if BARE.contains(&yes) {
        let args = [("value", question), ("given", yes), ("yes", verb)];
        findings.warning(format!("{place}.label"), "lint-yes-no", &args);
    }
}

/// What the choice `yes` of the question reads.
fn yes_of<'a>(node: &NodeDef, form: &'a FormDefinition) -> Option<&'a str> {
    let list = node.list.as_ref().filter(|_| node.kind == NodeKind::SelectOne)?;
    let mut rows = form.lists.get(list)?.rows.iter();
    rows.find(|row| row.name == "yes").map(|row| chinese(&row.label))
}

/// The verb that is asked for: 有没有, 家里有…吗; 要不要, 要…吗.
fn verb_of(question: &str) -> Option<&'static str> {
    let plain = ["没有", "所有", "只有", "需要"]
        .iter()
        .fold(question.replace("有没有", "有"), |text, word| {
            text.replace(word, "")
        });
    let asks = question.contains("有没有")
        || question.contains("要不要")
        || plain.trim_end_matches(['？', '?']).ends_with('吗');
    let starts = |verb: char| {
        let mut clauses = plain.split(['，', '、', '；']);
        clauses.any(|clause| clause.starts_with(verb))
    };
    let wants = question.contains("要不要") || starts('要') && !plain.contains('是');
    let has = plain
        .find('有')
        .filter(|at| !plain.get(..*at).is_some_and(|before| before.contains('是')));
    match (asks, has) {
        (true, Some(_)) => Some("have"),
        (true, None) if wants => Some("want"),
        _ => None,
    }
}
