//! The self-check: open, yes, no, ask.

use form::definition::{FormDefinition, NodeDef, NodeKind};

use super::*;
use crate::service::{Guide, SelfCheck};

fn words(text: &str) -> Text {
    [("zh-Hans".to_owned(), text.to_owned())].into()
}

fn rule(when: &str, fails: &str, verdict: &str, instead: &[&str]) -> CheckRule {
    CheckRule {
        when: when.into(),
        fails: words(fails),
        verdict: verdict.into(),
        instead: instead.iter().map(|id| (*id).to_owned()).collect(),
    }
}

fn service() -> Service {
    let form = FormDefinition {
        format: 1,
        id: "check".into(),
        root: "data".into(),
        nodes: vec![
            NodeDef::new("age", NodeKind::Integer),
            NodeDef::new("local", NodeKind::Text),
        ],
        ..FormDefinition::default()
    };
    let rules = vec![
        rule("${age} >= 80", "满八十周岁", "no", &["senior-card"]),
        rule(
            "${local} = 'yes'",
            "户口在本县",
            "ask",
            &["senior-card", "subsistence"],
        ),
    ];
    Service {
        format: 1,
        id: "senior-allowance".into(),
        version: "1".into(),
        guide: Guide {
            self_check: SelfCheck {
                form: Some(form),
                rules,
            },
            ..Guide::default()
        },
        materials: Vec::new(),
        form: None,
        parts: Vec::new(),
    }
}

fn run(answers: &[(&str, &str)]) -> Check {
    let answers: Vec<_> = answers
        .iter()
        .map(|(at, value)| (format!("/data/{at}"), (*value).to_owned()))
        .collect();
    let now = jiff::civil::date(2026, 11, 21)
        .at(9, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .unwrap();
    check(&service(), &answers, Env { now, seed: 1 }).unwrap()
}

#[test]
fn open_until_answered() {
    assert_eq!(run(&[]).verdict, Verdict::Open);
    assert_eq!(run(&[("age", "82")]).verdict, Verdict::Open);
    assert!(run(&[]).reasons.is_empty());
}

#[test]
fn yes_when_all_hold() {
    let check = run(&[("age", "82"), ("local", "yes")]);
    assert_eq!(
        (check.verdict, check.reasons.len(), check.instead.len()),
        (Verdict::Yes, 0, 0)
    );
}

#[test]
fn no_names_the_condition_and_what_may_fit_instead() {
    let check = run(&[("age", "79"), ("local", "no")]);
    assert_eq!(check.verdict, Verdict::No);
    assert_eq!(
        check.reasons[0],
        Reason {
            text: words("满八十周岁"),
            verdict: Verdict::No
        }
    );
    assert_eq!(check.instead, ["senior-card", "subsistence"]);
}

#[test]
fn ask_when_only_a_person_can_tell() {
    assert_eq!(run(&[("age", "82"), ("local", "no")]).verdict, Verdict::Ask);
}
