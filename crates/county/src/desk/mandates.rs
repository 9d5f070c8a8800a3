//! Mandates that the county has ended, and ending one: by the number of a case that was brought under it.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::Clerk,
    form_post::Fields,
    page::{page, unavailable, with_status},
    words::day_of,
};
use crate::cases::{
    AuditAct,
    mandate::{EndedBy, EndedMandate},
};
use crate::texts::{Key, NONE, key};

/// The list, with names in it, so looking is written down.
pub(super) async fn show(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    render(&desk, &clerk, None, None).await
}

/// Ends one.
pub(super) async fn end(State(desk): State<Arc<Desk>>, clerk: Clerk, posted: Fields) -> Response {
    if let Err(refused) = clerk.sent(&desk, &posted) {
        return *refused;
    }
    let (number, why) = (posted.one("number").trim(), posted.one("why").trim());
    match desk.work.end_mandate(number, &clerk.name, why).await {
        Ok(true) => render(&desk, &clerk, Some(key!("desk-mandate-ended")), None).await,
        Ok(false) => {
            let again = render(&desk, &clerk, None, Some(&posted)).await;
            with_status(again, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(_) => unavailable(&desk, Some(&clerk)),
    }
}

/// `refused`: what was posted with a number that fits nothing.
async fn render(desk: &Desk, clerk: &Clerk, said: Option<Key<NONE>>, refused: Option<&Fields>) -> Response {
    let before = |field: &str| refused.map_or("", |posted| posted.one(field)).to_owned();
    let wrong = refused.map(|_| "true");
    let noted = desk
        .work
        .note(&clerk.name, AuditAct::List, key!("desk-mandates").name())
        .await;
    let (Ok(ended), Ok(())) = (desk.work.cases.ended_mandates().await, noted) else {
        return unavailable(desk, Some(clerk));
    };
    let main = html! {
        @if let Some(key) = said { p.notice role="status" { (desk.say(key)) } }
        @if refused.is_some() {
            p.notice.bad role="alert" { a href="#number" { (desk.say(key!("desk-mandate-none"))) } }
        }
        p { (desk.say(key!("desk-mandates-how"))) }
        form method="post" action="/mandates" {
            input type="hidden" name="csrf" value=(clerk.csrf);
            label for="number" { (desk.say(key!("desk-number"))) }
            input #number name="number" type="text" maxlength="40" required value=(before("number"))
                autofocus[refused.is_some()] aria-invalid=[wrong];
            label for="why" { (desk.say(key!("desk-mandates-why"))) }
            input #why name="why" type="text" maxlength="200" required value=(before("why"));
            p { button.main { (desk.say(key!("desk-mandates-end"))) } }
        }
        @if !ended.is_empty() { (table(desk, &ended)) }
    };
    page(desk, Some(clerk), &desk.say(key!("desk-mandates")), &main)
}

/// The one who ended it, as far as it is known.
fn by_whom(desk: &Desk, ended: &EndedMandate) -> String {
    match &ended.by {
        EndedBy::Clerk(name) => name.clone(),
        EndedBy::Device => desk.say(key!("desk-mandate-by-device")),
        EndedBy::SomeClerk => desk.say(key!("desk-mandate-by-some-clerk")),
    }
}

fn table(desk: &Desk, ended: &[EndedMandate]) -> Markup {
    html! {
        table {
            thead { tr {
                @for key in [key!("desk-audit-at"), key!("desk-applicant"), key!("desk-agent"), key!("desk-mandates-why"), key!("desk-audit-who")] {
                    th scope="col" { (desk.say(key)) }
                }
            } }
            tbody { @for one in ended { tr {
                td { (day_of(&one.at)) }
                td { (one.pair.principal_name) }
                td { (one.pair.agent_name) " " (one.pair.agent_id_number) }
                td { (one.why) }
                td { (by_whom(desk, one)) }
            } } }
        }
    }
}
