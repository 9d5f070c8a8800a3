//! The words of a mandate as it travels and lies in the file, and what the interface knows them by. The wire's words are the
//! county's too and stay text there: a newer app may know another.

use crate::api::person::{Relation, WayToSign};
use crate::texts::{Texts, key};

/// Every relation that can be recorded.
const RELATIONS: [Relation; 4] = [
    Relation::Relative,
    Relation::VillageHelper,
    Relation::Neighbour,
    Relation::Other,
];

/// A relation, as a mandate says it.
pub(super) fn of_relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Relative => "relative",
        Relation::VillageHelper => "village-helper",
        Relation::Neighbour => "neighbour",
        Relation::Other => "other",
    }
}

/// The relation that a mandate says; nothing for a blank or a word of a newer app.
pub(super) fn relation(word: &str) -> Option<Relation> {
    RELATIONS.into_iter().find(|known| of_relation(*known) == word)
}

/// Whose the helper is, in words; a word of a newer app is said as it is.
pub(super) fn say_relation(texts: &Texts, word: &str) -> String {
    let key = match relation(word) {
        None => return word.to_owned(),
        Some(Relation::Relative) => key!("relation-relative"),
        Some(Relation::VillageHelper) => key!("relation-village-helper"),
        Some(Relation::Neighbour) => key!("relation-neighbour"),
        Some(Relation::Other) => key!("relation-other"),
    };
    texts.say(key)
}

/// How it was signed, as a mandate says it.
pub(super) fn of_signing(way: WayToSign) -> &'static str {
    match way {
        WayToSign::Screen => "screen",
        WayToSign::Photo => "photo",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_recorded_is_read_again() {
        for word in ["relative", "village-helper", "neighbour", "other"] {
            assert_eq!(relation(word).map(of_relation), Some(word));
        }
        assert_eq!(RELATIONS.len(), 4);
        assert_eq!((relation(""), relation("grandchild")), (None, None));
    }

    #[test]
    fn the_interface_says_the_same_words() {
        for known in RELATIONS {
            assert_eq!(serde_json::json!(known), of_relation(known));
        }
        for way in [WayToSign::Screen, WayToSign::Photo] {
            assert_eq!(serde_json::json!(way), of_signing(way));
        }
    }
}
