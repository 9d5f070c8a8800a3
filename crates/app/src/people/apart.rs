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
    /// Who is called so, first added first.
    called: BTreeMap<String, Vec<PersonId>>,
}

impl Apart {
    /// Of these people.
    pub fn of(core: &Core, people: &[PersonRow]) -> Outcome<Self> {
        let mut apart = Self {
            glances: core.store()?.glances()?,
            called: BTreeMap::new(),
        };
        for row in people {
            let called = apart.called(core, row);
            apart.called.entry(called).or_default().push(row.id);
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
        let known = glance::note(core, &self.seen(row), is_closed(core, row));
        let alike = self.called.get(&self.called(core, row));
        let alike = alike.filter(|alike| alike.len() > 1);
        let at = alike.and_then(|alike| alike.iter().position(|id| *id == row.id));
        match at {
            Some(at) if known.is_empty() => self.of_several(core, row, at.saturating_add(1)),
            _ => known,
        }
    }

    fn of_several(&self, core: &Core, row: &PersonRow, at: usize) -> String {
        let locked = if is_closed(core, row) {
            core.texts.say(key!("person-locked"))
        } else {
            String::new()
        };
        let opened = opened(core, self.seen(row).opened_at);
        let which = core
            .texts
            .say_with(key!("person-which"), args![at = &at.to_string()]);
        let mut parts = vec![locked, opened, which];
        parts.retain(|words| !words.is_empty());
        parts.join(&core.texts.say(key!("person-note-between")))
    }
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
