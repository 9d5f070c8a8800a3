//! One place that can be written: normally one writing, several where devices wrote without knowing of each other.

use serde::{Deserialize, Serialize};

use crate::record::Seen;

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Write<T> {
    /// Its number: higher than every number its writer had seen. With `by` it names the writing.
    pub n: u64,
    /// Who: the writer's id, see [`crate::Record::authors`].
    pub by: String,
    /// Device time, milliseconds since 1970: a claim for people, never used for order.
    pub at: i64,
    /// What.
    pub value: T,
}

/// All writings of one place that no later one replaced, in order of their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Register<T>(Vec<Write<T>>);

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone + Ord> Register<T> {
    /// What stands here.
    pub fn writes(&self) -> &[Write<T>] {
        &self.0
    }

    /// A writing that replaces those for which `replaces` holds.
    pub(crate) fn put(&mut self, new: Write<T>, replaces: impl Fn(&Write<T>) -> bool) {
        self.0.retain(|old| !replaces(old));
        self.0.push(new);
        self.0.sort();
    }

    /// What a device shows of it: what it wrote last itself, in whichever life, else the first.
    pub(crate) fn shown(&self, me: &str) -> Option<&Write<T>> {
        let own = |write: &&Write<T>| device_of(&write.by) == device_of(me);
        self.0.iter().rev().find(own).or(self.0.first())
    }

    /// Both sides' writings, without those that the other side had seen and replaced.
    pub(crate) fn join(&self, seen: &Seen, other: &Self, other_seen: &Seen) -> Self {
        let mut all = self.left(other, other_seen);
        all.extend(other.left(self, seen));
        if all.is_empty() {
            // No honest history leads here (a file that was put back and wrote the same numbers again): keep everything.
            all.extend(self.0.iter().chain(&other.0).cloned());
        }
        all.sort();
        all.dedup();
        Self(all)
    }

    fn left(&self, other: &Self, other_seen: &Seen) -> Vec<Write<T>> {
        let stays = |write: &&Write<T>| other.names(write) || !other_seen.covers(&write.by, write.n);
        self.0.iter().filter(stays).cloned().collect()
    }

    fn names(&self, write: &Write<T>) -> bool {
        self.0.iter().any(|own| own.by == write.by && own.n == write.n)
    }
}

/// The part of a writer's id that stays over all lives of its file.
fn device_of(writer: &str) -> &str {
    writer.split('.').next().unwrap_or_default()
}
