//! Ninety-seven one-line expressions with the value each must have, and why where other engines give another.
//! Three stages: answers given; then `sw` set to `n`, which hides `b` and `bd`; then `y` again.

use std::collections::BTreeMap;

use form::Session;
use form::definition::NodeDef;
use serde::Deserialize;

use crate::support::{definition, env};

#[derive(Deserialize)]
struct Case {
    name: String,
    expression: String,
    value: String,
    /// Stage 2, where it differs.
    #[serde(default)]
    hidden: Option<String>,
    #[serde(default)]
    reason: String,
    /// The expression is refused with this finding.
    #[serde(default)]
    finding: Option<String>,
}

const QUESTIONS: &str = "
    text sw
    integer b rel=${sw} = 'y'
    integer bd rel=${sw} = 'y'; default=7
    text name
    date d1
    date d2
    datetime dt
    time tm
    decimal m
    text t1
    many:l ms
    text blank
    integer iblank
    repeat r count=3
        text k
        decimal inc rel=${k} != 'skip'
        calculate pos calc=position(..)
    end
    list l: a b c
";

const ANSWERS: &[(&str, &str)] = &[
    ("sw", "y"),
    ("b", "5"),
    ("bd", "9"),
    ("name", "𠮷野家"),
    ("d1", "2024-01-31"),
    ("d2", "2024-03-01"),
    ("dt", "2024-05-06T07:08:09.000+08:00"),
    ("tm", "12:00:00.000+08:00"),
    ("m", "0.10"),
    ("t1", "ab12"),
    ("ms", "c a"),
    ("r[1]/k", "one"),
    ("r[2]/k", "two"),
    ("r[3]/k", "skip"),
    ("r[1]/inc", "10.5"),
];

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("battery.json")).unwrap()
}

#[test]
fn every_expression_has_its_value() {
    let mut form = definition(QUESTIONS);
    for case in cases() {
        let mut node = NodeDef::new(case.name, form::definition::NodeKind::Calculate);
        node.calculation = Some(case.expression);
        form.nodes.push(node);
    }
    let (form, findings) = form::Form::load(form);
    let refused: BTreeMap<&str, &str> = findings
        .iter()
        .filter_map(|f| Some((f.args.get("node")?.as_str(), f.code.as_str())))
        .collect();
    let mut session = Session::new(form.unwrap(), env());
    for (name, answer) in ANSWERS {
        session.set(&format!("/data/{name}"), answer);
    }
    let mut wrong = Vec::new();
    let mut look = |session: &Session, stage: u8| {
        for case in cases() {
            let found = session.node(&format!("/data/{}", case.name)).unwrap().value;
            let expected = case.hidden.as_ref().filter(|_| stage == 2).unwrap_or(&case.value);
            if found != *expected {
                wrong.push(format!(
                    "{stage} {}: {} is {found:?}, not {expected:?} ({})",
                    case.name, case.expression, case.reason
                ));
            }
        }
    };
    look(&session, 1);
    session.set("/data/sw", "n");
    look(&session, 2);
    session.set("/data/sw", "y");
    look(&session, 3);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for case in cases() {
        if let Some(code) = case.finding {
            assert_eq!(
                refused.get(case.name.as_str()),
                Some(&code.as_str()),
                "{}",
                case.name
            );
        }
    }
    // The ninety-seven, the flag that one of them reads, and a look-up in a table that is not there.
    assert_eq!(cases().len(), 99);
}
