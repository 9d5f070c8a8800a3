//! One draft on several devices: what each wrote, put together without losing anything. Pure: no IO, no clock, no randomness.
//!
//! A [`Record`] is the state of a draft as it travels: for each question what was written, by whom and when, and how much of
//! everybody's writing it has seen. The three ways are: the record as last agreed upon (the mirror, the base), the answers
//! that stand on this device now ([`Plain`], against those that stood there then), and the record of somebody else.
//! [`Record::write`] finds what was written here since the base; [`merge`] puts two records together. What a side has *seen* travels inside the record and is not inferred
//! from the base, so that an answer that got lost after a push, a file put back from a copy or a county put back to yesterday
//! cannot make an old base drop anything.
//!
//! - Different questions both count. One question answered on two devices keeps both answers until a person picks.
//! - Rows are known by their id, never by their place. A row (or the whole draft) deleted on one device and written in on
//!   another stays, as a conflict.
//! - [`merge`] commutes, is associative and idempotent; nothing goes that its writer's successor had not seen.
//!
//! Deliberately not here: what an answer means (`form`), how a record is stored (`vault`), sealed (`seal`) or sent (`sync`).
#![warn(clippy::missing_errors_doc)]

mod conflict;
mod join;
mod plain;
mod record;
mod register;
mod write;

pub use conflict::{Conflict, Pick, Side, Subject};
pub use join::merge;
pub use plain::Plain;
pub use record::{Author, Presence, Record, Seen};
pub use register::{Register, Write};
pub use write::Hand;
