//! What was taken with a receipt and could not be opened through a fault of the county's own: named, with the way to try
//! again. It holds up nobody, and nobody must forget it.

use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::Clerk,
    form_post::Fields,
    page::{page, unavailable},
    words::day_of,
};
use crate::cases::{AuditAct, case::Arrived};
use crate::texts::{args, key};

/// All of them.
pub(super) async fn show(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let Ok(parked) = desk.work.parked().await else {
        return unavailable(&desk, Some(&clerk));
    };
    let main = html! {
        @if parked.is_empty() {
            p.card { (desk.say(key!("desk-parked-none"))) }
        } @else {
            p { (desk.say(key!("desk-parked-why"))) }
            (table(&desk, &parked))
            form method="post" action="/parked" {
                input type="hidden" name="csrf" value=(clerk.csrf);
                button.main { (desk.say(key!("desk-parked-again"))) }
            }
        }
    };
    page(&desk, Some(&clerk), &desk.say(key!("desk-parked")), &main)
}

/// Tries all of them again.
pub(super) async fn release(State(desk): State<Arc<Desk>>, clerk: Clerk, posted: Fields) -> Response {
    if let Err(refused) = clerk.sent(&desk, &posted) {
        return *refused;
    }
    if desk.work.note(&clerk.name, AuditAct::Release, "").await.is_err() {
        return unavailable(&desk, Some(&clerk));
    }
    match desk.work.release().await {
        Ok(_) => Redirect::to("/parked").into_response(),
        Err(_) => unavailable(&desk, Some(&clerk)),
    }
}

/// How many there are, above the list of cases; nothing where there are none.
pub(super) fn notice(desk: &Desk, parked: usize) -> Markup {
    html! {
        @if parked > 0 {
            p.notice role="status" {
                a href="/parked" { (desk.say_with(key!("desk-parked-count"), args![count = &parked.to_string()])) }
            }
        }
    }
}

fn table(desk: &Desk, parked: &[Arrived]) -> Markup {
    html! {
        table {
            thead { tr {
                @for key in [key!("desk-number"), key!("desk-received")] { th scope="col" { (desk.say(key)) } }
            } }
            tbody {
                @for arrived in parked { tr { td { (arrived.number) } td { (day_of(&arrived.received_at)) } } }
            }
        }
    }
}
