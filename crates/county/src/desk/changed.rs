//! What is not as it was before a correction: each answer is held against the one that stood at its place, and both are shown.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, field::Field, sections::sections};
use crate::casework::Mended;

/// The answers before a correction, by their places; without one nothing is marked.
#[derive(Default)]
pub(super) struct Changes {
    before: Option<BTreeMap<String, Field>>,
}

/// What became of an answer.
pub(super) enum Change<'a> {
    /// Nobody had been asked this before, or it is of a row that is new.
    Added,
    /// This stood there.
    Was(&'a Field),
}

impl Changes {
    /// Since the sending that was asked about.
    pub(super) fn since(desk: &Desk, mended: Option<&Mended>) -> Self {
        let fields = |mended: &Mended| {
            let sections = sections(desk, &mended.before).into_iter();
            sections.flat_map(|section| section.fields).collect()
        };
        mended.map(fields).map_or_else(Self::default, Self::of)
    }

    /// Since these.
    pub(super) fn of(before: Vec<Field>) -> Self {
        let by_place = before.into_iter().map(|field| (field.key.clone(), field));
        Self {
            before: Some(by_place.collect()),
        }
    }

    /// What became of this answer; `None` when it is as it was.
    pub(super) fn find(&self, field: &Field) -> Option<Change<'_>> {
        match self.before.as_ref()?.get(&field.key) {
            Some(before) if same(before, field) => None,
            Some(before) => Some(Change::Was(before)),
            None if field.is_blank() => None,
            None => Some(Change::Added),
        }
    }

    /// What stood at a place, changed or not.
    pub(super) fn before(&self, key: &str) -> Option<&Field> {
        self.before.as_ref()?.get(key)
    }

    /// Answers whose question is not asked any more: of a row that went, or made needless by another answer.
    pub(super) fn gone<'a>(&'a self, now: impl Iterator<Item = &'a Field>) -> Vec<&'a Field> {
        let asked: BTreeSet<&str> = now.map(|field| field.key.as_str()).collect();
        let before = self.before.iter().flat_map(BTreeMap::values);
        before
            .filter(|field| !asked.contains(field.key.as_str()) && !field.is_blank())
            .collect()
    }
}

/// The same photo under another id is the same.
fn same(before: &Field, now: &Field) -> bool {
    let contents = |field: &Field| -> Vec<String> {
        let papers = field.papers.iter();
        papers.map(|paper| paper.content_hash.clone()).collect()
    };
    before.value == now.value && contents(before) == contents(now)
}
