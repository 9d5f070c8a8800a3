//! Which control a question gets: from its kind, its appearance words and its meaning. The form stays plain XLSForm;
//! own keypads are a matter of the interface.

use form::definition::{NodeDef, NodeKind};

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
        NodeKind::Integer if is_money(def) => Input::Money,
        NodeKind::Decimal if is_money(def) => Input::Money,
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
    let meaning = def.profile.as_deref().unwrap_or_default();
    let means = |end: &str| meaning.rsplit('.').next() == Some(end);
    if means("id_number")
        || has(def, &["id-number", "id_number", "idnumber"])
        || checked_by(def, "id-card-ok(")
    {
        Input::IdNumber
    } else if means("phone") || has(def, &["phone", "tel"]) || checked_by(def, "mobile-ok(") {
        Input::Phone
    } else if ["bank_account", "bank_card", "card_number", "account"]
        .iter()
        .any(|end| means(end))
        || has(def, &["bank-card", "bank_card", "bankcard"])
    {
        Input::BankCard
    } else if is_village(def) {
        Input::Village
    } else if has(def, &["multiline"]) {
        Input::Paragraph
    } else {
        Input::Text
    }
}

/// The question's own check says what it is.
fn checked_by(def: &NodeDef, function: &str) -> bool {
    def.constraint
        .as_deref()
        .is_some_and(|constraint| constraint.contains(function))
}

fn is_money(def: &NodeDef) -> bool {
    has(def, &["money", "thousands-sep"]) || def.profile.as_deref().is_some_and(|p| p.ends_with("income"))
}

fn is_village(def: &NodeDef) -> bool {
    let meaning = def.profile.as_deref().unwrap_or_default();
    has(def, &["village"]) || meaning == "person.village" || meaning.ends_with("village_code")
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
