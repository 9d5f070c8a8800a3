//! How people write, made into values: `一千五`, `3万`, `昨天`, `农历二月十八`, `+86 138 0013 8000`. What has more than
//! one reading is refused with what is wrong, and kept as typed. What is stored is read by `value::read_input`, which
//! takes plain writing only; so an answer never changes by being stored, whatever the day.

mod amount;
mod clock;
mod day;
mod digits;
mod glyphs;
mod lunar;
mod names;
mod number;
mod numbers;

use jiff::civil::Date;

use crate::definition::{NodeDef, NodeKind};
use crate::meaning::Meaning;
use crate::trouble::Trouble;
use crate::unseen::without_turning;
use crate::value::Value;
use crate::value::read_input::read_input;

pub(crate) use names::trouble as name_trouble;

/// Reads what a person typed for this question.
pub(crate) fn read_typed(def: &NodeDef, typed: &str, today: Date) -> Value {
    let plain = match def.kind {
        NodeKind::Text => text(def, typed),
        _ => typed.to_owned(),
    };
    match read_input(def, &plain) {
        Value::Unread(_) => reread(def, &plain, today).unwrap_or_else(|_| Value::Unread(plain.into())),
        read => read,
    }
}

/// Why this cannot be read; `None` where nothing special can be said.
pub(crate) fn why_unread(def: &NodeDef, typed: &str, today: Date) -> Option<Trouble> {
    reread(def, typed, today).err()
}

/// Why a text that is there is not right, by what it is about.
pub(crate) fn why_wrong(def: &NodeDef, text: &str, today: Date) -> Option<Trouble> {
    match Meaning::of(def)? {
        Meaning::IdNumber => digits::id_trouble(text, today),
        Meaning::Phone => digits::phone_trouble(text),
        Meaning::BankCard => digits::card_trouble(text),
        Meaning::Name => names::trouble(text),
        Meaning::Money => None,
    }
}

/// Whether this trouble is told and not forbidden, where the form's own check lets the answer pass.
pub(crate) fn is_warning(trouble: &Trouble) -> bool {
    !matches!(
        trouble,
        Trouble::CardShort(_) | Trouble::CardLong(_) | Trouble::NameDigits | Trouble::NameLong(_)
    )
}

fn reread(def: &NodeDef, typed: &str, today: Date) -> Result<Value, Trouble> {
    match def.kind {
        NodeKind::Integer => {
            let number = amount::read(def, typed)?;
            if number.is_whole() {
                Ok(Value::Number(number))
            } else {
                Err(Trouble::NotWhole)
            }
        }
        NodeKind::Decimal => amount::read(def, typed).map(Value::Number),
        NodeKind::Date => day::read(def, typed, today).map(|day| day.map_or(Value::Blank, Value::Date)),
        NodeKind::Time => clock::read(typed).map(Value::Time),
        NodeKind::DateTime => {
            let day = day::read(def, typed, today)?;
            Ok(day
                .and_then(|day| Value::Date(day).as_stamp())
                .map_or(Value::Blank, Value::Stamp))
        }
        NodeKind::Text if Meaning::of(def) == Some(Meaning::Name) => match names::trouble(typed) {
            Some(trouble) => Err(trouble),
            None => Ok(Value::text(typed)),
        },
        _ => Ok(Value::Unread(typed.into())),
    }
}

/// Text as it is kept: plain digits, one sign between the parts of a name, numbers without what was put in for the eye.
fn text(def: &NodeDef, typed: &str) -> String {
    let plain = glyphs::plain_letters(without_turning(typed).trim());
    match Meaning::of(def) {
        Some(Meaning::IdNumber) => digits::id_number(&plain),
        Some(Meaning::Phone) => digits::phone(&plain),
        Some(Meaning::BankCard) => digits::card(&plain),
        Some(Meaning::Name) => names::tidy(&plain),
        _ => names::one_dot(&plain),
    }
}
