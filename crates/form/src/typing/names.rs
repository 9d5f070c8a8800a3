//! Names of people: up to a hundred characters of any script, parts joined by U+00B7 as the notice of twelve ministries
//! on names of minorities asks. Digits, pictures and signs that nobody sees are no part of a name.

use crate::trouble::Trouble;

/// Longest name; the longest that is known is far shorter.
const LONGEST: usize = 100;
/// The dot between the parts of a name.
const DOT: char = '\u{B7}';

/// Signs that people and input methods write for the dot.
fn is_dot(c: char) -> bool {
    matches!(
        c,
        '\u{B7}' | '•' | '・' | '．' | '‧' | '∙' | '⋅' | '･' | '●' | '。' | '.'
    )
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// A name as it is kept: one kind of dot, no blanks around it, single blanks inside.
pub(super) fn tidy(text: &str) -> String {
    let words = text.split([' ', '\u{3000}', '\u{A0}', '\t']);
    let joined = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let signs: Vec<char> = joined.chars().collect();
    let mut out = String::with_capacity(joined.len());
    for (at, c) in signs.iter().enumerate() {
        let before = signs.iter().take(at).rev().find(|c| **c != ' ');
        let after = signs.iter().skip(at + 1).find(|c| **c != ' ');
        let between = |c: Option<&char>| c.is_some_and(|c| is_han(*c) || c.is_alphabetic());
        // A plain full stop joins Chinese parts only: `J. Smith` keeps his.
        let plain =
            matches!(c, '.') && !(before.is_some_and(|c| is_han(*c)) && after.is_some_and(|c| is_han(*c)));
        if is_dot(*c) && !plain && between(before) && between(after) {
            out.truncate(out.trim_end_matches(' ').len());
            out.push(DOT);
        } else if !(*c == ' ' && out.ends_with(DOT)) {
            out.push(*c);
        }
    }
    out
}

/// Any text: between two Han characters the dot of a name is written in one way, so that two spellings are one name.
pub(super) fn one_dot(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let han = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(|c| is_han(*c));
    let kept = signs.iter().enumerate().map(|(at, c)| {
        let variant = matches!(c, '•' | '・' | '．' | '‧' | '∙' | '⋅' | '･');
        if variant && han(at.checked_sub(1)) && han(at.checked_add(1)) {
            DOT
        } else {
            *c
        }
    });
    kept.collect()
}

/// Why this is no name, if it is none.
pub(crate) fn trouble(name: &str) -> Option<Trouble> {
    let found = name.chars().find_map(wrong);
    if found.is_some() {
        return found;
    }
    if name.chars().count() > LONGEST {
        return Some(Trouble::NameLong(LONGEST));
    }
    let letters = name.chars().any(|c| c.is_alphabetic() || is_private(c));
    (!letters).then(|| Trouble::NameSigns(name.chars().take(1).collect()))
}

fn wrong(c: char) -> Option<Trouble> {
    // 〇 is a letter of names and a number too; the dot below, tone and vowel signs belong to letters.
    if c.is_alphabetic() || is_private(c) || is_joined(c) || is_dot(c) {
        return None;
    }
    if c.is_numeric() {
        return Some(Trouble::NameDigits);
    }
    if c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFD}')
    {
        return Some(Trouble::NameHidden);
    }
    Some(Trouble::NameSigns(c.to_string()))
}

/// Rare characters that old systems keep in the private area.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}')
}

/// What stands between the letters of a name in one script or another.
fn is_joined(c: char) -> bool {
    matches!(
        c,
        ' ' | '-' | '.' | '\'' | '’' | 'ʼ' | '\u{200C}' | '\u{200D}' | '\u{F0B}' | '\u{180B}'..='\u{180F}' | '\u{202F}'
            | '\u{300}'..='\u{36F}' | '\u{E0100}'..='\u{E01EF}' | '\u{FE00}'..='\u{FE0D}' | '\u{F35}' | '\u{F37}' | '\u{F39}'
            | '\u{F84}' | '\u{64B}'..='\u{65F}'
    )
}
