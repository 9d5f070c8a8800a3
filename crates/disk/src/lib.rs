//! How device and county keep things on a disk, where both do the same: a small file is written whole or not at all
//! ([`whole`]), what others must not read is closed to them when it is made ([`private`]), what others may have placed is read
//! without trusting its name or its length ([`given`]), and SQL is text, one file for each noun ([`statements`]).
//! Deliberately not here: what is kept, and anything that opens a database.
#![warn(clippy::missing_errors_doc)]

pub mod given;
pub mod private;
pub mod statements;
pub mod whole;
