//! Workbooks that we write: the clerk's template, a plain XLSForm, a copy with the faulty cells marked.

mod export;
mod functions;
mod mark;
mod template;
mod template_rows;

pub use export::export;
pub use mark::mark;
pub use template::template;

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The spreadsheet library refused, for instance a text longer than a cell holds.
    #[error("workbook-not-written: {0}")]
    Excel(#[from] rust_xlsxwriter::XlsxError),
    /// The workbook to be copied cannot be opened.
    #[error("workbook-not-opened: {0}")]
    Unreadable(String),
}
