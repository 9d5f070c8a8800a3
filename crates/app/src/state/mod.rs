//! What a running app holds, and how to look it up: types and look-ups, no use case. Everything above may use it; it uses
//! nothing but words and shapes.
//!
//! Types that know nothing of the whole: `catalog`, `delivery`, `draft`, `happening`, `person`,
//! `practice`, `reopened`, `settings`.
//! `core` holds one of each. Above it, what is looked up or set in the whole: `services`, `drafts`, `place`, `deliver`,
//! `store_settings`, `clock`, `phases`.

pub(crate) mod catalog;
pub(crate) mod clock;
pub(crate) mod core;
pub(crate) mod deliver;
pub(crate) mod delivery;
pub(crate) mod draft;
pub(crate) mod drafts;
pub(crate) mod happening;
pub(crate) mod near;
pub(crate) mod person;
pub(crate) mod phases;
pub(crate) mod place;
pub(crate) mod practice;
pub(crate) mod reopened;
pub(crate) mod services;
pub(crate) mod settings;
pub(crate) mod store_settings;
