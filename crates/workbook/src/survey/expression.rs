//! Expressions as text: full-width signs made plain, Chinese names exchanged for generated ones, and the rule that tells a
//! default that is a value from a default that is computed. Parsing proper is the engine's.

use std::collections::HashMap;

/// Full-width signs outside quoted text made half-width. The second value says whether anything changed.
pub fn half_width(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let mut closing: Option<&[char]> = None;
    for letter in text.chars() {
        match closing {
            Some(ends) if ends.contains(&letter) => {
                out.push(straight(letter));
                closing = None;
            }
            Some(_) => out.push(letter),
            None => {
                closing = opening(letter);
                push_plain(&mut out, letter);
            }
        }
    }
    let changed = out != text;
    (out, changed)
}

/// The signs that end the quotation which this one begins.
fn opening(letter: char) -> Option<&'static [char]> {
    match letter {
        '"' => Some(&['"']),
        '\'' => Some(&['\'']),
        '“' | '”' | '＂' => Some(&['“', '”', '＂', '"']),
        '‘' | '’' | '＇' => Some(&['‘', '’', '＇', '\'']),
        _ => None,
    }
}

fn straight(letter: char) -> char {
    match letter {
        '“' | '”' | '＂' => '"',
        '‘' | '’' | '＇' => '\'',
        other => other,
    }
}

fn push_plain(out: &mut String, letter: char) {
    match letter {
        '≠' => out.push_str("!="),
        '≤' => out.push_str("<="),
        '≥' => out.push_str(">="),
        '×' => out.push('*'),
        '÷' => out.push_str(" div "),
        '\u{3000}' | '\u{a0}' => out.push(' '),
        '\u{ff01}'..='\u{ff5e}' if straight(letter) == letter => {
            out.extend(char::from_u32(u32::from(letter) - 0xfee0));
        }
        other => out.push(straight(other)),
    }
}

/// Exchanges `${名字}` for the generated name.
pub fn rename_references(text: &str, names: &HashMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push_str("${");
            rest = after;
            continue;
        };
        let name = name.trim();
        out.push_str("${");
        out.push_str(names.get(name).map_or(name, String::as_str));
        out.push('}');
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Exchanges bare words (columns of a choice list) outside quoted text and outside `${…}`.
pub fn rename_words(text: &str, words: &HashMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut word, mut quote, mut reference) = (String::new(), None, false);
    for letter in text.chars() {
        if quote.is_none() && !reference && (letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')) {
            word.push(letter);
            continue;
        }
        flush(&mut out, &mut word, words);
        match letter {
            '"' | '\'' if quote == Some(letter) => quote = None,
            '"' | '\'' if quote.is_none() => quote = Some(letter),
            '{' if quote.is_none() && out.ends_with('$') => reference = true,
            '}' => reference = false,
            _ => {}
        }
        out.push(letter);
    }
    flush(&mut out, &mut word, words);
    out
}

fn flush(out: &mut String, word: &mut String, words: &HashMap<String, String>) {
    out.push_str(words.get(word.as_str()).map_or(word.as_str(), String::as_str));
    word.clear();
}

/// `jr:itext(…/itextId)` is how a converted form spells the label of a choice.
pub fn itext_to_label(text: &str) -> String {
    let Some((before, after)) = text.split_once("jr:itext(") else {
        return text.to_owned();
    };
    let Some(end) = closing_parenthesis(after) else {
        return text.to_owned();
    };
    let (Some(inner), Some(tail)) = (after.get(..end), after.get(end + 1..)) else {
        return text.to_owned();
    };
    match inner.trim().strip_suffix("/itextId") {
        Some(row) => format!("{before}{row}/label{}", itext_to_label(tail)),
        None => text.to_owned(),
    }
}

