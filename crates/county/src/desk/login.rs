//! Signing in. For the demonstration there is one access token, made at first start and shown where the county runs; the
//! clerk gives a name, which every audit row carries. A county in earnest puts its own identity provider in front.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::{Clerk, cookie, cookie_name, same},
    form_post::Fields,
    page::{page, unavailable},
    signed_in::credential_of,
};
use crate::texts::{Key, NONE, key};
use crate::{
    cases::AuditAct,
    store::{Session, StoreError},
};

/// Longest name of a clerk; a longer one is refused, for the audit must not say half a name.
const LONGEST_NAME: usize = 30;
/// A working day.
const SECONDS: i64 = 10 * 3600;

/// The page.
pub(super) async fn show(State(desk): State<Arc<Desk>>) -> Response {
    page(&desk, None, &desk.say(key!("desk-login")), &form(&desk, None))
}

/// Checks the token and begins a session.
pub(super) async fn enter(
    State(desk): State<Arc<Desk>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    let from = desk.proxies.bucket(address.ip(), &headers);
    let name = fields.one("clerk").trim().to_owned();
    if desk.logins.is_used_up(&from, desk.work.now()) {
        return refused(
            &desk,
            StatusCode::TOO_MANY_REQUESTS,
            key!("desk-login-too-many"),
            &name,
        );
    }
    if name.is_empty() {
        return refused(
            &desk,
            StatusCode::UNPROCESSABLE_ENTITY,
            key!("desk-login-no-name"),
            &name,
        );
    }
    if is_long(&name) {
        return refused(
            &desk,
            StatusCode::UNPROCESSABLE_ENTITY,
            key!("desk-login-long-name"),
            &name,
        );
    }
    let word = fields.one("token").trim();
    let known = same(word, &desk.access) || same(word, &desk.in_charge);
    if !known || foreign(&headers) {
        // Only what is wrong is charged; of many at once the last ones are told so.
        if desk.work.note(&name, AuditAct::SignInWrong, "").await.is_err() {
            return refused(
                &desk,
                StatusCode::SERVICE_UNAVAILABLE,
                key!("desk-error-unavailable"),
                &name,
            );
        }
        let _counted = desk.logins.take(&from, desk.work.now()).is_ok();
        return refused(&desk, StatusCode::FORBIDDEN, key!("desk-login-wrong"), &name);
    }
    match begin(&desk, name.clone(), word).await {
        Ok(token) => to(&desk, &token, SECONDS, "/"),
        Err(_) => refused(
            &desk,
            StatusCode::SERVICE_UNAVAILABLE,
            key!("desk-error-unavailable"),
            &name,
        ),
    }
}

/// Ends the session.
pub(super) async fn leave(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    if let Err(refused) = clerk.sent(&desk, &fields) {
        return *refused;
    }
    if let Some(token) = cookie(&headers, cookie_name(desk.behind_tls))
        && end(&desk, &clerk, token).await.is_err()
    {
        return unavailable(&desk, Some(&clerk));
    }
    to(&desk, "", 0, "/login")
}

fn is_long(name: &str) -> bool {
    name.chars().count() > LONGEST_NAME
}

/// Sets the cookie and shows another page.
fn to(desk: &Desk, token: &str, seconds: i64, page: &str) -> Response {
    let name = cookie_name(desk.behind_tls);
    let secure = if desk.behind_tls { "; Secure" } else { "" };
    let cookie = format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict{secure}; Max-Age={seconds}");
    ([(header::SET_COOKIE, cookie)], Redirect::to(page)).into_response()
}

/// What was wrong with signing in, and the name, which nobody writes twice.
struct Wrong<'a> {
    says: Key<NONE>,
    name: &'a str,
}

impl Wrong<'_> {
    /// The field that has the focus: what is missing, else the word.
    fn field(&self) -> &'static str {
        if self.name.is_empty() || is_long(self.name) {
            "clerk"
        } else {
            "token"
        }
    }
}

fn form(desk: &Desk, wrong: Option<&Wrong<'_>>) -> Markup {
    let say = |key| desk.say(key);
    let at = |field: &str| wrong.is_some_and(|wrong| wrong.field() == field);
    let invalid = |field: &str| at(field).then_some("true");
    html! {
        @if let Some(wrong) = wrong { p.notice.bad #wrong role="alert" { (say(wrong.says)) } }
        p { (say(key!("desk-login-how"))) }
        form method="post" action="/login" {
            label for="clerk" { (say(key!("desk-login-name"))) }
            input #clerk name="clerk" type="text" autocomplete="username" required
                value=(wrong.map_or("", |wrong| wrong.name)) autofocus[at("clerk")] aria-invalid=[invalid("clerk")];
            label for="token" { (say(key!("desk-login-token"))) }
            input #token name="token" type="password" autocomplete="current-password" required
                autofocus[at("token")] aria-invalid=[invalid("token")];
            p { button.main { (say(key!("desk-login"))) } }
        }
    }
}

fn refused(desk: &Desk, status: StatusCode, says: Key<NONE>, name: &str) -> Response {
    let form = form(desk, Some(&Wrong { says, name }));
    let mut response = page(desk, None, &desk.say(key!("desk-login")), &form);
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

async fn begin(desk: &Desk, clerk: String, word: &str) -> Result<String, StoreError> {
    desk.work.note(&clerk, AuditAct::SignIn, "").await?;
    let token = desk.work.random_hex(32)?;
    let session = Session {
        clerk,
        credential: credential_of(word),
        csrf: desk.work.random_hex(16)?,
    };
    let ends_at = desk.work.now().as_second().saturating_add(SECONDS);
    let hash = seal::hash::sha256_hex(token.as_bytes());
    desk.work.cases.begin_session(hash, session, ends_at).await?;
    Ok(token)
}

async fn end(desk: &Desk, clerk: &Clerk, token: &str) -> Result<(), StoreError> {
    desk.work.note(&clerk.name, AuditAct::SignOut, "").await?;
    let hash = seal::hash::sha256_hex(token.as_bytes());
    desk.work
        .cases
        .end_session(hash, desk.work.now().as_second())
        .await
}
