//! Shapes of figures in a Chinese text: what stands at a place is recognised and said in words. The longest and most
//! certain shapes come first; what is left is a number.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::counting::{counts_follow, number, service_number};
use crate::numbers::{amount, counted, decimal, grouped, plain, spelled, spelled_groups};
use crate::units;

/// Where a shape stands.
pub(crate) struct Place<'a> {
    /// The text from here on.
    pub rest: &'a str,
    /// The character before, spaces left out.
    pub before: Option<char>,
    /// What was said right before it.
    pub said: &'a str,
}

/// Before these words figures are a name and are said one by one.
const NAMES: &[&str] = &[
    "尾号",
    "末四位",
    "后四位",
    "号码",
    "证号",
    "卡号",
    "编号",
    "尾號",
    "末四位",
    "後四位",
    "號碼",
    "證號",
    "卡號",
    "編號",
];

type Say = fn(&Captures<'_>, &Place<'_>) -> Option<String>;

/// Length of what was recognised, in bytes, and its words.
pub(crate) fn take(place: &Place<'_>) -> Option<(usize, String)> {
    SHAPES.iter().find_map(|(shape, say)| {
        let found = shape.captures(place.rest)?;
        let whole = found.get(0)?;
        let said = say(&found, place)?;
        Some((whole.end(), said))
    })
}

static SHAPES: LazyLock<Vec<(Regex, Say)>> = LazyLock::new(|| {
    let all = TABLE.iter();
    all.filter_map(|(pattern, say)| Some((Regex::new(&pattern.replace(r"\d", "[0-9]")).ok()?, *say)))
        .collect()
});

const TABLE: &[(&str, Say)] = &[
    (r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", date),
    (r"^(\d{17}[\dXx]|\d{15})", identity),
    (r"^(\d{6}) (\d{8}) (\d{3}[\dXx])", spaced),
    (r"^(?:(?:\+86|86)[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})", phone),
    (r"^(0\d{2,3})[-—－ ]?(\d{7,8})", phone),
    (r"^([48]00)[ -]?(\d{3,4})[ -]?(\d{3,4})", phone),
    (r"^\d{3,8}", named),
    (r"^\d+(?:-\d+){2,}", dashed),
    (r"^\d(?: \d)+(?: [Xx])?", letter_by_letter),
    (r"^\d{2,6}(?: \d{2,8})+(?:[Xx])?", long_groups),
    (r"^(\d{4})\s*[-–—~～至到]\s*(\d{4})(\s*年?)", years),
    (
        r"^(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*([日号]))?",
        day,
    ),
    (r"^(\d{2})年(\d{1,2})月", short_year),
    (r"^(\d{4})-(\d{1,2})", month),
    (r"^(\d{1,2})\s*月\s*(\d{1,2})\s*([日号]?)", day_of_month),
    (r"^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?", time),
    (r"^(\d{1,3})[:：](\d{1,3})", ratio),
    (r"^[¥￥]\s*(\d[\d,]*)(?:\.(\d{1,2}))?\s*(元?)", money),
    (r"^(\d[\d,]*)\.(\d{1,2})\s*(元|块)", money),
    (
        r"^(\d+(?:\.\d+)?)\s*[%％]?\s*[-–—~～至到]\s*(\d+(?:\.\d+)?)\s*[%％]",
        percents,
    ),
    (r"^(\d+(?:\.\d+)?)\s*([%％‰])", percent),
    (r"^(\d{1,3})/(\d{1,3})", fraction),
    (
        r"^(\d[\d,]*(?:\.\d+)?)\s*([A-Za-z℃°㎡㎥㎏㎝㎜㎞][A-Za-z]{0,2}[²³23]?)",
        measured,
    ),
    (r"^\d+", service),
    (r"^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)", any_number),
];

fn part<'a>(found: &Captures<'a>, index: usize) -> &'a str {
    found.get(index).map_or("", |part| part.as_str())
}

fn after<'a>(found: &Captures<'_>, place: &Place<'a>) -> &'a str {
    let end = found.get(0).map_or(0, |whole| whole.end());
    place.rest.get(end..).unwrap_or_default()
}

