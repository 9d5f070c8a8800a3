//! Questions of the form and of the self-check: each says why it is asked and who sees it, and whatever the law calls
//! sensitive is marked, so that the app can ask for consent and hide it on screen.

use form::definition::{FormDefinition, NodeDef, NodeKind};
use form::meaning::Meaning;

use super::findings::{Findings, chinese};
use crate::service::Service;

const MAX_LABEL: usize = 30;
const KINDS: &[&str] = &[
    "id",
    "health",
    "finance",
    "minor",
    "biometric",
    "religion",
    "track",
];
/// Words in a question that make its answer sensitive (个人信息保护法 28), with the mark it needs.
const SENSITIVE: &[(&str, &str)] = &[
    ("身份证号", "id"),
    ("身份证件号", "id"),
    ("公民身份号码", "id"),
    ("残疾证号", "id"),
    ("卡号", "finance"),
    ("账号", "finance"),
    ("账户号", "finance"),
    ("存折号", "finance"),
    ("月收入", "finance"),
    ("年收入", "finance"),
    ("什么病", "health"),
    ("病种", "health"),
    ("健康状况", "health"),
    ("残疾类别", "health"),
    ("残疾等级", "health"),
    ("哪种残疾", "health"),
    ("几级残疾", "health"),
    ("指纹", "biometric"),
    ("宗教", "religion"),
];

/// Words of a promise that what was answered is true.
const TRUE_WORDS: &[&str] = &["真的", "真实", "属实", "如实", "实情"];

pub(super) fn check(service: &Service, findings: &mut Findings) {
    if let Some(form) = &service.form {
        let materials: Vec<&str> = service
            .materials
            .iter()
            .map(|material| material.id.as_str())
            .collect();
        visit(form, "form", findings, |place, node, findings| {
            question(place, node, findings);
            declaration(place, node, findings);
            if let Some(id) = node.material.as_deref().filter(|id| !materials.contains(id)) {
                findings.error(
                    format!("{place}.material"),
                    "lint-material-unknown",
                    &[("value", id)],
                );
            }
        });
    }
    if let Some(form) = &service.guide.self_check.form {
        visit(form, SELF_CHECK, findings, sensitive);
    }
}

/// Where the form of the self-check stands in a service.
const SELF_CHECK: &str = "guide.self_check.form";

/// The forms of a service, each with its place.
pub(super) fn forms(service: &Service) -> impl Iterator<Item = (&FormDefinition, &'static str)> {
    let check = service.guide.self_check.form.as_ref();
    let forms = [(service.form.as_ref(), "form"), (check, SELF_CHECK)];
    forms.into_iter().filter_map(|(form, name)| Some((form?, name)))
}

/// Looks at every node of a form; what is found gets the row of the workbook.
pub(super) fn visit(
    form: &FormDefinition,
    name: &str,
    findings: &mut Findings,
    mut look: impl FnMut(&str, &NodeDef, &mut Findings),
) {
    walk(form, name, &mut |place, node| {
        let before = findings.0.len();
        look(place, node, findings);
        name_cell(node, before, findings);
    });
}

/// The row of the workbook, for whoever shows the finding beside it.
fn name_cell(node: &NodeDef, before: usize, findings: &mut Findings) {
    if let Some(cell) = &node.source {
        for finding in findings.0.iter_mut().skip(before) {
            finding.args.insert("cell".to_owned(), cell.clone());
        }
    }
}

/// Calls back with `form:/data/person/name` for every node.
pub(super) fn walk(form: &FormDefinition, name: &str, visit: &mut impl FnMut(&str, &NodeDef)) {
    walk_nodes(&form.nodes, &format!("{name}:/{}", form.root), visit);
}

fn walk_nodes(nodes: &[NodeDef], path: &str, visit: &mut impl FnMut(&str, &NodeDef)) {
    for node in nodes {
        let place = format!("{path}/{}", node.name);
        visit(&place, node);
        walk_nodes(&node.children, &place, visit);
    }
}

/// Asked of a person, with an answer.
pub(super) fn is_asked(kind: NodeKind) -> bool {
    use NodeKind as K;
    !matches!(
        kind,
        K::Group | K::Repeat | K::Note | K::Calculate | K::Hidden | K::Metadata | K::Acknowledge
    )
}

