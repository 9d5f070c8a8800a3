//! Which control a question gets: from its kind, its appearance words and its meaning. The form stays plain XLSForm;
//! own keypads are a matter of the interface.

use form::appearance::{MULTILINE, VILLAGE};
use form::definition::{NodeDef, NodeKind};
use form::meaning::Meaning;

use crate::api::draft::Input;

/// The control; `None` for nodes a person never sees.
pub fn choose(def: &NodeDef, readonly: bool) -> Option<Input> {
    let input = match def.kind {
        NodeKind::Calculate | NodeKind::Hidden | NodeKind::Metadata => return None,
        NodeKind::Group => Input::Group,
        NodeKind::Repeat => Input::Repeat,
        NodeKind::Note => Input::Note,
        NodeKind::Acknowledge => Input::Acknowledge,
        NodeKind::Image => Input::Photo,
        NodeKind::File => Input::File,
        NodeKind::Signature => Input::Signature,
        _ if readonly && def.calculation.is_some() => Input::Computed,
        NodeKind::Geopoint => Input::Place,
        NodeKind::Date => Input::Date,
        NodeKind::Time => Input::Time,
        NodeKind::DateTime => Input::DateTime,
        NodeKind::Integer | NodeKind::Decimal if Meaning::of(def) == Some(Meaning::Money) => Input::Money,
        NodeKind::Integer => Input::Integer,
        NodeKind::Decimal => Input::Decimal,
        NodeKind::SelectOne if is_village(def) => Input::Village,
        NodeKind::SelectOne => Input::SelectOne,
        NodeKind::SelectMultiple | NodeKind::Rank => Input::SelectMany,
        NodeKind::Text | NodeKind::Opaque => text(def),
    };
    Some(input)
}

fn text(def: &NodeDef) -> Input {
    match Meaning::of(def) {
        Some(Meaning::IdNumber) => Input::IdNumber,
        Some(Meaning::Phone) => Input::Phone,
        Some(Meaning::BankCard) => Input::BankCard,
        _ if is_village(def) => Input::Village,
        _ if has(def, &[MULTILINE]) => Input::Paragraph,
        _ => Input::Text,
    }
}

fn is_village(def: &NodeDef) -> bool {
    let meaning = def.profile.as_deref().unwrap_or_default();
    has(def, &[VILLAGE]) || meaning == "person.village" || meaning.ends_with("village_code")
}

fn has(def: &NodeDef, words: &[&str]) -> bool {
    def.appearance.iter().any(|word| words.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_with(profile: &str, appearance: &str) -> Option<Input> {
        let mut def = NodeDef::new("q", NodeKind::Text);
        def.profile = Some(profile.to_owned()).filter(|p| !p.is_empty());
        def.appearance = appearance.split_whitespace().map(str::to_owned).collect();
        choose(&def, false)
    }

    #[test]
    fn meaning_and_appearance_choose_the_keypad() {
        assert_eq!(text_with("person.id_number", ""), Some(Input::IdNumber));
        assert_eq!(text_with("contact.phone", ""), Some(Input::Phone));
        assert_eq!(text_with("", "bank-card"), Some(Input::BankCard));
        assert_eq!(text_with("person.village", ""), Some(Input::Village));
        assert_eq!(text_with("", "multiline"), Some(Input::Paragraph));
        assert_eq!(text_with("person.name", ""), Some(Input::Text));
    }

    #[test]
    fn what_a_computer_fills_in_is_shown_and_not_asked() {
        let mut def = NodeDef::new("age", NodeKind::Integer);
        def.calculation = Some("1 + 1".to_owned());
        assert_eq!(choose(&def, true), Some(Input::Computed));
        assert_eq!(choose(&NodeDef::new("hidden", NodeKind::Calculate), true), None);
    }
}
