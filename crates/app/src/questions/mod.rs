//! Questions of a form as a person meets them: nodes, answers in words, offers, what is wrong, patches. All of it follows
//! from a loaded draft, the catalog and the language; nothing is read or kept here.

pub(crate) mod answer_words;
pub mod choose_input;
pub(crate) mod corrections;
pub(crate) mod known_people;
pub(crate) mod offer;
pub(crate) mod opened;
pub(crate) mod patch;
mod quick_days;
pub(crate) mod record;
pub(crate) mod roles;
pub(crate) mod sections;
pub(crate) mod view;
pub(crate) mod whose_number;
pub(crate) mod wrong;
