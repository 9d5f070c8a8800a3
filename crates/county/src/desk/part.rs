//! One of the applications that a case consists of (一件事): the list of them on the case's page, and a page of its own for
//! the office that gets it. That page shows what goes into this part and nothing else (个人信息保护法 6), and looking at it is
//! audited like looking at a case.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};

use super::{
    Decision, Desk,
    decide_part::DECIDING,
    field::fields_of,
    form_post::Fields,
    list::{day_of, due_text, service_title},
    login::{Clerk, same},
    page::{notice, page},
    post::{self, Again},
    show::{self, Opened},
};
use crate::store::{
    StoreError,
    part::{self, CasePart},
};

/// The parts of a case, each with its office and how far it is.
pub(super) fn list(desk: &Desk, opened: &Opened) -> Markup {
    let say = |key| desk.texts.say(key);
    html! {
        h2 #parts { (say("desk-parts")) }
        table {
            caption { (say("desk-parts-how")) }
            thead { tr {
                @for key in ["desk-part", "desk-part-office", "desk-state", "desk-result"] { th scope="col" { (say(key)) } }
            } }
            tbody { @for part in &opened.parts {
                tr {
                    th scope="row" { a href={ "/cases/" (opened.case.number) "/parts/" (part.id) } { (part.name) } }
                    td { (part.office) }
                    td.state { (state_text(desk, part)) }
                    td { (part.words) }
                }
            } }
        }
    }
}

/// The page of one part.
pub(super) async fn show(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, part)): Path<(String, String)>,
) -> Response {
    match find(&desk, &clerk, &number, &part).await {
        Ok((opened, part)) => render(&desk, &clerk, &opened, &part, None, StatusCode::OK),
        Err(refused) => refused,
    }
}

/// Decides it. Posted twice, the second time says that it was decided already.
pub(super) async fn act(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, id, act)): Path<(String, String, String)>,
    posted: Fields,
) -> Response {
    if !same(posted.one("csrf"), &clerk.csrf) {
        return notice(&desk, Some(&clerk), StatusCode::FORBIDDEN, "desk-error-csrf", "/");
    }
    let (opened, part) = match find(&desk, &clerk, &number, &id).await {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    let Some(decision) = read(&act, &posted) else {
        return missing(&desk, &clerk);
    };
    match desk.decide_part(&number, &id, &clerk.name, decision).await {
        Ok(()) => Redirect::to(&format!("/cases/{number}/parts/{id}")).into_response(),
        Err(error) => {
            let again = Again {
                problem: error.key(),
                posted: &posted,
            };
            let status = post::status_of(&error);
            render(&desk, &clerk, &opened, &part, Some(&again), status)
        }
    }
}

fn read(name: &str, posted: &Fields) -> Option<Decision> {
    let text = |field: &str| posted.one(field).trim().to_owned();
    match name {
        "done" => Some(Decision::Done {
            words: text("result"),
        }),
        "deny" => Some(Decision::Denied {
            reason: text("reason"),
            appeal: text("appeal"),
        }),
        _ => None,
    }
}

async fn find(desk: &Desk, clerk: &Clerk, number: &str, part: &str) -> Result<(Opened, CasePart), Response> {
    let opened = show::open_part(desk, &clerk.name, number, "read-part", Some(part)).await;
    let opened = opened.map_err(|_: StoreError| {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        notice(desk, Some(clerk), status, "desk-error-unavailable", "/")
    })?;
    let found = opened.and_then(|opened| {
        let found = opened.parts.iter().find(|found| found.id == part).cloned();
        found.map(|part| (opened, part))
    });
    found.ok_or_else(|| missing(desk, clerk))
}

fn missing(desk: &Desk, clerk: &Clerk) -> Response {
    notice(
        desk,
        Some(clerk),
        StatusCode::NOT_FOUND,
        "desk-error-not-found",
        "/",
    )
}

fn render(
    desk: &Desk,
    clerk: &Clerk,
    opened: &Opened,
    part: &CasePart,
    again: Option<&Again<'_>>,
    status: StatusCode,
) -> Response {
    let say = |key| desk.texts.say(key);
    let fields = fields_of(desk, &opened.application, &part.id);
    let main = html! {
        @if let Some(again) = again { p.notice.bad role="alert" { (say(again.problem)) } }
        (facts(desk, opened, part))
        h2 #answers { (say("desk-answers")) }
        p.soft { (say("desk-part-only")) }
        @if fields.is_empty() { p.card { (say("desk-part-empty")) } }
        @else { (show::answers(desk, &format!("/cases/{}/parts/{}", opened.case.number, part.id), &fields)) }
        h2 { (say("desk-acts")) }
        (forms(desk, clerk, opened, part, again))
        p { a.button href={ "/cases/" (opened.case.number) } { (say("desk-part-back")) } }
    };
    let mut response = page(
        desk,
        Some(clerk),
        &format!("{} {}", part.name, opened.case.number),
        &main,
    );
    *response.status_mut() = status;
    response
}

fn facts(desk: &Desk, opened: &Opened, part: &CasePart) -> Markup {
    let say = |key| desk.texts.say(key);
    let line = |key, value: &str| html! { @if !value.is_empty() { dt { (say(key)) } dd { (value) } } };
    let case = &opened.case;
    html! {
        dl.facts.card {
            dt { (say("desk-state")) } dd.state { (state_text(desk, part)) }
            @if !case.due_on.is_empty() && part.state == part::NEW {
                dt { (say("desk-due")) } dd { (due_text(desk, &case.due_on, case.due_certain)) }
            }
            (line("desk-part-office", &part.office))
            (line("desk-part-of", &service_title(desk, case)))
            (line("desk-received", day_of(&case.received_at)))
            (line("desk-part-decided", day_of(&part.decided_at)))
            (line("desk-part-by", &part.decided_by))
            (line("desk-result", &part.words))
            (line("desk-deny-appeal", &part.appeal))
        }
    }
}

fn forms(desk: &Desk, clerk: &Clerk, opened: &Opened, part: &CasePart, again: Option<&Again<'_>>) -> Markup {
    let say = |key| desk.texts.say(key);
    let before = |field: &str| Again::before(again, field);
    let form = |act: &str, content: &Markup| {
        post::form(clerk, &opened.case, &format!("parts/{}/{act}", part.id), content)
    };
    let possible = part.state == part::NEW && DECIDING.contains(&opened.case.state.as_str());
    html! {
        @if possible {
            (post::section(desk, again, "desk-approve", &form("done", &html! {
                (post::area(desk, "result", "desk-approve-result", &before("result")))
                button.main { (say("desk-approve")) }
            })))
            (post::section(desk, again, "desk-deny", &form("deny", &html! {
                (post::area(desk, "reason", "desk-deny-reason", &before("reason")))
                (post::area(desk, "appeal", "desk-deny-appeal", &post::or(before("appeal"), say("desk-appeal-text"))))
                button.no { (say("desk-deny")) }
            })))
        } @else {
            p.card { (say("desk-part-nothing-to-do")) }
        }
    }
}

fn state_text(desk: &Desk, part: &CasePart) -> String {
    desk.texts.say(match part.state.as_str() {
        part::DONE => "desk-state-approved",
        part::DENIED => "desk-state-denied",
        _ => "desk-part-open",
    })
}
