//! From typed errors of the layers below to the one shape a person's interface understands. Codes only: no path, no
//! SQL, no URL and no answer ever leaves here.

use crate::api::outcome::IpcError;

pub use crate::api::code::Code;

/// What handlers give back.
pub type Outcome<T> = Result<T, IpcError>;

impl IpcError {
    /// An error that trying again does not mend.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            args: std::collections::BTreeMap::new(),
            fields: std::collections::BTreeMap::new(),
            can_retry: false,
            incident: None,
        }
    }

    /// An error that may pass by itself.
    pub fn transient(code: Code) -> Self {
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

    /// With what is wrong with one field of the request.
    #[must_use]
    pub fn at(mut self, field: &str, wrong: Code) -> Self {
        self.fields.insert(field.to_owned(), wrong);
        self
    }

    /// A fault of ours: logged with a number that the person can tell.
    pub fn internal(incident: &str, cause: &dyn Cause) -> Self {
        let cause = cause.for_log();
        tracing::error!(incident, cause, "internal fault");
        Self {
            incident: Some(incident.to_owned()),
            ..Self::transient(Code::Internal)
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
pub(crate) fn code(code: Code) -> IpcError {
    IpcError::new(code)
}
