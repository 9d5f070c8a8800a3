//! One spelling for many: simplified characters, half width, lower case; what is neither letter nor digit is a space.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

/// Traditional to simplified. Without it (the dictionary is compiled in, so this does not happen) text stays as it is.
static SIMPLIFY: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());

/// Longest text looked at: a pasted page is no query, and costs nothing more.
const MAX_CHARS: usize = 200;

/// A query, folded and cut to a sane length.
pub(crate) fn fold_query(text: &str) -> Vec<char> {
    let text: String = text.chars().take(MAX_CHARS).collect();
    fold(&simplify(&text))
}

/// A text of a guide; traditional characters are turned where the text is not simplified already.
pub(crate) fn fold(text: &str) -> Vec<char> {
    let mut folded: Vec<char> = Vec::with_capacity(text.len() / 2);
    for c in text.chars().flat_map(half_width) {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if folded.last().is_some_and(|last| *last != ' ') {
            folded.push(' ');
        }
    }
    folded
}

/// Simplified characters.
pub(crate) fn simplify(text: &str) -> String {
    match SIMPLIFY.as_ref() {
        Some(convert) if text.chars().any(is_han) => convert.convert(text),
        _ => text.to_owned(),
    }
}

/// A Han character, extensions included.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

fn half_width(c: char) -> impl Iterator<Item = char> {
    let half = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '〇' => '零',
        other => other,
    };
    half.to_lowercase()
}
