//! What an answer is about, where that decides how it is read and checked: an identity number, a name, money, … Told by
//! the question's meaning (常用信息), its appearance words, or its own check; never by its text.

use crate::appearance;
use crate::definition::{NodeDef, NodeKind};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// 身份证号.
    IdNumber,
    /// Mobile, landline or short number.
    Phone,
    /// 银行卡号.
    BankCard,
    /// A person's name.
    Name,
    /// An amount of money in yuan.
    Money,
}

impl Meaning {
    /// All of them: each has a control of its own in the interface.
    pub const ALL: [Self; 5] = [
        Self::IdNumber,
        Self::Phone,
        Self::BankCard,
        Self::Name,
        Self::Money,
    ];

    /// The appearance word that asks for it.
    pub const fn appearance(self) -> &'static str {
        match self {
            Meaning::IdNumber => appearance::ID_NUMBER,
            Meaning::Phone => appearance::PHONE,
            Meaning::BankCard => appearance::BANK_CARD,
            Meaning::Name => appearance::NAME,
            Meaning::Money => appearance::MONEY,
        }
    }

    /// What this question's answer is about, if it is one of these.
    pub fn of(def: &NodeDef) -> Option<Meaning> {
        match def.kind {
            NodeKind::Text => of_text(def),
            NodeKind::Integer | NodeKind::Decimal if is_money(def) => Some(Meaning::Money),
            _ => None,
        }
    }
}

fn of_text(def: &NodeDef) -> Option<Meaning> {
    let profile = def.profile.as_deref().unwrap_or_default();
    let format = def.parameters.get("format").map_or("", String::as_str);
    let ends = |names: &[&str]| profile.rsplit('.').next().is_some_and(|end| names.contains(&end));
    let words = |names: &[&str]| {
        names.contains(&format) || def.appearance.iter().any(|word| names.contains(&word.as_str()))
    };
    let checks = |functions: &[&str]| {
        let constraint = def.constraint.as_deref().unwrap_or_default();
        functions.iter().any(|function| constraint.contains(function))
    };
    let meanings = [
        (
            Meaning::IdNumber,
            ends(&["id_number"])
                || words(&[appearance::ID_NUMBER, "id_number", "idnumber", "cn-id"])
                || checks(&["id-card-ok(", "cn-id-valid("]),
        ),
        (
            Meaning::Phone,
            ends(&["phone", "mobile"])
                || words(&[appearance::PHONE, "tel", "mobile"])
                || checks(&["mobile-ok(", "phone-ok(", "cn-mobile-valid(", "cn-phone-valid("]),
        ),
        (
            Meaning::BankCard,
            ends(&["bank_account", "bank_card", "card_number", "account"])
                || words(&[appearance::BANK_CARD, "bank_card", "bankcard", "card_number"])
                || checks(&["bank-card-ok(", "cn-bank-card-valid("]),
        ),
        (
            Meaning::Name,
            NAMES.contains(&profile) || words(&[appearance::NAME]),
        ),
    ];
    meanings
        .into_iter()
        .find(|(_, is)| *is)
        .map(|(meaning, _)| meaning)
}

/// Meanings of a person's name; a bank's is not among them.
const NAMES: [&str; 10] = [
    "person.name",
    "contact.name",
    "bank.holder",
    "member.name",
    "mother.name",
    "father.name",
    "guardian.name",
    "departed.name",
    "newborn.name",
    "helper.name",
];

fn is_money(def: &NodeDef) -> bool {
    let words = [appearance::MONEY, "thousands-sep"];
    let income = def
        .profile
        .as_deref()
        .is_some_and(|profile| profile.ends_with("income"));
    income || def.appearance.iter().any(|word| words.contains(&word.as_str()))
}

/// Meaning of the tick by which the person declares that what was answered is true.
const DECLARATION: &str = "declaration.truth";

/// Key in the parameters of a tick or a signature: the questions that say who gives it.
pub const GIVEN_BY: &str = "given-by";

impl NodeDef {
    /// Whether this tick declares that what was answered is true: said here, it is not asked again before sending.
    pub fn declares_truth(&self) -> bool {
        self.kind == NodeKind::Acknowledge && self.profile.as_deref() == Some(DECLARATION)
    }

    /// A tick or a signature: somebody consents, and nobody can do it for them.
    pub fn is_consent(&self) -> bool {
        matches!(self.kind, NodeKind::Acknowledge | NodeKind::Signature)
    }

    /// Names of the questions that say who gives this consent, where its author says so (`given-by=mother_name+mother_id`).
    pub fn given_by(&self) -> Vec<&str> {
        let said = self.parameters.get(GIVEN_BY).filter(|_| self.is_consent());
        let names = said.into_iter().flat_map(|names| names.split('+'));
        names.map(str::trim).filter(|name| !name.is_empty()).collect()
    }

    /// Whether 不记得 ([`crate::FORGOTTEN`]) is an answer to this question.
    pub fn may_forget(&self) -> bool {
        use NodeKind::{Date, DateTime, Decimal, Integer, Text, Time};
        matches!(self.kind, Text | Integer | Decimal | Date | Time | DateTime)
            && self.appearance.iter().any(|word| word == appearance::MAY_FORGET)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(profile: &str, words: &str, constraint: &str) -> Option<Meaning> {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let mut def = NodeDef::new("q", NodeKind::Text);
        (def.profile, def.constraint) = (some(profile), some(constraint));
        def.appearance = words.split_whitespace().map(str::to_owned).collect();
        Meaning::of(&def)
    }

    #[test]
    fn every_meaning_is_asked_for_by_a_word_of_the_list() {
        for meaning in Meaning::ALL {
            let word = meaning.appearance();
            assert!(
                appearance::WORDS.iter().any(|(known, _)| *known == word),
                "{word}"
            );
            let mut def = NodeDef::new("q", NodeKind::Text);
            if meaning == Meaning::Money {
                def.kind = NodeKind::Decimal;
            }
            def.appearance = vec![word.to_owned()];
            assert_eq!(Meaning::of(&def), Some(meaning));
        }
    }

    #[test]
    fn meaning_comes_from_profile_appearance_or_check() {
        assert_eq!(text("person.id_number", "", ""), Some(Meaning::IdNumber));
        assert_eq!(text("contact.phone", "", ""), Some(Meaning::Phone));
        assert_eq!(text("", "bank-card", ""), Some(Meaning::BankCard));
        assert_eq!(text("", "name", ""), Some(Meaning::Name));
        assert_eq!(text("bank.holder", "", ""), Some(Meaning::Name));
        assert_eq!(text("member.name", "", ""), Some(Meaning::Name));
        assert_eq!(text("bank.name", "", ""), None, "a bank's name is nobody's");
        assert_eq!(text("", "", "mobile-ok(.) or . = ''"), Some(Meaning::Phone));
        let mut income = NodeDef::new("q", NodeKind::Decimal);
        income.profile = Some("person.income".into());
        assert_eq!(Meaning::of(&income), Some(Meaning::Money));
    }
}
