//! Signing in. For the demonstration there is one access token, made at first start and shown where the county runs; the
//! clerk gives a name, which every audit row carries. A county in earnest puts its own identity provider in front.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{ConnectInfo, FromRequestParts, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};

use super::{
    Desk,
    form_post::Fields,
    page::{notice, page},
};
use crate::{
    clock,
    store::{self, StoreError, clerk::Session},
};

const COOKIE: &str = "desk";
/// A working day.
const SECONDS: i64 = 10 * 3600;

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
            Err(_) => Err(notice(
                desk,
                None,
                StatusCode::SERVICE_UNAVAILABLE,
                "desk-error-unavailable",
                "/",
            )),
        }
    }
}

/// The page.
pub(super) async fn show(State(desk): State<Arc<Desk>>) -> Response {
    page(&desk, None, &desk.texts.say("desk-login"), &form(&desk, None))
}

/// Checks the token and begins a session.
pub(super) async fn enter(
    State(desk): State<Arc<Desk>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    if desk
        .logins
        .take(&address.ip().to_string(), desk.clock.now())
        .is_err()
    {
        return refused(&desk, StatusCode::TOO_MANY_REQUESTS, "desk-login-too-many");
    }
    let name: String = fields.one("clerk").trim().chars().take(30).collect();
    if name.is_empty() {
        return refused(&desk, StatusCode::UNPROCESSABLE_ENTITY, "desk-login-no-name");
    }
    if !same(fields.one("token").trim(), &desk.access) || foreign(&headers) {
        return refused(&desk, StatusCode::FORBIDDEN, "desk-login-wrong");
    }
    match begin(&desk, name).await {
        Ok(token) => {
            let cookie = format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={SECONDS}");
            ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
        }
        Err(_) => refused(&desk, StatusCode::SERVICE_UNAVAILABLE, "desk-error-unavailable"),
    }
}

/// Ends the session.
pub(super) async fn leave(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    if !same(fields.one("csrf"), &clerk.csrf) {
        return notice(&desk, Some(&clerk), StatusCode::FORBIDDEN, "desk-error-csrf", "/");
    }
    if let Some(token) = cookie(&headers) {
        let (county, hash, now) = (
            desk.county.clone(),
            seal::hash::sha256_hex(token.as_bytes()),
            desk.clock.now().as_second(),
        );
        let ended = desk
            .desk_store
            .write(move |transaction| store::clerk::end_session(transaction, &county, &hash, now))
            .await;
        if ended.is_err() {
            return notice(
                &desk,
                Some(&clerk),
                StatusCode::SERVICE_UNAVAILABLE,
                "desk-error-unavailable",
                "/",
            );
        }
    }
    let gone = format!("{COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
    ([(header::SET_COOKIE, gone)], Redirect::to("/login")).into_response()
}

/// Compares secrets without telling by time how much of them fits.
pub(super) fn same(given: &str, expected: &str) -> bool {
    seal::hash::sha256(given.as_bytes()) == seal::hash::sha256(expected.as_bytes()) && !expected.is_empty()
}

fn form(desk: &Desk, problem: Option<&str>) -> Markup {
    let say = |key| desk.texts.say(key);
    html! {
        @if let Some(key) = problem { p.notice.bad role="alert" { (say(key)) } }
        p { (say("desk-login-how")) }
        form method="post" action="/login" {
            label for="clerk" { (say("desk-login-name")) }
            input #clerk name="clerk" type="text" maxlength="30" autocomplete="username" required;
            label for="token" { (say("desk-login-token")) }
            input #token name="token" type="password" autocomplete="current-password" required;
            p { button.main { (say("desk-login")) } }
        }
    }
}

fn refused(desk: &Desk, status: StatusCode, key: &str) -> Response {
    let mut response = page(desk, None, &desk.texts.say("desk-login"), &form(desk, Some(key)));
    *response.status_mut() = status;
    response
}

/// A form on a foreign page must not sign a clerk in.
fn foreign(headers: &HeaderMap) -> bool {
    let site = headers
        .get("sec-fetch-site")
        .and_then(|value| value.to_str().ok());
    site.is_some_and(|site| !matches!(site, "same-origin" | "none"))
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value)
}

async fn begin(desk: &Desk, clerk: String) -> Result<String, StoreError> {
    let token = clock::random_hex(desk.random.as_ref(), 32)?;
    let session = Session {
        clerk,
        csrf: clock::random_hex(desk.random.as_ref(), 16)?,
    };
    let ends_at = desk.clock.now().as_second().saturating_add(SECONDS);
    let (county, hash) = (desk.county.clone(), seal::hash::sha256_hex(token.as_bytes()));
    desk.desk_store
        .write(move |transaction| {
            store::clerk::insert_session(transaction, &county, &hash, &session, ends_at)
        })
        .await?;
    Ok(token)
}

async fn find(desk: &Desk, token: &str) -> Result<Option<Session>, StoreError> {
    let (county, hash, now) = (
        desk.county.clone(),
        seal::hash::sha256_hex(token.as_bytes()),
        desk.clock.now().as_second(),
    );
    desk.desk_store
        .read(move |connection| store::clerk::find_session(connection, &county, &hash, now))
        .await
}
