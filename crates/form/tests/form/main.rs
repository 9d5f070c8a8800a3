//! Tests of the form engine from outside: what a person does to a form and what the form then says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails should say where"
)]

mod battery;
mod complaints;
mod complaints_more;
mod consents;
mod findings;
mod hostile;
mod keeping;
mod people;
mod properties;
mod semantics;
mod support;
mod typing;
mod typing_anything;
mod typing_days;
