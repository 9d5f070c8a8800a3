//! What goes over the wire between device and county: structs, paths, error codes. No IO and no cryptography here;
//! signatures are bytes in base64 that `seal` makes and checks over `seal::canonical` JSON of the struct beside them.
//! Every struct has a golden file in `golden/`; a change of a format is a change of a golden file.
//!
//! What a county reads refuses fields it does not know: one that it passed over might be what the person meant. What a
//! device reads passes over them, so that a newer county does not silence an older device. `docs/compatibility.md`.
#![warn(clippy::missing_errors_doc)]

pub mod again;
pub mod application;
pub mod blob;
pub mod device;
pub mod envelope;
pub mod event;
pub mod mandate_end;
pub mod path;
pub mod problem;
pub mod receipt;
pub mod search;
pub mod space;
pub mod token;
pub mod withdrawal;
