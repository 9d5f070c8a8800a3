//! The token of a request, taken apart: a JWT (EdDSA) that the device signed with its own key, five minutes long. One algorithm,
//! so none is read from the token; the signature is checked before anything in it is believed, its times last. A token of
//! today is for one request ([`RequestClaims`]); one of 0.1.0 for any of its device, and such devices are still served.

use axum::http::request::Parts;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{
    problem::Code,
    token::{ALGORITHM, Claims, Header, LIFE_SECONDS, RequestClaims},
};
use seal::{context::Context, sign::VerifyingKey};

/// Seconds that a token may be too early or too late.
pub(super) const LEEWAY: i64 = 60;
/// Beyond this many seconds it is the clock that is wrong, not the token that is old.
const CLOCK_WRONG: i64 = 900;
/// Most characters of a token.
const LONGEST: usize = 2048;

/// A token, its signature still to be checked.
pub(super) struct Token<'a> {
    pub(super) claims: Claims,
    pub(super) signature: Vec<u8>,
    signed: &'a str,
    context: Context,
    request: Option<RequestClaims>,
}

impl<'a> Token<'a> {
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (signed, signature) = text.rsplit_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        let token = match signed.strip_prefix(Context::REQUEST.before()) {
            Some(claims) => Self::of_a_request(claims, signature)?,
            None => Self::of_0_1_0(signed, signature)?,
        };
        (token.claims.iss == token.claims.sub).then_some(token)
    }

    fn of_a_request(signed: &'a str, signature: Vec<u8>) -> Option<Self> {
        let request: RequestClaims = decode(signed)?;
        Some(Self {
            claims: request.claims.clone(),
            signature,
            signed,
            context: Context::REQUEST,
            request: Some(request),
        })
    }

    fn of_0_1_0(signed: &'a str, signature: Vec<u8>) -> Option<Self> {
        let (header, claims) = signed.split_once('.')?;
        let header: Header = decode(header)?;
        // Another type is another use, whatever it may be.
        let plain = matches!(header.typ.as_str(), "JWT" | "");
        (plain && header.alg == ALGORITHM).then_some(())?;
        Some(Self {
            claims: decode(claims)?,
            signature,
            signed,
            context: Context::OF_0_1_0,
            request: None,
        })
    }

    /// Signed by this key, as what it is.
    pub(super) fn is_by(&self, key: &VerifyingKey) -> Result<(), Code> {
        key.verify_bytes(self.context, self.signed.as_bytes(), &self.signature)
            .map_err(|_| Code::NotSignedIn)
    }

    /// For this request, and not another one. What its body must be is known only when it has come.
    pub(super) fn is_for(&self, parts: &Parts) -> Result<BodyHash, Code> {
        let Some(request) = &self.request else {
            return Ok(BodyHash(None));
        };
        let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
        if request.htm != parts.method.as_str() || request.htu != target {
            return Err(Code::NotSignedIn);
        }
        Ok(BodyHash(Some(request.htd.clone())))
    }

    /// Of its own time.
    pub(super) fn holds_at(&self, now: i64) -> Result<(), Code> {
        check_times(&self.claims, now)
    }

    /// Whether it may be shown once only.
    pub(super) fn is_once(&self) -> bool {
        self.request.is_some()
    }
}

/// The hash that the body of a request must have; none where the token is for any.
#[derive(Debug, Clone, Default)]
pub(crate) struct BodyHash(Option<String>);

impl BodyHash {
    /// Whether these bytes are the ones that were signed for.
    pub(crate) fn fits(&self, body: &[u8]) -> bool {
        self.0.is_none() || self.is(seal::hash::sha256(body))
    }

    /// The same of what came in pieces.
    pub(crate) fn is(&self, hash: [u8; 32]) -> bool {
        self.0
            .as_ref()
            .is_none_or(|signed| *signed == seal::hash::hex(&hash))
    }
}

fn decode<T: serde::de::DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

fn check_times(claims: &Claims, now: i64) -> Result<(), Code> {
    let life = claims.exp.saturating_sub(claims.iat);
    if !(0..=LIFE_SECONDS + LEEWAY).contains(&life) {
        return Err(Code::NotSignedIn);
    }
    let off = now.saturating_sub(claims.iat).saturating_abs();
    let early = claims.iat > now.saturating_add(LEEWAY);
    let late = claims.exp < now.saturating_sub(LEEWAY);
    match (early || late, off > CLOCK_WRONG) {
        (false, _) => Ok(()),
        (true, true) => Err(Code::ClockWrong),
        // A little early cannot be an old token either: only a clock runs ahead.
        (true, false) if early => Err(Code::ClockWrong),
        (true, false) => Err(Code::NotSignedIn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(iat: i64, exp: i64) -> &'static str {
        let claims = Claims {
            iss: String::new(),
            sub: String::new(),
            aud: String::new(),
            exp,
            iat,
        };
        match check_times(&claims, 1_000_000) {
            Ok(()) => "ok",
            Err(Code::ClockWrong) => "clock",
            Err(_) => "token",
        }
    }

    #[test]
    fn times_are_checked_with_leeway() {
        assert_eq!(check(1_000_000, 1_000_300), "ok");
        assert_eq!(check(1_000_050, 1_000_350), "ok");
        assert_eq!(check(999_650, 999_950), "ok");
        assert_eq!(check(999_600, 999_900), "token");
        assert_eq!(check(1_000_200, 1_000_500), "clock");
        assert_eq!(check(0, 300), "clock");
        assert_eq!(check(1_000_000, 9_000_000), "token");
        assert_eq!(check(i64::MAX, i64::MIN), "token");
        assert_eq!(check(i64::MIN, i64::MIN), "clock");
    }
}
