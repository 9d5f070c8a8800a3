//! Functions for Chinese data: identity numbers, credit codes, phone and card numbers, amounts in capitals.
//! A check digit that fits says that a number was copied well, nothing more.

use jiff::civil::Date;

use crate::compile::functions::Function;
use crate::value::read_input::half_width;
use crate::value::{Value, dates, decimal::Dec};

pub(super) fn call(function: Function, value: &Value) -> Value {
    let text = tidy(&value.as_text());
    match function {
        Function::CnIdBirth => id_birth(&text).map_or(Value::Blank, Value::Date),
        Function::CnIdSex => id_sex(&text).map_or(Value::Blank, |sex| Value::Text(sex.into())),
        Function::CnIdUpgrade => id_18(&text).map_or(Value::Blank, |id| Value::text(&id)),
        Function::CnUsccValid => Value::Bool(uscc_valid(&text)),
        Function::CnMobileValid => Value::Bool(mobile_valid(&text)),
        Function::CnPhoneValid => Value::Bool(phone_kind(&text).is_some()),
        Function::CnBankCardValid => Value::Bool(bank_card_valid(&text)),
        Function::CnAmountCapitals => value
            .as_number()
            .and_then(capitals)
            .map_or(Value::Blank, |t| Value::text(&t)),
        _ => Value::Blank,
    }
}

/// A real 18-digit identity number: check digit, a date that exists, not in the future, not 130 years ago.
pub(crate) fn id_valid(text: &str, today: Date) -> bool {
    let text = tidy(text);
    let birth = if text.len() == 18 { id_birth(&text) } else { None };
    birth.is_some_and(|birth| is_lifetime(birth, today))
        && id_check(&text).is_some_and(|check| text.ends_with(check))
}

/// Somebody born on this day may be alive.
pub(crate) fn is_lifetime(birth: Date, today: Date) -> bool {
    birth <= today && i32::from(today.year()) - i32::from(birth.year()) <= 130
}

/// From where a phone number can be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneKind {
    /// From everywhere: a mobile, a landline with its area code, 400 and 800.
    Whole,
    /// Near by only: a landline without area code, a short number.
    Local,
}

/// What kind of phone number this is; `None` when it is none.
pub(crate) fn phone_kind(text: &str) -> Option<PhoneKind> {
    if mobile_valid(text) || landline_valid(text) {
        return Some(PhoneKind::Whole);
    }
    let digits = text.replace('-', "");
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        10 if digits.starts_with("400") || digits.starts_with("800") => Some(PhoneKind::Whole),
        3..=6 => Some(PhoneKind::Local),
        7..=8 if !digits.starts_with(['0', '1']) => Some(PhoneKind::Local),
        _ => None,
    }
}

pub(crate) fn tidy(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_uppercase()
}

pub(crate) fn id_check(text: &str) -> Option<char> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits: Option<Vec<u32>> = text.chars().take(17).map(|c| c.to_digit(10)).collect();
    let digits = digits.filter(|digits| digits.len() == 17)?;
    let sum: u32 = digits
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    "10X98765432".chars().nth(sum as usize % 11)
}

/// The 18-digit form; 15-digit numbers get their century and check digit.
fn id_18(text: &str) -> Option<String> {
    match (text.len(), text.get(..6), text.get(6..)) {
        (18, ..) if text.is_ascii() => Some(text.to_owned()),
        (15, Some(region), Some(rest)) => {
            let long = format!("{region}19{rest}");
            id_check(&long).map(|check| format!("{long}{check}"))
        }
        _ => None,
    }
}

pub(crate) fn id_birth(text: &str) -> Option<Date> {
    let id = id_18(text)?;
    let part = |from: usize, to: usize| id.get(from..to);
    dates::parse_date(&format!("{}-{}-{}", part(6, 10)?, part(10, 12)?, part(12, 14)?))
}

pub(crate) fn id_sex(text: &str) -> Option<&'static str> {
    id_birth(text)?;
    let digit = id_18(text)?.chars().nth(16)?.to_digit(10)?;
    Some(if digit % 2 == 1 { "男" } else { "女" })
}

fn uscc_valid(text: &str) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let digits: Option<Vec<usize>> = text
        .chars()
        .map(|c| ALPHABET.chars().position(|known| known == c))
        .collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 18) else {
        return false;
    };
    let mut weight = 1;
    let mut sum = 0;
    for digit in digits.iter().take(17) {
        sum += digit * weight;
        weight = weight * 3 % 31;
    }
    digits.last() == Some(&((31 - sum % 31) % 31))
}

fn mobile_valid(text: &str) -> bool {
    let text = text.strip_prefix("+86").unwrap_or(text).replace('-', "");
    let mut chars = text.chars();
    text.len() == 11
        && text.bytes().all(|b| b.is_ascii_digit())
        && chars.next() == Some('1')
        && chars.next().is_some_and(|c| ('3'..='9').contains(&c))
}

fn landline_valid(text: &str) -> bool {
    let digits = text.replace('-', "");
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && text.matches('-').count() <= 1;
    plain && text.starts_with('0') && (10..=12).contains(&digits.len())
}

