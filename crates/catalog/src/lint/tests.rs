//! Each lint rule once broken, once kept.

use form::definition::{FormDefinition, NodeDef, NodeKind};

use form::contract::Severity;
use form::definition::Text;

use super::*;
use crate::service::{Basis, Faq, Guide, Limit, Material, Place, Step};

mod parts;
mod posted;
mod yes_no;

fn words(text: &str) -> Text {
    [("zh-Hans".to_owned(), text.to_owned())].into()
}

fn question(name: &str, label: &str) -> NodeDef {
    NodeDef {
        label: words(label),
        why: words("办事要用"),
        seen_by: words("县民政局"),
        ..NodeDef::new(name, NodeKind::Text)
    }
}

/// A guide without a fault.
fn good() -> Service {
    let form = FormDefinition {
        format: 1,
        id: "x".into(),
        root: "data".into(),
        nodes: vec![question("name", "您叫什么名字？")],
        ..FormDefinition::default()
    };
    let faq = |q: &str| Faq {
        question: words(q),
        answer: words("能。"),
        also: vec![],
    };
    let guide = Guide {
        title: words("高龄津贴"),
        official_name: words("高龄津贴发放"),
        summary: words("满 80 岁的老人每月领钱。"),
        events: vec!["old-age".into()],
        aliases: (0..10).map(|n| format!("别名{n}")).collect(),
        conditions: vec![words("满 80 岁")],
        steps: vec![Step {
            name: words("交申请"),
            ..Step::default()
        }],
        places: vec![Place {
            office: "village".into(),
            ..Place::default()
        }],
        promise: Limit {
            days: 20,
            unit: "working".into(),
            ..Limit::default()
        },
        agent: words("可以"),
        result: words("钱打到卡上"),
        basis: vec![Basis {
            name: "法".into(),
            ..Basis::default()
        }],
        faq: vec![faq("能吗？"), faq("几天？"), faq("去哪？")],
        ask_phone: "0990-8213001".into(),
        complain_phone: "12345".into(),
        checked_on: "2026-11-20".into(),
        checked_by: "民政局".into(),
        example: vec![("/data/name".into(), "周桂兰".into())],
        ..Guide::default()
    };
    let material = Material {
        id: "id".into(),
        kind: "id-card".into(),
        name: words("身份证"),
        how: words("自己有"),
        need: "1".into(),
        ..Material::default()
    };
    Service {
        format: 1,
        id: "x".into(),
        version: "1".into(),
        guide,
        materials: vec![material],
        form: Some(form),
        parts: vec![],
    }
}

fn check_finding(change: impl FnOnce(&mut Service), place: &str, code: &str) {
    let mut service = good();
    change(&mut service);
    let found: Vec<_> = check(&service)
        .into_iter()
        .map(|finding| (finding.place, finding.code))
        .collect();
    assert!(
        found.contains(&(place.to_owned(), code.to_owned())),
        "{place} {code} not in {found:?}"
    );
}

#[test]
fn a_good_guide_has_no_errors() {
    let errors: Vec<_> = check(&good())
        .into_iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    assert_eq!(errors, []);
}

#[test]
fn contents() {
    check_finding(
        |s| s.guide.title = words("八十岁以上老年人高龄津贴申请"),
        "guide.title",
        "lint-title-long",
    );
    check_finding(|s| s.guide.faq.truncate(2), "guide.faq", "lint-faq-few");
    check_finding(
        |s| s.guide.aliases.truncate(9),
        "guide.aliases",
        "lint-aliases-few",
    );
    check_finding(
        |s| s.guide.complain_phone = "09908213001".into(),
        "guide.complain_phone",
        "lint-phones-same",
    );
    check_finding(
        |s| s.guide.ask_phone = "8213001".into(),
        "guide.ask_phone",
        "lint-phone-form",
    );
    check_finding(
        |s| s.guide.checked_on = "2026年".into(),
        "guide.checked_on",
        "lint-date",
    );
    check_finding(|s| s.guide.visits = 1, "guide.visit_reason", "lint-visits-reason");
    for months in [0, 61] {
        check_finding(
            |s| s.guide.repeat_months = Some(months),
            "guide.repeat_months",
            "lint-repeat-months",
        );
    }
    check_finding(
        |s| s.guide.events = vec!["party".into()],
        "guide.events[0]",
        "lint-event-unknown",
    );
    check_finding(|s| s.materials[0].how.clear(), "materials[0].how", "lint-missing");
    check_finding(|s| s.form = None, "form", "lint-form-missing");
    check_finding(
        |s| {
            s.guide.legal_limit = Some(Limit {
                days: 10,
                unit: "working".into(),
                ..Limit::default()
            })
        },
        "guide.promise.days",
        "lint-promise-over-legal",
    );
}

