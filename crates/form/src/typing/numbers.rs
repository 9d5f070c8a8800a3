//! Small whole numbers inside dates and times: `12`, `十二`, `廿五`, `卅`.

use super::glyphs::digit;

/// 0 to 99.
pub(super) fn small(text: &str) -> Option<i8> {
    if text.is_empty() || text.chars().count() > 3 {
        return None;
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok().filter(|_| text.len() <= 2);
    }
    let text = text
        .replace('廿', "二十")
        .replace('卅', "三十")
        .replace('拾', "十");
    let one = |text: &str| {
        let mut signs = text.chars();
        match (signs.next().and_then(digit), signs.next()) {
            (Some(digit), None) => i8::try_from(digit).ok(),
            _ => None,
        }
    };
    let Some((tens, ones)) = text.split_once('十') else {
        return one(&text);
    };
    let tens = if tens.is_empty() { 1 } else { one(tens)? };
    let ones = if ones.is_empty() { 0 } else { one(ones)? };
    (tens > 0).then(|| tens * 10 + ones)
}
