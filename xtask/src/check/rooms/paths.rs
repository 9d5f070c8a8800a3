//! The paths that a file names: what it imports under which name, what it hands on, and every `a::b::c` in its code.

use std::collections::BTreeSet;

use super::words::Word;

/// What one file says.
#[derive(Debug, Default)]
pub struct Said {
    /// Imports: the name here and the whole path; the name `*` for everything of a module.
    pub imports: Vec<(String, Vec<String>)>,
    /// Imports that are handed on (`pub use`), likewise.
    pub hands_on: Vec<(String, Vec<String>)>,
    /// Paths outside of imports.
    pub paths: Vec<Vec<String>>,
    /// Every name that stands in the code.
    pub names: BTreeSet<String>,
    /// Names that are defined at any depth.
    pub defines: Vec<String>,
    /// Macros for the whole crate.
    pub macros: Vec<String>,
}

const DEFINING: [&str; 8] = [
    "fn", "struct", "enum", "trait", "type", "const", "static", "union",
];

/// Reads a file's words.
pub fn of(words: &[Word]) -> Said {
    let mut said = Said::default();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        match word {
            Word::Name(name) if name == "use" => at = import(words, at, &mut said),
            Word::Name(name) if name == "macro_rules" => {
                said.macros.extend(name_at(words, at + 2).map(str::to_owned));
                at += 3;
            }
            // Declaring a module is no use of it.
            Word::Name(name) if name == "mod" => at += 2,
            Word::Name(name) if DEFINING.contains(&name.as_str()) => {
                said.defines.extend(name_at(words, at + 1).map(str::to_owned));
                at += 1;
            }
            Word::Name(_) => at = path(words, at, &mut said),
            Word::Path | Word::Sign(_) => at += 1,
        }
    }
    said
}

fn name_at(words: &[Word], at: usize) -> Option<&str> {
    match words.get(at) {
        Some(Word::Name(name)) => Some(name),
        _ => None,
    }
}

/// Reads `a::b::c`; gives where it goes on.
fn path(words: &[Word], start: usize, said: &mut Said) -> usize {
    let mut path = Vec::new();
    let mut at = start;
    while let Some(name) = name_at(words, at) {
        said.names.insert(name.to_owned());
        path.push(name.to_owned());
        at += 1;
        if words.get(at) != Some(&Word::Path) || name_at(words, at + 1).is_none() {
            break;
        }
        at += 1;
    }
    let is_whole = start == 0 || words.get(start - 1) != Some(&Word::Path);
    if path.len() > 1 && is_whole {
        said.paths.push(path);
    }
    at
}

/// Reads a whole `use …;`; gives where it goes on.
fn import(words: &[Word], start: usize, said: &mut Said) -> usize {
    let before = start.checked_sub(1).and_then(|at| words.get(at));
    let hands_on =
        matches!(before, Some(Word::Name(name)) if name == "pub") || before == Some(&Word::Sign(')'));
    let end = (start..words.len())
        .find(|at| words.get(*at) == Some(&Word::Sign(';')))
        .unwrap_or(words.len());
    let mut found = Vec::new();
    tree(words.get(start + 1..end).unwrap_or_default(), &[], &mut found);
    if hands_on {
        said.hands_on.extend(found);
    } else {
        said.imports.extend(found);
    }
    end + 1
}

/// Reads one tree of an import.
fn tree(words: &[Word], above: &[String], found: &mut Vec<(String, Vec<String>)>) {
    let mut path = above.to_vec();
    let mut alias = None;
    for (at, word) in words.iter().enumerate() {
        match word {
            Word::Name(name) if name == "as" => {
                alias = name_at(words, at + 1).map(str::to_owned);
                break;
            }
            Word::Name(name) if name == "self" && !path.is_empty() => {}
            Word::Name(name) => path.push(name.clone()),
            Word::Sign('*') => {
                found.push(("*".to_owned(), path));
                return;
            }
            Word::Sign('{') => {
                branches(words.get(at + 1..).unwrap_or_default(), &path, found);
                return;
            }
            Word::Path | Word::Sign(_) => {}
        }
    }
    if let Some(name) = alias.or_else(|| path.last().cloned()) {
        found.push((name, path));
    }
}

/// Each branch between braces.
fn branches(words: &[Word], path: &[String], found: &mut Vec<(String, Vec<String>)>) {
    let (mut depth, mut begin) = (0_usize, 0);
    for (at, word) in words.iter().enumerate() {
        match word {
            Word::Sign('{') => depth += 1,
            Word::Sign('}') if depth > 0 => depth -= 1,
            Word::Sign(',' | '}') if depth == 0 => {
                let branch = words.get(begin..at).unwrap_or_default();
                if !branch.is_empty() {
                    tree(branch, path, found);
                }
                begin = at + 1;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn imports_are_found_alone_in_braces_and_under_another_name() {
        let said = of(&words::of(
            "use crate::{cases::{a, self, b as c}, store::*};\npub use deep::Er;\nfn f() { x::y::<T>() }",
        ));
        let shown = |all: &[(String, Vec<String>)]| -> Vec<String> {
            all.iter()
                .map(|(name, path)| format!("{name}={}", path.join(".")))
                .collect()
        };
        assert_eq!(
            shown(&said.imports),
            [
                "a=crate.cases.a",
                "cases=crate.cases",
                "c=crate.cases.b",
                "*=crate.store"
            ]
        );
        assert_eq!(shown(&said.hands_on), ["Er=deep.Er"]);
        assert_eq!(said.paths, [["x", "y"]]);
        assert_eq!(said.defines, ["f"]);
    }
}
