//! The county, driven over HTTP as devices and clerks do. One binary; every test has a county of its own on port 0.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "actors are test code too, though no test functions"
)]

mod actors;
mod apart;
mod bound;
mod budgets;
mod corrections;
mod desk;
mod device;
mod doubled;
mod envelopes;
mod feed;
mod fixtures;
mod hostile;
mod mandates;
mod modes;
mod named_fields;
mod pages;
mod pages_of_lists;
mod papers;
mod parked;
mod parts;
mod pictures;
mod placed;
mod proxied;
mod public;
mod restored;
mod returned;
mod rights;
mod same_matter;
mod searches;
mod sender;
mod sessions;
mod slow;
mod spaces;
mod staff;
mod storm;
mod sure;
mod turned;
mod twice;
mod withdraw;
