//! How what is stored becomes a value: plain writing, and what older versions stored: full-width digits, `1,000`,
//! `2024年1月31日`. What a person types goes through `typing` first, which reads much more and hands it on as plain
//! writing. What cannot be read is kept as it is. Choices are checked against the list by the session, not here.

use super::{Value, dates, decimal::Dec};
use crate::appearance;
use crate::definition::{NodeDef, NodeKind};
use crate::meaning::Meaning;
use crate::typing::name_trouble;

/// Reads what was typed (or stored) for this question.
pub(crate) fn read_input(def: &NodeDef, input: &str) -> Value {
    if input.trim().is_empty() {
        return Value::Blank;
    }
    if input.trim() == crate::FORGOTTEN && def.may_forget() {
        return Value::Forgotten;
    }
    let read = match def.kind {
        NodeKind::Integer => read_number(input).filter(|n| n.is_whole()).map(Value::Number),
        NodeKind::Decimal => read_number(input).map(Value::Number),
        NodeKind::Date => read_date(&half_width(input)).map(Value::Date),
        NodeKind::Time => read_time(&half_width(input)),
        NodeKind::DateTime => read_stamp(&half_width(input)),
        NodeKind::Acknowledge => return read_tick(input),
        NodeKind::Image | NodeKind::File | NodeKind::Signature => {
            crate::pages::read(def, input).map(|ids| Value::File(ids.into()))
        }
        NodeKind::Geopoint => read_point(&half_width(input)),
        NodeKind::SelectOne | NodeKind::SelectMultiple => Some(Value::Choices(input.into())),
        NodeKind::Text => read_text(def, input),
        _ => Some(Value::Text(input.into())),
    };
    read.unwrap_or_else(|| Value::Unread(input.into()))
}

/// Gives a computed value the type of the question that shows it; what does not fit is blank.
pub(crate) fn convert(kind: NodeKind, value: Value) -> Value {
    if value.is_blank() {
        return Value::Blank;
    }
    match kind {
        NodeKind::Integer => Value::number(value.as_number().map(Dec::trunc)),
        NodeKind::Decimal => Value::number(value.as_number()),
        NodeKind::Date => value.as_date().map_or(Value::Blank, Value::Date),
        NodeKind::DateTime => value.as_stamp().map_or(Value::Blank, Value::Stamp),
        NodeKind::Time => match value {
            Value::Time(_) => value,
            Value::Stamp(stamp) => Value::Time(stamp.civil.time()),
            Value::Text(text) => dates::parse_time(&text).map_or(Value::Blank, Value::Time),
            other => other
                .as_number()
                .and_then(dates::time_of_fraction)
                .map_or(Value::Blank, Value::Time),
        },
        NodeKind::SelectOne | NodeKind::SelectMultiple => Value::Choices(value.to_text()),
        NodeKind::Image | NodeKind::File | NodeKind::Signature => Value::File(value.to_text()),
        NodeKind::Text | NodeKind::Rank | NodeKind::Acknowledge | NodeKind::Opaque => {
            Value::Text(value.to_text())
        }
        _ => value,
    }
}

/// Numbers that are copied: half-width, without blanks, the X of an identity number raised.
fn read_text(def: &NodeDef, input: &str) -> Option<Value> {
    let meaning = Meaning::of(def);
    let copied = matches!(
        meaning,
        Some(Meaning::IdNumber | Meaning::Phone | Meaning::BankCard)
    );
    if !copied && !def.appearance.iter().any(|word| word == appearance::NUMBERS) {
        let name = meaning == Some(Meaning::Name) && name_trouble(input).is_some();
        return (!name).then(|| Value::Text(input.into()));
    }
    let plain: String = half_width(input).chars().filter(|c| !c.is_whitespace()).collect();
    let plain = if meaning == Some(Meaning::IdNumber) {
        plain.replace('x', "X")
    } else {
        plain
    };
    Some(Value::Text(plain.into()))
}

/// Full-width forms and wide spaces as their plain counterparts.
pub(crate) fn half_width(text: &str) -> String {
    text.chars()
        .map(half_width_char)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The plain counterpart of one character.
pub(crate) fn half_width_char(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' | '\u{2007}' | '\u{202F}' => ' ',
        other => other,
    }
}

