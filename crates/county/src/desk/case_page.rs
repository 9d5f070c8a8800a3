//! One case: who, until when, every answer, every paper, what happened, and what can be done now. Looking is audited.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::html;

use super::{
    Desk,
    act_name::CaseAct,
    answers::answers,
    clerk::Clerk,
    corrections::{ask, items},
    doubled,
    facts::facts,
    field::session,
    form_post::Fields,
    forms::{self, Again},
    history::history,
    opened::open,
    others,
    page::{missing, page, with_status},
    part_page,
    sections::{Section, names, sections, sections_of},
    words::{problem_key, service_title, status_of},
};
use crate::texts::key;
use crate::{
    cases::{self, Act, AuditAct},
    casework::Opened,
};

/// The page.
pub(super) async fn show(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path(number): Path<String>,
) -> Response {
    match open(&desk, &clerk, &number, None, AuditAct::Read).await {
        Ok(opened) => render(&desk, &clerk, &opened, None, StatusCode::OK),
        Err(refused) => *refused,
    }
}

/// Does an act.
pub(super) async fn act(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, act)): Path<(String, String)>,
    posted: Fields,
) -> Response {
    if let Err(refused) = clerk.sent(&desk, &posted) {
        return *refused;
    }
    let opened = match open(&desk, &clerk, &number, None, AuditAct::Read).await {
        Ok(opened) => opened,
        Err(refused) => return *refused,
    };
    let Some(act) = read_act(&desk, &act, &posted, &sections(&desk, &opened.application)) else {
        return missing(&desk, Some(&clerk));
    };
    match desk.work.act(&number, &clerk.name, act).await {
        Ok(()) => Redirect::to(&format!("/cases/{number}")).into_response(),
        Err(error) => {
            let again = Again {
                problem: problem_key(&error),
                posted: &posted,
            };
            render(&desk, &clerk, &opened, Some(&again), status_of(&error))
        }
    }
}

/// The page, with a problem on top when an act was refused; the clerk's words are then in the fields again.
fn render(
    desk: &Desk,
    clerk: &Clerk,
    opened: &Opened,
    again: Option<&Again<'_>>,
    status: StatusCode,
) -> Response {
    let case = &opened.file.case;
    let session = session(desk, &opened.application).map(|(_, session)| session);
    let sections = sections_of(desk, session.as_ref(), &opened.application);
    let main = html! {
        @if let Some(again) = again { p.notice.bad role="alert" { (desk.say(again.problem)) } }
        @if case.state == cases::State::Withdrawn { p.notice { (desk.say(key!("desk-withdrawn-notice"))) } }
        @if let Some(session) = &session { (doubled::notices(desk, session)) }
        (others::notice(desk, &opened.others))
        (facts(desk, case, &opened.application))
        @if !opened.file.parts.is_empty() { (part_page::list(desk, &opened.file)) }
        h2 #answers { (desk.say(key!("desk-answers"))) }
        (answers(desk, &format!("/cases/{}", case.number), &sections))
        h2 { (desk.say(key!("desk-acts"))) }
        (forms::forms(desk, clerk, opened, &ask(desk, case, &sections, again), again))
        h2 { (desk.say(key!("desk-history"))) }
        (history(desk, &opened.events, &names(&sections)))
    };
    let title = format!("{} {}", service_title(desk, case), case.number);
    with_status(page(desk, Some(clerk), &title, &main), status)
}

fn read_act(desk: &Desk, name: &str, posted: &Fields, sections: &[Section]) -> Option<Act> {
    let text = |field: &str| posted.one(field).trim().to_owned();
    Some(match CaseAct::read(name)? {
        CaseAct::Accept => Act::Accept,
        CaseAct::Corrections => Act::AskCorrections {
            items: items(desk, posted, sections),
            until: text("until"),
            reason: text("again-reason"),
        },
        CaseAct::Approve => Act::Approve {
            result: text("result"),
        },
        CaseAct::Deny => Act::Deny {
            reason: text("reason"),
            appeal: text("appeal"),
        },
    })
}
