//! A mother's answers and what they make: a wish that was not said makes nothing, a part gets its own questions only.

use form::Form;
use form::contract::Env;
use form::definition::{FormDefinition, NodeDef, NodeKind};
use jiff::civil::date;

use super::*;
use crate::service::Guide;

fn group(name: &str, kind: NodeKind, children: Vec<NodeDef>) -> NodeDef {
    NodeDef {
        children,
        ..NodeDef::new(name, kind)
    }
}

fn text(name: &str) -> NodeDef {
    NodeDef::new(name, NodeKind::Text)
}

fn part(id: &str, when: Option<&str>, questions: &[&str]) -> Part {
    Part {
        id: id.into(),
        when: when.map(str::to_owned),
        questions: questions.iter().map(|name| (*name).to_owned()).collect(),
        ..Part::default()
    }
}

fn service(parts: Vec<Part>) -> Service {
    let children = group("child", NodeKind::Repeat, vec![text("c_name"), text("c_birth")]);
    let form = FormDefinition {
        format: 1,
        id: "x".into(),
        root: "data".into(),
        nodes: vec![
            group("mother", NodeKind::Group, vec![text("mother_name"), text("bank")]),
            children,
            text("want_card"),
            text("want_claim"),
        ],
        ..FormDefinition::default()
    };
    Service {
        format: 1,
        id: "x".into(),
        version: "1".into(),
        guide: Guide::default(),
        materials: vec![],
        form: Some(form),
        parts,
    }
}

fn session(service: &Service, answers: &[(&str, &str)]) -> Session {
    let now = date(2026, 11, 23)
        .at(9, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC);
    let form = Form::load(service.form.clone().unwrap()).0.unwrap();
    let env = Env {
        now: now.unwrap(),
        seed: 1,
    };
    let mut session = Session::new(form, env);
    for (at, value) in answers {
        session.set(at, value);
    }
    session
}

fn ids(service: &Service, answers: &[(&str, &str)]) -> Vec<String> {
    let session = session(service, answers);
    let made = made(service, &session).into_iter();
    made.map(|part| part.id.clone()).collect()
}

#[test]
fn a_part_without_a_condition_is_always_made_and_the_order_is_the_services() {
    let card = part("card", Some("${want_card} = 'yes'"), &[]);
    let service = service(vec![card, part("household", None, &[])]);
    assert_eq!(ids(&service, &[]), ["household"]);
    assert_eq!(ids(&service, &[("/data/want_card", "no")]), ["household"]);
    assert_eq!(
        ids(&service, &[("/data/want_card", "yes")]),
        ["card", "household"]
    );
}

#[test]
fn what_nobody_has_answered_makes_nothing() {
    let unless_no = part("card", Some("${want_card} != 'no'"), &[]);
    let either = part(
        "claim",
        Some("${want_card} = 'yes' or ${want_claim} = 'yes'"),
        &[],
    );
    let service = service(vec![unless_no, either]);
    assert_eq!(ids(&service, &[]), Vec::<String>::new());
    assert_eq!(
        ids(&service, &[("/data/want_claim", "yes")]),
        ["claim"],
        "one answer of two is enough where the condition is content with it"
    );
    assert_eq!(ids(&service, &[("/data/want_card", "later")]), ["card"]);
}

#[test]
fn a_condition_that_cannot_be_read_makes_nothing() {
    let service = service(vec![part("a", Some("${nobody} = "), &[])]);
    assert_eq!(ids(&service, &[("/data/want_card", "yes")]), Vec::<String>::new());
}

fn keys_of(questions: &[&str]) -> Vec<String> {
    let service = service(vec![part("a", None, questions)]);
    let mut session = session(&service, &[("/data/child[1]/c_name", "安然")]);
    session.add_row("/data/child", "r2");
    keys(&service.parts[0], &session)
        .into_iter()
        .filter(|key| !key.ends_with(']'))
        .collect()
}

#[test]
fn a_question_goes_alone_and_a_group_brings_everything_below_it_in_every_row() {
    assert_eq!(keys_of(&["mother_name"]), ["/data/mother/mother_name"]);
    assert_eq!(
        keys_of(&["mother"]),
        ["/data/mother", "/data/mother/bank", "/data/mother/mother_name"]
    );
    let names = keys_of(&["c_name"]);
    assert_eq!(names.len(), 2, "each child's name: {names:?}");
    assert!(
        names
            .iter()
            .all(|key| key.starts_with("/data/child[@id=") && key.ends_with("/c_name"))
    );
    assert_eq!(
        keys_of(&["child"]).len(),
        5,
        "the repeat and two questions of two children"
    );
}

#[test]
fn a_part_that_names_nothing_takes_everything_and_a_name_inside_a_name_is_another() {
    assert!(keys_of(&[]).contains(&"/data/want_claim".to_owned()));
    assert!(keys_of(&["want"]).is_empty());
    assert!(keys_of(&["data"]).is_empty(), "the root is no question");
}

#[test]
fn a_row_id_from_outside_cannot_smuggle_a_question_in() {
    let service = service(vec![part("a", None, &["bank"])]);
    let mut session = session(&service, &[]);
    session.add_row("/data/child", "x/bank/y");
    let found = keys(&service.parts[0], &session);
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        ["/data/mother/bank".to_owned()]
    );
}
