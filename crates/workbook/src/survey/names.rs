//! ASCII names for Chinese ones: pinyin, the same every time, so that a corrected label never renames an answer.

use std::collections::{HashMap, HashSet};

use pinyin::ToPinyin;

/// Names given so far.
#[derive(Debug, Default)]
pub struct Names {
    given: HashMap<String, String>,
    used: HashSet<String>,
}

impl Names {
    /// Keeps a name as it is.
    pub fn keep(&mut self, name: &str) {
        self.used.insert(name.to_owned());
    }

    /// The ASCII name of this one.
    pub fn give(&mut self, name: &str) -> String {
        if let Some(given) = self.given.get(name) {
            return given.clone();
        }
        let base = ascii(name);
        let mut fresh = base.clone();
        let mut number = 2;
        while !self.used.insert(fresh.clone()) {
            fresh = format!("{base}_{number}");
            number += 1;
        }
        self.given.insert(name.to_owned(), fresh.clone());
        fresh
    }

    /// All exchanged names.
    pub fn given(&self) -> &HashMap<String, String> {
        &self.given
    }
}

/// Whether every engine takes this as the name of an element.
pub fn is_plain(name: &str) -> bool {
    let mut letters = name.chars();
    letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.'))
}

/// Whether a name could not be an element's in any tool.
pub fn is_odd(name: &str) -> bool {
    !name.starts_with(|first: char| first.is_alphabetic() || first == '_')
        || name.contains(['(', ')', '/', '[', ']'])
}

/// `${name}` and nothing else.
pub fn is_reference(text: &str) -> bool {
    let inner = text
        .trim()
        .strip_prefix("${")
        .and_then(|rest| rest.strip_suffix('}'));
    inner.is_some_and(|name| !name.is_empty() && !name.contains(['{', '}', '$', ' ', '#']) && !is_odd(name))
}

/// Pinyin joined by underscores; signs become underscores; a rare character becomes its number.
pub fn ascii(name: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut word = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
            continue;
        }
        parts.push(std::mem::take(&mut word));
        if let Some(sound) = letter.to_pinyin() {
            parts.push(sound.plain().replace('ü', "v"));
        } else if letter.is_alphanumeric() {
            parts.push(format!("u{:x}", u32::from(letter)));
        }
    }
    parts.push(word);
    parts.retain(|part| !part.is_empty());
    let joined = parts.join("_");
    if joined.starts_with(|first: char| first.is_ascii_alphabetic()) {
        joined
    } else {
        format!("q_{joined}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_names_get_stable_ascii_names() {
        assert_eq!(ascii("姓名"), "xing_ming");
        assert_eq!(ascii("第2联系人（电话）"), "di_2_lian_xi_ren_dian_hua");
        assert_eq!(ascii("80岁"), "q_80_sui");
        let mut names = Names::default();
        names.keep("xing_ming");
        assert_eq!(names.give("姓名"), "xing_ming_2");
        assert_eq!(names.give("姓名"), "xing_ming_2");
        assert_eq!(names.give("性名"), "xing_ming_3");
    }
}
