//! One of the applications that a case consists of (一件事): the list of them on the case's page, and a page of its own for
//! the office that gets it. That page shows what goes into this part and nothing else (个人信息保护法 6), and looking at it is
//! audited like looking at a case.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use maud::{Markup, html};

use super::{
    Desk,
    act_name::PartAct,
    again::{Again, Asked},
    answers::answers,
    changed::Changes,
    clerk::Clerk,
    deciding::{Deciding, Done},
    felt,
    field::fields_of,
    form_post::Fields,
    forms,
    opened::open_part,
    page::{missing, page, with_status},
    sections::without_part,
    words::{day_of, due_line, minute_of, part_state_text, service_title},
};
use crate::texts::key;
use crate::{
    cases::{
        Decision, PartState,
        case::{CaseFile, Part},
    },
    casework::{Doing, Opened},
};

/// The parts of a case, each with its office and how far it is.
pub(super) fn list(desk: &Desk, file: &CaseFile) -> Markup {
    let say = |key| desk.say(key);
    html! {
        h2 #parts { (say(key!("desk-parts"))) }
        table {
            caption { (say(key!("desk-parts-how"))) }
            thead { tr {
                @for key in [key!("desk-part"), key!("desk-part-office"), key!("desk-state"), key!("desk-result")] { th scope="col" { (say(key)) } }
            } }
            tbody { @for part in &file.parts {
                tr {
                    th scope="row" { a href={ "/cases/" (file.case.number) "/parts/" (part.id) } { (part.name) } }
                    td { (part.office) }
                    td.state { (part_state_text(desk, file.case.state, part.state)) }
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
    match open_part(&desk, &clerk, &number, &part).await {
        Ok((opened, part)) => render(&desk, &clerk, &opened, &part, None),
        Err(refused) => *refused,
    }
}

/// Decides it. Posted twice, the second time says that it was decided already.
pub(super) async fn act(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, id, act)): Path<(String, String, String)>,
    posted: Fields,
) -> Response {
    if let Err(refused) = clerk.sent(&desk, &posted) {
        return *refused;
    }
    let (opened, part) = match open_part(&desk, &clerk, &number, &id).await {
        Ok(found) => found,
        Err(refused) => return *refused,
    };
    let Some(decision) = read(&act, &posted) else {
        return missing(&desk, Some(&clerk));
    };
    let address = format!("/cases/{number}/parts/{id}");
    let deciding = Deciding {
        clerk: &clerk,
        opened: &opened,
        about: felt::about_part(&desk, &opened.file.case, &part.name),
        act: &act,
        address: &address,
        posted: &posted,
    };
    let doing = Doing::Part(id.clone(), decision);
    match deciding.done(&desk, &doing, &Asked::default()).await {
        Done::Answer(answer) => answer,
        Done::Again(again) => render(&desk, &clerk, &opened, &part, Some(&again)),
    }
}

fn read(name: &str, posted: &Fields) -> Option<Decision> {
    let text = |field: &str| posted.one(field).trim().to_owned();
    Some(match PartAct::read(name)? {
        PartAct::Done => Decision::Done {
            words: text("result"),
        },
        PartAct::Deny => Decision::Denied {
            reason: text("reason"),
            appeal: text("appeal"),
        },
    })
}

fn render(desk: &Desk, clerk: &Clerk, opened: &Opened, part: &Part, again: Option<&Again<'_>>) -> Response {
    let say = |key| desk.say(key);
    let fields = fields_of(desk, &opened.application, &part.id);
    let nothing = fields.is_empty();
    let before = opened.mended.as_ref();
    let before = before.map(|mended| fields_of(desk, &mended.before, &part.id));
    let changes = before.map_or_else(Changes::default, Changes::of);
    let main = html! {
        (Again::notice(again))
        (facts(desk, opened, part))
        h2 #answers { (say(key!("desk-answers"))) }
        p.soft { (say(key!("desk-part-only"))) }
        @if nothing { p.card { (say(key!("desk-part-empty"))) } }
        @else { (answers(desk, &format!("/cases/{}/parts/{}", opened.file.case.number, part.id), &[without_part(fields)], &changes)) }
        h2 { (say(key!("desk-acts"))) }
        (forms(desk, clerk, opened, part, again))
        p { a.button href={ "/cases/" (opened.file.case.number) } { (say(key!("desk-part-back"))) } }
    };
    let title = format!("{} {}", part.name, opened.file.case.number);
    let status = again.map_or(StatusCode::OK, |again| again.status);
    with_status(page(desk, Some(clerk), &title, &main), status)
}

fn facts(desk: &Desk, opened: &Opened, part: &Part) -> Markup {
    let say = |key| desk.say(key);
    let line = |key, value: &str| html! { @if !value.is_empty() { dt { (say(key)) } dd { (value) } } };
    let case = &opened.file.case;
    html! {
        dl.facts.card {
            dt { (say(key!("desk-state"))) } dd.state { (part_state_text(desk, case.state, part.state)) }
            @if part.state == PartState::New { (due_line(desk, case)) }
            (line(key!("desk-part-office"), &part.office))
            (line(key!("desk-part-of"), &service_title(desk, case)))
            (line(key!("desk-received-at"), &minute_of(&case.received_at)))
            (line(key!("desk-returned-at"), &minute_of(&case.returned_at)))
            (line(key!("desk-part-decided"), day_of(&part.decided_at)))
            (line(key!("desk-part-by"), &part.decided_by))
            (line(key!("desk-result"), &part.words))
            (line(key!("desk-deny-appeal"), &part.appeal))
        }
    }
}

fn forms(desk: &Desk, clerk: &Clerk, opened: &Opened, part: &Part, again: Option<&Again<'_>>) -> Markup {
    let say = |key| desk.say(key);
    let form = |act: PartAct, content: &Markup| {
        let act = format!("parts/{}/{act}", part.id);
        forms::form(clerk, &opened.file.case, &act, content)
    };
    let section = |act: PartAct, key, content: &Markup| {
        let open = Again::is_of(again, act.as_str());
        forms::section(desk, open, key, &form(act, content))
    };
    let possible = part.state == PartState::New && opened.file.case.state.can_be_decided();
    html! {
        @if possible {
            (section(PartAct::Done, key!("desk-approve"), &forms::approving(desk, opened, again)))
            (section(PartAct::Deny, key!("desk-deny"), &html! {
                @if opened.file.case.accepted_at.is_empty() { p { (say(key!("desk-part-deny-accepts"))) } }
                (forms::denying(desk, again))
            }))
        } @else {
            p.card { (say(key!("desk-part-nothing-to-do"))) }
        }
    }
}