/// Nothing that belongs to the same number follows.
fn ends(found: &Captures<'_>, place: &Place<'_>) -> bool {
    !after(found, place).starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn within(digits: &str, from: u32, to: u32) -> bool {
    digits
        .parse::<u32>()
        .is_ok_and(|value| (from..=to).contains(&value))
}

fn is_year(digits: &str) -> bool {
    within(digits, 1900, 2099)
}

fn date(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (year, month, day) = (part(found, 1), part(found, 2), part(found, 3));
    let fits = is_year(year) && within(month, 1, 12) && within(day, 1, 31) && ends(found, place);
    let more = after(found, place).starts_with(['-', '/']);
    (fits && !more).then(|| format!("{}年{}月{}日", plain(year), amount(month), amount(day)))
}

fn identity(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    ends(found, place).then(|| grouped(part(found, 1), &[6, 8, 4]))
}

fn spaced(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    ends(found, place).then(|| spelled_groups([part(found, 1), part(found, 2), part(found, 3)]))
}

fn phone(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let groups = found.iter().skip(1).flatten().map(|part| part.as_str());
    (ends(found, place) && !counts_follow(after(found, place))).then(|| spelled_groups(groups))
}

/// What names something ("尾号 1234", "号码是 5508") is no amount.
fn named(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let said = place.said.trim_end_matches([' ', '，']).trim_end_matches('是');
    let names = NAMES.iter().any(|name| said.ends_with(name));
    let more = after(found, place)
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '到'));
    (names && !more && ends(found, place) && !counts_follow(after(found, place)))
        .then(|| spelled(part(found, 0)))
}

fn dashed(found: &Captures<'_>, _: &Place<'_>) -> Option<String> {
    Some(spelled_groups(part(found, 0).split('-')))
}

fn letter_by_letter(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let digits: String = part(found, 0).split(' ').collect();
    (digits.len() > 2 && ends(found, place)).then(|| spelled(&digits))
}

/// A long number in groups, as this app shows it: card, identity, telephone.
fn long_groups(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let digits = part(found, 0).chars().filter(char::is_ascii_digit).count();
    let whole = digits >= 9 && ends(found, place);
    whole.then(|| spelled_groups(part(found, 0).split(' ')))
}

fn years(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (from, to, unit) = (part(found, 1), part(found, 2), part(found, 3).trim());
    let fits = is_year(from) && is_year(to) && ends(found, place);
    (fits && (unit == "年" || !counts_follow(after(found, place))))
        .then(|| format!("{}到{}{unit}", plain(from), plain(to)))
}

fn day(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (year, month, day) = (part(found, 1), part(found, 2), part(found, 3));
    if !year.starts_with(['1', '2']) || place.before == Some('第') || month.is_empty() && !day.is_empty() {
        return None;
    }
    let mut said = format!("{}年", plain(year));
    if !month.is_empty() {
        said.push_str(&format!("{}月", amount(month)));
    }
    if !day.is_empty() {
        said.push_str(&format!("{}{}", amount(day), part(found, 4)));
    }
    Some(said)
}

fn short_year(found: &Captures<'_>, _: &Place<'_>) -> Option<String> {
    Some(format!("{}年{}月", plain(part(found, 1)), amount(part(found, 2))))
}

fn month(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (year, month) = (part(found, 1), part(found, 2));
    let fits = is_year(year) && within(month, 1, 12) && month.len() == 2 && ends(found, place);
    fits.then(|| format!("{}年{}月", plain(year), amount(month)))
}

fn day_of_month(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (month, day) = (part(found, 1), part(found, 2));
    let fits = within(month, 1, 12) && within(day, 1, 31) && ends(found, place);
    let unit = Some(part(found, 3))
        .filter(|unit| !unit.is_empty())
        .unwrap_or("日");
    fits.then(|| format!("{}月{}{unit}", amount(month), amount(day)))
}

