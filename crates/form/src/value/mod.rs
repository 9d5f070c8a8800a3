//! Values and what may be done with them: coercion and comparison. How a person's typing becomes a value is in
//! `read_input`; arithmetic is in `decimal`; dates are in `dates`. There is no NaN: what cannot be said is blank.

pub(crate) mod dates;
pub(crate) mod decimal;
pub(crate) mod listed;
pub(crate) mod read_input;

use std::sync::Arc;

use jiff::civil::{Date, Time};

use dates::Stamp;
use decimal::Dec;

/// One value.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Value {
    #[default]
    Blank,
    Bool(bool),
    Number(Dec),
    Text(Arc<str>),
    Date(Date),
    Time(Time),
    Stamp(Stamp),
    /// Names of chosen options, joined by one space in list order.
    Choices(Arc<str>),
    /// Id of a paper.
    File(Arc<str>),
    /// 不记得: an answer that says there is none to be had. Blank to every expression.
    Forgotten,
    /// What was typed and could not be read as the question's type. Blank to every expression.
    Unread(Arc<str>),
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Value {
    /// Text, or blank when there is none.
    pub(crate) fn text(text: &str) -> Value {
        if text.is_empty() {
            Value::Blank
        } else {
            Value::Text(text.into())
        }
    }

    pub(crate) fn number(number: Option<Dec>) -> Value {
        number.map_or(Value::Blank, Value::Number)
    }

    /// Nothing that an expression could use.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Value::Blank | Value::Forgotten | Value::Unread(_) => true,
            Value::Text(text) | Value::Choices(text) | Value::File(text) => text.is_empty(),
            _ => false,
        }
    }

    /// Nothing at all, not even unreadable typing.
    pub(crate) fn is_empty(&self) -> bool {
        !matches!(self, Value::Unread(_) | Value::Forgotten) && self.is_blank()
    }

    /// Canonical text, as stored and as sent; unreadable typing as it was typed.
    pub(crate) fn to_text(&self) -> Arc<str> {
        match self {
            Value::Blank => "".into(),
            Value::Forgotten => crate::FORGOTTEN.into(),
            Value::Bool(truth) => if *truth { "true" } else { "false" }.into(),
            Value::Number(number) => number.to_string().into(),
            Value::Text(text) | Value::Choices(text) | Value::File(text) | Value::Unread(text) => {
                text.clone()
            }
            Value::Date(date) => dates::date_text(*date).into(),
            Value::Time(time) => dates::time_text(*time).into(),
            Value::Stamp(stamp) => dates::stamp_text(stamp).into(),
        }
    }

    /// Text for expressions: unreadable typing is blank.
    pub(crate) fn as_text(&self) -> Arc<str> {
        if matches!(self, Value::Unread(_) | Value::Forgotten) {
            "".into()
        } else {
            self.to_text()
        }
    }

    /// The number this stands for: days for dates, 1 and 0 for truth.
    pub(crate) fn as_number(&self) -> Option<Dec> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Bool(truth) => Some(Dec::from(i64::from(*truth))),
            Value::Text(text) | Value::Choices(text) => {
                Dec::parse(text).or_else(|| read_moment(text.trim()).and_then(|moment| moment.as_number()))
            }
            Value::Date(date) => Some(Dec::from(dates::day_number(*date))),
            Value::Time(time) => dates::day_fraction(*time),
            Value::Stamp(stamp) => {
                dates::day_fraction(stamp.civil.time())?.add(Dec::from(dates::day_number(stamp.civil.date())))
            }
            Value::Blank | Value::Forgotten | Value::File(_) | Value::Unread(_) => None,
        }
    }

    /// Truth: false, zero and blank are false.
    pub(crate) fn as_bool(&self) -> bool {
        match self {
            Value::Bool(truth) => *truth,
            Value::Number(number) => !number.is_zero(),
            other => !other.is_blank(),
        }
    }

    /// The civil date this stands for.
    pub(crate) fn as_date(&self) -> Option<Date> {
        match self {
            Value::Date(date) => Some(*date),
            Value::Stamp(stamp) => Some(stamp.civil.date()),
            Value::Number(number) => dates::date_of_day(number.floor().to_i64()?),
            Value::Text(text) => read_moment(text.trim())?.as_date(),
            _ => None,
        }
    }

    /// The date-time this stands for; a date is its midnight.
    pub(crate) fn as_stamp(&self) -> Option<Stamp> {
        let plain = |civil| Stamp {
            civil,
            offset_minutes: None,
        };
        match self {
            Value::Stamp(stamp) => Some(*stamp),
            Value::Date(date) => Some(plain(date.to_datetime(Time::midnight()))),
            Value::Number(number) => {
                let days = number.floor();
                let time = dates::time_of_fraction(number.sub(days)?)?;
                Some(plain(dates::date_of_day(days.to_i64()?)?.to_datetime(time)))
            }
            Value::Text(text) => match read_moment(text.trim())? {
                Value::Text(_) => None,
                moment => moment.as_stamp(),
            },
            _ => None,
        }
    }
}

/// Compares as XPath does, with blanks, civil dates and typed truth.
pub(crate) fn compare(comparison: Comparison, left: &Value, right: &Value) -> bool {
    match comparison {
        Comparison::Equal => equal(left, right),
        Comparison::NotEqual => !equal(left, right),
        _ => {
            let (left, right) = (comparable(left, right), comparable(right, left));
            let (Some(left), Some(right)) = (left, right) else {
                return false;
            };
            match comparison {
                Comparison::Less => left < right,
                Comparison::LessOrEqual => left <= right,
                Comparison::Greater => left > right,
                _ => left >= right,
            }
        }
    }
}

fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Bool(truth), other) | (other, Value::Bool(truth)) => *truth == truth_beside_bool(other),
        (a, b) if a.is_blank() || b.is_blank() => a.is_blank() && b.is_blank(),
        (Value::Number(a), Value::Number(b)) => a == b,
        (Value::Date(a), Value::Date(b)) => a == b,
        (Value::Number(number), other) | (other, Value::Number(number)) => other.as_number() == Some(*number),
        (Value::Date(_) | Value::Time(_) | Value::Stamp(_), _)
        | (_, Value::Date(_) | Value::Time(_) | Value::Stamp(_)) => {
            match (comparable(left, right), comparable(right, left)) {
                (Some(a), Some(b)) => a == b,
                _ => left.as_text() == right.as_text(),
            }
        }
        (a, b) => a.as_text() == b.as_text(),
    }
}

/// A stored truth reads back as the text `true` or `false`, so those texts (and 1, 0) mean what they say.
fn truth_beside_bool(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Choices(text) => !matches!(&**text, "false" | "0" | ""),
        other => other.as_bool(),
    }
}

fn comparable(value: &Value, beside: &Value) -> Option<Dec> {
    match (value, beside) {
        (Value::Text(text), Value::Time(_)) => dates::day_fraction(dates::parse_time(text.trim())?),
        _ => value.as_number(),
    }
}

/// A date or date-time written as ISO text.
fn read_moment(text: &str) -> Option<Value> {
    if text.len() < 8 {
        return None;
    }
    dates::parse_date(text)
        .map(Value::Date)
        .or_else(|| dates::parse_stamp(text).map(Value::Stamp))
}
