//! Filling in: open drafts, answers, rows, offers, corrections, checking and sending. The engine decides what is
//! relevant and valid; here it is put into words and kept.

pub(crate) mod answer;
pub(crate) mod check;
pub(crate) mod correct_number;
pub(crate) mod declared;
pub(crate) mod envelope;
pub(crate) mod fill_row;
pub(crate) mod keep;
pub(crate) mod list;
pub(crate) mod load;
pub(crate) mod migrate;
pub(crate) mod open;
pub(crate) mod place;
mod plan;
pub(crate) mod reopen;
mod sealed;
pub(crate) mod second;
pub(crate) mod send;
pub(crate) mod sending;
pub(crate) mod stored;
mod whose;
