//! The catalog: services, guides, materials, working days, search, packs. No IO beyond bytes that are handed in.

pub mod answers;
pub mod checklist;
pub mod county;
pub mod diff;
mod fold;
pub mod lint;
pub mod newer;
pub mod pack;
pub mod parts;
mod pieces;
pub mod reminders;
pub mod search;
pub mod sections;
pub mod self_check;
pub mod service;
pub mod working_days;
