//! Changes of a row: a material, a figure, a step, a place, a question. A row that came or went is told whole; of a changed
//! one, each field that a person reads.

use catalog::diff::{Change, ChangeKind as Kind};
use serde_json::Value;

use super::both::{Both, between};
use super::place::PlaceOfChange;
use crate::api::guide::{ChangeKind, ChangeView};
use crate::texts::Texts;
use crate::words::dates;

/// How the value of a field is said.
#[derive(Clone, Copy)]
enum Says {
    Text,
    Day,
    Need,
    /// An expression: only that it changed.
    Nothing,
}

/// A list of the guide: its place, its part in words, and the fields a person reads.
struct List {
    section: &'static str,
    part: &'static str,
    fields: &'static [(&'static str, &'static str, Says)],
}

const LISTS: [List; 8] = [
    List {
        section: "materials",
        part: "guide-change-materials",
        fields: &[
            ("name", "guide-field-name", Says::Text),
            ("need", "guide-field-need", Says::Need),
            ("how", "guide-field-how", Says::Text),
            ("when", "guide-field-when", Says::Nothing),
            ("originals", "guide-field-originals", Says::Text),
            ("copies", "guide-field-copies", Says::Text),
            ("source", "guide-field-source", Says::Text),
            ("valid_months", "guide-field-valid-months", Says::Text),
        ],
    },
    List {
        section: "guide.figures",
        part: "guide-change-amount",
        fields: &[
            ("value", "guide-field-value", Says::Text),
            ("valid_from", "guide-field-from", Says::Day),
            ("valid_to", "guide-field-to", Says::Day),
        ],
    },
    List {
        section: "guide.steps",
        part: "guide-change-steps",
        fields: &[
            ("what", "guide-field-what", Says::Text),
            ("who", "guide-field-who", Says::Text),
            ("limit", "guide-field-limit", Says::Text),
        ],
    },
    List {
        section: "guide.places",
        part: "guide-change-places",
        fields: &[("note", "guide-field-note", Says::Text)],
    },
    List {
        section: "guide.conditions",
        part: "guide-change-conditions",
        fields: &[],
    },
    List {
        section: "guide.faq",
        part: "guide-change-faq",
        fields: &[("answer", "guide-field-answer", Says::Text)],
    },
    List {
        section: "guide.basis",
        part: "guide-change-basis",
        fields: &[
            ("article", "guide-field-article", Says::Text),
            ("says", "guide-field-says", Says::Text),
        ],
    },
    List {
        section: "parts",
        part: "guide-change-parts",
        fields: &[
            ("name", "guide-field-name", Says::Text),
            ("office", "guide-field-office", Says::Text),
            ("when", "guide-field-when-part", Says::Nothing),
        ],
    },
];

/// Whether this section is a list of rows.
#[cfg(test)]
pub(super) fn has(section: &str) -> bool {
    LISTS.iter().any(|list| list.section == section)
}

/// The change in words; nothing for lists and fields that nobody reads.
pub(super) fn change(
    texts: &Texts,
    both: &Both<'_>,
    place: &PlaceOfChange,
    change: &Change,
) -> Option<ChangeView> {
    let list = LISTS.iter().find(|list| list.section == place.section)?;
    let row = place.row.as_deref()?;
    let (part, name) = (
        texts.say(part(list, both, row, texts)),
        row_name(texts, both, list.section, row),
    );
    if place.field.is_empty() {
        return Some(whole(texts, list, part, name, change));
    }
    let (_, word, says) = list.fields.iter().find(|(field, ..)| *field == place.field)?;
    let what = texts.say_with(
        "guide-change-row",
        &[("name", &name), ("field", &texts.say(word))],
    );
    let (old, new) = (value(texts, *says, &change.old), value(texts, *says, &change.new));
    Some(between(part, what, old, new))
}

/// A row that came or went.
fn whole(texts: &Texts, list: &List, part: String, name: String, change: &Change) -> ChangeView {
    let added = change.kind != Kind::Removed;
    let row = summary(texts, list, if added { &change.new } else { &change.old });
    // A condition is its own name.
    let (what, says) = if row.is_empty() {
        (String::new(), name)
    } else {
        (name, row)
    };
    let (old, new) = if added {
        (String::new(), says)
    } else {
        (says, String::new())
    };
    let kind = if added {
        ChangeKind::Added
    } else {
        ChangeKind::Removed
    };
    ChangeView {
        part,
        what,
        kind,
        old,
        new,
    }
}

/// The first field as it stands, the others with their word.
fn summary(texts: &Texts, list: &List, row: &str) -> String {
    let Ok(Value::Object(row)) = serde_json::from_str(row) else {
        return String::new();
    };
    let mut said = Vec::new();
    for (field, word, says) in list.fields.iter().filter(|(field, ..)| *field != "name") {
        let text = value(texts, *says, &plain(row.get(*field)));
        if text.is_empty() {
            continue;
        }
        if said.is_empty() {
            said.push(text);
        } else {
            said.push(texts.say_with(
                "guide-change-row",
                &[("name", &texts.say(word)), ("field", &text)],
            ));
        }
    }
    said.join(texts.say("guide-change-comma").as_str())
}

fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn value(texts: &Texts, says: Says, raw: &str) -> String {
    match (says, raw) {
        (_, "" | "0" | "{}") | (Says::Nothing, _) => String::new(),
        (Says::Text, _) => raw.to_owned(),
        (Says::Day, _) => dates::day_text(texts, raw),
        (Says::Need, "2") => texts.say("need-optional"),
        (Says::Need, "3") => texts.say("need-later"),
        (Says::Need, _) => texts.say("need-required"),
    }
}

/// A window is a time, not an amount.
fn part(list: &List, both: &Both<'_>, row: &str, texts: &Texts) -> &'static str {
    let figures = both.new.guide.figures.iter().chain(&both.old.guide.figures);
    let mut named = figures.filter(|figure| texts.pick(&figure.name) == row);
    let window = list.section == "guide.figures" && named.any(|figure| figure.kind == "window");
    if window { "guide-change-window" } else { list.part }
}

/// What a person calls the row: materials, parts and offices are named by ids.
fn row_name(texts: &Texts, both: &Both<'_>, section: &str, row: &str) -> String {
    let named = match section {
        "materials" => {
            let mut all = both.new.materials.iter().chain(&both.old.materials);
            all.find(|material| material.id == row)
                .map(|material| texts.pick(&material.name))
        }
        "parts" => {
            let mut all = both.new.parts.iter().chain(&both.old.parts);
            all.find(|part| part.id == row).map(|part| texts.pick(&part.name))
        }
        "guide.places" => Some(office_name(texts, both, row)),
        _ => None,
    };
    named.unwrap_or_else(|| row.to_owned())
}

fn office_name(texts: &Texts, both: &Both<'_>, id: &str) -> String {
    match id {
        "village" => texts.say("guide-own-village"),
        "town" => texts.say("guide-own-town"),
        _ => {
            let offices = both.county.iter().flat_map(|county| &county.offices);
            let mut named = offices.filter(|office| office.id == id);
            named.next().map_or_else(
                || texts.say("guide-other-office"),
                |office| texts.pick(&office.name),
            )
        }
    }
}
