//! Who is signed in: found by the cookie for every page, and every form checked to be from a page of ours.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Desk,
    clerk::{Clerk, cookie, cookie_name, same},
    form_post::Fields,
    page::{notice, unavailable},
};
use crate::store::{Session, StoreError};
use crate::texts::key;

impl FromRequestParts<Arc<Desk>> for Clerk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<Self, Response> {
        let to_login = || Redirect::to("/login").into_response();
        let token = cookie(&parts.headers, cookie_name(desk.behind_tls)).ok_or_else(to_login)?;
        match find(desk, token).await {
            Ok(Some(session)) if !desk.holds(&session.credential) => Err(to_login()),
            Ok(Some(session)) => Ok(Self {
                in_charge: desk.is_in_charge(&session.credential),
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
        let refused = notice(
            desk,
            Some(self),
            StatusCode::FORBIDDEN,
            key!("desk-error-csrf"),
            "/",
        );
        Err(Box::new(refused))
    }
}

impl Desk {
    /// Whether the word is still in use that a session began with: a changed one ends them all.
    fn holds(&self, credential: &str) -> bool {
        self.is_in_charge(credential) || credential == credential_of(&self.access)
    }

    fn is_in_charge(&self, credential: &str) -> bool {
        credential == credential_of(&self.in_charge)
    }
}

/// What a session remembers of the word that it began with.
pub(super) fn credential_of(word: &str) -> String {
    seal::hash::sha256_hex(format!("desk word {word}").as_bytes())
}

async fn find(desk: &Desk, token: &str) -> Result<Option<Session>, StoreError> {
    let hash = seal::hash::sha256_hex(token.as_bytes());
    let now = desk.work.now().as_second();
    desk.work.cases.session(hash, now).await
}
