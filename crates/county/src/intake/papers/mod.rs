//! Sealed papers, uploaded with tus 1.0.0 (core, creation, creation-with-upload, checksum, expiration, termination). The
//! offset is the length of a file, so what has arrived counts whatever happens. Only SHA-256 is offered for checksums:
//! nothing else in this project hashes with anything else.

mod append;
mod busy;
mod bytes;
mod create;
mod have;
mod headers;
mod resume;

pub(crate) use append::{__path_patch, patch};
pub(crate) use busy::Busy;
pub(crate) use create::{__path_create, create};
pub(crate) use have::{__path_have, have};
pub(crate) use resume::{__path_head, __path_options, __path_terminate, head, options, terminate};
