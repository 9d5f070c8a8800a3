//! Moments as values: now, a clock time, a value in a pattern.

use jiff::civil::{Date, Time};

use crate::value::Value;
use crate::value::dates::{self, Stamp};

/// A moment with the offset of its place.
pub(crate) fn now(now: &jiff::Zoned) -> Stamp {
    let offset_minutes = i16::try_from(now.offset().seconds() / 60).ok();
    Stamp {
        civil: now.datetime(),
        offset_minutes,
    }
}

pub(super) fn format(value: &Value, pattern: &str, chinese: bool) -> Value {
    let clock = match value {
        Value::Time(time) => Some(Date::constant(1970, 1, 1).to_datetime(*time)),
        _ => value.as_stamp().map(|stamp| stamp.civil),
    };
    clock.map_or(Value::Blank, |civil| {
        Value::text(&dates::format(civil, pattern, chinese))
    })
}

pub(super) fn clock_of(value: &Value) -> Option<Time> {
    match value {
        Value::Time(time) => Some(*time),
        Value::Stamp(stamp) => Some(stamp.civil.time()),
        Value::Text(text) => dates::parse_stamp(text.trim())
            .map(|s| s.civil.time())
            .or_else(|| dates::parse_time(text.trim())),
        _ => None,
    }
}
