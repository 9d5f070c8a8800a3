//! What is wrong with an answer, in a sentence: which question, what, and how to mend it. The form's own words first, then
//! what can be said exactly, then what can be said of any question of this kind.

use form::Session;
use form::contract::{NodeState, Violation};
use form::definition::{NodeDef, NodeKind};
use form::trouble::Trouble;

use crate::api::draft::{FieldError, FieldErrorKind, Input};
use crate::texts::{Key, Texts, args, key, shape};

/// What is wrong, or worth a second look.
pub(crate) fn find(
    texts: &Texts,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
) -> Option<FieldError> {
    if let Some(again) = taken_back(texts, session, state, def) {
        return Some(again);
    }
    let said = session.message(&state.at);
    let trouble = session.trouble(&state.at);
    let label = session.label(&state.at);
    let kind = match state.violation {
        Some(Violation::Required) => FieldErrorKind::Required,
        Some(Violation::Constraint) => FieldErrorKind::Constraint,
        Some(Violation::Type) => FieldErrorKind::Type,
        None => {
            return Some(warning(sentence(texts, &trouble?, &label, input)));
        }
    };
    let text = match (state.violation, trouble) {
        _ if !said.is_empty() => said,
        (_, Some(trouble)) => sentence(texts, &trouble, &label, input),
        (Some(Violation::Required), None) => missing(texts, session, state, def, &label),
        (Some(Violation::Constraint), None) => {
            texts.say_with(key!("field-constraint"), args![question = &label])
        }
        _ => {
            let most = def.most_pages().to_string();
            texts.say_with(unread_key(def), args![question = &label, most = &most])
        }
    };
    Some(FieldError {
        kind,
        ..warning(text)
    })
}

/// A tick or a signature is gone because somebody else stands there now. Who has to give it is told at once, and why.
fn taken_back(texts: &Texts, session: &Session, state: &NodeState, def: &NodeDef) -> Option<FieldError> {
    let gone = def.is_consent() && state.relevant && state.value.is_empty() && session.taken_back(&state.at);
    let key = match def.kind {
        NodeKind::Signature => key!("consent-again-signature"),
        _ => key!("consent-again-tick"),
    };
    let must = state.violation == Some(Violation::Required);
    gone.then(|| FieldError {
        kind: if must {
            FieldErrorKind::Again
        } else {
            FieldErrorKind::Warning
        },
        ..warning(texts.say(key))
    })
}

/// Said once; whoever is right goes on.
pub(crate) fn warning(text: String) -> FieldError {
    FieldError {
        kind: FieldErrorKind::Warning,
        text,
        other: None,
        together: None,
    }
}

/// Exactly what is wrong.
fn sentence(texts: &Texts, trouble: &Trouble, label: &str, input: Input) -> String {
    let key = match (trouble, input) {
        (Trouble::NotNumber, Input::Money) => "field-not-number-money".to_owned(),
        (Trouble::NotNumber, Input::Decimal) => "field-not-number-decimal".to_owned(),
        (Trouble::NumberVague, Input::Money) => "field-number-vague-money".to_owned(),
        _ => format!("field-{}", trouble.code()),
    };
    let args = trouble.args();
    let mut given: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    given.push(("question", label));
    texts.say_named(&key, &given)
}

fn missing(texts: &Texts, session: &Session, state: &NodeState, def: &NodeDef, label: &str) -> String {
    if def.kind != NodeKind::Repeat {
        return texts.say_with(required_key(def), args![question = label]);
    }
    let there = session.rows(&state.key).len();
    let missing = session.least_rows(&state.key).saturating_sub(there).to_string();
    let key = if there == 0 {
        key!("field-rows-none" of question, count)
    } else {
        key!("field-rows-few" of question, count)
    };
    texts.say_with(key, args![question = label, count = &missing])
}

fn required_key(def: &NodeDef) -> Key<{ shape(&["question"]) }> {
    match def.kind {
        NodeKind::Image | NodeKind::File => key!("field-required-photo"),
        NodeKind::Signature => key!("field-required-signature"),
        NodeKind::SelectOne | NodeKind::SelectMultiple => key!("field-required-choice"),
        NodeKind::Acknowledge => key!("field-required-tick"),
        _ => key!("field-required"),
    }
}

/// For what no more exact sentence is known.
fn unread_key(def: &NodeDef) -> Key<{ shape(&["question", "most"]) }> {
    match def.kind {
        NodeKind::Integer | NodeKind::Decimal => key!("field-not-number" of question, most),
        NodeKind::Date | NodeKind::DateTime => key!("field-date-unclear" of question, most),
        NodeKind::Time => key!("field-time-unclear" of question, most),
        NodeKind::SelectOne | NodeKind::SelectMultiple => key!("field-type-choice" of question, most),
        NodeKind::Image | NodeKind::File => key!("field-pages-many" of question, most),
        _ => key!("field-type-other" of question, most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::LANGUAGES;

    #[test]
    fn every_trouble_has_its_sentence_in_every_language() {
        for language in LANGUAGES {
            let texts = Texts::new(language);
            for trouble in Trouble::all() {
                for input in [Input::Money, Input::Decimal, Input::Text] {
                    let said = sentence(&texts, &trouble, "QQ", input);
                    assert!(!said.starts_with("field-"), "{language}: {said}");
                    assert!(!said.contains('{'), "{language}: {said}");
                    assert!(said.contains("QQ"), "{language}: {said} names no question");
                }
            }
        }
    }
}
