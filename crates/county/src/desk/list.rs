//! Lists of cases: what is due first stands first; what is late says so in words, not by colour alone.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{
    Desk,
    login::Clerk,
    page::{notice, page},
    state,
};
use crate::store::{self, case::CaseFile};

const MOST: u32 = 500;

/// Cases that wait for somebody.
pub(super) async fn open(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let county = desk.county.clone();
    let cases = desk
        .desk_store
        .read(move |connection| store::case::open(connection, &county, MOST))
        .await;
    show(&desk, &clerk, "desk-nav-open", "desk-list-empty", cases)
}

/// Cases that are decided or withdrawn.
pub(super) async fn done(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let county = desk.county.clone();
    let cases = desk
        .desk_store
        .read(move |connection| store::case::closed(connection, &county, MOST))
        .await;
    show(&desk, &clerk, "desk-nav-done", "desk-list-none-done", cases)
}

fn show(
    desk: &Desk,
    clerk: &Clerk,
    title: &str,
    empty: &str,
    cases: Result<Vec<CaseFile>, store::StoreError>,
) -> Response {
    let Ok(cases) = cases else {
        return notice(
            desk,
            Some(clerk),
            StatusCode::SERVICE_UNAVAILABLE,
            "desk-error-unavailable",
            "/",
        );
    };
    let main = html! {
        @if cases.is_empty() { p.card { (desk.texts.say(empty)) } } @else { (table(desk, &cases)) }
        p { a.button href="/export.csv" { (desk.texts.say("desk-export")) } }
    };
    page(desk, Some(clerk), &desk.texts.say(title), &main)
}

fn table(desk: &Desk, cases: &[CaseFile]) -> Markup {
    let say = |key| desk.texts.say(key);
    html! {
        table {
            caption { (desk.texts.say_with("desk-list-count", &[("count", &cases.len().to_string())])) }
            thead { tr {
                @for key in ["desk-number", "desk-service", "desk-applicant", "desk-state", "desk-due", "desk-received"] {
                    th scope="col" { (say(key)) }
                }
            } }
            tbody { @for case in cases { (row(desk, case)) } }
        }
    }
}

fn row(desk: &Desk, case: &CaseFile) -> Markup {
    html! {
        tr {
            td { a href={ "/cases/" (case.number) } { (case.number) } }
            td { (service_title(desk, case)) }
            td {
                (case.applicant_name)
                @if !case.agent_name.is_empty() {
                    br; span.soft { (desk.texts.say_with("desk-by-agent", &[("name", &case.agent_name)])) }
                }
            }
            td.state { (state_text(desk, case)) }
            td { (due_text(desk, &case.due_on, case.due_certain)) }
            td { (day_of(&case.received_at)) }
        }
    }
}

/// Title of the service as published.
pub(super) fn service_title(desk: &Desk, case: &CaseFile) -> String {
    let service = desk.published.service(&case.service_hash);
    let title = service.map(|service| desk.texts.pick(&service.guide.title));
    title
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| case.service.clone())
}

/// The state in words.
pub(super) fn state_text(desk: &Desk, case: &CaseFile) -> String {
    desk.texts.say(match case.state.as_str() {
        state::WAITING => "desk-state-waiting",
        state::NEW => "desk-state-new",
        state::ACCEPTED => "desk-state-accepted",
        state::CORRECTIONS => "desk-state-corrections",
        state::APPROVED => "desk-state-approved",
        state::DENIED => "desk-state-denied",
        state::WITHDRAWN => "desk-state-withdrawn",
        _ => "desk-state-refused",
    })
}

/// The last day, and whether it is past.
pub(super) fn due_text(desk: &Desk, due_on: &str, certain: bool) -> Markup {
    if due_on.is_empty() {
        return html! {};
    }
    let today = desk.today().to_string();
    let key = if certain { "desk-due-on" } else { "desk-due-about" };
    let text = desk.texts.say_with(key, &[("day", due_on)]);
    html! {
        @if due_on < today.as_str() { span.late { (text) " · " (desk.texts.say("desk-late")) } }
        @else if due_on == today { span.soon { (text) " · " (desk.texts.say("desk-today")) } }
        @else { (text) }
    }
}

/// The day of an RFC 3339 time of the county.
pub(super) fn day_of(at: &str) -> &str {
    at.get(..10).unwrap_or(at)
}
