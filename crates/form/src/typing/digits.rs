//! Numbers that are copied, not counted: identity numbers, phones, cards. What was put in for the eye is taken out,
//! nothing is ever cut off, and what is wrong is said exactly.

use jiff::civil::Date;

use crate::eval::china;
use crate::trouble::Trouble;
use crate::value::read_input::half_width;

const ID_DIGITS: usize = 18;
const MOBILE_DIGITS: usize = 11;

/// Without blanks and dashes, its X raised.
pub(super) fn id_number(text: &str) -> String {
    bare(text).to_uppercase()
}

/// Without blanks and dashes.
pub(super) fn card(text: &str) -> String {
    bare(text)
}

/// `+86 138 0013 8000` is 13800138000, `(0990)8211234` is 0990-8211234; anything else keeps its digits.
pub(super) fn phone(text: &str) -> String {
    let typed = half_width(text);
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !is_dash(*c) && !"()（）.".contains(*c))
        .collect();
    let foreign = plain.strip_prefix("+86").or_else(|| plain.strip_prefix("0086"));
    let home = foreign.or_else(|| plain.strip_prefix("86").filter(|rest| is_mobile(rest)));
    let number = home.unwrap_or(&plain);
    let number = match foreign {
        // From abroad a landline is written without its 0.
        Some(rest) if !rest.starts_with(['0', '1', '4', '8']) && rest.len() >= 9 => format!("0{rest}"),
        _ => number.to_owned(),
    };
    if number.starts_with('0') && (10..=12).contains(&number.len()) && is_digits(&number) {
        let area = if matches!(number.get(1..2), Some("1" | "2")) {
            3
        } else {
            4
        };
        let (area, local) = number.split_at_checked(area).unwrap_or((&number, ""));
        return format!("{area}-{local}");
    }
    number
}

fn bare(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !is_dash(*c))
        .collect()
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '－' | '−')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_mobile(text: &str) -> bool {
    is_digits(text) && text.len() == MOBILE_DIGITS && is_like_mobile(text)
}

fn is_like_mobile(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next() == Some('1') && signs.next().is_none_or(|c| ('3'..='9').contains(&c))
}

/// What is wrong with an identity number.
pub(super) fn id_trouble(text: &str, today: Date) -> Option<Trouble> {
    let count = text.chars().count();
    let signs = |text: &str| text.chars().filter(|c| !c.is_ascii_digit()).count();
    let body = text.strip_suffix('X').unwrap_or(text);
    if signs(body) > 0 {
        return Some(Trouble::IdSigns);
    }
    match count {
        15 if body.len() == 15 => return Some(Trouble::IdOld),
        _ if count < ID_DIGITS => return Some(Trouble::IdShort(ID_DIGITS - count)),
        _ if count > ID_DIGITS => return Some(Trouble::IdLong(count - ID_DIGITS)),
        _ => {}
    }
    let Some(birth) = china::id_birth(text) else {
        return Some(Trouble::IdBirth);
    };
    if !china::is_lifetime(birth, today) {
        return Some(Trouble::IdAge);
    }
    let fits = china::id_check(text).is_some_and(|check| text.ends_with(check));
    (!fits).then_some(Trouble::IdCheck)
}

/// A birthday and a check digit that fit are no chance: of a million card numbers of this length, hardly one has both.
fn is_id(text: &str) -> bool {
    china::id_birth(text).is_some_and(|birth| (1900..2100).contains(&birth.year()))
        && china::id_check(text).is_some_and(|check| text.ends_with(check))
}

/// What is wrong with a phone number, or worth a second look.
pub(super) fn phone_trouble(text: &str) -> Option<Trouble> {
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    if !is_digits(&digits) {
        return Some(Trouble::PhoneSigns);
    }
    let count = digits.len();
    if is_like_mobile(&digits) && count >= 7 {
        return match count {
            MOBILE_DIGITS => None,
            short if short < MOBILE_DIGITS => Some(Trouble::PhoneShort(MOBILE_DIGITS - short)),
            long => Some(Trouble::PhoneLong(long - MOBILE_DIGITS)),
        };
    }
    match china::phone_kind(text) {
        Some(china::PhoneKind::Whole) => None,
        Some(china::PhoneKind::Local) => Some(Trouble::PhoneLocal),
        None => Some(Trouble::PhoneUnknown),
    }
}

/// What is wrong with a card number. A passbook's number has its own length, so length is said only where it is checked.
pub(super) fn card_trouble(text: &str) -> Option<Trouble> {
    if text.len() == ID_DIGITS && is_id(text) {
        return Some(Trouble::CardIsId);
    }
    if !is_digits(text) {
        return Some(Trouble::CardSigns);
    }
    match text.len() {
        short @ ..16 => Some(Trouble::CardShort(16 - short)),
        16..=19 => (!china::bank_card_valid(text)).then_some(Trouble::CardCheck),
        long => Some(Trouble::CardLong(long - 19)),
    }
}
