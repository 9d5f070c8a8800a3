//! Checks of numbers outside of a form, by the same rules as in one: what a question refuses, a settings page refuses too.

use jiff::civil::Date;

use crate::eval::china;

/// A number as it is kept: half-width, without spaces, letters large.
pub fn tidy_number(text: &str) -> String {
    china::tidy(text)
}

/// A real 18-digit identity number: check digit, a date that exists, not in the future, not 130 years ago.
pub fn id_number_valid(text: &str, today: Date) -> bool {
    china::id_valid(text, today)
}

/// `男` or `女` as an identity number says; nothing where it is none.
pub fn id_number_sex(text: &str) -> Option<&'static str> {
    china::id_sex(&china::tidy(text))
}

/// Full years on this day, as an identity number says; nothing where it is none.
pub fn id_number_age(text: &str, today: Date) -> Option<i16> {
    let birth = china::id_birth(&china::tidy(text))?;
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    let years = today.year() - birth.year() - i16::from(!had_birthday);
    (years >= 0).then_some(years)
}

/// A number that can be called from everywhere.
pub fn phone_valid(text: &str) -> bool {
    china::phone_kind(&china::tidy(text)) == Some(china::PhoneKind::Whole)
}
