//! People served on this device. At most one person's file is open at any time, so nothing of one can show up with
//! another: switching closes the other file first and drops everything that was read from it.

pub(crate) mod glance;
pub(crate) mod helper;
pub(crate) mod household;
pub(crate) mod idle;
pub(crate) mod keep;
pub(crate) mod overview;
pub(crate) mod remember;
pub(crate) mod rename;
pub(crate) mod view;

use std::collections::BTreeMap;

use vault::person::{PersonId, PersonStore};

use crate::core::Core;
use crate::drafts::open::OpenDraft;

/// The person whose file is open.
pub(crate) struct Present {
    pub id: PersonId,
    /// As the person chose to be called; may be empty.
    pub name: String,
    pub is_self: bool,
    pub store: PersonStore,
    /// Drafts whose sessions are in memory; the file holds every answer of them.
    pub drafts: BTreeMap<String, OpenDraft>,
    /// When the person last did something, for closing the file when idle.
    pub active: jiff::Timestamp,
    /// Day on which reminders were last looked at.
    pub looked: Option<jiff::civil::Date>,
}

impl Present {
    /// The name, or words for somebody without one.
    pub fn shown_name(&self, core: &Core) -> String {
        Some(self.name.clone())
            .filter(|n| !n.is_empty())
            .unwrap_or_else(|| core.texts.say("person-unnamed"))
    }
}
