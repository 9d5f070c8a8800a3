//! How a guide reads: sentences short enough to hear once, no words of offices (`data/jargon.tsv`). Only warnings: the
//! editor knows his county, and the official term in brackets behind the plain one is welcome.

use std::sync::LazyLock;

use form::definition::{NodeDef, Text};

use super::findings::{Findings, chinese};
use super::questions::{forms, visit};
use crate::service::Service;

/// Longest stretch between two stops that is still easy to follow when read aloud.
const MAX_SENTENCE: usize = 45;
const MAX_SUMMARY: usize = 60;

static JARGON: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/jargon.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).collect()
});

pub(super) fn check(service: &Service, findings: &mut Findings) {
    let guide = &service.guide;
    let summary = chinese(&guide.summary);
    let length = summary.chars().count();
    if length > MAX_SUMMARY {
        let args = [
            ("length", &*length.to_string()),
            ("limit", &*MAX_SUMMARY.to_string()),
        ];
        findings.warning("guide.summary", "lint-summary-long", &args);
    }
    for (place, text) in texts(service) {
        let text = chinese(text);
        jargon(&place, text, findings);
        sentences(&place, text, findings);
    }
    // Listed sums are long and easy to follow.
    for (index, figure) in guide.figures.iter().enumerate() {
        for (field, text) in [("name", &figure.name), ("value", &figure.value)] {
            jargon(
                &format!("guide.figures[{index}].{field}"),
                chinese(text),
                findings,
            );
        }
    }
    questions(service, findings);
}

/// The texts a person reads in the guide; legal bases stay as the law words them.
fn texts(service: &Service) -> Vec<(String, &Text)> {
    let guide = &service.guide;
    let mut texts: Vec<(String, &Text)> = vec![
        ("guide.title".into(), &guide.title),
        ("guide.summary".into(), &guide.summary),
        ("guide.agent".into(), &guide.agent),
        ("guide.result".into(), &guide.result),
        ("guide.visit_reason".into(), &guide.visit_reason),
        ("guide.posted".into(), &guide.posted),
        ("guide.promise".into(), &guide.promise.note),
    ];
    let rows = guide.conditions.iter().enumerate();
    texts.extend(rows.map(|(index, text)| (format!("guide.conditions[{index}]"), text)));
    for (index, step) in guide.steps.iter().enumerate() {
        texts.push((format!("guide.steps[{index}].name"), &step.name));
        texts.push((format!("guide.steps[{index}].what"), &step.what));
    }
    for (index, faq) in guide.faq.iter().enumerate() {
        texts.push((format!("guide.faq[{index}].question"), &faq.question));
        texts.push((format!("guide.faq[{index}].answer"), &faq.answer));
    }
    for (index, material) in service.materials.iter().enumerate() {
        texts.push((format!("materials[{index}].how"), &material.how));
    }
    for (index, rule) in guide.self_check.rules.iter().enumerate() {
        texts.push((format!("guide.self_check.rules[{index}].fails"), &rule.fails));
    }
    texts
}

/// Everything that a question says: what is asked, what stands around it and what can be picked.
fn questions(service: &Service, findings: &mut Findings) {
    for (form, name) in forms(service) {
        visit(form, name, findings, |place, node, findings| {
            for (field, text) in said(node) {
                jargon(&format!("{place}.{field}"), chinese(text), findings);
            }
            let rows = node.list.as_ref().and_then(|list| form.lists.get(list));
            for row in rows.iter().flat_map(|list| &list.rows) {
                jargon(&format!("{place}.type"), chinese(&row.label), findings);
            }
        });
    }
}

fn said(node: &NodeDef) -> [(&'static str, &Text); 7] {
    [
        ("label", &node.label),
        ("hint", &node.hint),
        ("guidance_hint", &node.guidance),
        ("why", &node.why),
        ("seen_by", &node.seen_by),
        ("required_message", &node.required_message),
        ("constraint_message", &node.constraint_message),
    ]
}

fn jargon(place: &str, text: &str, findings: &mut Findings) {
    let plain = without_brackets(text);
    // 他（她） has brackets of its own.
    let used = |word: &str| {
        if word.contains('（') {
            text.contains(word)
        } else {
            is_used(&plain, word)
        }
    };
    for (word, instead) in JARGON.iter().filter(|(word, _)| used(word)) {
        // Some words have no plainer one: what they leave out must be written.
        let code = if instead.starts_with("写出") {
            "lint-jargon-say"
        } else {
            "lint-jargon"
        };
        findings.warning(place, code, &[("value", word), ("instead", instead)]);
    }
}

/// One-character words count only where they cannot be a part of another word: 系 is not 联系, 凭 not 凭证.
fn is_used(text: &str, word: &str) -> bool {
    if word.chars().count() > 1 {
        return text.contains(word);
    }
    text.split(['，', '。', '；', '、', '：', ' ', '\n'])
        .any(|clause| clause.starts_with(word) && clause.chars().count() > 2)
        && !["系统", "系列", "凭证", "拟定", "须知"]
            .iter()
            .any(|fine| text.contains(fine))
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '（' | '(' | '《' | '“' => depth += 1,
            '）' | ')' | '》' | '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
}

fn sentences(place: &str, text: &str, findings: &mut Findings) {
    let longest = text
        .split(['。', '！', '？', '；', '\n'])
        .max_by_key(|part| part.chars().count())
        .unwrap_or_default();
    let length = longest.chars().count();
    if length > MAX_SENTENCE {
        let args = [
            ("value", longest),
            ("length", &*length.to_string()),
            ("limit", &*MAX_SENTENCE.to_string()),
        ];
        findings.warning(place, "lint-sentence-long", &args);
    }
}
