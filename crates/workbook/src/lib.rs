//! Excel to service: reads a workbook, checks it and compiles it, with findings that name the cell; writes templates, plain exports and marked copies.
//! Nothing here stores, signs or sends; evaluation is the `form` crate's.

pub mod book;
mod compile;
mod engine_findings;
mod finding;
mod nearest;
pub mod replay;
mod say;
mod service;
mod strict;
mod survey;
mod table;
pub mod write;

pub use compile::{compile_plain, compile_service, compile_service_with};
pub use finding::{Finding, cell_name, parse_cell};
pub use say::{line, sentence};
pub use strict::PROFILE;

/// Finds a file beside the workbook by its name.
pub type Siblings<'a> = dyn Fn(&str) -> Option<Vec<u8>> + 'a;

/// No files beside the workbook.
pub fn no_siblings(_name: &str) -> Option<Vec<u8>> {
    None
}
