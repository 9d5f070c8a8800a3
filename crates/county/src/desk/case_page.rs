//! One case: who, until when, every answer, every paper, what happened, and what can be done now. Looking is audited.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use maud::html;

use super::{
    Desk,
    act_name::CaseAct,
    again::{Again, Asked},
    answers::answers,
    changed::Changes,
    clerk::Clerk,
    corrections::{ask, asked, called, items},
    deciding::{Deciding, Done},
    doubled,
    facts::facts,
    felt,
    field::session,
    form_post::Fields,
    forms,
    history::history,
    mandate_facts,
    opened::open,
    page::{missing, page, with_status},
    part_page, returned, same_matter,
    sections::{Section, sections, sections_of},
    words::service_title,
};
use crate::texts::key;
use crate::{
    cases::{self, Act, AuditAct},
    casework::{Doing, Opened},
};

/// The page.
pub(super) async fn show(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path(number): Path<String>,
) -> Response {
    match open(&desk, &clerk, &number, None, AuditAct::Read).await {
        Ok(opened) => render(&desk, &clerk, &opened, None),
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
    let sections = sections(&desk, &opened.application);
    let Some(what) = read_act(&desk, &act, &posted, &opened, &sections) else {
        return missing(&desk, Some(&clerk));
    };
    let asked = match &what {
        Act::AskCorrections { items, .. } => asked(&desk, items, &sections),
        _ => Asked::default(),
    };
    let address = format!("/cases/{number}");
    let deciding = Deciding {
        clerk: &clerk,
        opened: &opened,
        about: felt::about(&desk, &opened.file.case),
        act: &act,
        address: &address,
        posted: &posted,
    };
    match deciding.done(&desk, &Doing::Case(what), &asked).await {
        Done::Answer(answer) => answer,
        Done::Again(again) => render(&desk, &clerk, &opened, Some(&again)),
    }
}

/// The page, with a problem on top when an act was refused; the clerk's words are then in the fields again.
fn render(desk: &Desk, clerk: &Clerk, opened: &Opened, again: Option<&Again<'_>>) -> Response {
    let case = &opened.file.case;
    let session = session(desk, &opened.application).map(|(_, session)| session);
    let sections = sections_of(desk, session.as_ref(), &opened.application);
    let changes = Changes::since(desk, opened.mended.as_ref());
    let main = html! {
        (Again::notice(again))
        @if case.state == cases::State::Withdrawn { p.notice { (desk.say(key!("desk-withdrawn-notice"))) } }
        @if let Some(session) = &session { (doubled::notices(desk, session)) }
        (same_matter::notice(desk, &opened.others))
        (facts(desk, case, &opened.application))
        (mandate_facts::mandate(desk, clerk, opened))
        (returned::summary(desk, opened, &sections, &changes))
        @if !opened.file.parts.is_empty() { (part_page::list(desk, &opened.file)) }
        h2 #answers { (desk.say(key!("desk-answers"))) }
        (answers(desk, &format!("/cases/{}", case.number), &sections, &changes))
        h2 { (desk.say(key!("desk-acts"))) }
        (forms::forms(desk, clerk, opened, &ask(desk, opened, &sections, again), again))
        h2 { (desk.say(key!("desk-history"))) }
        (history(desk, &opened.events, &called(desk, &sections)))
    };
    let title = format!("{} {}", service_title(desk, case), case.number);
    let status = again.map_or(StatusCode::OK, |again| again.status);
    with_status(page(desk, Some(clerk), &title, &main), status)
}

fn read_act(desk: &Desk, name: &str, posted: &Fields, opened: &Opened, sections: &[Section]) -> Option<Act> {
    let text = |field: &str| posted.one(field).trim().to_owned();
    Some(match CaseAct::read(name)? {
        CaseAct::Accept => Act::Accept,
        CaseAct::Corrections => Act::AskCorrections {
            items: items(desk, posted, opened, sections),
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
