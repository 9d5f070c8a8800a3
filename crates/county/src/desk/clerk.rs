//! A clerk who is signed in: found by the cookie, with the word that proves that a form is from one of our own pages.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Desk,
    form_post::Fields,
    page::{notice, unavailable},
};
use crate::store::{Session, StoreError};

/// Name of the cookie.
pub(super) const COOKIE: &str = "desk";

/// A clerk who is signed in.
pub(super) struct Clerk {
    pub(super) name: String,
    pub(super) csrf: String,
}

impl FromRequestParts<Arc<Desk>> for Clerk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<Self, Response> {
        let to_login = || Redirect::to("/login").into_response();
        let token = cookie(&parts.headers).ok_or_else(to_login)?;
        match find(desk, token).await {
            Ok(Some(session)) => Ok(Self {
                name: session.clerk,
                csrf: session.csrf,
            }),
            Ok(None) => Err(to_login()),
            Err(_) => Err(unavailable(desk, None)),
        }
    }
}

impl Clerk {
    /// Whether a form is from a page that this clerk was shown; if not, the answer that says so.
    pub(super) fn sent(&self, desk: &Desk, posted: &Fields) -> Result<(), Box<Response>> {
        if same(posted.one("csrf"), &self.csrf) {
            return Ok(());
        }
        let refused = notice(desk, Some(self), StatusCode::FORBIDDEN, "desk-error-csrf", "/");
        Err(Box::new(refused))
    }
}

/// Compares secrets without telling by time how much of them fits.
pub(super) fn same(given: &str, expected: &str) -> bool {
    seal::hash::sha256(given.as_bytes()) == seal::hash::sha256(expected.as_bytes()) && !expected.is_empty()
}

/// The token in the cookie.
pub(super) fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value)
}

async fn find(desk: &Desk, token: &str) -> Result<Option<Session>, StoreError> {
    let hash = seal::hash::sha256_hex(token.as_bytes());
    let now = desk.work.now().as_second();
    desk.work.cases.session(hash, now).await
}
