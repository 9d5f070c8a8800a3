//! What was found, as a clerk reads it on the command line.

use std::io::Write;

use workbook::Finding;

/// Writes findings as `FILE: SHEET!CELL: code: sentence`.
pub(super) struct Report<'a, W> {
    out: &'a mut W,
    language: &'a str,
    refused: bool,
}

impl<'a, W: Write> Report<'a, W> {
    pub(super) fn new(out: &'a mut W, language: &'a str) -> Self {
        Self {
            out,
            language,
            refused: false,
        }
    }

    /// The whole is refused, whatever was found.
    pub(super) fn refuse(&mut self) {
        self.refused = true;
    }

    /// An error was found.
    pub(super) fn refused(&self) -> bool {
        self.refused
    }

    pub(super) fn add(&mut self, file: &str, finding: &Finding) -> std::io::Result<()> {
        self.refused |= finding.is_error();
        writeln!(self.out, "{}", workbook::line(file, finding, self.language))
    }

    /// A finding of the catalog lint: its place is a field, not a cell.
    pub(super) fn add_lint(&mut self, file: &str, found: &catalog::lint::Finding) -> std::io::Result<()> {
        let finding = match found.severity {
            form::contract::Severity::Error => Finding::error(&found.code),
            form::contract::Severity::Warning => Finding::warning(&found.code),
        };
        let finding = found
            .args
            .iter()
            .fold(finding.on(&found.place), |finding, (name, value)| {
                finding.with(name, value)
            });
        self.add(file, &finding)
    }
}
