//! Patterns of `regex()`: bounded, and meaning what they mean in the tools that people test them with.

use std::sync::Arc;

use regex::{Regex, RegexBuilder};

/// Patterns whose automaton would be larger are refused.
const PATTERN_BYTES: usize = 4 << 20;

/// Compiles a pattern within bounds; `None` when it is not one, or too large.
pub(crate) fn compile_pattern(pattern: &str) -> Option<Arc<Regex>> {
    RegexBuilder::new(&plain_digits(pattern))
        .size_limit(PATTERN_BYTES)
        .dfa_size_limit(PATTERN_BYTES)
        .nest_limit(60)
        .build()
        .ok()
        .map(Arc::new)
}

/// `\d` is 0 to 9, as in JavaRosa and in browsers, and not every digit of every script: what a pattern lets through, the
/// county's other programs read as a number.
fn plain_digits(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut signs = pattern.chars();
    let mut in_class = false;
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('d') => out.push_str(if in_class { "0-9" } else { "[0-9]" }),
                Some('D') if !in_class => out.push_str("[^0-9]"),
                Some(escaped) => out.extend([sign, escaped]),
                None => out.push(sign),
            },
            '[' => {
                in_class = true;
                out.push(sign);
            }
            ']' => {
                in_class = false;
                out.push(sign);
            }
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_plain_ones() {
        for (pattern, text, fits) in [
            (r"^\d{6}$", "123456", true),
            (r"^\d{6}$", "１２３４５６", false),
            (r"^[\dX]+$", "12X", true),
            (r"^[\dX]+$", "１X", false),
            (r"^\D+$", "１２", true),
            (r"^\\d$", r"\d", true),
            (r"^\p{Han}+$", "张三", true),
        ] {
            assert_eq!(
                compile_pattern(pattern).unwrap().is_match(text),
                fits,
                "{pattern} {text}"
            );
        }
        assert!(compile_pattern("(").is_none());
    }
}
