//! Two records put together. For each place: what both have, and what one has and the other has not seen yet. Numbers and
//! device times decide nothing; only what was seen does.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{Author, Record, Rows, Seen};
use crate::register::{Register, Write};

/// Puts two records together. Commutes, is associative and idempotent.
pub fn merge(one: &Record, other: &Record) -> Record {
    let sides = Sides {
        one: &one.seen,
        other: &other.seen,
    };
    Record {
        fields: sides.registers(&one.fields, &other.fields),
        rows: both(&one.rows, &other.rows, |a: &Rows, b: &Rows| sides.registers(a, b)),
        order: newest(&one.order, &other.order),
        whole: one.whole.join(&one.seen, &other.whole, &other.seen),
        authors: authors(&one.authors, &other.authors),
        seen: one.seen.join(&other.seen),
    }
}

struct Sides<'a> {
    one: &'a Seen,
    other: &'a Seen,
}

impl Sides<'_> {
    fn registers<T: Clone + Ord>(
        &self,
        one: &BTreeMap<String, Register<T>>,
        other: &BTreeMap<String, Register<T>>,
    ) -> BTreeMap<String, Register<T>> {
        both(one, other, |a, b| a.join(self.one, b, self.other))
    }
}

/// A map over the keys of both; what one side does not have is blank there.
fn both<T: Default>(
    one: &BTreeMap<String, T>,
    other: &BTreeMap<String, T>,
    join: impl Fn(&T, &T) -> T,
) -> BTreeMap<String, T> {
    let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let blank = T::default();
    keys.into_iter()
        .map(|key| {
            let (a, b) = (one.get(key).unwrap_or(&blank), other.get(key).unwrap_or(&blank));
            (key.clone(), join(a, b))
        })
        .collect()
}

/// The order of rows is nobody's answer: the later one holds, the same on every device.
fn newest(
    one: &BTreeMap<String, Write<Vec<String>>>,
    other: &BTreeMap<String, Write<Vec<String>>>,
) -> BTreeMap<String, Write<Vec<String>>> {
    let mut all = one.clone();
    for (key, write) in other {
        match all.get(key) {
            Some(known) if known >= write => {}
            _ => drop(all.insert(key.clone(), write.clone())),
        }
    }
    all
}

fn authors(one: &BTreeMap<String, Author>, other: &BTreeMap<String, Author>) -> BTreeMap<String, Author> {
    both(one, other, |a, b| a.max(b).clone())
}