fn question(place: &str, node: &NodeDef, findings: &mut Findings) {
    sensitive(place, node, findings);
    if !is_asked(node.kind) {
        return;
    }
    let label = chinese(&node.label);
    let length = label.chars().count();
    findings.when(
        label.is_empty(),
        format!("{place}.label"),
        "lint-missing",
        &[("value", "标题")],
    );
    if length > MAX_LABEL {
        let args = [
            ("value", label),
            ("length", &*length.to_string()),
            ("limit", &*MAX_LABEL.to_string()),
        ];
        findings.warning(format!("{place}.label"), "lint-label-long", &args);
    }
    let computed = node.calculation.is_some() || node.readonly.is_some();
    if chinese(&node.why).is_empty() && node.sensitive.is_none() && !computed {
        findings.warning(format!("{place}.why"), "lint-why-missing", &[("value", label)]);
    }
    if chinese(&node.seen_by).is_empty() && node.sensitive.is_none() && !computed {
        findings.warning(
            format!("{place}.seen_by"),
            "lint-seen-by-missing",
            &[("value", label)],
        );
    }
    if node.constraint.is_some() && node.constraint_message.is_empty() && !speaks_for_itself(node) {
        findings.error(
            format!("{place}.constraint_message"),
            "lint-message-missing",
            &[("value", label)],
        );
    }
}

/// Unmarked, the same would be asked once more before sending.
fn declaration(place: &str, node: &NodeDef, findings: &mut Findings) {
    let label = chinese(&node.label);
    let says = TRUE_WORDS.iter().any(|word| label.contains(word));
    if node.kind == NodeKind::Acknowledge && says && node.profile.is_none() {
        findings.warning(
            format!("{place}.profile"),
            "lint-declaration-unmarked",
            &[("value", label)],
        );
    }
}

/// The check is the one of its kind and nothing more: the app says exactly what is wrong with the number.
fn speaks_for_itself(node: &NodeDef) -> bool {
    let check: String = node
        .constraint
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    match Meaning::of(node) {
        Some(Meaning::IdNumber) => matches!(&*check, "id-card-ok(.)" | "cn-id-valid(.)" | "身份证有效(.)"),
        Some(Meaning::Phone) => matches!(&*check, "phone-ok(.)" | "cn-phone-valid(.)" | "电话有效(.)"),
        Some(Meaning::BankCard) => check.starts_with("regex(") && check.ends_with("'^[0-9]{16,19}$')"),
        _ => false,
    }
}

fn sensitive(place: &str, node: &NodeDef, findings: &mut Findings) {
    let label = chinese(&node.label);
    match (&node.sensitive, expected(node, label)) {
        (Some(kind), _) => {
            findings.when(
                !KINDS.contains(&kind.as_str()),
                format!("{place}.sensitive"),
                "lint-sensitive-unknown",
                &[("value", kind)],
            );
            let (why, seen_by) = (chinese(&node.why).is_empty(), chinese(&node.seen_by).is_empty());
            findings.when(
                why,
                format!("{place}.why"),
                "lint-sensitive-why",
                &[("value", label)],
            );
            findings.when(
                seen_by,
                format!("{place}.seen_by"),
                "lint-sensitive-seen-by",
                &[("value", label)],
            );
        }
        (None, Some(kind)) if is_asked(node.kind) => {
            findings.error(
                format!("{place}.sensitive"),
                "lint-sensitive-unmarked",
                &[("value", label), ("kind", kind)],
            );
        }
        _ => {}
    }
}

/// The mark this question should have, by its meaning or its words. Numbers of a phone or a file are not meant.
fn expected(node: &NodeDef, label: &str) -> Option<&'static str> {
    let by_meaning = match node.profile.as_deref() {
        Some(meaning) if meaning.ends_with("id_number") => Some("id"),
        Some(meaning) if meaning.contains("bank_account") => Some("finance"),
        Some(meaning) if meaning.contains("disability") => Some("health"),
        _ => None,
    };
    by_meaning.or_else(|| {
        SENSITIVE
            .iter()
            .find(|(word, _)| label.contains(word))
            .map(|(_, kind)| *kind)
    })
}
