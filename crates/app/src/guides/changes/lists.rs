//! Changes of a row: a material, a figure, a step, a place, a question. A row that came or went is told whole; of a changed
//! one, each field that a person reads.

use catalog::diff::{Change, ChangeKind as Kind};
use serde_json::Value;

use super::both::{Both, between};
use super::place::PlaceOfChange;
use crate::api::guide::{ChangeKind, ChangeView};
use crate::texts::{Key, NONE, Texts, args, key};
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
    part: Key<NONE>,
    fields: &'static [(&'static str, Key<NONE>, Says)],
}

const LISTS: [List; 8] = [
    List {
        section: "materials",
        part: key!("guide-change-materials"),
        fields: &[
            ("name", key!("guide-field-name"), Says::Text),
            ("need", key!("guide-field-need"), Says::Need),
            ("how", key!("guide-field-how"), Says::Text),
            ("when", key!("guide-field-when"), Says::Nothing),
            ("originals", key!("guide-field-originals"), Says::Text),
            ("copies", key!("guide-field-copies"), Says::Text),
            ("source", key!("guide-field-source"), Says::Text),
            ("valid_months", key!("guide-field-valid-months"), Says::Text),
        ],
    },
    List {
        section: "guide.figures",
        part: key!("guide-change-amount"),
        fields: &[
            ("value", key!("guide-field-value"), Says::Text),
            ("valid_from", key!("guide-field-from"), Says::Day),
            ("valid_to", key!("guide-field-to"), Says::Day),
        ],
    },
    List {
        section: "guide.steps",
        part: key!("guide-change-steps"),
        fields: &[
            ("what", key!("guide-field-what"), Says::Text),
            ("who", key!("guide-field-who"), Says::Text),
            ("limit", key!("guide-field-limit"), Says::Text),
        ],
    },
    List {
        section: "guide.places",
        part: key!("guide-change-places"),
        fields: &[("note", key!("guide-field-note"), Says::Text)],
    },
    List {
        section: "guide.conditions",
        part: key!("guide-change-conditions"),
        fields: &[],
    },
    List {
        section: "guide.faq",
        part: key!("guide-change-faq"),
        fields: &[("answer", key!("guide-field-answer"), Says::Text)],
    },
    List {
        section: "guide.basis",
        part: key!("guide-change-basis"),
        fields: &[
            ("article", key!("guide-field-article"), Says::Text),
            ("says", key!("guide-field-says"), Says::Text),
        ],
    },
    List {
        section: "parts",
        part: key!("guide-change-parts"),
        fields: &[
            ("name", key!("guide-field-name"), Says::Text),
            ("office", key!("guide-field-office"), Says::Text),
            ("when", key!("guide-field-when-part"), Says::Nothing),
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
        key!("guide-change-row"),
        args![name = &name, field = &texts.say(*word)],
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
                key!("guide-change-row"),
                args![name = &texts.say(*word), field = &text],
            ));
        }
    }
    said.join(texts.say(key!("guide-change-comma")).as_str())
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
        (Says::Need, "2") => texts.say(key!("need-optional")),
        (Says::Need, "3") => texts.say(key!("need-later")),
        (Says::Need, _) => texts.say(key!("need-required")),
    }
}

/// A window is a time, not an amount.
fn part(list: &List, both: &Both<'_>, row: &str, texts: &Texts) -> Key<NONE> {
    let figures = both.new.guide.figures.iter().chain(&both.old.guide.figures);
    let mut named = figures.filter(|figure| texts.pick(&figure.name) == row);
    let window = list.section == "guide.figures" && named.any(|figure| figure.kind == "window");
    if window {
        key!("guide-change-window")
    } else {
        list.part
    }
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
        "village" => texts.say(key!("guide-own-village")),
        "town" => texts.say(key!("guide-own-town")),
        _ => {
            let offices = both.county.iter().flat_map(|county| &county.offices);
            let mut named = offices.filter(|office| office.id == id);
            named.next().map_or_else(
                || texts.say(key!("guide-other-office")),
                |office| texts.pick(&office.name),
            )
        }
    }
}
