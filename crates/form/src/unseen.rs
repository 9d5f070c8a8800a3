//! Signs without a shape of their own: what copying from web pages and chats leaves behind, and what turns around the words behind it.

use std::borrow::Cow;

/// Signs that nobody sees: soft hyphens, marks and overrides of direction, byte-order marks, spaces of no width. Joiners are none of
/// them; they shape letters.
pub fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{2060}'..='\u{2064}'
    ) || is_turning(letter)
}

/// Signs that turn around what stands behind them, also in the words of others on the same line: `gpj.exe` reads `exe.jpg`. Languages
/// that are written from the right do not need them; their letters turn by themselves.
fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text that leaves the words around it as they are.
pub fn without_turning(text: &str) -> Cow<'_, str> {
    if text.contains(is_turning) {
        Cow::Owned(text.replace(is_turning, ""))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_turned_around() {
        assert_eq!(
            without_turning("照片\u{202e}gpj.exe\u{202c}。\u{2066}x\u{2069}"),
            "照片gpj.exe。x"
        );
        assert!(matches!(without_turning("ئۇيغۇر 王桂英"), Cow::Borrowed(_)));
        assert!(is_unseen('\u{202e}') && is_unseen('\u{200b}') && !is_unseen('\u{200d}'));
    }
}
