//! What every guide must hold: names, phones, dates, enough questions and aliases, materials with how to get each.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::findings::{Findings, chinese};
use crate::service::{Guide, Limit, Mode, Service};

const MAX_TITLE: usize = 12;
const MIN_FAQ: usize = 3;
const ALIASES: std::ops::RangeInclusive<usize> = 10..=20;
/// Nothing is done again more often than monthly, and who must come every five years is told by the county.
const REPEAT_MONTHS: std::ops::RangeInclusive<u32> = 1..=60;
const EVENTS: &[&str] = &[
    "birth",
    "illness",
    "old-age",
    "hardship",
    "farming",
    "building",
    "disability",
    "death",
    "papers",
];

pub(super) fn check(service: &Service, findings: &mut Findings) {
    let guide = &service.guide;
    names(guide, findings);
    filled(service, findings);
    phones(guide, findings);
    limits(guide, findings);
    lists(guide, findings);
    materials(service, findings);
    dates(guide, findings);
    let no_form = guide.mode == Mode::Apply && service.form.is_none();
    findings.when(no_form, "form", "lint-form-missing", &[]);
}

fn names(guide: &Guide, findings: &mut Findings) {
    let title = chinese(&guide.title);
    let length = title.chars().count();
    findings.when(
        title.is_empty(),
        "guide.title",
        "lint-missing",
        &[("value", "标题")],
    );
    let args = [
        ("value", title),
        ("length", &length.to_string()),
        ("limit", &MAX_TITLE.to_string()),
    ];
    findings.when(length > MAX_TITLE, "guide.title", "lint-title-long", &args);
}

fn filled(service: &Service, findings: &mut Findings) {
    let guide = &service.guide;
    let needed = [
        (
            "guide.official_name",
            "事项名称",
            chinese(&guide.official_name).is_empty(),
        ),
        ("guide.summary", "一句话", chinese(&guide.summary).is_empty()),
        ("guide.conditions", "受理条件", guide.conditions.is_empty()),
        ("guide.steps", "环节", guide.steps.is_empty()),
        ("guide.places", "地点", guide.places.is_empty()),
        ("guide.result", "办理结果", chinese(&guide.result).is_empty()),
        ("guide.agent", "代办说明", chinese(&guide.agent).is_empty()),
        ("guide.basis", "依据", guide.basis.is_empty()),
        ("guide.checked_by", "核对人", guide.checked_by.trim().is_empty()),
    ];
    for (place, name, empty) in needed {
        findings.when(empty, place, "lint-missing", &[("value", name)]);
    }
    if guide.self_check.rules.is_empty() && guide.mode == Mode::Apply {
        findings.warning("guide.self_check", "lint-self-check-missing", &[]);
    }
    for (index, rule) in guide.self_check.rules.iter().enumerate() {
        let place = format!("guide.self_check.rules[{index}]");
        let known = matches!(rule.verdict.as_str(), "no" | "ask");
        findings.when(
            !known,
            format!("{place}.verdict"),
            "lint-verdict-unknown",
            &[("value", &rule.verdict)],
        );
        let silent = chinese(&rule.fails).is_empty();
        findings.when(
            silent,
            format!("{place}.fails"),
            "lint-missing",
            &[("value", "不满足时")],
        );
    }
}

fn phones(guide: &Guide, findings: &mut Findings) {
    for (place, name, number) in [
        ("guide.ask_phone", "咨询电话", &guide.ask_phone),
        ("guide.complain_phone", "投诉电话", &guide.complain_phone),
    ] {
        if number.trim().is_empty() {
            findings.error(place, "lint-missing", &[("value", name)]);
        } else if !can_be_called(number) {
            findings.error(place, "lint-phone-form", &[("value", number)]);
        }
    }
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    let same = !guide.ask_phone.is_empty() && digits(&guide.ask_phone) == digits(&guide.complain_phone);
    findings.when(
        same,
        "guide.complain_phone",
        "lint-phones-same",
        &[("value", &guide.ask_phone)],
    );
}

/// A landline with its area code, a mobile, or a short number such as 12345.
fn can_be_called(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let other = number
        .chars()
        .any(|c| !(c.is_ascii_digit() || matches!(c, '-' | ' ')));
    let landline = digits.starts_with('0') && (10..=12).contains(&digits.len());
    let mobile = digits.starts_with('1') && digits.len() == 11;
    let short = digits.starts_with('1') && (3..=6).contains(&digits.len());
    !other && (landline || mobile || short)
}

