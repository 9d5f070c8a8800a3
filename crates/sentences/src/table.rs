//! For build scripts: which sentences the files of a crate have and which arguments each takes, written as the table that `key!`
//! looks into. What only one language has, what a language lacks and what cannot be read ends the build with file and key.
#![allow(clippy::print_stdout, reason = "a build script speaks to cargo by printing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::key::shape;

/// Key -> names of its arguments.
type Table = BTreeMap<String, BTreeSet<String>>;

/// For a whole build script: writes the table of these files in every language to `OUT_DIR/sentences.rs`.
///
/// # Errors
/// A sentence in words: a file is missing or cannot be read, or the languages differ.
pub fn build(locales: &Path, files: &[&str]) -> Result<(), String> {
    let out = std::env::var_os("OUT_DIR").ok_or("this is no build script: OUT_DIR is not set")?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let languages = languages(locales)?;
    let tables: Vec<(String, Table)> = languages
        .into_iter()
        .map(|language| Ok((language.clone(), read(&locales.join(&language), files)?)))
        .collect::<Result<_, String>>()?;
    let table = one(&tables)?;
    std::fs::write(Path::new(&out).join("sentences.rs"), code(&table)).map_err(|error| error.to_string())
}

fn languages(locales: &Path) -> Result<Vec<String>, String> {
    let folders = std::fs::read_dir(locales).map_err(|error| format!("{}: {error}", locales.display()))?;
    let mut names: Vec<String> = folders
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

/// The sentences of one language.
fn read(folder: &Path, files: &[&str]) -> Result<Table, String> {
    let mut said = BTreeMap::new();
    for file in files {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        said.extend(parse(&text).map_err(|fault| format!("{}: {fault}", path.display()))?);
    }
    Ok(resolved(&said))
}

/// What a sentence takes by itself, and which others it is made of.
#[derive(Default)]
struct Said {
    takes: BTreeSet<String>,
    holds: BTreeSet<String>,
}

fn parse(text: &str) -> Result<BTreeMap<String, Said>, String> {
    let resource = parser::parse(text).map_err(|(_, faults)| format!("{faults:?}"))?;
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut said = Said::default();
            for pattern in message.value.iter() {
                said.pattern(pattern);
            }
            if found.insert(message.id.name.to_owned(), said).is_some() {
                return Err(format!("{} stands there twice", message.id.name));
            }
        }
    }
    Ok(found)
}

impl Said {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    /// What stands in a term is the term's own; what is handed to it is not.
    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.takes.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.holds.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.call(arguments),
            InlineExpression::TermReference { arguments, .. } => {
                arguments.iter().for_each(|given| self.call(given))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn call(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        arguments
            .positional
            .iter()
            .chain(named)
            .for_each(|value| self.inline(value));
    }
}

/// With what the sentences take that they are made of.
fn resolved(said: &BTreeMap<String, Said>) -> Table {
    let all = |key: &String| {
        let (mut takes, mut open, mut seen) = (BTreeSet::new(), vec![key.clone()], BTreeSet::new());
        while let Some(next) = open.pop() {
            if let Some(part) = said.get(&next).filter(|_| seen.insert(next.clone())) {
                takes.extend(part.takes.iter().cloned());
                open.extend(part.holds.iter().cloned());
            }
        }
        takes
    };
    said.keys().map(|key| (key.clone(), all(key))).collect()
}

/// The languages have the same sentences; a sentence takes what any language needs for it.
fn one(tables: &[(String, Table)]) -> Result<Table, String> {
    let mut whole = Table::new();
    for (_, table) in tables {
        for (key, takes) in table {
            whole
                .entry(key.clone())
                .or_default()
                .extend(takes.iter().cloned());
        }
    }
    for (language, table) in tables {
        if let Some(missing) = whole.keys().find(|key| !table.contains_key(*key)) {
            return Err(format!("{language} lacks the sentence {missing}"));
        }
    }
    let mut shapes: BTreeMap<u64, &BTreeSet<String>> = BTreeMap::new();
    for takes in whole.values() {
        if *shapes.entry(number(takes)).or_insert(takes) != takes {
            return Err(format!("{takes:?} has the number of other arguments: rename one"));
        }
    }
    Ok(whole)
}

fn number(takes: &BTreeSet<String>) -> u64 {
    shape(&takes.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The table as Rust, with the macro that looks into it. It belongs into a module `texts`.
fn code(table: &Table) -> String {
    let mut keys = String::new();
    let mut takes = String::new();
    for (key, names) in table {
        // Writing to a String cannot fail.
        let _ = writeln!(keys, "    {key:?},");
        let _ = writeln!(takes, "    &{:?},", names.iter().collect::<Vec<_>>());
    }
    format!(
        "/// Every sentence, sorted.\npub(crate) const KEYS: &[&str] = &[\n{keys}];\n\
         /// What each takes.\npub(crate) const TAKES: &[&[&str]] = &[\n{takes}];\n{MACRO}"
    )
}

const MACRO: &str = r#"
/// A sentence by its name: `key!("saved")`. One that is in no file does not compile. Where it is chosen beside others that take
/// more, `key!("saved" of count, day)` says what all of them are given; what it needs and is not given does not compile.
macro_rules! key {
    ($name:literal) => {
        ::sentences::Key::<{ ::sentences::shape(::sentences::takes($crate::texts::KEYS, $crate::texts::TAKES, $name)) }>::known($name)
    };
    ($name:literal of $($given:ident),+) => {
        ::sentences::Key::<{
            ::sentences::wider(::sentences::takes($crate::texts::KEYS, $crate::texts::TAKES, $name), &[$(stringify!($given)),+])
        }>::known($name)
    };
}
pub(crate) use key;
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        resolved(&parse(text).unwrap())
    }

    fn takes(table: &Table, key: &str) -> Vec<String> {
        table[key].iter().cloned().collect()
    }

    #[test]
    fn a_sentence_takes_what_stands_in_it_and_in_what_it_is_made_of() {
        let table = table(
            "-county = { $case } 县\nplain = 好\ncount = { $count -> \n  [one] { $name }\n *[other] { $names }\n}\n\
             both = { count }，{ -county(case: \"x\") } { $how }，{ NUMBER($money) }",
        );
        assert!(takes(&table, "plain").is_empty());
        assert_eq!(takes(&table, "count"), ["count", "name", "names"]);
        assert_eq!(takes(&table, "both"), ["count", "how", "money", "name", "names"]);
    }

    #[test]
    fn languages_that_differ_are_told_and_the_need_of_any_counts() {
        let two = |a: &str, b: &str| one(&[("zh-Hans".to_owned(), table(a)), ("en".to_owned(), table(b))]);
        assert_eq!(
            two("a = 好\nb = 好", "a = Well").unwrap_err(),
            "en lacks the sentence b"
        );
        assert_eq!(
            takes(&two("a = { $n } 件", "a = { $n } of { $all }").unwrap(), "a"),
            ["all", "n"]
        );
    }

    #[test]
    fn what_cannot_be_read_and_what_stands_twice_is_refused() {
        assert!(parse("a = {").is_err());
        assert!(parse("a = 1\na = 2").is_err());
    }
}
