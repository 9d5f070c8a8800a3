//! Who asks: the device whose token came along ([`super::token`]), for this request, for the first time.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{header, request::Parts},
};
use protocol::problem::Code;
use seal::sign::VerifyingKey;

use super::{
    problem::Refusal,
    state::Intake,
    token::{BodyHash, LEEWAY, Token},
};
use crate::seats::Seat;

/// A body that needs no place of its own.
pub(super) const SMALL_BODY: usize = 64 * 1024;

/// The device that asks.
pub(crate) struct Caller {
    pub(crate) device: String,
    pub(crate) key: VerifyingKey,
    /// Where the request comes from, as it counts into budgets.
    pub(crate) address: String,
    /// What the body must be. [`super::body::Body`] looks at it by itself; whoever reads a body otherwise must.
    pub(crate) body: BodyHash,
    /// Its place among the large bodies under way.
    _seat: Option<Seat>,
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
                let seat = seat(parts, intake, &caller.device)?;
                parts.extensions.insert(caller.body.clone());
                Ok(Caller {
                    _seat: seat,
                    ..caller
                })
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

/// A body stays in memory, or holds a file open, for as long as its sender pleases: so there is an end to how many there are.
fn seat(parts: &Parts, intake: &Intake, device: &str) -> Result<Option<Seat>, Refusal> {
    let told = parts.headers.get(header::CONTENT_LENGTH);
    let told = told.and_then(|length| length.to_str().ok()?.parse().ok());
    let unknown = parts.headers.contains_key(header::TRANSFER_ENCODING);
    let bytes: usize = told.unwrap_or(if unknown { usize::MAX } else { 0 });
    if bytes <= SMALL_BODY {
        return Ok(None);
    }
    let seat = intake.bodies.take(Some(device.to_owned()));
    let busy = || Refusal::new(Code::TooMany).with_header("retry-after", 5);
    seat.map(Some).ok_or_else(busy)
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
    let (mut caller, ended) = find(intake, &token, address).await?;
    token.is_by(&caller.key)?;
    let now = intake.now().as_second();
    token.holds_at(now)?;
    caller.body = token.is_for(parts)?;
    let until = token.claims.exp.saturating_add(LEEWAY);
    if token.is_once() && !intake.once.is_first(&token.signature, until, now) {
        // Sent twice by somebody in between, or by somebody who saw it: the device makes a new one, and the first may have
        // been done. Not "not signed in", which would say that nothing was.
        return Err(Refusal::new(Code::Unavailable)
            .with_status(425)
            .with_header("retry-after", 1));
    }
    // Only whoever holds the key is told.
    if ended {
        return Err(Code::DeviceEnded.into());
    }
    Ok(caller)
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
        body: BodyHash::default(),
        _seat: None,
    };
    Ok((caller, known.ended))
}
