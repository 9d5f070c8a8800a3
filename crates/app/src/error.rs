//! From typed errors of the layers below to the one shape a person's interface understands. Codes only: no path, no
//! SQL, no URL and no answer ever leaves here.

use crate::api::outcome::IpcError;

/// Codes that begin in this crate; codes of the layers below are passed on as they are.
pub const CODES: [&str; 74] = [
    "bad-input",
    "answer-too-long",
    "unknown-command",
    "internal",
    "busy",
    "not-open",
    "no-person",
    "no-catalog",
    "no-form",
    "form-too-new",
    "no-self-check",
    "unknown-service",
    "unknown-draft",
    "unknown-question",
    "unknown-case",
    "unknown-paper",
    "unknown-person",
    "unknown-pack",
    "pack-not-compared",
    "nothing-to-undo",
    "draft-has-problems",
    "consent-missing",
    "mandate-missing",
    "mandate-ended",
    "mandate-incomplete",
    "agent-not-allowed",
    "not-to-mend",
    "left-unmended",
    "being-sent",
    "already-left",
    "already-decided",
    "not-left-yet",
    "not-to-recall",
    "not-to-reopen",
    "reason-too-long",
    "not-confirmed",
    "export-failed",
    "export-open",
    "export-phrase-short",
    "unknown-words",
    "words-private",
    "last-done-wrong",
    "mandate-withdrawn",
    "mandate-unnamed",
    "mandate-not-for-this",
    "mandate-other-person",
    "helper-incomplete",
    "name-blank",
    "name-long",
    "id-number-blank",
    "id-number-length",
    "id-number-check",
    "phone-blank",
    "phone-shape",
    "relation-blank",
    "services-blank",
    "days-wrong",
    "signature-missing",
    "same-name",
    "same-number",
    "erase-others",
    "erase-pin",
    "person-unsent",
    "under-way",
    "not-helper",
    "weak-pin",
    "nobody-to-pick",
    "paper-not-kept",
    "changed-meanwhile",
    "nothing-to-pick",
    "no-space",
    "has-space",
    "space-code-wrong",
    "space-digits-differ",
];

/// What handlers give back.
pub type Outcome<T> = Result<T, IpcError>;

impl IpcError {
    /// An error that trying again does not mend.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            args: std::collections::BTreeMap::new(),
            can_retry: false,
            incident: None,
        }
    }

    /// An error that may pass by itself.
    pub fn transient(code: &str) -> Self {
        Self {
            can_retry: true,
            ..Self::new(code)
        }
    }

    /// With an argument of its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// A fault of ours: logged with a number that the person can tell.
    pub fn internal(incident: &str, cause: &dyn Cause) -> Self {
        let cause = cause.for_log();
        tracing::error!(incident, cause, "internal fault");
        Self {
            incident: Some(incident.to_owned()),
            ..Self::transient("internal")
        }
    }
}

/// What may be said of a fault in a log. An error's own text is not: it can quote an answer.
pub trait Cause {
    /// Without any value.
    fn for_log(&self) -> String;
}

impl Cause for &'static str {
    fn for_log(&self) -> String {
        (*self).to_owned()
    }
}

impl Cause for serde_json::Error {
    fn for_log(&self) -> String {
        format!("json: {:?} at {}:{}", self.classify(), self.line(), self.column())
    }
}

impl Cause for seal::SealError {
    fn for_log(&self) -> String {
        self.to_string()
    }
}

/// Its detail is ours.
impl Cause for catalog::pack::PackError {
    fn for_log(&self) -> String {
        self.to_string()
    }
}

impl Cause for uuid::Error {
    fn for_log(&self) -> String {
        "no id".to_owned()
    }
}

/// Shorthand for an error without arguments.
pub(crate) fn code(code: &str) -> IpcError {
    IpcError::new(code)
}
