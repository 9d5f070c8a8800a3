//! The filled-in example must be an example: it fits the form, and the form accepts it. Photos and signatures need none.

use form::Form;
use form::Session;
use form::contract::{Env, Violation};
use form::definition::NodeKind;
use jiff::civil::Date;

use super::findings::Findings;
use crate::service::Service;

pub(super) fn check(service: &Service, findings: &mut Findings) {
    let Some(definition) = &service.form else { return };
    let example = &service.guide.example;
    findings.when(
        example.is_empty(),
        "guide.example",
        "lint-missing",
        &[("value", "样例")],
    );
    let (Some(form), Some(env)) = (Form::load(definition.clone()).0, env(&service.guide.checked_on)) else {
        return;
    };
    let mut session = Session::new(form, env);
    for (index, (at, value)) in example.iter().enumerate() {
        add_rows(&mut session, at);
        if session.def(at).is_none() {
            findings.error(
                format!("guide.example[{index}]"),
                "lint-example-unknown",
                &[("value", at)],
            );
            continue;
        }
        let value = stored(&session, at, value);
        session.set(at, &value);
    }
    if !example.is_empty() {
        accepted(&session, example, findings);
    }
}

/// The example is judged as of the day on which the guide was checked, so that it does not age.
fn env(checked_on: &str) -> Option<Env> {
    let now = checked_on
        .parse::<Date>()
        .ok()?
        .at(9, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .ok()?;
    Some(Env { now, seed: 1 })
}

/// `/data/member[2]/name` needs two rows.
fn add_rows(session: &mut Session, at: &str) {
    for step in form::reference::steps(at) {
        let Some((repeat, row)) = step
            .whole
            .rsplit_once('[')
            .zip(step.position())
            .map(|((repeat, _), row)| (repeat, row))
        else {
            continue;
        };
        for number in session.rows(repeat).len()..row.min(20) {
            session.add_row(repeat, &format!("r{}", number + 1));
        }
    }
}

/// A person writes 男, the form stores `male`; several choices are written with 、.
fn stored(session: &Session, at: &str, value: &str) -> String {
    if session
        .def(at)
        .is_some_and(|node| node.kind == NodeKind::Acknowledge)
    {
        return "OK".to_owned();
    }
    let Some(choices) = session.node(at).and_then(|node| node.choices) else {
        return value.to_owned();
    };
    let name = |label: &str| {
        let found = choices
            .iter()
            .find(|(name, known)| known == label || name == label);
        found.map_or(label, |(name, _)| name.as_str()).to_owned()
    };
    let whole = name(value);
    if whole != value {
        return whole;
    }
    value
        .split(['、', '，'])
        .map(|part| name(part.trim()))
        .collect::<Vec<_>>()
        .join(" ")
}

fn accepted(session: &Session, example: &[(String, String)], findings: &mut Findings) {
    for (key, violation) in session.validate() {
        let Some(node) = session.def(&key) else { continue };
        let by_hand = !matches!(node.kind, NodeKind::Image | NodeKind::File | NodeKind::Signature);
        let place = example
            .iter()
            .position(|(at, _)| session.node(at).is_some_and(|state| state.key == key));
        let place = place.map_or_else(
            || "guide.example".to_owned(),
            |index| format!("guide.example[{index}]"),
        );
        if by_hand {
            let code = if violation == Violation::Required {
                "lint-example-gap"
            } else {
                "lint-example-refused"
            };
            findings.error(place, code, &[("value", &key)]);
        }
    }
}
