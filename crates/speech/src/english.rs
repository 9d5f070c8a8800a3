//! An English sentence as an English voice says it right: long numbers digit by digit, dates in words.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::plan::{Run, Tongue};
use crate::split::han;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

static DATE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})\b").ok());
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:\d+(?:-\d+){2,}|\d{7,}[Xx]?|0\d{2,3}-\d{7,8}|110|119|120|122|12345|12333|12393)\b").ok()
});

/// Runs of a sentence of an English page. Chinese words in it are said by the Chinese voice.
pub(crate) fn runs(text: &str, chinese: impl Fn(&str) -> Vec<Run>) -> Vec<Run> {
    let mut out = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let cut = rest.find(han).unwrap_or(rest.len());
        let (english, behind) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        if english.chars().any(char::is_alphanumeric) {
            out.push(Run::new(Tongue::English, &words(english)));
        }
        let cut = behind
            .find(|c: char| c.is_ascii_alphanumeric())
            .unwrap_or(behind.len());
        let (han, behind) = behind.split_at_checked(cut).unwrap_or((behind, ""));
        out.extend(chinese(han));
        rest = behind;
    }
    out
}

fn words(text: &str) -> String {
    let text = match &*DATE {
        Some(date) => date.replace_all(text, day).into_owned(),
        None => text.to_owned(),
    };
    match &*NUMBER {
        Some(number) => number.replace_all(&text, digits).into_owned(),
        None => text,
    }
}

fn day(found: &Captures<'_>) -> String {
    let part = |index| found.get(index).map_or("", |part| part.as_str());
    let month = part(2).parse::<usize>().ok().and_then(|m| m.checked_sub(1));
    match month.and_then(|m| MONTHS.get(m)) {
        Some(month) => format!("{} {month} {}", part(3).trim_start_matches('0'), part(1)),
        None => part(0).to_owned(),
    }
}

fn digits(found: &Captures<'_>) -> String {
    let whole = found.get(0).map_or("", |part| part.as_str());
    let spell = |c: char| if c == '-' { ",".to_owned() } else { format!(" {c}") };
    whole
        .chars()
        .map(spell)
        .collect::<String>()
        .trim_start()
        .to_owned()
}