/// Where the parenthesis that is already open closes.
pub fn closing_parenthesis(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0usize, None);
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(') => depth += 1,
            (None, ')') if depth == 0 => return Some(at),
            (None, ')') => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `${last-saved#x}` reads the form filled in before this one; there is none, so it is blank.
pub fn drop_last_saved(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${last-saved#") {
        out.push_str(before);
        out.push_str("''");
        rest = after.split_once('}').map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    out
}

/// Whether a default is an expression: it holds an operator, a reference or a function call. Dates and places may hold a hyphen.
pub fn is_dynamic(default: &str, hyphen_is_value: bool) -> bool {
    let mut rest = default;
    while !rest.is_empty() {
        match token(rest) {
            Token::Minus if hyphen_is_value => return false,
            Token::Minus | Token::Computes => return true,
            Token::Length(length) => rest = rest.get(length.max(1)..).unwrap_or_else(|| skip_one(rest)),
        }
    }
    false
}

enum Token {
    Minus,
    Computes,
    Length(usize),
}

fn token(rest: &str) -> Token {
    if let Some(length) = number_or_date(rest) {
        return Token::Length(length);
    }
    let first = rest.chars().next().unwrap_or(' ');
    match first {
        '-' => Token::Minus,
        '*' | '+' | '|' => Token::Computes,
        '"' | '\'' => Token::Length(quoted(rest, first)),
        '$' if rest.starts_with("${") && rest.contains('}') => Token::Computes,
        _ if rest.starts_with(" mod ") || rest.starts_with(" div ") => Token::Computes,
        _ if is_name_start(first) => name(rest),
        _ => Token::Length(first.len_utf8()),
    }
}

fn quoted(rest: &str, mark: char) -> usize {
    rest.get(1..)
        .and_then(|tail| tail.find(mark))
        .map_or(1, |end| end + 2)
}

fn name(rest: &str) -> Token {
    let length = rest.find(|letter| !is_name_part(letter)).unwrap_or(rest.len());
    let tail = rest.get(length..).unwrap_or_default();
    let namespaced = tail
        .strip_prefix(':')
        .filter(|tail| tail.starts_with(is_name_start));
    match namespaced {
        Some(tail) => name(tail).longer(length + 1),
        None if tail.starts_with('(') => Token::Computes,
        None => Token::Length(length),
    }
}

impl Token {
    fn longer(self, by: usize) -> Self {
        match self {
            Self::Length(length) => Self::Length(length + by),
            other => other,
        }
    }
}

fn number_or_date(rest: &str) -> Option<usize> {
    let sign = usize::from(rest.starts_with('-'));
    let digits = rest.get(sign..)?;
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    if whole == 4 && date_follows(digits) {
        return Some(sign + 10);
    }
    if whole == 2 && sign == 0 && digits.as_bytes().get(2) == Some(&b':') {
        let time = digits
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || *byte == b':')
            .count();
        return Some(time);
    }
    let fraction = match digits.as_bytes().get(whole) {
        Some(b'.') => {
            1 + digits
                .bytes()
                .skip(whole + 1)
                .take_while(u8::is_ascii_digit)
                .count()
        }
        _ => 0,
    };
    let length = whole + fraction;
    (whole > 0 || fraction > 1).then_some(sign + length)
}

fn date_follows(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    let is = |at: usize, want: u8| bytes.get(at) == Some(&want);
    let number = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    is(4, b'-') && number(5) && number(6) && is(7, b'-') && number(8) && number(9)
}

fn is_name_start(letter: char) -> bool {
    letter == '_' || letter.is_alphabetic()
}

fn is_name_part(letter: char) -> bool {
    is_name_start(letter) || letter.is_ascii_digit() || matches!(letter, '-' | '.' | '·')
}

fn skip_one(rest: &str) -> &str {
    let mut letters = rest.chars();
    letters.next();
    letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_signs_become_plain_outside_quotes() {
        let (text, changed) = half_width("if（${年龄}≥８０，“是　的”，‘否’）");
        assert_eq!(text, "if(${年龄}>=80,\"是　的\",'否')");
        assert!(changed);
        assert_eq!(half_width("\"他说“好”\"").0, "\"他说“好”\"");
    }

    #[test]
    fn names_are_exchanged_only_where_they_are_names() {
        let names = HashMap::from([("姓名".to_owned(), "xing_ming".to_owned())]);
        assert_eq!(
            rename_references("concat(${ 姓名 }, '姓名', ${x})", &names),
            "concat(${xing_ming}, '姓名', ${x})"
        );
        assert_eq!(
            rename_words("姓名 = ${姓名} and '姓名' != 姓名", &names),
            "xing_ming = ${姓名} and '姓名' != xing_ming"
        );
    }

    #[test]
    fn dynamic_defaults() {
        for text in [
            "today()",
            "${a}",
            "1 + 1",
            "a*b",
            "5 div 2",
            "hello - there",
            "jr:x(1)",
        ] {
            assert!(is_dynamic(text, false), "{text}");
        }
        for text in [
            "5",
            "-3",
            "2010-06-15",
            "10:20:00",
            "abc-1",
            "Hello (there)",
            "a b",
            "0.5",
            "'x'",
            "13.5 27.1",
            "好",
        ] {
            assert!(!is_dynamic(text, false), "{text}");
        }
        assert!(!is_dynamic("a - b", true));
    }

    #[test]
    fn itext_is_a_label() {
        let text = "jr:itext(instance('s')/root/item[name = ${a}]/itextId)";
        assert_eq!(itext_to_label(text), "instance('s')/root/item[name = ${a}]/label");
    }
}
