//! The form engine: definition, expressions, session. Pure: no IO, no clock, no randomness of its own, no async.
//!
//! `definition` is the compiled form as data, `contract` is what clients see. Everything else is private.

pub mod contract;
pub mod definition;
