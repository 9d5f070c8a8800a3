//! The catalog as a person meets it: packs, life events, search, questions, guides, self-check. What is computed there
//! belongs to the `catalog` crate; here it is put into words and tied to the person's papers.

pub(crate) mod ask;
pub(crate) mod call_first;
pub(crate) mod cards;
pub(crate) mod changes;
pub(crate) mod check_self;
pub(crate) mod example;
pub(crate) mod facts;
pub(crate) mod figures;
pub(crate) mod help;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod materials;
pub(crate) mod missed;
mod noise;
pub(crate) mod offices;
pub(crate) mod open_days;
mod pack_files;
pub(crate) mod read;
