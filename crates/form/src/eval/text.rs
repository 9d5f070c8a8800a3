//! Functions on text. Length and position count Unicode scalars, so that no character is ever cut in two.

use crate::compile::functions::Function;
use crate::value::{Value, decimal::Dec};

pub(super) fn call(function: Function, first: &Value, second: &Value, third: Option<Value>) -> Value {
    let text = first.as_text();
    let other = second.as_text();
    match function {
        Function::StringLength => number(text.chars().count()),
        Function::Substr => Value::text(&substr(&text, second.as_number(), third)),
        Function::SubstringBefore => Value::text(text.split_once(&*other).map_or("", |(before, _)| before)),
        Function::SubstringAfter => Value::text(text.split_once(&*other).map_or("", |(_, after)| after)),
        Function::Contains => Value::Bool(text.contains(&*other)),
        Function::StartsWith => Value::Bool(text.starts_with(&*other)),
        Function::EndsWith => Value::Bool(text.ends_with(&*other)),
        Function::Translate => Value::text(&translate(&text, &other, &third.unwrap_or_default().as_text())),
        Function::NormalizeSpace => Value::text(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Function::Selected => Value::Bool(selected(&text, &other)),
        Function::CountSelected => number(text.split_whitespace().count()),
        Function::SelectedAt => {
            let at = second
                .as_number()
                .and_then(Dec::to_i64)
                .and_then(|at| usize::try_from(at).ok());
            at.and_then(|at| text.split_whitespace().nth(at))
                .map_or(Value::Blank, Value::text)
        }
        _ => Value::Blank,
    }
}

fn number(count: usize) -> Value {
    Value::number(i64::try_from(count).ok().map(Dec::from))
}

/// From `start` up to but not including `end`, counted from 0; negative from the end.
fn substr(text: &str, start: Option<Dec>, end: Option<Value>) -> String {
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let place = |number: Dec| {
        let at = number.to_i64().unwrap_or(0);
        usize::try_from(if at < 0 { (length + at).max(0) } else { at }).unwrap_or(0)
    };
    let Some(start) = start.map(place) else {
        return String::new();
    };
    let end = match end {
        None => usize::MAX,
        Some(end) => match end.as_number() {
            None => return String::new(),
            Some(end) => place(end),
        },
    };
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

fn translate(text: &str, from: &str, to: &str) -> String {
    let to: Vec<char> = to.chars().collect();
    let change = |c: char| match from.chars().position(|known| known == c) {
        None => Some(c),
        Some(at) => to.get(at).copied(),
    };
    text.chars().filter_map(change).collect()
}

/// Whether a choice is among those made; a single choice may hold spaces itself.
fn selected(made: &str, choice: &str) -> bool {
    let choice = choice.trim();
    made.trim() == choice || (!choice.is_empty() && made.split_whitespace().any(|one| one == choice))
}
