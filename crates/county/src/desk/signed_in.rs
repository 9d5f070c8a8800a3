//! Who is signed in: found by the cookie for every page, and every form checked to be from a page of ours.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Desk,
    clerk::{Clerk, cookie, same},
    form_post::Fields,
    page::{notice, unavailable},
};
use crate::store::{Session, StoreError};

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

async fn find(desk: &Desk, token: &str) -> Result<Option<Session>, StoreError> {
    let hash = seal::hash::sha256_hex(token.as_bytes());
    let now = desk.work.now().as_second();
    desk.work.cases.session(hash, now).await
}
