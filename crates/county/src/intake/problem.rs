//! Problem answers (RFC 9457). Small constructors rather than many variants; no answer says more than its code.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use protocol::problem::{Code, Problem};

use crate::{
    rate::TooMany,
    store::{Over, StoreError},
};

/// Why a request was not done.
#[derive(Debug)]
pub(crate) struct Refusal {
    code: Code,
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Refusal {
    /// With the status that belongs to the code.
    pub(crate) fn new(code: Code) -> Self {
        Self {
            code,
            status: status_of(code),
            headers: Vec::new(),
        }
    }

    /// Whether it is this one.
    pub(crate) fn is(&self, code: Code) -> bool {
        self.code == code
    }

    /// With another status, where a foreign protocol asks for it.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
        self
    }

    /// With a header more.
    pub(crate) fn with_header(mut self, name: &'static str, value: impl ToString) -> Self {
        if let Ok(value) = HeaderValue::from_str(&value.to_string()) {
            self.headers.push((HeaderName::from_static(name), value));
        }
        self
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            // Tomorrow there is room; an hour is short enough to notice that somebody raised the limit.
            StoreError::Over(Over::Today) => Self::new(Code::TooMany).with_header("retry-after", 3600),
            StoreError::Over(Over::Full) => {
                tracing::error!("the county has no room left for papers and envelopes");
                unavailable().with_status(507)
            }
            error => {
                tracing::error!(%error, "the database did not do it");
                unavailable()
            }
        }
    }
}

impl From<TooMany> for Refusal {
    fn from(too_many: TooMany) -> Self {
        let wait = format!("{:.0}", too_many.wait_seconds);
        Self::new(Code::TooMany).with_header("retry-after", wait)
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        tracing::error!(kind = ?error.kind(), "a file could not be read or written");
        unavailable()
    }
}

impl From<seal::SealError> for Refusal {
    fn from(error: seal::SealError) -> Self {
        tracing::error!(%error, "a key or the randomness did not work");
        unavailable()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let problem = Problem {
            kind: format!("urn:cunliban:problem:{}", self.code.as_str()),
            title: title_of(self.code).into(),
            status: self.status.as_u16(),
            code: self.code,
        };
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(protocol::path::PROBLEM_TYPE),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.extend(self.headers.into_iter().map(|(name, value)| (Some(name), value)));
        response
    }
}

/// Out of order for now; come back.
pub(crate) fn unavailable() -> Refusal {
    Refusal::new(Code::Unavailable).with_header("retry-after", 60)
}

fn status_of(code: Code) -> StatusCode {
    match code {
        Code::BadRequest => StatusCode::BAD_REQUEST,
        Code::NotSignedIn | Code::ClockWrong => StatusCode::UNAUTHORIZED,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::KeyReused | Code::Replayed | Code::WrongOffset => StatusCode::CONFLICT,
        Code::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Code::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::DeviceEnded => StatusCode::FORBIDDEN,
        Code::ClientTooOld => StatusCode::UPGRADE_REQUIRED,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn title_of(code: Code) -> &'static str {
    match code {
        Code::BadRequest => "The request is not what this route takes",
        Code::NotSignedIn => "No valid token",
        Code::NotFound => "Not there",
        Code::KeyReused => "Other content under a used id",
        Code::WrongSignature => "The signature does not fit",
        Code::WrongCounty => "Sealed to another county",
        Code::UnknownKey => "Sealed to a key that is not in use",
        Code::Unreadable => "It cannot be opened or read",
        Code::UnknownService => "No such service",
        Code::UnknownVersion => "No such version of the service",
        Code::InvalidAnswers => "The answers do not pass the form",
        Code::MandateInvalid => "The mandate does not hold",
        Code::Replayed => "Taken before under another id",
        Code::TooLarge => "Too large",
        Code::WrongType => "A type that is not taken",
        Code::TooMany => "Too many requests",
        Code::Unavailable => "Out of order for now",
        Code::DeviceEnded => "The county has ended this device",
        Code::ClientTooOld => "The client is too old",
        Code::ClockWrong => "The device's clock is wrong",
        Code::WrongOffset => "The offset does not fit",
        Code::WrongHash => "The bytes do not have the announced hash",
    }
}
