//! One crate as a graph: which file uses something of which other. A path leads to the file that defines what it names, also
//! where a module on the way only hands it on; declaring a module is no use of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use super::paths::{self, Said};
use super::words;

/// A module by its path below the crate: `drafts::open`; blank for the root.
pub type Module = String;

/// The modules of a crate and who uses whom.
pub struct Source {
    files: BTreeMap<Module, Said>,
    texts: BTreeMap<Module, String>,
    /// Who uses whom, and what of it.
    pub uses: BTreeMap<Module, BTreeMap<Module, BTreeSet<String>>>,
}

impl Source {
    /// Reads every file below a crate's `src`.
    pub fn read(src: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        collect(src, "", &mut files)?;
        Ok(Self::of(files))
    }

    /// From texts by module.
    pub fn of(texts: BTreeMap<Module, String>) -> Self {
        let files = texts
            .iter()
            .map(|(module, text)| (module.clone(), paths::of(&words::of(text))))
            .collect();
        let mut source = Self {
            files,
            texts,
            uses: BTreeMap::new(),
        };
        source.uses = source
            .files
            .iter()
            .map(|(module, said)| (module.clone(), source.used_by(module, said)))
            .collect();
        source
    }

    fn used_by(&self, module: &str, said: &Said) -> BTreeMap<Module, BTreeSet<String>> {
        let mut used: BTreeMap<Module, BTreeSet<String>> = BTreeMap::new();
        let mut note = |found: Option<(Module, String)>| {
            if let Some((other, item)) = found.filter(|(other, _)| other != module) {
                used.entry(other).or_default().insert(item);
            }
        };
        for (name, path) in &said.imports {
            note(self.import(module, name, path));
        }
        for (name, path) in said.hands_on.iter().filter(|(name, _)| said.names.contains(name)) {
            note(self.import(module, name, path));
        }
        for path in &said.paths {
            let Some((first, rest)) = path.split_first() else {
                continue;
            };
            let known = said
                .imports
                .iter()
                .chain(&said.hands_on)
                .find(|(name, _)| name == first);
            let whole: Vec<String> = match known {
                Some((_, before)) => before.iter().chain(rest).cloned().collect(),
                None => path.clone(),
            };
            note(self.definer(module, &whole));
        }
        used
    }

    /// Where an import leads: to nothing yet where it names a module, whose use shows in the code.
    fn import(&self, module: &str, name: &str, path: &[String]) -> Option<(Module, String)> {
        let absolute = self.absolute(module, path)?;
        let is_module = self.files.contains_key(&absolute.join("::"));
        if is_module && name != "*" {
            return None;
        }
        if is_module {
            return Some((absolute.join("::"), name.to_owned()));
        }
        self.find(&absolute, 0)
    }

    fn definer(&self, module: &str, path: &[String]) -> Option<(Module, String)> {
        let absolute = self.absolute(module, path)?;
        if self.files.contains_key(&absolute.join("::")) {
            return None;
        }
        self.find(&absolute, 0)
    }

