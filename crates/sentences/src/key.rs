//! Keys and arguments, checked while the program is built. The names of the arguments make a number, whatever their order; a
//! [`Key`] and its [`Args`] have it in their type. Two sentences that are chosen between at run time must take the same.
#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "looked up while the program is built, where a panic is a refusal to build and nothing else is there"
)]

/// The number of no arguments.
pub const NONE: u64 = shape(&[]);

/// A sentence that is there, and which arguments it takes. Made by a crate's `key!`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key<const ARGS: u64>(&'static str);

impl<const ARGS: u64> Key<ARGS> {
    /// Only for `key!`, which has looked the name up.
    #[doc(hidden)]
    pub const fn known(name: &'static str) -> Self {
        Self(name)
    }

    /// As it stands in the file.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Arguments by name. Made by [`crate::args!`].
#[derive(Debug, Clone)]
pub struct Args<'a, const ARGS: u64>(Vec<Named<'a>>);

/// One argument.
pub type Named<'a> = (&'static str, &'a str);

impl<'a, const ARGS: u64> Args<'a, ARGS> {
    /// Only for [`crate::args!`], which has counted the names.
    #[doc(hidden)]
    pub fn named(given: Vec<Named<'a>>) -> Self {
        Self(given)
    }

    /// All of them.
    pub fn all(&self) -> &[Named<'a>] {
        &self.0
    }
}

/// Arguments of a sentence: `args![name = &name, count = &count]`; each is a `&str`.
#[macro_export]
macro_rules! args {
    ($($name:ident = $value:expr),+ $(,)?) => {
        $crate::Args::<{ $crate::shape(&[$(stringify!($name)),+]) }>::named(vec![$((stringify!($name), $value)),+])
    };
}

/// The number of these names: the same in any order, another with one more, one less or one spelt otherwise. That two sets of names
/// share a number by chance is as likely as guessing 64 bits; [`crate::table`] refuses files in which it happens.
pub const fn shape(names: &[&str]) -> u64 {
    let mut sum = names.len() as u64;
    let mut at = 0;
    while at < names.len() {
        sum = sum.wrapping_add(hash(names[at].as_bytes()));
        at += 1;
    }
    sum
}

/// What a sentence takes, from a sorted list of keys and what each of them takes.
///
/// # Panics
/// While the program is built, when there is no such sentence.
pub const fn takes(
    keys: &[&str],
    takes: &'static [&'static [&'static str]],
    wanted: &str,
) -> &'static [&'static str] {
    takes[place(keys, wanted)]
}

/// The number of what is given to several sentences, of which this one takes some.
///
/// # Panics
/// While the program is built, when the sentence needs what is not given.
pub const fn wider(takes: &[&str], given: &[&str]) -> u64 {
    let mut at = 0;
    while at < takes.len() {
        let mut found = false;
        let mut other = 0;
        while other < given.len() {
            found |= order(takes[at].as_bytes(), given[other].as_bytes()) == 0;
            other += 1;
        }
        assert!(found, "this sentence needs an argument that is not given");
        at += 1;
    }
    shape(given)
}

/// FNV-1a.
const fn hash(bytes: &[u8]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// Where a key stands in a sorted list of them.
///
/// # Panics
/// While the program is built, when there is no such sentence.
const fn place(keys: &[&str], wanted: &str) -> usize {
    let (mut low, mut high) = (0, keys.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        match order(keys[middle].as_bytes(), wanted.as_bytes()) {
            0 => return middle,
            1 => high = middle,
            _ => low = middle + 1,
        }
    }
    panic!("this sentence is in none of the .ftl files of this crate")
}

/// 0 equal, 1 the first is greater, 2 it is less.
const fn order(a: &[u8], b: &[u8]) -> u8 {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return if a[at] > b[at] { 1 } else { 2 };
        }
        at += 1;
    }
    if a.len() == b.len() {
        0
    } else if a.len() > b.len() {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_count_and_their_order_does_not() {
        assert_eq!(shape(&["name", "count"]), shape(&["count", "name"]));
        let all = [
            shape(&[]),
            shape(&["name"]),
            shape(&["nam"]),
            shape(&["name", "count"]),
            shape(&["name", "name"]),
        ];
        let distinct: std::collections::BTreeSet<u64> = all.into_iter().collect();
        assert_eq!(distinct.len(), all.len());
    }

    #[test]
    fn a_key_is_found_where_it_stands() {
        let keys = ["a", "a-b", "b", "ba", "c"];
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(place(&keys, key), at);
        }
    }

    #[test]
    fn a_sentence_may_be_given_more_than_it_takes() {
        assert_eq!(wider(&["name"], &["count", "name"]), shape(&["name", "count"]));
        assert_eq!(wider(&[], &["count"]), shape(&["count"]));
    }

    #[test]
    #[should_panic(expected = "not given")]
    fn a_sentence_that_is_given_too_little_is_refused() {
        wider(&["name", "day"], &["count", "name"]);
    }

    #[test]
    #[should_panic(expected = "in none of the .ftl files")]
    fn a_key_that_is_nowhere_is_refused() {
        place(&["a", "c"], "b");
    }
}
