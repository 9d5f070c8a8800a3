//! Can I get it? The self-check of a guide: its questions run on the same engine as the forms, its rules give yes, no or
//! ask, and every failed condition is named. It never decides: only the county does.

use form::contract::{Env, NodeState};
use form::definition::Text;
use form::{Form, Session};

use crate::parts::names_in;
use crate::service::{CheckRule, Service};

/// So far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Not enough answers yet, or the guide has no rules.
    Open,
    /// Every condition holds.
    Yes,
    /// A condition that cannot be mended fails.
    No,
    /// A person has to look.
    Ask,
}

/// A condition that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which condition, in words.
    pub text: Text,
    /// Decides alone (`No`) or only asks for a look (`Ask`).
    pub verdict: Verdict,
}

/// Where the check stands.
#[derive(Debug)]
pub struct Check {
    /// The questions with their answers; labels and choices are read from here.
    pub session: Session,
    /// The relevant questions in order.
    pub questions: Vec<NodeState>,
    /// So far.
    pub verdict: Verdict,
    /// What does not hold.
    pub reasons: Vec<Reason>,
    /// Services that may fit instead, each once, in the order of the rules.
    pub instead: Vec<String>,
}

/// Runs the self-check over the answers given so far; none when the guide has no questions.
pub fn check(service: &Service, answers: &[(String, String)], env: Env) -> Option<Check> {
    let definition = service.guide.self_check.form.clone()?;
    let form = Form::load(definition).0?;
    let mut session = Session::new(form, env);
    for (at, value) in answers {
        session.set(at, value);
    }
    let outcomes: Vec<(&CheckRule, Outcome)> = service
        .guide
        .self_check
        .rules
        .iter()
        .map(|rule| (rule, outcome(&session, rule)))
        .collect();
    let questions = session.nodes().into_iter().filter(|node| node.relevant).collect();
    Some(Check {
        verdict: verdict(&outcomes),
        reasons: reasons(&outcomes),
        instead: instead(&outcomes),
        questions,
        session,
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Holds,
    Fails(Verdict),
    Waits,
}

/// A rule is decided when every question it reads has an answer: `!= 'no'` holds for a blank, and a comparison with a blank
/// fails, so neither says anything before that.
fn outcome(session: &Session, rule: &CheckRule) -> Outcome {
    if waits_for_an_answer(session, &rule.when) {
        return Outcome::Waits;
    }
    match session.evaluate(&rule.when).as_deref() {
        Some("true" | "1") => Outcome::Holds,
        Some(_) if rule.verdict == "no" => Outcome::Fails(Verdict::No),
        _ => Outcome::Fails(Verdict::Ask),
    }
}

fn waits_for_an_answer(session: &Session, expression: &str) -> bool {
    let names = names_in(expression);
    session.nodes().iter().any(|node| {
        let name = form::reference::name(&node.at);
        node.relevant && node.value.is_empty() && names.contains(name)
    })
}

fn verdict(outcomes: &[(&CheckRule, Outcome)]) -> Verdict {
    let any = |wanted: Outcome| outcomes.iter().any(|(_, outcome)| *outcome == wanted);
    if any(Outcome::Fails(Verdict::No)) {
        Verdict::No
    } else if outcomes.is_empty() || any(Outcome::Waits) {
        Verdict::Open
    } else if any(Outcome::Fails(Verdict::Ask)) {
        Verdict::Ask
    } else {
        Verdict::Yes
    }
}

fn reasons(outcomes: &[(&CheckRule, Outcome)]) -> Vec<Reason> {
    outcomes
        .iter()
        .filter_map(|(rule, outcome)| match outcome {
            Outcome::Fails(verdict) => Some(Reason {
                text: rule.fails.clone(),
                verdict: *verdict,
            }),
            _ => None,
        })
        .collect()
}

fn instead(outcomes: &[(&CheckRule, Outcome)]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (rule, outcome) in outcomes {
        if matches!(outcome, Outcome::Fails(_)) {
            for id in &rule.instead {
                if !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
        }
    }
    ids
}

#[cfg(test)]
mod tests;
