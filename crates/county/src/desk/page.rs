//! The frame of every page, and the headers that keep it harmless: no script, nothing from elsewhere, never cached.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use form::unseen::without_turning;
use maud::{DOCTYPE, Markup, html};

use super::{Desk, clerk::Clerk};
use crate::texts::{Key, NONE, key};

const CSS: &str = include_str!("desk.css");
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// A whole page.
pub(super) fn page(desk: &Desk, clerk: Option<&Clerk>, title: &str, main: &Markup) -> Response {
    let say = |key| desk.say(key);
    let markup = html! {
        (DOCTYPE)
        html lang=(desk.work.texts.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · " (say(key!("desk-title"))) }
                link rel="stylesheet" href="/desk.css";
            }
            body {
                a.skip href="#main" { (say(key!("desk-skip"))) }
                header {
                    span.where { (say(key!("desk-title"))) }
                    @if let Some(clerk) = clerk { (navigation(desk, clerk)) }
                }
                main #main { h1 { (title) } (main) }
            }
        }
    };
    // What somebody sent may come from any program.
    let text = without_turning(&markup.into_string()).into_owned();
    with_headers(text.into_response(), "text/html; charset=utf-8")
}

fn navigation(desk: &Desk, clerk: &Clerk) -> Markup {
    let say = |key| desk.say(key);
    html! {
        nav aria-label=(say(key!("desk-nav"))) {
            a href="/" { (say(key!("desk-nav-open"))) }
            a href="/parts" { (say(key!("desk-nav-parts"))) }
            a href="/done" { (say(key!("desk-nav-done"))) }
            a href="/helpers" { (say(key!("desk-nav-helpers"))) }
            @if clerk.in_charge { a href="/audit" { (say(key!("desk-nav-audit"))) } }
        }
        form method="post" action="/logout" {
            input type="hidden" name="csrf" value=(clerk.csrf);
            span.soft { (clerk.name) }
            button { (say(key!("desk-logout"))) }
        }
    }
}

/// A page that says one thing, with the way back.
pub(super) fn notice(
    desk: &Desk,
    clerk: Option<&Clerk>,
    status: StatusCode,
    key: Key<NONE>,
    back: &str,
) -> Response {
    let main = html! {
        p.notice role="alert" { (desk.say(key)) }
        p { a.button href=(back) { (desk.say(key!("desk-back"))) } }
    };
    with_status(page(desk, clerk, &desk.say(key!("desk-notice")), &main), status)
}

/// A page with another status.
pub(super) fn with_status(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// The database is out of order for now.
pub(super) fn unavailable(desk: &Desk, clerk: Option<&Clerk>) -> Response {
    notice(
        desk,
        clerk,
        StatusCode::SERVICE_UNAVAILABLE,
        key!("desk-error-unavailable"),
        "/",
    )
}

/// There is no such thing here.
pub(super) fn missing(desk: &Desk, clerk: Option<&Clerk>) -> Response {
    notice(
        desk,
        clerk,
        StatusCode::NOT_FOUND,
        key!("desk-error-not-found"),
        "/",
    )
}

/// The style sheet.
pub(super) async fn style() -> Response {
    with_headers(CSS.into_response(), "text/css; charset=utf-8")
}

/// The headers of everything that the desk answers.
pub(super) fn with_headers(mut response: Response, media_type: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}
