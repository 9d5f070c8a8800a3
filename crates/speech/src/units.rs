//! Units and signs in Chinese words.

/// A unit in letters behind a number.
pub(crate) fn said(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "km" | "KM" | "Km" | "㎞" => "公里",
        "m" => "米",
        "cm" | "㎝" => "厘米",
        "mm" | "㎜" => "毫米",
        "km²" | "km2" => "平方公里",
        "㎡" | "m²" | "m2" => "平方米",
        "㎥" | "m³" | "m3" => "立方米",
        "kg" | "KG" | "Kg" | "㎏" => "公斤",
        "g" => "克",
        "mg" => "毫克",
        "t" => "吨",
        "ml" | "mL" => "毫升",
        "L" | "l" => "升",
        "kW" | "kw" => "千瓦",
        "KB" | "kb" | "kB" | "Kb" => "千字节",
        "MB" | "Mb" => "兆",
        "GB" => "吉字节",
        "h" => "小时",
        "min" => "分钟",
        "s" => "秒",
        "℃" | "°C" => "度",
        "°" => "度",
        _ => return None,
    })
}

/// A sign that has a word. `before` and `next`: the characters around it, spaces left out.
pub(crate) fn sign(sign: char, before: Option<char>, next: Option<char>) -> Option<&'static str> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    Some(match sign {
        '~' | '～' if digit(next) || joins(before, next) => "到",
        '-' | '–' | '—' | '－' if joins(before, next) => "到",
        '-' | '−' if digit(next) && !before.is_some_and(char::is_alphanumeric) => "负",
        '/' if matches!(before, Some('元' | '块' | '次' | '斤' | '吨')) => "每",
        '+' if digit(before) && digit(next) => "加",
        '×' | '*' if digit(next) || digit(before) => "乘",
        '=' | '＝' => "等于",
        '≥' => "大于等于",
        '≤' => "小于等于",
        '>' | '＞' => "大于",
        '<' | '＜' if digit(next) => "小于",
        '&' | '＆' => "和",
        '½' => "二分之一",
        '⅓' => "三分之一",
        '¼' => "四分之一",
        '¾' => "四分之三",
        '℃' => "度",
        '㎡' => "平方米",
        _ => return None,
    })
}

/// A dash between these is a range.
fn joins(before: Option<char>, next: Option<char>) -> bool {
    let unit =
        |c: char| c.is_ascii_digit() || "日月年点分号岁元天时半个%％℃一二三四五六七八九十午".contains(c);
    before.is_some_and(unit)
        && next.is_some_and(|c| c.is_ascii_digit() || "一二三四五六七八九十日下周星".contains(c))
}

/// ① to ⑳ and ㈠ to ㈩ as their number.
pub(crate) fn circled(sign: char) -> Option<u32> {
    match sign {
        '①'..='⑳' => Some(u32::from(sign).saturating_sub(0x245f)),
        '⑴'..='⒇' => Some(u32::from(sign).saturating_sub(0x2473)),
        '㈠'..='㈩' => Some(u32::from(sign).saturating_sub(0x321f)),
        _ => None,
    }
}
