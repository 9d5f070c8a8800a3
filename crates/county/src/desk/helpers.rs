//! Activation codes: what makes a device a helper's (帮办代办员). And the digits of the county's key, which a clerk reads out to
//! whoever calls before a guide is taken.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use maud::html;

use crate::cases::AuditAct;
use crate::texts::key;

use super::{
    Desk,
    clerk::Clerk,
    form_post::Fields,
    page::{page, unavailable},
    sure::{self, Question, Said},
};

/// Activation codes of helpers' devices.
pub(super) async fn page_of_codes(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    show(&desk, &clerk, None)
}

/// Makes a code and shows it once, or asks first.
pub(super) async fn new_code(State(desk): State<Arc<Desk>>, clerk: Clerk, posted: Fields) -> Response {
    if let Err(refused) = clerk.sent(&desk, &posted) {
        return *refused;
    }
    match sure::said(&posted) {
        Said::Yes => {}
        Said::No => return show(&desk, &clerk, None),
        Said::Nothing => return ask(&desk, &clerk, &posted),
    }
    if desk.work.note(&clerk.name, AuditAct::NewCode, "").await.is_err() {
        return unavailable(&desk, Some(&clerk));
    }
    match desk.work.new_activation().await {
        Ok(code) => show(&desk, &clerk, Some(&code)),
        Err(_) => unavailable(&desk, Some(&clerk)),
    }
}

/// A code makes any device a helper's, so it is asked about like an act on a case.
fn ask(desk: &Desk, clerk: &Clerk, posted: &Fields) -> Response {
    let question = Question {
        how: key!("desk-helper-how"),
        yes: key!("desk-helper-new"),
        warns: html! {},
        facts: html! { dt { (desk.say(key!("desk-sure-verdict"))) } dd.state { (desk.say(key!("desk-helper-new"))) } },
        address: "/helpers",
        posted,
    };
    sure::ask(desk, clerk, &question)
}

fn show(desk: &Desk, clerk: &Clerk, code: Option<&str>) -> Response {
    let main = html! {
        @if let Some(code) = code {
            p.notice role="status" { (desk.say(key!("desk-helper-code"))) br; code.once { (code) } }
        }
        p { (desk.say(key!("desk-helper-how"))) }
        form method="post" action="/helpers" {
            input type="hidden" name="csrf" value=(clerk.csrf);
            button.main { (desk.say(key!("desk-helper-new"))) }
        }
        @if let Some(digits) = desk.digits() {
            h2 { (desk.say(key!("desk-digits"))) }
            p { (desk.say(key!("desk-digits-how"))) }
            p.digits { (digits) }
        }
        p { a.button href="/mandates" { (desk.say(key!("desk-mandates"))) } }
    };
    page(desk, Some(clerk), &desk.say(key!("desk-nav-helpers")), &main)
}
