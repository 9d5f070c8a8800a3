//! The device's word for who it is and what it asks: a JWT (RFC 7519) in `Authorization: Bearer`, made for one request after the
//! manner of DPoP (RFC 9449): method and target, and beyond it the hash of the body. Seen by somebody else it is good for
//! nothing more. The claims are listed here once; the device makes them and the county reads them. Signing and checking is elsewhere.

use serde::{Deserialize, Serialize};

/// The one algorithm; it is named in the header and never read from it to choose.
pub const ALGORITHM: &str = "EdDSA";
/// Life of a token, in seconds.
pub const LIFE_SECONDS: i64 = 300;

/// The first part of a token of 0.1.0. That of a [`RequestClaims`] is always the same, see `seal::context::Context::REQUEST`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`ALGORITHM`].
    pub alg: String,
    /// `JWT`.
    #[serde(default)]
    pub typ: String,
}

/// Who speaks, to whom, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Device id.
    pub iss: String,
    /// Device id again: a device speaks for itself only.
    pub sub: String,
    /// County code.
    pub aud: String,
    /// Made at, seconds since 1970, by the county's clock as far as the device knows it.
    pub iat: i64,
    /// Ends at, seconds since 1970.
    pub exp: i64,
}

/// The second part: the above, and for which request. A county of 0.1.0 passes over what it does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestClaims {
    /// Who, to whom, when.
    #[serde(flatten)]
    pub claims: Claims,
    /// Method, in capitals.
    pub htm: String,
    /// Path and query, from `/v1` on: what stands before it is the proxy's.
    pub htu: String,
    /// SHA-256 (hex) of the body, which may be empty.
    pub htd: String,
    /// Random, so that no two requests have one token.
    pub jti: String,
}

impl Claims {
    /// Of a device, for one county, from this second on.
    #[must_use]
    pub fn new(device: &str, county: &str, issued: i64) -> Self {
        Self {
            iss: device.to_owned(),
            sub: device.to_owned(),
            aud: county.to_owned(),
            iat: issued,
            exp: issued.saturating_add(LIFE_SECONDS),
        }
    }
}