fn read_number(input: &str) -> Option<Dec> {
    let text = half_width(input).replace(['，', '、'], ",");
    let text = text.strip_prefix('+').unwrap_or(&text);
    if text.contains(',') && !has_thousands_groups(text) {
        return None;
    }
    Dec::parse(&text.replace(',', ""))
}

fn has_thousands_groups(text: &str) -> bool {
    let whole = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = whole.split_once('.').unwrap_or((whole, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    !fraction.contains(',')
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
}

/// A year of fewer than four digits is a slip, never a year.
fn read_date(text: &str) -> Option<jiff::civil::Date> {
    written_date(text).filter(|date| date.year() >= 1000)
}

fn written_date(text: &str) -> Option<jiff::civil::Date> {
    if let Some(stamp) = dates::parse_stamp(text) {
        return Some(stamp.civil.date());
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let part = |from, to| text.get(from..to).unwrap_or("");
        return dates::parse_date(&format!("{}-{}-{}", part(0, 4), part(4, 6), part(6, 8)));
    }
    let text = text.replace(['年', '月', '/', '.'], "-").replace(['日', ' '], "");
    dates::parse_date(&text)
}

fn read_time(text: &str) -> Option<Value> {
    let text = text.replace('时', ":").replace('分', "");
    let time = dates::parse_stamp(&text)
        .map(|stamp| stamp.civil.time())
        .or_else(|| dates::parse_time(&text));
    time.map(Value::Time)
}

fn read_stamp(text: &str) -> Option<Value> {
    let stamp = dates::parse_stamp(text);
    stamp
        .map(Value::Stamp)
        .or_else(|| Value::Date(read_date(text)?).as_stamp().map(Value::Stamp))
}

fn read_tick(input: &str) -> Value {
    match input.trim() {
        "OK" | "ok" | "true" | "1" => Value::Text("OK".into()),
        "false" | "0" => Value::Blank,
        _ => Value::Unread(input.into()),
    }
}

fn read_point(text: &str) -> Option<Value> {
    let numbers: Option<Vec<Dec>> = text.split_whitespace().map(Dec::parse).collect();
    let numbers = numbers.filter(|n| (2..=4).contains(&n.len()))?;
    let within = |at: usize, limit: i64| numbers.get(at).is_some_and(|n| n.abs() <= Dec::from(limit));
    (within(0, 90) && within(1, 180)).then(|| Value::Text(text.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: NodeKind, input: &str, expected: &str) {
        let value = read_input(&NodeDef::new("q", kind), input);
        let got = match &value {
            Value::Unread(text) => format!("? {text}"),
            other => other.to_text().to_string(),
        };
        assert_eq!(got, expected, "{kind:?} {input}");
    }

    #[test]
    fn typing_is_read_kindly() {
        use NodeKind::{Acknowledge, Date, DateTime, Decimal, Integer, Text, Time};
        check(Integer, "１２", "12");
        check(Integer, "1,000", "1000");
        check(Integer, "1，000", "1000");
        check(Integer, "10,00", "? 10,00");
        check(Integer, "3.7", "? 3.7");
        check(Integer, "三", "? 三");
        check(Decimal, "0.10", "0.1");
        check(Decimal, "1.000,5", "? 1.000,5");
        check(Date, "2024年1月31日", "2024-01-31");
        check(Date, "2024/1/31", "2024-01-31");
        check(Date, "20240131", "2024-01-31");
        check(Date, "2024-02-30", "? 2024-02-30");
        check(Time, "9:30", "09:30:00");
        check(DateTime, "2024-05-06T07:08:09", "2024-05-06T07:08:09");
        check(Acknowledge, "OK", "OK");
        check(Text, "11010519491231002x", "11010519491231002x");
        check(Text, "   ", "");
    }

    #[test]
    fn only_an_identity_number_gets_its_x_raised() {
        let mut def = NodeDef::new("idno", NodeKind::Text);
        def.profile = Some("person.id_number".into());
        assert_eq!(
            &*read_input(&def, "１１０１０５１９４９１２３１００２x ").to_text(),
            "11010519491231002X"
        );
    }
}