    /// The path from the crate's root; none when it leads out of the crate.
    fn absolute(&self, module: &str, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let own: Vec<String> = module
            .split("::")
            .filter(|m| !m.is_empty())
            .map(str::to_owned)
            .collect();
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([own.as_slice(), rest].concat()),
            "super" => {
                let mut above = own;
                above.pop();
                let more = rest.iter().take_while(|word| *word == "super").count();
                above.truncate(above.len().saturating_sub(more));
                above.extend(rest.iter().skip(more).cloned());
                Some(above)
            }
            _ => {
                let child = [own.as_slice(), std::slice::from_ref(first)].concat().join("::");
                self.files
                    .contains_key(&child)
                    .then(|| [own.as_slice(), path].concat())
            }
        }
    }

    /// The file that defines what a path from the root names.
    fn find(&self, path: &[String], depth: usize) -> Option<(Module, String)> {
        let length = (0..path.len()).rev().find(|length| {
            let module = path.get(..*length).unwrap_or_default().join("::");
            self.files.contains_key(&module)
        })?;
        let module = path.get(..length)?.join("::");
        let (item, after) = path.get(length..)?.split_first()?;
        let said = self.files.get(&module)?;
        if depth < 8 && !said.defines.contains(item) {
            if let Some(found) = self.handed_on(&module, said, item, after, depth) {
                return Some(found);
            }
            let own = |(_, said): &(&Module, &Said)| said.macros.contains(item);
            if let Some((module, _)) = self.files.iter().find(own) {
                return Some((module.clone(), item.clone()));
            }
        }
        Some((module, item.clone()))
    }

    fn handed_on(
        &self,
        module: &str,
        said: &Said,
        item: &str,
        after: &[String],
        depth: usize,
    ) -> Option<(Module, String)> {
        let named = said
            .hands_on
            .iter()
            .chain(&said.imports)
            .find(|(name, _)| name == item);
        if let Some((_, path)) = named {
            let whole = [self.absolute(module, path)?.as_slice(), after].concat();
            return self.find(&whole, depth + 1);
        }
        let everything = said.hands_on.iter().filter(|(name, _)| name == "*");
        everything
            .filter_map(|(_, path)| self.absolute(module, path))
            .find(|path| {
                let inside = self.files.get(&path.join("::"));
                inside.is_some_and(|inside| inside.defines.iter().any(|name| name == item))
            })
            .map(|path| (path.join("::"), item.to_owned()))
    }

    /// Files in which a word stands, wherever.
    pub fn saying(&self, word: &str) -> Vec<&str> {
        let saying = self.texts.iter().filter(|(_, text)| text.contains(word));
        saying.map(|(module, _)| module.as_str()).collect()
    }

    /// Files that lead back to themselves, each circle once, as the whole set that is knotted together.
    pub fn circles(&self) -> Vec<Vec<Module>> {
        let reached: BTreeMap<&str, BTreeSet<&str>> = self
            .uses
            .keys()
            .map(|module| (module.as_str(), self.reached_from(module)))
            .collect();
        let knotted = |a: &str, b: &str| {
            reached.get(a).is_some_and(|set| set.contains(b))
                && reached.get(b).is_some_and(|set| set.contains(a))
        };
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for module in self.uses.keys() {
            if !knotted(module, module) || !seen.insert(module.clone()) {
                continue;
            }
            let circle: Vec<Module> = self
                .uses
                .keys()
                .filter(|other| knotted(module, other))
                .cloned()
                .collect();
            seen.extend(circle.iter().cloned());
            circles.push(circle);
        }
        circles
    }

    fn reached_from(&self, module: &str) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut todo = vec![module];
        while let Some(next) = todo.pop() {
            for used in self.uses.get(next).into_iter().flat_map(BTreeMap::keys) {
                if reached.insert(used.as_str()) {
                    todo.push(used);
                }
            }
        }
        reached
    }
}

/// Every file below a folder by its module; files of tests are none of the program.
fn collect(folder: &Path, above: &str, files: &mut BTreeMap<Module, String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let module = if above.is_empty() {
            name.clone()
        } else {
            format!("{above}::{name}")
        };
        if path.is_dir() && name != "tests" && name != "bin" {
            collect(&path, &module, files)?;
        } else if path.extension().is_some_and(|end| end == "rs")
            && !matches!(name.as_str(), "tests" | "main")
        {
            let module = if matches!(name.as_str(), "mod" | "lib") {
                above.to_owned()
            } else {
                module
            };
            files.insert(module, std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(texts: &[(&str, &str)]) -> Source {
        let texts = texts.iter();
        Source::of(
            texts
                .map(|(module, text)| ((*module).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn a_circle_is_found_over_three_files_and_through_a_module_that_hands_on() {
        let source = source(&[
            ("", "mod a; mod b; mod c; pub use b::g as h;"),
            ("a", "use crate::h; fn f() {}"),
            ("b", "use super::c; fn g() { c::k() }"),
            ("c", "fn k() { crate::a::f() }"),
        ]);
        assert_eq!(source.circles(), [["a", "b", "c"]]);
    }

    #[test]
    fn declaring_and_handing_on_is_no_use() {
        let source = source(&[
            ("", "mod a;"),
            ("a", "mod inner; pub use inner::Thing; pub struct Own;"),
            ("a::inner", "use super::Own; pub struct Thing;"),
            ("b", "use crate::a::Thing;"),
        ]);
        assert!(source.circles().is_empty());
        assert_eq!(source.uses["b"].keys().collect::<Vec<_>>(), ["a::inner"]);
    }
}
