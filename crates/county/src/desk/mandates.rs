//! Mandates that the county has ended, and ending one: by the number of a case that was brought under it. Like every act that a
//! helper feels it is asked about once, with whose mandate it is.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{
    Desk,
    again::too_long,
    clerk::Clerk,
    felt::{self, line},
    form_post::Fields,
    page::{page, unavailable, with_status},
    sure::{self, Question, Said},
    words::{day_of, region},
};
use crate::cases::{
    AuditAct,
    case::Case,
    mandate::{EndedBy, EndedMandate},
};
use crate::casework::Opened;
use crate::texts::key;

/// Longest reason, in characters; longer ones are told.
const LONGEST_WHY: usize = 200;

/// What stands above the list.
enum Above<'a> {
    Nothing,
    /// What was done.
    Done(Markup),
    /// What was posted comes back: the field that is wrong, and what is wrong with it; blank where she only wants to change it.
    Again(&'a Fields, &'static str, String),
}

/// The list, with names in it, so looking is written down.
pub(super) async fn show(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    render(&desk, &clerk, &Above::Nothing).await
}

/// Ends one, or asks first.
pub(super) async fn end(State(desk): State<Arc<Desk>>, clerk: Clerk, posted: Fields) -> Response {
    if let Err(refused) = clerk.sent(&desk, &posted) {
        return *refused;
    }
    let (number, why) = (posted.one("number").trim(), posted.one("why").trim());
    let Ok(opened) = desk.work.look(&clerk.name, number, None, AuditAct::Read).await else {
        return unavailable(&desk, Some(&clerk));
    };
    let Some(opened) = opened.filter(|opened| opened.application.mandate.is_some()) else {
        return refuse(
            &desk,
            &clerk,
            &posted,
            "number",
            desk.say(key!("desk-mandate-none")),
        )
        .await;
    };
    if why.chars().count() > LONGEST_WHY {
        return refuse(&desk, &clerk, &posted, "why", too_long(&desk, LONGEST_WHY)).await;
    }
    if why.is_empty() {
        return refuse(
            &desk,
            &clerk,
            &posted,
            "why",
            desk.say(key!("desk-mandate-why-blank")),
        )
        .await;
    }
    match sure::said(&posted) {
        Said::Nothing => ask(&desk, &clerk, &opened, why, &posted),
        Said::No => render(&desk, &clerk, &Above::Again(&posted, "", String::new())).await,
        Said::Yes => match desk.work.end_mandate(number, &clerk.name, why).await {
            Ok(_) => render(&desk, &clerk, &Above::Done(facts(&desk, &opened, why))).await,
            Err(_) => unavailable(&desk, Some(&clerk)),
        },
    }
}

fn ask(desk: &Desk, clerk: &Clerk, opened: &Opened, why: &str, posted: &Fields) -> Response {
    let question = Question {
        how: key!("desk-mandate-end-how"),
        yes: key!("desk-mandates-end"),
        warns: html! {},
        facts: html! {
            dt { (desk.say(key!("desk-sure-verdict"))) } dd.state { (desk.say(key!("desk-mandates-end"))) }
            (facts(desk, opened, why))
        },
        address: "/mandates",
        posted,
    };
    sure::ask(desk, clerk, &question)
}

/// Whose mandate it is, who acts under it, and why it ends.
fn facts(desk: &Desk, opened: &Opened, why: &str) -> Markup {
    let agent = opened.application.mandate.as_ref();
    let agent = agent.map(|mandate| told(desk, &mandate.agent_name, &mandate.agent_id_number));
    html! {
        (felt::about(desk, &opened.file.case))
        (line(desk, key!("desk-agent"), &agent.unwrap_or_default()))
        (line(desk, key!("desk-mandates-why"), why))
    }
}

async fn refuse(desk: &Desk, clerk: &Clerk, posted: &Fields, field: &'static str, says: String) -> Response {
    let again = render(desk, clerk, &Above::Again(posted, field, says)).await;
    with_status(again, StatusCode::UNPROCESSABLE_ENTITY)
}

async fn render(desk: &Desk, clerk: &Clerk, above: &Above<'_>) -> Response {
    let noted = desk
        .work
        .note(&clerk.name, AuditAct::List, key!("desk-mandates").name())
        .await;
    let (Ok(ended), Ok(())) = (desk.work.ended_with_cases().await, noted) else {
        return unavailable(desk, Some(clerk));
    };
    let main = html! {
        @match above {
            Above::Done(facts) => {
                p.notice role="status" { (desk.say(key!("desk-mandate-ended"))) }
                dl.facts.card { (facts) }
            }
            Above::Again(_, field, says) if !says.is_empty() => {
                p.notice.bad role="alert" { a href={ "#" (field) } { (says) } }
            }
            _ => {}
        }
        p { (desk.say(key!("desk-mandates-how"))) }
        (form(desk, clerk, above))
        @if !ended.is_empty() { (table(desk, &ended)) }
    };
    page(desk, Some(clerk), &desk.say(key!("desk-mandates")), &main)
}

fn form(desk: &Desk, clerk: &Clerk, above: &Above<'_>) -> Markup {
    let before = |field: &str| match above {
        Above::Again(posted, ..) => posted.one(field).to_owned(),
        _ => String::new(),
    };
    let wrong = |field: &str| matches!(above, Above::Again(_, wrong, _) if *wrong == field).then_some("true");
    html! {
        form method="post" action="/mandates" {
            input type="hidden" name="csrf" value=(clerk.csrf);
            label for="number" { (desk.say(key!("desk-number"))) }
            input #number name="number" type="text" required value=(before("number"))
                autofocus[wrong("number").is_some()] aria-invalid=[wrong("number")];
            label for="why" { (desk.say(key!("desk-mandates-why"))) }
            // Enter is a new line: a reason sends nothing.
            textarea #why name="why" rows="2" required
                autofocus[wrong("why").is_some()] aria-invalid=[wrong("why")] { (before("why")) }
            p { button.main { (desk.say(key!("desk-mandates-end"))) } }
        }
    }
}

/// The one who ended it, as far as it is known.
fn by_whom(desk: &Desk, ended: &EndedMandate) -> String {
    match &ended.by {
        EndedBy::Clerk(name) => name.clone(),
        EndedBy::Device => desk.say(key!("desk-mandate-by-device")),
        EndedBy::SomeClerk => desk.say(key!("desk-mandate-by-some-clerk")),
    }
}

/// Somebody by name and by how the number ends: two people may have one name.
fn told(desk: &Desk, name: &str, number: &str) -> String {
    format!("{name} {}", felt::ending(desk, number)).trim().to_owned()
}

fn table(desk: &Desk, ended: &[(EndedMandate, Option<Case>)]) -> Markup {
    html! {
        table {
            thead { tr {
                @for key in [key!("desk-audit-at"), key!("desk-applicant"), key!("desk-agent"), key!("desk-mandates-why"), key!("desk-audit-who")] {
                    th scope="col" { (desk.say(key)) }
                }
            } }
            tbody { @for (one, case) in ended { tr {
                td { (day_of(&one.at)) }
                td {
                    (told(desk, &one.pair.principal_name, &one.pair.principal_id_number))
                    @if let Some(case) = case { br; span.soft { (region(desk, &case.region)) } }
                }
                td { (told(desk, &one.pair.agent_name, &one.pair.agent_id_number)) }
                td.lines { (one.why) }
                td { (by_whom(desk, one)) }
            } } }
        }
    }
}
