//! What was found about one guide, and the text that is looked at.

use form::contract::{Diagnostic as Finding, Severity};
use form::definition::Text;

use crate::service;

/// Collects findings.
#[derive(Default)]
pub(super) struct Findings(pub Vec<Finding>);

impl Findings {
    pub fn error(&mut self, place: impl Into<String>, code: &str, args: &[(&str, &str)]) {
        self.push(Severity::Error, place.into(), code, args);
    }

    pub fn warning(&mut self, place: impl Into<String>, code: &str, args: &[(&str, &str)]) {
        self.push(Severity::Warning, place.into(), code, args);
    }

    pub fn when(&mut self, wrong: bool, place: impl Into<String>, code: &str, args: &[(&str, &str)]) {
        if wrong {
            self.error(place, code, args);
        }
    }

    fn push(&mut self, severity: Severity, place: String, code: &str, args: &[(&str, &str)]) {
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.0.push(Finding {
            code: code.to_owned(),
            severity,
            place,
            args,
        });
    }
}

/// The Chinese of a text, which is the one that is checked.
pub(super) fn chinese(text: &Text) -> &str {
    service::chinese(text).unwrap_or_default().trim()
}
