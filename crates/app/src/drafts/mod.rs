//! Filling in: open drafts, answers, rows, offers, corrections, checking and sending. The engine decides what is
//! relevant and valid; here it is put into words and kept.

pub(crate) mod answer;
pub(crate) mod check;
pub mod choose_input;
pub(crate) mod declared;
pub(crate) mod envelope;
pub(crate) mod fill_row;
pub(crate) mod keys;
pub(crate) mod known_people;
pub(crate) mod list;
pub(crate) mod mend;
pub(crate) mod migrate;
pub(crate) mod offer;
pub(crate) mod open;
pub(crate) mod patch;
pub(crate) mod place;
pub(crate) mod roles;
pub(crate) mod sections;
pub(crate) mod send;
pub(crate) mod sending;
pub(crate) mod show;
pub(crate) mod view;
pub(crate) mod whose_number;
pub(crate) mod wrong;
