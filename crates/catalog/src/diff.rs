//! What changed between two versions of a guide, as data; whoever shows it makes the sentences. Rows of lists are matched
//! by what names them (id, name, question), so that a line put in above is one change and not twenty.

use form::language::{SOURCE, TAGS};
use serde_json::{Map, Value};

use crate::service::Service;

/// What happened at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// New.
    Added,
    /// Gone.
    Removed,
    /// Other words or another number.
    Changed,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Path of names: `materials[id-card].how`, `guide.fee.zh-Hans`.
    pub place: String,
    /// What happened.
    pub kind: ChangeKind,
    /// Before, blank when added. Text, numbers and dates as they stand; larger things as JSON.
    pub old: String,
    /// After, blank when removed.
    pub new: String,
}

/// All changes from `old` to `new`: fields in the order of their names, rows of lists in their own order.
pub fn diff(old: &Service, new: &Service) -> Vec<Change> {
    changes(&tree(old), &tree(new))
}

/// As [`diff`], with every text in one language only (else in the source language): one change of words is one change,
/// however many languages it was written in.
pub fn diff_in(old: &Service, new: &Service, language: &str) -> Vec<Change> {
    let said = |service| one_language(tree(service), language);
    changes(&said(old), &said(new))
}

fn tree(service: &Service) -> Value {
    serde_json::to_value(service).unwrap_or(Value::Null)
}

fn changes(old: &Value, new: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    compare("", old, new, &mut changes);
    changes
}

fn one_language(value: Value, language: &str) -> Value {
    match value {
        Value::Object(map) if is_text(&map) => Value::String(pick(&map, language)),
        Value::Object(map) => Value::Object(
            map.into_iter()
                .map(|(name, value)| (name, one_language(value, language)))
                .collect(),
        ),
        Value::Array(rows) => rows.into_iter().map(|row| one_language(row, language)).collect(),
        other => other,
    }
}

fn is_text(map: &Map<String, Value>) -> bool {
    // A blank tag is a text without a language.
    let is_tag = |key: &String| key.is_empty() || TAGS.contains(&key.as_str());
    !map.is_empty() && map.keys().all(is_tag)
}

fn pick(map: &Map<String, Value>, language: &str) -> String {
    let wanted = [language, SOURCE, ""].iter().find_map(|tag| map.get(*tag));
    wanted
        .or_else(|| map.values().next())
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn compare(place: &str, old: &Value, new: &Value, changes: &mut Vec<Change>) {
    match (old, new) {
        _ if old == new => {}
        (Value::Object(old), Value::Object(new)) => compare_named(place, &fields(old), &fields(new), changes),
        (Value::Array(old), Value::Array(new)) => compare_named(place, &by_name(old), &by_name(new), changes),
        (Value::Null, _) => push(place, ChangeKind::Added, old, new, changes),
        (_, Value::Null) => push(place, ChangeKind::Removed, old, new, changes),
        _ => push(place, ChangeKind::Changed, old, new, changes),
    }
}

/// Things under their names, what was there before first.
fn compare_named(place: &str, old: &[(String, &Value)], new: &[(String, &Value)], changes: &mut Vec<Change>) {
    let named = |rows: &[(String, &Value)], name: &str| {
        let row = rows.iter().find(|(known, _)| known == name);
        row.map_or(Value::Null, |(_, value)| (*value).clone())
    };
    for (name, value) in old {
        compare(&join(place, name), value, &named(new, name), changes);
    }
    for (name, value) in new.iter().filter(|(name, _)| named(old, name).is_null()) {
        compare(&join(place, name), &Value::Null, value, changes);
    }
}

/// Sorted: whether JSON keeps the order of its fields depends on what else is built in.
fn fields(map: &Map<String, Value>) -> Vec<(String, &Value)> {
    let mut fields: Vec<(String, &Value)> = map.iter().map(|(name, value)| (name.clone(), value)).collect();
    fields.sort_by(|a, b| a.0.cmp(&b.0));
    fields
}

fn push(place: &str, kind: ChangeKind, old: &Value, new: &Value, changes: &mut Vec<Change>) {
    changes.push(Change {
        place: place.to_owned(),
        kind,
        old: text(old),
        new: text(new),
    });
}

fn join(place: &str, name: &str) -> String {
    if place.is_empty() || name.starts_with('[') {
        format!("{place}{name}")
    } else {
        format!("{place}.{name}")
    }
}

/// Rows under their names; a second row of the same name gets a number.
fn by_name(rows: &[Value]) -> Vec<(String, &Value)> {
    let mut named: Vec<(String, &Value)> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let name = row_name(row).unwrap_or_else(|| index.to_string());
        let mut key = format!("[{name}]");
        if named.iter().any(|(known, _)| *known == key) {
            key = format!("[{name}#{index}]");
        }
        named.push((key, row));
    }
    named
}