fn time(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (hour, minute, second) = (part(found, 1), part(found, 2), part(found, 3));
    if !within(hour, 0, 24) || !within(minute, 0, 59) || !ends(found, place) {
        return None;
    }
    let hour = &said_hour(hour, place.said);
    let mut said = format!("{}点", counted(hour));
    match minute {
        "00" => {}
        "30" if within(hour, 0, 12) && second.is_empty() => said.push('半'),
        _ => said.push_str(&minutes(minute)),
    }
    if !second.is_empty() && second != "00" {
        said.push_str(&format!("{}秒", amount(second)));
    }
    Some(said)
}

/// After 下午 or 晚上 hours are counted as people count them; so is the end of a range that began there.
fn said_hour(hour: &str, said: &str) -> String {
    let clause = said.rsplit(['。', '，']).next().unwrap_or_default();
    let last = HALVES
        .iter()
        .filter_map(|half| Some((clause.rfind(half)?, *half)))
        .max();
    let late = last.is_some_and(|(_, half)| !half.starts_with('上') && !half.starts_with('早'));
    let hour: u32 = hour.parse().unwrap_or_default();
    if late && (13..24).contains(&hour) {
        (hour - 12).to_string()
    } else {
        hour.to_string()
    }
}

/// Words for a part of the day that stand before a time.
const HALVES: &[&str] = &["上午", "早上", "中午", "下午", "傍晚", "晚上"];

fn ratio(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (first, second) = (part(found, 1), part(found, 2));
    ends(found, place).then(|| format!("{}比{}", amount(first), amount(second)))
}

fn minutes(minute: &str) -> String {
    let zero = if minute.starts_with('0') { "零" } else { "" };
    format!("{zero}{}分", amount(minute))
}

fn money(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let whole = part(found, 1).replace(',', "");
    let unit = Some(part(found, 3))
        .filter(|unit| !unit.is_empty())
        .unwrap_or("元");
    let cents = part(found, 2);
    let rest = after(found, place);
    if rest.starts_with(['万', '亿']) {
        let number = if cents.is_empty() {
            whole
        } else {
            format!("{whole}.{cents}")
        };
        return (unit == "元").then(|| decimal(&number));
    }
    let mut said = String::new();
    if !whole.trim_start_matches('0').is_empty() || cents.chars().all(|c| c == '0') {
        said = format!("{}{unit}", counted(&whole));
    }
    let mut cents = cents.chars();
    let (tenth, hundredth) = (cents.next().unwrap_or('0'), cents.next().unwrap_or('0'));
    if tenth != '0' {
        said.push_str(&format!("{}角", plain(&tenth.to_string())));
    }
    if hundredth != '0' {
        let gap = if tenth == '0' && !said.is_empty() {
            "零"
        } else {
            ""
        };
        said.push_str(&format!("{gap}{}分", plain(&hundredth.to_string())));
    }
    Some(said)
}

fn percents(found: &Captures<'_>, _: &Place<'_>) -> Option<String> {
    Some(format!(
        "百分之{}到百分之{}",
        decimal(part(found, 1)),
        decimal(part(found, 2))
    ))
}

fn percent(found: &Captures<'_>, _: &Place<'_>) -> Option<String> {
    let of = if part(found, 2) == "‰" { "千" } else { "百" };
    Some(format!("{of}分之{}", decimal(part(found, 1))))
}

fn fraction(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let (above, below) = (part(found, 1), part(found, 2));
    let less = above.parse::<u32>().ok()? < below.parse::<u32>().ok()?;
    let whole =
        place.before != Some('/') && !after(found, place).starts_with(['/', '.']) && ends(found, place);
    (less && whole).then(|| format!("{}分之{}", amount(below), amount(above)))
}

fn measured(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let unit = units::said(part(found, 2))?;
    let number = part(found, 1).replace(',', "");
    ends(found, place).then(|| format!("{}{unit}", counted(&number)))
}

fn service(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    let digits = part(found, 0);
    let alone = !after(found, place).starts_with(['.', ',', '-']) || digits.len() == 5;
    (service_number(digits) && alone && !counts_follow(after(found, place))).then(|| spelled(digits))
}

fn any_number(found: &Captures<'_>, place: &Place<'_>) -> Option<String> {
    Some(number(part(found, 0), place, after(found, place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_one() {
        assert_eq!(SHAPES.len(), TABLE.len());
    }
}
