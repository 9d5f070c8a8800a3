//! What each office still has to do of the cases that consist of several applications (一件事). An office finds its own here
//! without opening the whole case; whose it is stands only on the page of the part, and only where it belongs to it.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{
    Desk,
    list::{day_of, due_text},
    login::Clerk,
    page::{notice, page},
};
use crate::store::part::{self, OpenPart};

const MOST: u32 = 1000;

/// Undecided parts under the name of their office, what is due first standing first.
pub(super) async fn open(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let county = desk.county.clone();
    let read = desk
        .desk_store
        .read(move |connection| part::open(connection, &county, MOST));
    let Ok(parts) = read.await else {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        return notice(&desk, Some(&clerk), status, "desk-error-unavailable", "/");
    };
    let main = html! {
        @if parts.is_empty() { p.card { (desk.texts.say("desk-list-empty")) } }
        @for office in parts.chunk_by(|one, other| one.office == other.office) { (of_office(&desk, office)) }
    };
    page(&desk, Some(&clerk), &desk.texts.say("desk-nav-parts"), &main)
}

fn of_office(desk: &Desk, parts: &[OpenPart]) -> Markup {
    let say = |key| desk.texts.say(key);
    let office = parts.first().map(|part| part.office.as_str()).unwrap_or_default();
    html! {
        h2 { (office) }
        table {
            caption { (desk.texts.say_with("desk-list-count", &[("count", &parts.len().to_string())])) }
            thead { tr {
                @for key in ["desk-part", "desk-number", "desk-due", "desk-received"] { th scope="col" { (say(key)) } }
            } }
            tbody { @for part in parts {
                tr {
                    th scope="row" { a href={ "/cases/" (part.number) "/parts/" (part.id) } { (part.name) } }
                    td { (part.number) }
                    td { (due_text(desk, &part.due_on, part.due_certain)) }
                    td { (day_of(&part.received_at)) }
                }
            } }
        }
    }
}
