//! Signs that mean the same: full-width digits and letters, traditional numerals, Chinese digits.

use crate::value::read_input::half_width_char;

/// Full-width digits and letters as plain ones; everything else stays, punctuation too.
pub(super) fn plain_letters(text: &str) -> String {
    let plain = |c: char| {
        let half = half_width_char(c);
        if half.is_ascii_alphanumeric() { half } else { c }
    };
    text.chars().map(plain).collect()
}

/// Everything half-width, traditional signs of numbers and dates as the simplified ones, blanks out.
pub(super) fn simple(text: &str) -> String {
    let text = text.chars().map(|c| simplified(half_width_char(c)));
    text.filter(|c| !c.is_whitespace()).collect()
}

/// Blanks between plain digits part them: with this sign.
pub(super) fn between_digits(typed: &str, sign: char) -> String {
    let signs: Vec<char> = typed.trim().chars().map(half_width_char).collect();
    let digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
    let kept = signs.iter().enumerate().map(|(at, c)| {
        let parts = c.is_whitespace() && digit(at.checked_sub(1)) && digit(at.checked_add(1));
        if parts { sign } else { *c }
    });
    kept.collect()
}

fn simplified(c: char) -> char {
    const PAIRS: [(char, char); 29] = [
        ('兩', '两'),
        ('萬', '万'),
        ('億', '亿'),
        ('點', '点'),
        ('塊', '块'),
        ('圓', '元'),
        ('圆', '元'),
        ('錢', '钱'),
        ('畝', '亩'),
        ('個', '个'),
        ('歲', '岁'),
        ('農', '农'),
        ('曆', '历'),
        ('歷', '历'),
        ('陰', '阴'),
        ('陽', '阳'),
        ('舊', '旧'),
        ('號', '号'),
        ('後', '后'),
        ('閏', '闰'),
        ('臘', '腊'),
        ('時', '时'),
        ('來', '来'),
        ('約', '约'),
        ('幾', '几'),
        ('。', '.'),
        ('－', '-'),
        ('—', '-'),
        ('−', '-'),
    ];
    PAIRS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)
}

/// The digit that one sign stands for, Chinese or plain.
pub(super) fn digit(c: char) -> Option<u8> {
    if let Some(plain) = c.to_digit(10) {
        return u8::try_from(plain).ok();
    }
    const DIGITS: [&str; 10] = [
        "零〇○",
        "一壹弌",
        "二两贰貳俩",
        "三叁參仨",
        "四肆",
        "五伍",
        "六陆陸",
        "七柒",
        "八捌",
        "九玖",
    ];
    let at = DIGITS.iter().position(|signs| signs.contains(c))?;
    u8::try_from(at).ok()
}

/// Digits as they stand, `一九四四` as `1944`; `None` when a sign is none.
pub(super) fn positional(text: &str) -> Option<String> {
    let digits: Option<String> = text
        .chars()
        .map(|c| digit(c).map(|d| char::from(b'0' + d)))
        .collect();
    digits.filter(|digits| !digits.is_empty())
}
