//! A number with what people put around it: `¥1,500.00`, `两百块`, `三块五`, `五毛`, `半亩`, `一亩二分`, `三口人`. A unit is
//! taken off only where the question itself names it, or where it counts people and things: `3公斤` is no answer to 克.

use super::glyphs::{between_digits, digit, simple};
use super::number;
use crate::definition::NodeDef;
use crate::meaning::Meaning;
use crate::trouble::Trouble;
use crate::value::decimal::Dec;

type Read = Result<Dec, Trouble>;

/// Longer than any number that is one.
const LONGEST: usize = 60;
/// Words of somebody who does not say exactly how much.
const VAGUE: [&str; 14] = [
    "几",
    "多",
    "左右",
    "大概",
    "大约",
    "约",
    "上下",
    "以上",
    "以下",
    "不到",
    "差不多",
    "到",
    "至",
    "~",
];
/// Counting words that change no number.
const COUNTERS: [&str; 9] = ["口人", "个人", "周岁", "口", "个", "人", "位", "名", "岁"];
/// Units that a question may name, longer ones first.
const UNITS: [&str; 23] = [
    "平方米",
    "公斤",
    "千克",
    "公里",
    "厘米",
    "毫米",
    "公顷",
    "个月",
    "亩",
    "克",
    "斤",
    "吨",
    "米",
    "平",
    "天",
    "日",
    "月",
    "年",
    "头",
    "只",
    "棵",
    "间",
    "户",
];

/// Reads what was typed for a question about a number.
pub(super) fn read(def: &NodeDef, typed: &str) -> Read {
    // The length first, so that a pasted book costs nothing.
    if typed.len() > LONGEST * 4 {
        return Err(Trouble::NotNumber);
    }
    let blanks = typed.trim().contains(char::is_whitespace);
    let text = simple(&between_digits(typed, ',')).replace('、', ",");
    let text = text
        .trim_start_matches(['¥', '￥', '$'])
        .trim_start_matches("人民币");
    let (negative, text) = match text.strip_prefix(['-', '负']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if text.starts_with(['-', '+', '负']) {
        return Err(Trouble::NotNumber);
    }
    let number = unsigned(def, text).map_err(|trouble| match trouble {
        // Nobody wrote a comma: the blank stands in a strange place.
        Trouble::NumberCommas if blanks => Trouble::NotNumber,
        other => other,
    })?;
    Ok(if negative { number.neg() } else { number })
}

fn unsigned(def: &NodeDef, text: &str) -> Read {
    let has_number = text
        .chars()
        .any(|c| digit(c).is_some() || "十百千万半".contains(c));
    let range = text.trim_start_matches('-').contains('-');
    if has_number && (range || VAGUE.iter().any(|word| text.contains(word))) {
        return Err(Trouble::NumberVague);
    }
    if Meaning::of(def) == Some(Meaning::Money) || names_unit(def, "元") {
        return money(text);
    }
    with_unit(def, text)
}

/// `1500`, `一千五百元整`, `三块五`, `五毛`, `12块3毛5分`.
fn money(text: &str) -> Read {
    let text = text.trim_end_matches('钱').trim_end_matches(['整', '正']);
    if let Some((yuan, rest)) = text.split_once(['元', '块']) {
        let yuan = number::read(yuan)?;
        let rest = rest.trim_end_matches('钱');
        let part = small_money(rest, true)?;
        if !yuan.is_whole() && !part.is_zero() {
            return Err(Trouble::NotNumber);
        }
        return yuan.add(part).ok_or(Trouble::NotNumber);
    }
    if text.contains(['角', '毛', '分']) {
        return small_money(text, false);
    }
    number::read(text)
}

/// Jiao and fen: `五毛`, `三角二分`, `零五分`; after yuan also the bare `五` of 三块五, the `零五` of 三块零五, and 半.
fn small_money(text: &str, after_yuan: bool) -> Read {
    let hundredths = |n: i64| Dec::from(n).div(Dec::from(100)).ok_or(Trouble::NotNumber);
    let one = |text: &str| {
        let mut signs = text.chars();
        match (signs.next().and_then(digit), signs.next()) {
            (Some(digit), None) => Ok(i64::from(digit)),
            _ => Err(Trouble::NotNumber),
        }
    };
    match text {
        "" => return Ok(Dec::ZERO),
        "半" if after_yuan => return hundredths(50),
        _ => {}
    }
    if let Some((jiao, fen)) = text.split_once(['角', '毛']) {
        let fen = fen.trim_end_matches('分');
        let fen = if fen.is_empty() { 0 } else { one(fen)? };
        return hundredths(one(jiao)? * 10 + fen);
    }
    let (fen, marked) = match text.strip_suffix('分') {
        Some(fen) => (fen, true),
        None => (text, false),
    };
    match fen.strip_prefix(['零', '0', '〇']) {
        Some(fen) if after_yuan => hundredths(one(fen)?),
        _ if marked => hundredths(one(fen)?),
        _ => hundredths(one(fen)? * 10),
    }
}

/// `3口人`, `半亩`, `一亩半`, `三亩二分`.
fn with_unit(def: &NodeDef, text: &str) -> Read {
    let text = text
        .strip_suffix('地')
        .filter(|_| names_unit(def, "亩"))
        .unwrap_or(text);
    if names_unit(def, "亩") && !text.contains('亩') && text.ends_with(['分', '厘']) {
        return tenths(text);
    }
    let known = UNITS.iter().filter(|unit| names_unit(def, unit));
    for unit in known.chain(&COUNTERS) {
        let Some((head, rest)) = text.split_once(unit) else {
            continue;
        };
        let head = number::read(head)?;
        let part = match rest {
            "" | "人" => Dec::ZERO,
            "半" => number::read("半")?,
            rest if *unit == "亩" => tenths(rest)?,
            _ => return Err(Trouble::NotNumber),
        };
        if !head.is_whole() && !part.is_zero() {
            return Err(Trouble::NotNumber);
        }
        return head.add(part).ok_or(Trouble::NotNumber);
    }
    number::read(text)
}

/// 分 and 厘 of an acre: `二`, `二分`, `二分五`, `二分五厘`.
fn tenths(text: &str) -> Read {
    let (fen, li) = text.split_once('分').unwrap_or((text, ""));
    let only_li = fen.ends_with('厘');
    let one = |text: &str| {
        let mut signs = text.trim_end_matches('厘').chars();
        match (signs.next(), signs.next()) {
            (None, _) => Ok(0),
            (Some(sign), None) => digit(sign).map(i64::from).ok_or(Trouble::NotNumber),
            _ => Err(Trouble::NotNumber),
        }
    };
    let (fen, li) = if only_li {
        (0, one(fen)?)
    } else {
        (one(fen)?, one(li)?)
    };
    Dec::from(fen * 10 + li)
        .div(Dec::from(100))
        .ok_or(Trouble::NotNumber)
}

/// The question's text says that it wants this unit: 克, but not the 克 of 千克.
fn names_unit(def: &NodeDef, unit: &str) -> bool {
    let texts = def.label.values().chain(def.hint.values());
    texts.into_iter().any(|text| {
        text.match_indices(unit).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|c| !matches!(c, '公' | '千' | '厘' | '毫' | '平' | '美' | '欧'))
        })
    })
}
