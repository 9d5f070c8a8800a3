//! A time of day as people say it: `9点半`, `下午三点一刻`, `晚上8时20分`.

use jiff::civil::Time;

use super::glyphs::simple;
use super::numbers::small;
use crate::trouble::Trouble;

/// Part of the day, and whether its hours up to eleven lie after noon.
const PARTS: [(&str, bool); 11] = [
    ("凌晨", false),
    ("清早", false),
    ("早上", false),
    ("早晨", false),
    ("上午", false),
    ("中午", true),
    ("下午", true),
    ("傍晚", true),
    ("晚上", true),
    ("夜里", true),
    ("半夜", false),
];

/// Reads a time of day.
pub(super) fn read(typed: &str) -> Result<Time, Trouble> {
    if typed.len() > 100 {
        return Err(Trouble::TimeUnclear);
    }
    time(&simple(typed)).ok_or(Trouble::TimeUnclear)
}

fn time(text: &str) -> Option<Time> {
    let part = PARTS.iter().find(|(word, _)| text.starts_with(word));
    let text = part.map_or(text, |(word, _)| text.strip_prefix(word).unwrap_or(text));
    let (hour, rest) = text.split_once(['点', '时', ':'])?;
    let hour = small(hour)?;
    let rest = rest.strip_prefix('钟').unwrap_or(rest);
    let minute = match rest {
        "" | "整" => 0,
        "半" => 30,
        "一刻" | "1刻" => 15,
        "三刻" | "3刻" => 45,
        _ => minute(rest)?,
    };
    Time::new(on_the_clock(hour, part)?, minute, 0, 0).ok()
}

fn minute(text: &str) -> Option<i8> {
    let text = text.trim_end_matches('分');
    small(text.strip_prefix(['零', '〇']).unwrap_or(text))
}

/// `下午3点` is fifteen; `晚上12点` may be two days, so it is none.
fn on_the_clock(hour: i8, part: Option<&(&str, bool)>) -> Option<i8> {
    match part {
        None => Some(hour),
        Some((_, false)) => Some(hour).filter(|hour| *hour < 13),
        Some(("中午", true)) => match hour {
            11 | 12 => Some(hour),
            1..=2 => Some(hour + 12),
            _ => None,
        },
        Some(_) => match hour {
            1..=11 => Some(hour + 12),
            13..=23 => Some(hour),
            _ => None,
        },
    }
}
