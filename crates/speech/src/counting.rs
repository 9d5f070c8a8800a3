//! Whether a number counts something, and how it is said then.

use crate::numbers::{amount, counted, decimal, grouped, plain, spelled};
use crate::shapes::Place;

/// Words that count: before them 2 is 两 and a number is an amount, however it looks.
const COUNTS: &[&str] = &[
    "个", "天", "周", "年", "岁", "小时", "分钟", "份", "张", "人", "次", "位", "名", "户", "家", "套", "间",
    "亩", "元", "块", "倍", "寸", "米", "公里", "条", "项", "件", "种", "本", "口", "头", "只", "台", "层",
    "步", "遍", "页", "处", "门", "顿", "斤", "公斤", "吨", "升", "里", "平方", "立方", "季", "颗", "株",
    "棵", "道", "题", "篇", "句", "封", "万", "千", "亿", "点", "场", "趟", "代", "双", "把", "座", "幢",
    "栋", "匹", "辆", "床", "袋", "箱", "瓶", "盒", "桶", "车", "厘", "毫",
];
/// An amount before these too, but 2 stays 二.
const FIGURES: &[&str] = &[
    "月", "日", "号", "级", "楼", "类", "等", "期", "分", "秒", "度", "组", "幅", "届", "路", "版", "章",
    "款",
];
/// More digits than this in one are a number of something.
const AMOUNT_DIGITS: usize = 6;

/// What is counted follows, maybe behind the second half of a range (3-5 天).
pub(crate) fn counts_follow(rest: &str) -> bool {
    starts(rest, COUNTS) || starts(rest, FIGURES)
}

fn starts(rest: &str, words: &[&str]) -> bool {
    let rest = beyond_range(rest).trim_start_matches([' ', '多', '余', '来', '几']);
    words.iter().any(|word| rest.starts_with(word))
}

fn beyond_range(rest: &str) -> &str {
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '~' | '～' | '至' | '到' | ' ' | '、');
    let behind = rest.trim_start_matches(dash);
    if behind.len() == rest.len() {
        return rest;
    }
    let beyond = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    if beyond.len() == behind.len() {
        rest
    } else {
        beyond
    }
}

/// Numbers that one dials: 110, 12345, 95533.
pub(crate) fn service_number(digits: &str) -> bool {
    match digits.len() {
        3 => matches!(digits, "110" | "119" | "120" | "122" | "114"),
        5 => {
            ["10", "12", "95", "96"]
                .iter()
                .any(|start| digits.starts_with(start))
                && !digits.ends_with("000")
        }
        6 => digits.starts_with("123") || digits.starts_with("968"),
        _ => false,
    }
}

/// A number that is nothing more certain.
pub(crate) fn number(written: &str, place: &Place<'_>, after: &str) -> String {
    let digits = written.replace(',', "");
    let points = digits.matches('.').count();
    if points > 1 {
        let parts: Vec<String> = digits.split('.').map(amount).collect();
        return parts.join("点");
    }
    let grouped_by_comma = digits.len() != written.len();
    if points == 0 && !grouped_by_comma {
        if digits.len() > 1 && digits.starts_with('0') {
            return spelled(&digits);
        }
        if digits.len() > AMOUNT_DIGITS && !counts_follow(after) {
            return grouped(&digits, &[]);
        }
    }
    // 国发〔2014〕47号
    if place.before == Some('〔') && digits.len() == 4 {
        return plain(&digits);
    }
    let ordinal = matches!(place.before, Some('第' | '初'));
    match () {
        () if !ordinal && starts(after, COUNTS) => counted(&digits),
        () if place.before.is_some_and(|c| c.is_ascii_alphabetic()) => plain_or_amount(&digits),
        () => decimal(&digits),
    }
}

/// Behind a letter (A4, G312) it is a name: long ones digit by digit.
fn plain_or_amount(digits: &str) -> String {
    if digits.len() > 2 && !digits.contains('.') {
        return plain(digits);
    }
    decimal(digits)
}
