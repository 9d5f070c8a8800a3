//! Lists of cases: what is due first stands first; what is late says so in words, not by colour alone.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::Clerk,
    page::{page, unavailable},
    parked,
    words::{day_of, due_text, service_title, state_text},
};
use crate::{cases::case::Case, store::StoreError};

const MOST: u32 = 500;

/// Cases that wait for somebody.
pub(super) async fn open(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let cases = desk.work.cases.open_cases(MOST).await;
    let Ok(parked) = desk.work.parked().await else {
        return unavailable(&desk, Some(&clerk));
    };
    let above = parked::notice(&desk, parked.len());
    show(&desk, &clerk, "desk-nav-open", "desk-list-empty", &above, cases)
}

/// Cases that are decided or withdrawn.
pub(super) async fn done(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let cases = desk.work.cases.closed_cases(MOST).await;
    let above = html! {};
    show(
        &desk,
        &clerk,
        "desk-nav-done",
        "desk-list-none-done",
        &above,
        cases,
    )
}

fn show(
    desk: &Desk,
    clerk: &Clerk,
    title: &str,
    empty: &str,
    above: &Markup,
    cases: Result<Vec<Case>, StoreError>,
) -> Response {
    let Ok(cases) = cases else {
        return unavailable(desk, Some(clerk));
    };
    let main = html! {
        (above)
        @if cases.is_empty() { p.card { (desk.say(empty)) } } @else { (table(desk, &cases)) }
        p { a.button href="/export.csv" { (desk.say("desk-export")) } }
    };
    page(desk, Some(clerk), &desk.say(title), &main)
}

fn table(desk: &Desk, cases: &[Case]) -> Markup {
    let say = |key| desk.say(key);
    html! {
        table {
            caption { (desk.say_with("desk-list-count", &[("count", &cases.len().to_string())])) }
            thead { tr {
                @for key in ["desk-number", "desk-service", "desk-applicant", "desk-state", "desk-due", "desk-received"] {
                    th scope="col" { (say(key)) }
                }
            } }
            tbody { @for case in cases { (row(desk, case)) } }
        }
    }
}

fn row(desk: &Desk, case: &Case) -> Markup {
    html! {
        tr {
            td { a href={ "/cases/" (case.number) } { (case.number) } }
            td { (service_title(desk, case)) }
            td {
                (case.applicant_name)
                @if !case.agent_name.is_empty() {
                    br; span.soft { (desk.say_with("desk-by-agent", &[("name", &case.agent_name)])) }
                }
            }
            td.state { (state_text(desk, case.state)) }
            td { (due_text(desk, &case.due_on, case.due_certain)) }
            td { (day_of(&case.received_at)) }
        }
    }
}
