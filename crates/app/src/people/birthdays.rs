//! Birthdays as somebody would write them for a PIN: whoever knows the person, or holds the card, tries these first. Pure.

use std::collections::BTreeSet;

use jiff::civil::Date;

/// Digits of an identity number before the birthday, and of all of it.
const BEFORE: usize = 6;
const NUMBER: usize = 18;
const DAY: usize = 8;

/// This PIN is a birthday that these texts tell, also one filled up with one digit or written twice.
pub(crate) fn is_one(pin: &str, texts: &[String]) -> bool {
    let known: BTreeSet<Date> = texts.iter().flat_map(|text| told(text)).collect();
    known
        .into_iter()
        .flat_map(written)
        .any(|day| is_filled_up(pin, &day))
}

/// The birthdays in a text: an identity number anywhere in it, or a day.
fn told(text: &str) -> Vec<Date> {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric());
    let numbers = words.filter(|word| word.len() == NUMBER);
    let mut days: Vec<Date> = numbers
        .filter_map(|number| number.get(BEFORE..BEFORE + DAY).and_then(day))
        .collect();
    days.extend(text.trim().parse::<Date>().ok());
    days
}

fn day(digits: &str) -> Option<Date> {
    let year = digits.get(..4)?.parse().ok()?;
    let (month, day) = (digits.get(4..6)?.parse().ok()?, digits.get(6..8)?.parse().ok()?);
    Date::new(year, month, day).ok()
}

/// Every order in which people write a day, with and without the year.
fn written(date: Date) -> Vec<String> {
    let year = format!("{:04}", date.year());
    let short = year.get(2..).unwrap_or_default().to_owned();
    let (month, day) = (format!("{:02}", date.month()), format!("{:02}", date.day()));
    let (m, d) = (month.as_str(), day.as_str());
    let mut all = Vec::new();
    for y in [year.as_str(), short.as_str()] {
        all.extend([[y, m, d].concat(), [d, m, y].concat(), [m, d, y].concat()]);
    }
    all.extend([[m, d].concat(), [d, m].concat()]);
    all.extend([[year.as_str(), m].concat(), [m, year.as_str()].concat()]);
    all.extend([[m, d, m, d].concat(), [d, m, d, m].concat()]);
    all
}

/// The day, with nothing more than one digit again and again before it, after it or on both sides.
fn is_filled_up(pin: &str, day: &str) -> bool {
    pin.match_indices(day).any(|(at, _)| {
        let rest: BTreeSet<u8> = pin
            .bytes()
            .enumerate()
            .filter(|(place, _)| *place < at || *place >= at + day.len())
            .map(|(_, digit)| digit)
            .collect();
        rest.len() < 2
    })
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn a_birthday_is_one_however_it_is_written_and_filled_up() {
        let texts = ["她的号码是990123194410130041".to_owned(), "1990-01-05".to_owned()];
        for pin in [
            "441013", "101344", "131044", "19441013", "13101944", "101300", "001013", "10131013", "194410",
            "900105", "05011990", "00010500",
        ] {
            assert!(is_one(pin, &texts), "{pin}");
        }
        for pin in ["441014", "246813", "731904", "10134472"] {
            assert!(!is_one(pin, &texts), "{pin}");
        }
        assert!(!is_one("441013", &[]));
    }
}
