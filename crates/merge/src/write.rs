//! What was written on this device since the base. An answer where two stand replaces only what this device showed: the other
//! stays until a person picks.

use std::collections::BTreeSet;

use crate::plain::{Plain, is_within};
use crate::record::{Author, Presence, Record, row_key};
use crate::register::Write;

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand<'a> {
    /// Id of the writer: the device's, a dot, and which life of its file this is, because a file that was put back from a copy
    /// would write its numbers twice. Two that write must never have the same.
    pub id: &'a str,
    /// The device, as its owner calls it.
    pub device: &'a str,
}

impl Record {
    /// Notes what was changed on this device since the base; gives whether anything was. `base` is what stood there when this
    /// device and the record last agreed, `at` says when a path was answered.
    pub fn write(&mut self, hand: &Hand<'_>, base: &Plain, now: &Plain, at: impl Fn(&str) -> i64) -> bool {
        let (base, now) = (&base.without_blank(), &now.without_blank());
        if base == now && !self.whole.writes().is_empty() {
            return false;
        }
        let mut pen = Pen::new(self, hand);
        pen.begin(&at);
        pen.rows(base, now, &at);
        pen.values(base, now, &at);
        pen.done();
        true
    }

    /// Notes that the draft was deleted here.
    pub fn delete(&mut self, hand: &Hand<'_>, at: i64) {
        let pen = Pen::new(self, hand);
        let gone = pen.sign(Presence::Gone(pen.record.seen.clone()), at);
        pen.record.whole.put(gone, |_| true);
        pen.done();
    }
}

/// One act of writing: all that belongs to it has one number.
pub(crate) struct Pen<'a> {
    pub(crate) record: &'a mut Record,
    hand: Hand<'a>,
    n: u64,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(record: &'a mut Record, hand: &Hand<'a>) -> Self {
        let n = record.seen.next();
        Self {
            record,
            hand: *hand,
            n,
        }
    }

    pub(crate) fn sign<T>(&self, value: T, at: i64) -> Write<T> {
        Write {
            n: self.n,
            by: self.hand.id.to_owned(),
            at,
            value,
        }
    }

    pub(crate) fn done(self) {
        self.record.seen.note(self.hand.id, self.n);
        let author = Author {
            device: self.hand.device.to_owned(),
        };
        self.record.authors.insert(self.hand.id.to_owned(), author);
    }

    fn begin(&mut self, at: &impl Fn(&str) -> i64) {
        if self.record.whole.writes().is_empty() {
            let here = self.sign(Presence::Here, at(""));
            self.record.whole.put(here, |_| true);
        }
    }

    fn rows(&mut self, before: &Plain, now: &Plain, at: &impl Fn(&str) -> i64) {
        let repeats: BTreeSet<&String> = before.rows.keys().chain(now.rows.keys()).collect();
        for repeat in repeats {
            let blank = Vec::new();
            let (old, new) = (
                before.rows.get(repeat).unwrap_or(&blank),
                now.rows.get(repeat).unwrap_or(&blank),
            );
            if old == new || is_within(repeat, &self.record.hidden_rows()) {
                continue;
            }
            for id in new.iter().filter(|id| !old.contains(id)) {
                self.presence(repeat, id, Presence::Here, at(repeat));
            }
            for id in old.iter().filter(|id| !new.contains(id)) {
                let gone = Presence::Gone(self.record.seen.clone());
                self.presence(repeat, id, gone, at(&row_key(repeat, id)));
            }
            let order = self.sign(new.clone(), at(repeat));
            self.record.order.insert(repeat.clone(), order);
        }
    }

    pub(crate) fn presence(&mut self, repeat: &str, id: &str, presence: Presence, at: i64) {
        let write = self.sign(presence, at);
        let rows = self.record.rows.entry(repeat.to_owned()).or_default();
        rows.entry(id.to_owned()).or_default().put(write, |_| true);
    }

    fn values(&mut self, before: &Plain, now: &Plain, at: &impl Fn(&str) -> i64) {
        let hidden = self.record.hidden_rows();
        let keys: BTreeSet<&String> = before.values.keys().chain(now.values.keys()).collect();
        for key in keys.into_iter().filter(|key| !is_within(key, &hidden)) {
            let (old, new) = (before.values.get(key), now.values.get(key));
            if old != new {
                self.value(key, old, new.cloned(), at(key));
            }
        }
    }

    /// In place of what stood on this device, and of what says the same. What came between and was not shown here stays.
    fn value(&mut self, key: &str, base: Option<&String>, value: Option<String>, at: i64) {
        let write = self.sign(value, at);
        let same = write.value.clone();
        let field = self.record.fields.entry(key.to_owned()).or_default();
        field.put(write, |old| old.value.as_ref() == base || old.value == same);
    }
}