fn row_name(row: &Value) -> Option<String> {
    match row {
        Value::String(text) => Some(text.clone()),
        Value::Object(map) => ["id", "name", "question", "office", "when"]
            .iter()
            .find_map(|key| named(map.get(*key)?)),
        // Text maps of a list (conditions) and example pairs are named by their first text.
        Value::Array(items) => items.first().and_then(named),
        _ => None,
    }
    .or_else(|| named(row))
}

fn named(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(map) => map
            .get(SOURCE)
            .or_else(|| map.values().next())
            .and_then(Value::as_str)
            .map(str::to_owned),
        _ => None,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Object(map) if map.is_empty() => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::{Faq, Guide, Material};

    fn words(text: &str) -> form::definition::Text {
        [("zh-Hans".to_owned(), text.to_owned())].into()
    }

    fn service() -> Service {
        Service {
            format: 1,
            id: "x".into(),
            version: "1".into(),
            guide: Guide {
                title: words("高龄津贴"),
                faq: vec![Faq {
                    question: words("多少钱"),
                    answer: words("每月一百元"),
                    also: vec![],
                }],
                ..Guide::default()
            },
            materials: vec![Material {
                id: "id-card".into(),
                name: words("身份证"),
                ..Material::default()
            }],
            form: None,
            parts: Vec::new(),
        }
    }

    #[test]
    fn the_same_guide_has_no_changes() {
        assert_eq!(diff(&service(), &service()), []);
    }

    #[test]
    fn an_answer_changes_a_row_comes_and_a_row_goes() {
        let old = service();
        let mut new = service();
        new.guide.faq[0].answer = words("每月二百元");
        new.guide.faq.insert(
            0,
            Faq {
                question: words("去哪办"),
                answer: words("村里"),
                also: vec![],
            },
        );
        new.materials.clear();
        let found: Vec<_> = diff(&old, &new)
            .into_iter()
            .map(|change| (change.place, change.kind))
            .collect();
        assert_eq!(
            found,
            [
                ("guide.faq[多少钱].answer.zh-Hans".to_owned(), ChangeKind::Changed),
                ("guide.faq[去哪办]".to_owned(), ChangeKind::Added),
                ("materials[id-card]".to_owned(), ChangeKind::Removed),
            ]
        );
    }
    #[test]
    fn in_one_language_a_change_of_words_is_one_change() {
        let old = service();
        let mut new = service();
        for (tag, text) in [
            ("zh-Hans", "高龄补贴"),
            ("zh-Hant", "高齡補貼"),
            ("en", "Age allowance"),
        ] {
            new.guide.title.insert(tag.into(), text.into());
        }
        new.guide.fee = words("工本费 20 元");
        assert_eq!(diff(&old, &new).len(), 4);
        let found: Vec<_> = diff_in(&old, &new, "en")
            .into_iter()
            .map(|change| (change.place, change.old, change.new))
            .collect();
        assert_eq!(
            found,
            [
                ("guide.fee".to_owned(), String::new(), "工本费 20 元".to_owned()),
                (
                    "guide.title".to_owned(),
                    "高龄津贴".to_owned(),
                    "Age allowance".to_owned()
                ),
            ]
        );
    }
}