fn limits(guide: &Guide, findings: &mut Findings) {
    let known = |limit: &Limit| limit.days == 0 || matches!(limit.unit.as_str(), "working" | "natural");
    let promise = &guide.promise;
    findings.when(
        !known(promise),
        "guide.promise.unit",
        "lint-unit-unknown",
        &[("value", &promise.unit)],
    );
    if let Some(legal) = &guide.legal_limit {
        findings.when(
            !known(legal),
            "guide.legal_limit.unit",
            "lint-unit-unknown",
            &[("value", &legal.unit)],
        );
        let over = legal.unit == promise.unit && promise.days > legal.days && legal.days > 0;
        let args = [
            ("value", &*promise.days.to_string()),
            ("limit", &*legal.days.to_string()),
        ];
        findings.when(over, "guide.promise.days", "lint-promise-over-legal", &args);
    }
    if let Some(months) = guide.repeat_months {
        let value = months.to_string();
        findings.when(
            !REPEAT_MONTHS.contains(&months),
            "guide.repeat_months",
            "lint-repeat-months",
            &[("value", &value)],
        );
    }
    let unexplained = guide.visits > 0 && chinese(&guide.visit_reason).is_empty();
    findings.when(
        unexplained,
        "guide.visit_reason",
        "lint-visits-reason",
        &[("value", &guide.visits.to_string())],
    );
}

fn lists(guide: &Guide, findings: &mut Findings) {
    let few = guide.faq.len() < MIN_FAQ;
    let count = guide.faq.len().to_string();
    findings.when(
        few,
        "guide.faq",
        "lint-faq-few",
        &[("value", &count), ("limit", &MIN_FAQ.to_string())],
    );
    for (index, faq) in guide.faq.iter().enumerate() {
        let empty = chinese(&faq.question).is_empty() || chinese(&faq.answer).is_empty();
        findings.when(
            empty,
            format!("guide.faq[{index}]"),
            "lint-missing",
            &[("value", "问和答")],
        );
    }
    aliases(guide, findings);
    findings.when(
        guide.events.is_empty(),
        "guide.events",
        "lint-missing",
        &[("value", "人生事")],
    );
    for (index, event) in guide.events.iter().enumerate() {
        let unknown = !EVENTS.contains(&event.as_str());
        findings.when(
            unknown,
            format!("guide.events[{index}]"),
            "lint-event-unknown",
            &[("value", event)],
        );
    }
}

fn aliases(guide: &Guide, findings: &mut Findings) {
    let count = guide.aliases.len();
    let args = [
        ("value", &*count.to_string()),
        ("limit", &*ALIASES.start().to_string()),
    ];
    findings.when(
        count < *ALIASES.start(),
        "guide.aliases",
        "lint-aliases-few",
        &args,
    );
    if count > *ALIASES.end() {
        let args = [
            ("value", &*count.to_string()),
            ("limit", &*ALIASES.end().to_string()),
        ];
        findings.warning("guide.aliases", "lint-aliases-many", &args);
    }
    let mut seen = BTreeSet::new();
    for (index, alias) in guide.aliases.iter().enumerate() {
        if !seen.insert(alias) {
            findings.warning(
                format!("guide.aliases[{index}]"),
                "lint-twice",
                &[("value", alias)],
            );
        }
    }
}

fn materials(service: &Service, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (index, material) in service.materials.iter().enumerate() {
        let place = |field: &str| format!("materials[{index}].{field}");
        findings.when(
            !seen.insert(&material.id),
            place("id"),
            "lint-twice",
            &[("value", &material.id)],
        );
        let needed = [
            ("kind", "种类", material.kind.is_empty()),
            ("name", "名称", chinese(&material.name).is_empty()),
            ("how", "怎么拿到", chinese(&material.how).is_empty()),
        ];
        for (field, name, empty) in needed {
            findings.when(empty, place(field), "lint-missing", &[("value", name)]);
        }
        let unknown = !matches!(material.need.as_str(), "1" | "2" | "3");
        findings.when(
            unknown,
            place("need"),
            "lint-need-unknown",
            &[("value", &material.need)],
        );
    }
}

fn dates(guide: &Guide, findings: &mut Findings) {
    let checked = guide.checked_on.parse::<Date>();
    findings.when(
        checked.is_err(),
        "guide.checked_on",
        "lint-date",
        &[("value", &guide.checked_on)],
    );
    for (index, figure) in guide.figures.iter().enumerate() {
        let mut parsed = Vec::new();
        for (field, text) in [("valid_from", &figure.valid_from), ("valid_to", &figure.valid_to)] {
            let date = text.parse::<Date>().ok();
            let wrong = date.is_none() && !text.is_empty();
            findings.when(
                wrong,
                format!("guide.figures[{index}].{field}"),
                "lint-date",
                &[("value", text)],
            );
            parsed.push(date);
        }
        if let [Some(from), Some(to)] = parsed.as_slice() {
            let args = [("value", &*figure.valid_from), ("limit", &*figure.valid_to)];
            findings.when(
                from > to,
                format!("guide.figures[{index}].valid_to"),
                "lint-dates-order",
                &args,
            );
        }
    }
}
