//! Who asks: a JWT (EdDSA) that the device signed with its own key, five minutes long. One algorithm, so none is read
//! from the token; the signature is checked before anything in it is believed, its times last.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{header, request::Parts},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{
    problem::Code,
    token::{ALGORITHM, Claims, Header, LIFE_SECONDS},
};
use seal::sign::VerifyingKey;

use super::{problem::Refusal, state::Intake};

/// Seconds that a token may be too early or too late.
const LEEWAY: i64 = 60;
/// Beyond this many seconds it is the clock that is wrong, not the token that is old.
const CLOCK_WRONG: i64 = 900;

/// The device that asks.
pub(crate) struct Caller {
    pub(crate) device: String,
    pub(crate) key: VerifyingKey,
    /// Where the request comes from, as it counts into budgets.
    pub(crate) address: String,
}

impl FromRequestParts<Arc<Intake>> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, intake: &Arc<Intake>) -> Result<Self, Refusal> {
        let address = address_of(parts, intake);
        if intake.store.is_blocked(&address).await? {
            return Err(Code::TooMany.into());
        }
        match signed_in(parts, intake, &address).await {
            Ok(caller) => {
                intake.rate.take(&caller.device, intake.now())?;
                Ok(caller)
            }
            Err(refusal) => {
                // A wrong token is charged to where it came from; a right one from there is not held up by it.
                if refusal.is(Code::NotSignedIn) {
                    intake.failures.take(&address, intake.now())?;
                }
                Err(refusal)
            }
        }
    }
}

/// Where a request comes from; a router without addresses counts all into one.
fn address_of(parts: &Parts, intake: &Intake) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::from([0, 0, 0, 0]), |ConnectInfo(peer)| peer.ip());
    intake.proxies.bucket(peer, &parts.headers)
}

async fn signed_in(parts: &Parts, intake: &Intake, address: &str) -> Result<Caller, Refusal> {
    let token = bearer_token(parts).ok_or(Code::NotSignedIn)?;
    let token = Token::parse(token).ok_or(Code::NotSignedIn)?;
    let (caller, ended) = find(intake, &token, address).await?;
    caller
        .key
        .verify_bytes(token.signed.as_bytes(), &token.signature)
        .map_err(|_| Code::NotSignedIn)?;
    check_times(&token.claims, intake.now().as_second())?;
    // Only whoever holds the key is told.
    if ended {
        return Err(Code::DeviceEnded.into());
    }
    Ok(caller)
}

struct Token<'a> {
    claims: Claims,
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Token<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        if text.len() > 2048 {
            return None;
        }
        let (signed, signature) = text.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let header: Header = decode(header)?;
        let claims: Claims = decode(claims)?;
        (header.alg == ALGORITHM && claims.iss == claims.sub).then_some(())?;
        Some(Self {
            claims,
            signed,
            signature: URL_SAFE_NO_PAD.decode(signature).ok()?,
        })
    }
}

fn decode<T: serde::de::DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

fn bearer_token(parts: &Parts) -> Option<&str> {
    parts
        .headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .strip_prefix("Bearer ")
}

async fn find(intake: &Intake, token: &Token<'_>, address: &str) -> Result<(Caller, bool), Refusal> {
    if token.claims.aud != intake.county {
        return Err(Code::NotSignedIn.into());
    }
    let known = intake.store.device(&token.claims.sub).await?;
    let known = known.ok_or(Code::NotSignedIn)?;
    let key = VerifyingKey::from_base64(&known.public_key).map_err(|_| Code::NotSignedIn)?;
    let caller = Caller {
        device: token.claims.sub.clone(),
        key,
        address: address.to_owned(),
    };
    Ok((caller, known.ended))
}

fn check_times(claims: &Claims, now: i64) -> Result<(), Refusal> {
    let life = claims.exp.saturating_sub(claims.iat);
    if !(0..=LIFE_SECONDS + LEEWAY).contains(&life) {
        return Err(Code::NotSignedIn.into());
    }
    let off = now.saturating_sub(claims.iat).saturating_abs();
    let early = claims.iat > now.saturating_add(LEEWAY);
    let late = claims.exp < now.saturating_sub(LEEWAY);
    match (early || late, off > CLOCK_WRONG) {
        (false, _) => Ok(()),
        (true, true) => Err(Code::ClockWrong.into()),
        // A little early cannot be an old token either: only a clock runs ahead.
        (true, false) => Err(if early {
            Code::ClockWrong
        } else {
            Code::NotSignedIn
        }
        .into()),
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
            Err(refusal) if format!("{refusal:?}").contains("ClockWrong") => "clock",
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