pub(crate) fn bank_card_valid(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| (16..=19).contains(&digits.len())) else {
        return false;
    };
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = (0..)
        .zip(digits.iter().rev())
        .map(|(at, d): (u32, _)| if at % 2 == 1 { doubled(*d) } else { *d })
        .sum();
    sum.is_multiple_of(10)
}

/// 人民币大写: `1234.5` is 壹仟贰佰叁拾肆元伍角. Amounts are rounded to the fen; above 10^16 blank.
fn capitals(amount: Dec) -> Option<String> {
    const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
    let digit = |n: i64| {
        usize::try_from(n)
            .ok()
            .and_then(|n| DIGITS.get(n))
            .copied()
            .unwrap_or("")
    };
    let fen_total = amount.abs().mul(Dec::from(100))?.round(0)?;
    let fen_total = fen_total
        .to_i64()
        .filter(|total| *total < 1_000_000_000_000_000_000)?;
    let (yuan, jiao, fen) = (fen_total / 100, fen_total / 10 % 10, fen_total % 10);
    let mut out = String::new();
    if amount.is_negative() && fen_total > 0 {
        out.push('负');
    }
    if yuan > 0 || fen_total == 0 {
        out.push_str(&whole_capitals(yuan, digit));
        out.push('元');
    }
    match (jiao, fen) {
        (0, 0) => out.push('整'),
        (jiao, 0) => out.push_str(&format!("{}角", digit(jiao))),
        (0, fen) => out.push_str(&format!("{}{}分", if yuan > 0 { "零" } else { "" }, digit(fen))),
        (jiao, fen) => out.push_str(&format!("{}角{}分", digit(jiao), digit(fen))),
    }
    Some(out)
}

fn whole_capitals<'d>(yuan: i64, digit: impl Fn(i64) -> &'d str) -> String {
    const UNITS: [(i64, &str); 4] = [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")];
    const GROUPS: [(i64, &str); 4] = [
        (1_000_000_000_000, "兆"),
        (100_000_000, "亿"),
        (10_000, "万"),
        (1, ""),
    ];
    let mut out = String::new();
    let mut zero = false;
    for (size, name) in GROUPS {
        let group = yuan / size % 10_000;
        for (unit, unit_name) in UNITS {
            let one = group / unit % 10;
            if one == 0 {
                zero |= !out.is_empty();
                continue;
            }
            out.push_str(if zero { "零" } else { "" });
            zero = false;
            out.push_str(digit(one));
            out.push_str(unit_name);
        }
        if group > 0 {
            out.push_str(name);
        }
    }
    if out.is_empty() { "零".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 21);

    #[test]
    fn identity_numbers() {
        for good in [
            "11010519491231002X",
            "440524188001010014",
            "990123194803052187",
            "990123195111203313",
            "99012319441001004X",
            "810000196001010015",
            "830000195505050028",
        ] {
            let old = good == "440524188001010014";
            assert_eq!(id_valid(good, TODAY), !old, "{good}");
            assert_eq!(id_check(good), good.chars().last(), "{good}");
        }
        assert!(
            id_valid("１１０１０５１９４９１２３１００２ｘ", TODAY),
            "full-width and lower-case"
        );
        assert!(!id_valid("990123196202290023", TODAY), "1962 had no 29 February");
        assert_eq!(
            id_check("990123196202290023"),
            Some('3'),
            "though the check digit fits"
        );
        assert!(!id_valid("990123203001010011", TODAY), "not born yet");
        assert!(
            !id_valid("990123480305218", TODAY),
            "15 digits are only for old files"
        );
        assert!(!id_valid("身份证号一共十八个字符的文字啊啊", TODAY));
        assert_eq!(id_18("990123480305218").as_deref(), Some("990123194803052187"));
        assert_eq!(id_sex("990123194803052187"), Some("女"));
        assert_eq!(id_sex("990123195111203313"), Some("男"));
        assert_eq!(
            id_birth("990123194803052187").map(dates::date_text).as_deref(),
            Some("1948-03-05")
        );
    }

    #[test]
    fn other_numbers() {
        assert!(uscc_valid("91350100M000100Y43"));
        assert!(!uscc_valid("91350100M000100Y4Z"));
        assert!(mobile_valid("13800138000") && !mobile_valid("12800138000") && !mobile_valid("1380013800"));
        assert!(landline_valid("0990-1234567") && landline_valid("01012345678") && !landline_valid("12345"));
        assert!(bank_card_valid("6217990000000000014") && !bank_card_valid("6217990000000000015"));
    }

    #[test]
    fn amounts_in_capitals() {
        let check = |amount: &str, expected: &str| {
            assert_eq!(
                Dec::parse(amount).and_then(capitals).as_deref(),
                Some(expected),
                "{amount}"
            );
        };
        check("0", "零元整");
        check("100", "壹佰元整");
        check("1234.5", "壹仟贰佰叁拾肆元伍角");
        check("10.05", "壹拾元零伍分");
        check("0.05", "伍分");
        check("10001", "壹万零壹元整");
        check("100000000", "壹亿元整");
        check("101000000", "壹亿零壹佰万元整");
        check("20300.07", "贰万零叁佰元零柒分");
        check("-3.14", "负叁元壹角肆分");
        assert_eq!(Dec::parse("99999999999999999999").and_then(capitals), None);
    }
}
