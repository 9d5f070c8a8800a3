//! The device's word for who it is: a JWT (RFC 7523 style) in `Authorization: Bearer`. The claims are listed here once; the
//! device makes them and the county reads them. Signing and checking is elsewhere.

use serde::{Deserialize, Serialize};

/// The one algorithm; it is named in the header and never read from it to choose.
pub const ALGORITHM: &str = "EdDSA";
/// Life of a token, in seconds.
pub const LIFE_SECONDS: i64 = 300;

/// The first part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`ALGORITHM`].
    pub alg: String,
    /// `JWT`.
    #[serde(default)]
    pub typ: String,
}

/// The second part.
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

impl Header {
    /// Of every token.
    #[must_use]
    pub fn new() -> Self {
        Self {
            alg: ALGORITHM.to_owned(),
            typ: "JWT".to_owned(),
        }
    }
}

impl Default for Header {
    fn default() -> Self {
        Self::new()
    }
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
