//! Several applications from one set of answers (一件事): which of them these answers make, and which questions go into
//! each. Device and county both ask here, so the device needs not be believed: nothing about parts is sent. Whoever gets a
//! part sees its questions and no others (个人信息保护法 6); what a part is called and who decides it is not judged here.

use std::collections::BTreeSet;

use form::Session;
use form::contract::NodeState;

use crate::service::{Part, Service};

/// The parts that these answers make, in the order of the service.
pub fn made<'a>(service: &'a Service, session: &Session) -> Vec<&'a Part> {
    let parts = service.parts.iter();
    parts.filter(|part| is_made(part, session)).collect()
}

/// Without a condition always. A condition that nobody has answered anything for makes nothing, even where the engine
/// finds it true: `${wanted} != 'no'` holds for a blank.
fn is_made(part: &Part, session: &Session) -> bool {
    let Some(when) = &part.when else { return true };
    let Ok(condition) = session.form().compile(when) else {
        return false;
    };
    session.is_true(&condition) && !is_unanswered(when, session)
}

fn is_unanswered(when: &str, session: &Session) -> bool {
    let names = names_in(when);
    let nodes = session.nodes();
    let mut read = nodes
        .iter()
        .filter(|node| steps(&node.at).last().is_some_and(|name| names.contains(name)))
        .peekable();
    read.peek().is_some() && read.all(|node| node.value.is_empty())
}

/// Keys (as in `Answers`) of the nodes that go into a part: those it names, and everything below a group or repeat it
/// names, in every row. A part that names nothing takes everything.
pub fn keys(part: &Part, session: &Session) -> BTreeSet<String> {
    let nodes = session.nodes().into_iter();
    let belonging = nodes.filter(|node| belongs(part, node));
    belonging.map(|node| node.key).collect()
}

/// Positions stand in `at`, which the engine has written; a row id in `key` comes from outside.
fn belongs(part: &Part, node: &NodeState) -> bool {
    part.questions.is_empty() || steps(&node.at).any(|step| part.questions.iter().any(|name| name == step))
}

/// The names on the way to a node, the root left out.
fn steps(at: &str) -> impl Iterator<Item = &str> {
    form::reference::steps(at).skip(1).map(|step| step.name)
}

/// Words of an expression that may be names of questions: `${name}` and the steps of a path.
pub(crate) fn names_in(expression: &str) -> BTreeSet<&str> {
    expression
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.')))
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
