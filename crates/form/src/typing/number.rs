//! One number as people write it: `1,200`, `一千五`, `3万`, `1.5万`, `两万三千零五`, `半`. Units of things are not known
//! here; `amount` takes them off first.

use super::glyphs::{digit, positional};
use crate::trouble::Trouble;
use crate::value::decimal::Dec;

type Read = Result<Dec, Trouble>;

/// Units, largest first, with their size.
const UNITS: [(&str, i64); 5] = [
    ("亿", 100_000_000),
    ("万", 10_000),
    ("千仟", 1000),
    ("百佰", 100),
    ("十拾", 10),
];

/// Reads a number from which blanks and units of things are gone.
pub(super) fn read(text: &str) -> Read {
    if text.is_empty() {
        return Err(Trouble::NotNumber);
    }
    if text == "半" {
        return Dec::parse("0.5").ok_or(Trouble::NotNumber);
    }
    let text = text.replace('廿', "二十").replace('卅', "三十");
    below(&text, 0)
}

/// Reads what has units from this place in the list on.
fn below(text: &str, from: usize) -> Read {
    for (at, (signs, size)) in UNITS.iter().enumerate().skip(from) {
        if let Some((left, right)) = split(text, signs) {
            let head = head(left, *size, at)?;
            let tail = tail(right, *size, at)?;
            // `1.5万5` is no number that anybody says.
            if !head.is_whole() && !tail.is_zero() {
                return Err(Trouble::NotNumber);
            }
            return head
                .mul(Dec::from(*size))
                .and_then(|head| head.add(tail))
                .ok_or(Trouble::NotNumber);
        }
    }
    without_units(text)
}

fn split<'t>(text: &'t str, signs: &str) -> Option<(&'t str, &'t str)> {
    let at = text.find(|c: char| signs.contains(c))?;
    let (left, rest) = text.split_at_checked(at)?;
    let mut rest = rest.chars();
    rest.next();
    Some((left, rest.as_str()))
}

/// How many of a unit: `一万亿`, `十二万`, `1.5万`, but one digit of a thousand, and nothing before ten.
fn head(text: &str, size: i64, at: usize) -> Read {
    if text.is_empty() {
        return if size == 10 {
            Ok(Dec::ONE)
        } else {
            Err(Trouble::NotNumber)
        };
    }
    let head = below(text, at + 1)?;
    let most = if size >= 10_000 {
        Dec::from(100_000_000)
    } else {
        Dec::from(10)
    };
    if head.is_zero() || head.is_negative() || head >= most {
        return Err(Trouble::NotNumber);
    }
    if size == 10 && !head.is_whole() {
        return Err(Trouble::NotNumber);
    }
    Ok(head)
}

/// What follows a unit: `一万零五`, `一万五千`, and the bare digit of `一万五`, which counts the next smaller unit.
fn tail(text: &str, size: i64, at: usize) -> Read {
    if text.is_empty() {
        return Ok(Dec::ZERO);
    }
    let (zero, rest) = match text.strip_prefix(['零', '〇', '○']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut signs = rest.chars();
    if let (Some(only), None, false) = (signs.next().and_then(digit), signs.next(), zero) {
        let place = if size == 10 { 1 } else { size / 10 };
        let nothing = only == 0;
        return if nothing {
            Err(Trouble::NotNumber)
        } else {
            Ok(Dec::from(i64::from(only) * place))
        };
    }
    let value = below(rest, at + 1)?;
    let most = Dec::from(if zero { size / 10 } else { size });
    let fits = !value.is_zero() && !value.is_negative() && value < most;
    // `一亿五千` is a hundred and fifty million to those who say it, and to others not.
    if fits && !zero && size == 100_000_000 && value < Dec::from(10_000) {
        return Err(Trouble::NumberVague);
    }
    // `一万2.5`, `十零五`: nobody writes so and means one thing.
    if fits && value.is_whole() && size > 10 {
        Ok(value)
    } else {
        Err(Trouble::NotNumber)
    }
}

/// Digits alone: `1,200.50`, `三点五`, `一五〇〇`, `七`.
fn without_units(text: &str) -> Read {
    if text.contains(',') {
        return grouped(text);
    }
    if let Some(plain) = Dec::parse(text) {
        return Ok(plain);
    }
    if let Some((whole, fraction)) = text.split_once('点') {
        let whole = chinese(whole)?;
        let fraction = positional(fraction).ok_or(Trouble::NotNumber)?;
        return Dec::parse(&format!("{whole}.{fraction}")).ok_or(Trouble::NotNumber);
    }
    chinese(text)
}

fn chinese(text: &str) -> Read {
    if text.chars().any(|c| c.is_ascii_digit()) {
        return Dec::parse(text).ok_or(Trouble::NotNumber);
    }
    let digits = positional(text).ok_or(Trouble::NotNumber)?;
    let number = Dec::parse(&digits).ok_or(Trouble::NotNumber)?;
    match digits.len() {
        1 => Ok(number),
        // `三四` may be three or four; `一五〇〇` is one number.
        2 => Err(Trouble::NumberVague),
        _ if digits.starts_with('0') => Err(Trouble::NotNumber),
        _ => Ok(number),
    }
}

/// Commas stand where thousands are, and nowhere else.
fn grouped(text: &str) -> Read {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let thousands = digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group))
        && fraction.bytes().all(|b| b.is_ascii_digit());
    let number = thousands.then(|| Dec::parse(&text.replace(',', ""))).flatten();
    number.ok_or(
        if text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.')) {
            Trouble::NumberCommas
        } else {
            Trouble::NotNumber
        },
    )
}
