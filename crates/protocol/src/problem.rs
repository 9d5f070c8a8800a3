//! Problems (RFC 9457) and the list of codes. A code exists because somebody reacts to it; every code has the keys
//! `error-<code>` (what happened) and `error-<code>-next` (what to do) in every language.

use serde::{Deserialize, Serialize};

/// A problem answer; the sentence is the app's business.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Problem {
    /// `urn:cunliban:problem:<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short English title for developers.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// The code.
    pub code: Code,
}

/// Everything the county can answer instead of doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The body is not what the route takes.
    BadRequest,
    /// No or an expired or wrong token; sign in again, delete nothing.
    NotSignedIn,
    /// Not yours, or not there.
    NotFound,
    /// Same idempotency key, other content.
    KeyReused,
    /// The signature does not fit.
    WrongSignature,
    /// Sealed to another county.
    WrongCounty,
    /// Sealed to a key the county no longer opens.
    UnknownKey,
    /// The envelope cannot be opened or read.
    Unreadable,
    /// No such service.
    UnknownService,
    /// A version of the service the county no longer has.
    UnknownVersion,
    /// The answers do not pass the form.
    InvalidAnswers,
    /// The mandate has ended, does not cover this service, or is not signed.
    MandateInvalid,
    /// An envelope like it was taken already under another id.
    Replayed,
    /// Larger than the county takes.
    TooLarge,
    /// A type of file the county does not take.
    WrongType,
    /// Too many requests; come back after `Retry-After`.
    TooMany,
    /// Temporarily out of order.
    Unavailable,
    /// The county has ended this device: it was lost, or misused.
    DeviceEnded,
    /// The app is too old for this county.
    ClientTooOld,
    /// The device clock is so far off that tokens do not work.
    ClockWrong,
    /// tus: the offset does not fit; ask for the offset and go on.
    WrongOffset,
    /// tus: the bytes do not have the announced hash.
    WrongHash,
}

impl Code {
    /// All codes, for the check that every one has its sentences.
    pub const ALL: [Code; 22] = [
        Code::BadRequest,
        Code::NotSignedIn,
        Code::NotFound,
        Code::KeyReused,
        Code::WrongSignature,
        Code::WrongCounty,
        Code::UnknownKey,
        Code::Unreadable,
        Code::UnknownService,
        Code::UnknownVersion,
        Code::InvalidAnswers,
        Code::MandateInvalid,
        Code::Replayed,
        Code::TooLarge,
        Code::WrongType,
        Code::TooMany,
        Code::Unavailable,
        Code::DeviceEnded,
        Code::ClientTooOld,
        Code::ClockWrong,
        Code::WrongOffset,
        Code::WrongHash,
    ];

    /// As it is sent and stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BadRequest => "bad-request",
            Self::NotSignedIn => "not-signed-in",
            Self::NotFound => "not-found",
            Self::KeyReused => "key-reused",
            Self::WrongSignature => "wrong-signature",
            Self::WrongCounty => "wrong-county",
            Self::UnknownKey => "unknown-key",
            Self::Unreadable => "unreadable",
            Self::UnknownService => "unknown-service",
            Self::UnknownVersion => "unknown-version",
            Self::InvalidAnswers => "invalid-answers",
            Self::MandateInvalid => "mandate-invalid",
            Self::Replayed => "replayed",
            Self::TooLarge => "too-large",
            Self::WrongType => "wrong-type",
            Self::TooMany => "too-many",
            Self::Unavailable => "unavailable",
            Self::DeviceEnded => "device-ended",
            Self::ClientTooOld => "client-too-old",
            Self::ClockWrong => "clock-wrong",
            Self::WrongOffset => "wrong-offset",
            Self::WrongHash => "wrong-hash",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_sent_as_it_is_stored() {
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }
}
