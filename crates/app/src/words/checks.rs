//! What is wrong with a name or a number that somebody typed outside of a form: a code for each fault, or nothing.

use crate::error::Code;
use jiff::civil::Date;

/// Longest name to be called by or to sign with.
pub const NAME_LONGEST: usize = 40;
const ID_NUMBER_DIGITS: usize = 18;

/// A name.
pub fn name(text: &str) -> Option<Code> {
    match text.trim().chars().count() {
        0 => Some(Code::NameBlank),
        count if count > NAME_LONGEST => Some(Code::NameLong),
        _ => None,
    }
}

/// An 18-digit identity number.
pub fn id_number(text: &str, today: Date) -> Option<Code> {
    match form::checks::tidy_number(text).chars().count() {
        0 => Some(Code::IdNumberBlank),
        ID_NUMBER_DIGITS if form::checks::id_number_valid(text, today) => None,
        ID_NUMBER_DIGITS => Some(Code::IdNumberCheck),
        _ => Some(Code::IdNumberLength),
    }
}

/// A mobile or landline number.
pub fn phone(text: &str) -> Option<Code> {
    match () {
        () if text.trim().is_empty() => Some(Code::PhoneBlank),
        () if form::checks::phone_valid(text) => None,
        () => Some(Code::PhoneShape),
    }
}

/// The last four of an identity number.
pub fn last_digits(id_number: &str) -> String {
    let all: Vec<char> = id_number.chars().collect();
    let from = all.len().saturating_sub(4);
    all.get(from..)
        .filter(|_| all.len() == ID_NUMBER_DIGITS)
        .map_or_else(String::new, |digits| digits.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_its_own_code() {
        let today = jiff::civil::date(2026, 11, 26);
        for (typed, fault) in [
            ("", Some(Code::IdNumberBlank)),
            ("9901231951112033", Some(Code::IdNumberLength)),
            ("990123195111203312", Some(Code::IdNumberCheck)),
            ("990123 19511120 3313", None),
        ] {
            assert_eq!(id_number(typed, today), fault, "{typed}");
        }
        for (typed, fault) in [
            (" ", Some(Code::PhoneBlank)),
            ("1390000", Some(Code::PhoneShape)),
            ("139 0000 0002", None),
            ("0871-1234567", None),
        ] {
            assert_eq!(phone(typed), fault, "{typed}");
        }
        assert_eq!(name("  "), Some(Code::NameBlank));
        assert_eq!(name(&"王".repeat(41)), Some(Code::NameLong));
        assert_eq!(name("王桂英"), None);
        assert_eq!(
            (last_digits("990123195111203313"), last_digits("33")),
            ("3313".into(), String::new())
        );
    }
}
