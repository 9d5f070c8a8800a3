//! Replays recorded answers against a form and tells the state of every node, in the words other engines' traces use.

use std::collections::BTreeMap;
use std::sync::Arc;

use form::contract::{Env, NodeState, Violation};
use form::definition::{NodeDef, NodeKind};
use form::{Form, Session};
use serde::{Deserialize, Serialize};

/// One recorded answer.
#[derive(Debug, Clone, Deserialize)]
pub struct Action {
    /// Absolute reference, repeat rows counted from 1.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The answer.
    pub value: Value,
}

/// Answers come as text, as a list of choices, as numbers or truth values.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Several choices.
    List(Vec<String>),
    /// Text.
    Text(String),
    /// A number.
    Number(serde_json::Number),
    /// A truth value.
    Truth(bool),
    /// Blank.
    Blank(()),
}

/// A file of recorded answers.
#[derive(Debug, Clone, Deserialize)]
pub struct Actions {
    /// In order.
    pub actions: Vec<Action>,
}

/// State of a node; groups and repeats have `relevant` alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct State {
    /// Shown.
    pub relevant: bool,
    /// Must be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Cannot be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readonly: Option<bool>,
    /// Canonical text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Blank, `constraint` or `required`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub violation: Option<&'static str>,
    /// Number of choices on offer; -1 where there are none to choose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<i64>,
}

/// A form with answers being replayed.
pub struct Replay {
    session: Session,
    rows: u64,
}

impl Replay {
    /// A fresh instance of the form.
    pub fn new(form: Arc<Form>, env: Env) -> Self {
        Self {
            session: Session::new(form, env),
            rows: 0,
        }
    }

    /// Applies one answer; rows of repeats that are not there yet are made.
    pub fn apply(&mut self, action: &Action) {
        self.make_rows(&action.reference);
        let input = text(&action.value);
        self.session.set(&action.reference, &input);
        // Other engines drop what cannot be read as the question's type; ours keeps it as typed and says so.
        let unreadable = self
            .session
            .node(&action.reference)
            .is_some_and(|node| node.violation == Some(Violation::Type));
        if unreadable {
            self.session.set(&action.reference, "");
        }
    }

    fn make_rows(&mut self, reference: &str) {
        for step in form::reference::steps(reference).filter(|step| step.row.is_some()) {
            let wanted = step.position().unwrap_or(1);
            self.make_up_to(form::reference::parent(step.whole), wanted.min(10_000));
        }
    }

    fn make_up_to(&mut self, repeat: &str, wanted: usize) {
        while self.session.rows(repeat).len() < wanted {
            let before = self.session.rows(repeat).len();
            self.rows += 1;
            self.session.add_row(repeat, &format!("replay{}", self.rows));
            if self.session.rows(repeat).len() <= before {
                return;
            }
        }
    }

    /// The state of every node.
    pub fn state(&self) -> BTreeMap<String, State> {
        let states = self.session.nodes();
        states
            .iter()
            .map(|node| (node.at.clone(), self.state_of(node)))
            .collect()
    }

    fn state_of(&self, node: &NodeState) -> State {
        let def = self.session.def(&node.at);
        let holds = def.is_some_and(holds_value);
        let is_select =
            def.is_some_and(|def| matches!(def.kind, NodeKind::SelectOne | NodeKind::SelectMultiple));
        State {
            relevant: node.relevant,
            required: holds.then_some(node.required),
            readonly: holds.then_some(node.readonly),
            value: holds.then(|| node.value.clone()),
            violation: holds.then(|| violation(node.violation)),
            choices: holds.then(|| if is_select { choices(node) } else { -1 }),
        }
    }

    /// The session, for those who want to look closer.
    pub fn session(&self) -> &Session {
        &self.session
    }
}

fn holds_value(def: &NodeDef) -> bool {
    !matches!(def.kind, NodeKind::Group | NodeKind::Repeat)
}

fn choices(node: &NodeState) -> i64 {
    match &node.choices {
        Some(choices) if node.relevant => i64::try_from(choices.len()).unwrap_or(i64::MAX),
        _ => -1,
    }
}

fn violation(found: Option<Violation>) -> &'static str {
    match found {
        Some(Violation::Required) => "required",
        // Other engines cannot hold an answer that is not of its type; to them it is one that is not allowed.
        Some(Violation::Constraint | Violation::Type) => "constraint",
        None => "",
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::List(words) => words.join(" "),
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Truth(truth) => truth.to_string(),
        Value::Blank(()) => String::new(),
    }
}
