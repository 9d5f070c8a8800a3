//! What tells people of one name apart in every list. Village and last digits where they may be shown; of those who are
//! called the same and have none of it, or whose file a PIN keeps closed: that it is locked, when it was last open, and
//! which of them it is, in the order they were added. None of that is about the person.

use std::collections::BTreeMap;

use vault::device::{Glance, PersonRow};
use vault::person::PersonId;

use crate::error::Outcome;
use crate::people::glance;
use crate::state::core::Core;
use crate::texts::{args, key};
use crate::words::dates;

/// Everybody here, looked at once.
pub(crate) struct Apart {
    glances: BTreeMap<PersonId, Glance>,
    /// Who is called so, first added first, each with what is known of them.
    called: BTreeMap<String, Vec<(PersonId, String)>>,
}

impl Apart {
    /// Of these people.
    pub fn of(core: &Core, people: &[PersonRow]) -> Outcome<Self> {
        let mut apart = Self {
            glances: core.store()?.glances()?,
            called: BTreeMap::new(),
        };
        for row in people {
            let (called, known) = (apart.called(core, row), apart.known(core, row));
            apart.called.entry(called).or_default().push((row.id, known));
        }
        Ok(apart)
    }

    /// What the list knows of somebody.
    pub fn seen(&self, row: &PersonRow) -> Glance {
        self.glances.get(&row.id).cloned().unwrap_or_default()
    }

    /// What to call them.
    pub fn called(&self, core: &Core, row: &PersonRow) -> String {
        glance::called(&core.texts, row, &self.seen(row), is_closed(core, row))
    }

    /// What stands under the name; blank for somebody whom the name alone tells.
    pub fn note(&self, core: &Core, row: &PersonRow) -> String {
        let known = self.known(core, row);
        let alike = self.alike(core, row);
        let told = !known.is_empty() && alike.iter().filter(|(_, other)| *other == known).count() == 1;
        let at = alike.iter().position(|(id, _)| *id == row.id);
        match at {
            Some(at) if alike.len() > 1 && !told => self.of_several(core, row, known, at.saturating_add(1)),
            _ => known,
        }
    }

    /// What to say for them where nothing else stands beside it: the name, with the note wherever somebody else is called so.
    pub fn told(&self, core: &Core, row: &PersonRow) -> String {
        let name = self.called(core, row);
        if self.alike(core, row).len() < 2 {
            return name;
        }
        let note = self.note(core, row);
        let words = args![name = &name, note = &note];
        core.texts.say_with(key!("person-told"), words)
    }

    fn known(&self, core: &Core, row: &PersonRow) -> String {
        glance::note(core, &self.seen(row), is_closed(core, row))
    }

    fn alike(&self, core: &Core, row: &PersonRow) -> &[(PersonId, String)] {
        let alike = self.called.get(&self.called(core, row));
        alike.map_or(&[], Vec::as_slice)
    }

    fn of_several(&self, core: &Core, row: &PersonRow, known: String, at: usize) -> String {
        let locked = if is_closed(core, row) {
            core.texts.say(key!("person-locked"))
        } else {
            String::new()
        };
        let opened = Some(opened(core, self.seen(row).opened_at)).filter(|_| known.is_empty());
        let which = core
            .texts
            .say_with(key!("person-which"), args![at = &at.to_string()]);
        let mut parts = vec![known, locked, opened.unwrap_or_default(), which];
        parts.retain(|words| !words.is_empty());
        parts.join(&core.texts.say(key!("person-note-between")))
    }
}

/// What to say for whoever is present, where nothing else stands beside it.
pub(crate) fn present(core: &Core) -> Outcome<String> {
    with_note(core, core.present()?.shown_name(&core.texts))
}

/// A name with what tells whoever is present apart, where it is theirs and somebody else is called the same.
pub(crate) fn with_note(core: &Core, name: String) -> Outcome<String> {
    let (own, people) = (core.present()?.id, core.store()?.people()?);
    let apart = Apart::of(core, &people)?;
    let mut named = people.iter().filter(|row| row.id == own);
    let alike = named.find(|row| apart.called(core, row) == name && apart.alike(core, row).len() > 1);
    Ok(alike.map_or(name, |row| apart.told(core, row)))
}

/// A PIN keeps the file closed: nothing in it is shown.
pub(crate) fn is_closed(core: &Core, row: &PersonRow) -> bool {
    row.has_pin && core.present.as_ref().is_none_or(|present| present.id != row.id)
}

/// When a file was last open: 今天打开过, 11月18日打开过.
pub(crate) fn opened(core: &Core, at: Option<jiff::Timestamp>) -> String {
    let now = core.host.now();
    let Some(at) = at.map(|at| at.to_zoned(now.time_zone().clone())) else {
        return String::new();
    };
    if at.date() == now.date() {
        return core.texts.say(key!("person-opened-today"));
    }
    let date = dates::day_near(&core.texts, at.date(), now.date());
    core.texts.say_with(key!("person-opened"), args![date = &date])
}
