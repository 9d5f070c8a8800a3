//! Whose the helper is: the words that a mandate may hold, and how they are said.

use crate::texts::{Key, NONE, Texts, key};

/// What may be recorded, each with its sentence.
const RELATIONS: [(&str, Key<NONE>); 4] = [
    ("relative", key!("relation-relative")),
    ("village-helper", key!("relation-village-helper")),
    ("neighbour", key!("relation-neighbour")),
    ("other", key!("relation-other")),
];

/// It may be recorded.
pub(super) fn is_one(name: &str) -> bool {
    RELATIONS.iter().any(|(known, _)| *known == name)
}

/// In words; a word of a newer app is said as it is.
pub(super) fn words(texts: &Texts, name: &str) -> String {
    let known = RELATIONS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| name.to_owned(), |(_, key)| texts.say(*key))
}
