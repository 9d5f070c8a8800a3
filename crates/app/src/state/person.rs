//! The person who is present. At most one person's file is open at any time, so nothing of one can show up with another.

use std::collections::{BTreeMap, BTreeSet};

use vault::person::{PersonId, PersonStore};

use crate::state::draft::OpenDraft;
use crate::texts::{Texts, key};

/// The person whose file is open.
pub(crate) struct OpenPerson {
    pub id: PersonId,
    /// As the person chose to be called; may be empty.
    pub name: String,
    pub is_self: bool,
    pub store: PersonStore,
    /// Drafts whose sessions are in memory; the file holds every answer of them.
    pub drafts: BTreeMap<String, OpenDraft>,
    /// Papers that an answer no longer has: gone for good once no act can be taken back that brings them back.
    pub let_go: BTreeSet<String>,
    /// When the person last did something, for closing the file when idle.
    pub active: jiff::Timestamp,
    /// The PIN that opened it is one of an older version, and nobody has been asked about it yet.
    pub ask_longer_pin: bool,
    /// How often drafts were written ([`PersonStore::drafts_written`]) when delivery was last told of it.
    pub written: i64,
    /// Day on which reminders were last looked at.
    pub looked: Option<jiff::civil::Date>,
}

impl OpenPerson {
    /// The name, or words for somebody without one.
    pub fn shown_name(&self, texts: &Texts) -> String {
        Some(self.name.clone())
            .filter(|n| !n.is_empty())
            .unwrap_or_else(|| {
                texts.say(if self.is_self {
                    key!("person-yourself")
                } else {
                    key!("person-unnamed")
                })
            })
    }
}