#[test]
fn practice_of_the_portals() {
    let code = |name: &'static str, value: &'static str| {
        move |s: &mut Service| {
            s.guide.codes.insert(name.into(), value.into());
        }
    };
    check_finding(code("办件类型", "1"), "guide.codes.办件类型", "lint-case-kind");
    check_finding(code("事项类型", "01"), "guide.steps", "lint-permit-steps");
    check_finding(
        code("办理形式", "1"),
        "guide.codes.办理形式",
        "lint-visits-channel",
    );
    check_finding(
        code("结果名称", "优待证"),
        "guide.codes.结果样本",
        "lint-result-sample",
    );
    check_finding(
        |s| s.guide.fee = words("20 元"),
        "guide.codes.收费依据",
        "lint-fee-basis",
    );
}

#[test]
fn a_declaration_is_marked_so_that_it_is_asked_once() {
    let promise = |label: &str| NodeDef {
        label: words(label),
        ..NodeDef::new("promise", NodeKind::Acknowledge)
    };
    let add = |node: NodeDef| move |s: &mut Service| s.form.as_mut().unwrap().nodes.push(node);
    for label in ["我保证上面写的都是真的", "我说的都是实情", "承诺内容属实"] {
        check_finding(
            add(promise(label)),
            "form:/data/promise.profile",
            "lint-declaration-unmarked",
        );
    }
    let mut marked = good();
    add(NodeDef {
        profile: Some("declaration.truth".into()),
        ..promise("我说的都是实情")
    })(&mut marked);
    add(promise("我同意贴出来"))(&mut marked);
    assert!(
        check(&marked)
            .iter()
            .all(|found| found.code != "lint-declaration-unmarked")
    );
}

#[test]
fn sensitive_questions_are_marked_and_explained() {
    let add = |node: NodeDef| move |s: &mut Service| s.form.as_mut().unwrap().nodes.push(node);
    check_finding(
        add(question("id", "老人的身份证号是多少？")),
        "form:/data/id.sensitive",
        "lint-sensitive-unmarked",
    );
    check_finding(
        add(question("card", "填卡号")),
        "form:/data/card.sensitive",
        "lint-sensitive-unmarked",
    );
    let marked = NodeDef {
        sensitive: Some("id".into()),
        seen_by: Text::new(),
        ..question("id", "身份证号")
    };
    check_finding(add(marked), "form:/data/id.seen_by", "lint-sensitive-seen-by");
    let silent = NodeDef {
        why: Text::new(),
        ..question("phone", "电话")
    };
    check_finding(add(silent), "form:/data/phone.why", "lint-why-missing");
    let unseen = NodeDef {
        seen_by: Text::new(),
        ..question("phone", "电话")
    };
    check_finding(add(unseen), "form:/data/phone.seen_by", "lint-seen-by-missing");
}

#[test]
fn words_of_offices_are_named_with_a_plain_one() {
    let mut service = good();
    service.guide.faq[0].answer = words("逾期不补。请携带身份证（原件核验）。");
    let found = check(&service);
    let jargon: Vec<_> = found
        .iter()
        .filter(|f| f.code == "lint-jargon")
        .map(|f| f.args["value"].as_str())
        .collect();
    assert_eq!(jargon, ["逾期", "携带"], "a word in brackets is not reported");
}

#[test]
fn the_example_must_fit() {
    check_finding(
        |s| s.guide.example = vec![("/data/nobody".into(), "x".into())],
        "guide.example[0]",
        "lint-example-unknown",
    );
    check_finding(|s| s.guide.example.clear(), "guide.example", "lint-missing");
}

#[test]
fn offices_services_and_calendar_days_exist() {
    let mut service = good();
    service.guide.places[0].office = "moon".into();
    let found = check_catalog(&[service], &County::default());
    assert_eq!(found[0].1.code, "lint-office-unknown");
    let mut county = County {
        code: "990123".into(),
        ..County::default()
    };
    county.calendar.days_off = vec!["2026-13-01".into()];
    assert_eq!(check_county(&county)[0].code, "lint-calendar-day");
}

#[test]
fn a_reading_has_a_syllable_for_each_character() {
    let found = |word: &str, reading: &str| {
        let county = County {
            code: "990123".into(),
            readings: [(word.to_owned(), reading.to_owned())].into(),
            ..County::default()
        };
        check_county(&county).first().map(|finding| finding.code.clone())
    };
    assert_eq!(found("六安", "lu4 an1"), None);
    for reading in ["lu4", "lu an", "lù ān", "lu4an1", "lu4 an1 shi4", ""] {
        assert_eq!(
            found("六安", reading).as_deref(),
            Some("lint-reading"),
            "{reading}"
        );
    }
}

#[test]
fn every_code_has_a_sentence_in_every_language() {
    let sources = [
        include_str!("mod.rs"),
        include_str!("contents.rs"),
        include_str!("example.rs"),
        include_str!("parts.rs"),
        include_str!("practice.rs"),
        include_str!("questions.rs"),
        include_str!("words.rs"),
    ];
    let texts = [
        include_str!("../../../../locales/zh-Hans/lint.ftl"),
        include_str!("../../../../locales/zh-Hant/lint.ftl"),
        include_str!("../../../../locales/en/lint.ftl"),
    ];
    for code in sources
        .iter()
        .flat_map(|source| source.split('"'))
        .filter(|part| part.starts_with("lint-"))
    {
        assert!(
            texts.iter().all(|text| text.contains(&format!("{code} = "))),
            "{code}"
        );
    }
}
