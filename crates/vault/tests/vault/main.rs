//! The vault as its callers see it, on real files. One binary; a module an area.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod child;
mod damage;
mod keyring;
mod kills;
mod ledger;
mod mirror;
mod papers;
mod people;
mod person;
mod recall;
mod secrecy;
mod space;
mod support;
mod upgrade;
