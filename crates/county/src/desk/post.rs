//! The acts as forms, and what is posted. A refused act comes back with everything the clerk has written.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use protocol::event::CorrectionItem;

use super::{
    Act, ActError, Desk,
    decide_part::DECIDING,
    field::{Field, fields},
    form_post::Fields,
    login::{Clerk, same},
    page::{notice, page},
    show, state,
};
use crate::store::{case::CaseFile, part};

/// An act that was refused.
pub(super) struct Again<'a> {
    pub(super) problem: &'static str,
    pub(super) posted: &'a Fields,
}

impl Again<'_> {
    /// What the clerk had written there.
    pub(super) fn before(again: Option<&Self>, field: &str) -> String {
        again.map_or_else(String::new, |again| again.posted.one(field).to_owned())
    }
}

/// Does an act.
pub(super) async fn act(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, act)): Path<(String, String)>,
    posted: Fields,
) -> Response {
    if !same(posted.one("csrf"), &clerk.csrf) {
        return notice(&desk, Some(&clerk), StatusCode::FORBIDDEN, "desk-error-csrf", "/");
    }
    let opened = match show::open(&desk, &clerk.name, &number, "read").await {
        Ok(Some(opened)) => opened,
        Ok(None) => {
            return notice(
                &desk,
                Some(&clerk),
                StatusCode::NOT_FOUND,
                "desk-error-not-found",
                "/",
            );
        }
        Err(_) => {
            return notice(
                &desk,
                Some(&clerk),
                StatusCode::SERVICE_UNAVAILABLE,
                "desk-error-unavailable",
                "/",
            );
        }
    };
    let Some(act) = read_act(&act, &posted, &fields(&desk, &opened.application)) else {
        return notice(
            &desk,
            Some(&clerk),
            StatusCode::NOT_FOUND,
            "desk-error-not-found",
            "/",
        );
    };
    match desk.act(&number, &clerk.name, act).await {
        Ok(()) => Redirect::to(&format!("/cases/{number}")).into_response(),
        Err(error) => {
            let again = Again {
                problem: error.key(),
                posted: &posted,
            };
            show::render(&desk, &clerk, &opened, Some(&again), status_of(&error))
        }
    }
}

pub(super) fn status_of(error: &ActError) -> StatusCode {
    match error {
        ActError::NotFound => StatusCode::NOT_FOUND,
        ActError::WrongState => StatusCode::CONFLICT,
        ActError::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn read_act(name: &str, posted: &Fields, fields: &[Field]) -> Option<Act> {
    let text = |field: &str| posted.one(field).trim().to_owned();
    Some(match name {
        "accept" => Act::Accept,
        "corrections" => Act::AskCorrections {
            items: items(posted, fields),
            until: text("until"),
            reason: text("again-reason"),
        },
        "approve" => Act::Approve {
            result: text("result"),
        },
        "deny" => Act::Deny {
            reason: text("reason"),
            appeal: text("appeal"),
        },
        _ => return None,
    })
}

/// Only questions that this application asks can be picked. A note counts as picked: nobody writes one for nothing.
fn items(posted: &Fields, fields: &[Field]) -> Vec<CorrectionItem> {
    let item = |field: &Field| {
        let note = posted.one(&format!("note:{}", field.key)).trim().to_owned();
        let picked = posted.has("pick", &field.key) || !note.is_empty();
        picked.then(|| CorrectionItem {
            at: field.key.clone(),
            note,
        })
    };
    fields.iter().filter_map(item).collect()
}

/// The forms of what is possible now.
pub(super) fn forms(
    desk: &Desk,
    clerk: &Clerk,
    opened: &show::Opened,
    fields: &[Field],
    again: Option<&Again<'_>>,
) -> Markup {
    let case = &opened.case;
    let before = |field: &str| Again::before(again, field);
    let is = |states: &[&str]| states.contains(&case.state.as_str());
    let closing: &[&str] = if opened.parts.is_empty() {
        &[state::NEW, state::ACCEPTED]
    } else {
        DECIDING
    };
    html! {
        @if is(&[state::NEW]) {
            (form(clerk, case, "accept", &html! { button.main { (desk.texts.say("desk-accept")) } }))
        }
        @if is(&[state::NEW, state::ACCEPTED]) {
            (section(desk, again, "desk-ask", &form(clerk, case, "corrections", &ask(desk, case, fields, again))))
        }
        @if is(closing) {
            (section(desk, again, "desk-approve", &approve(desk, clerk, opened, &before("result"))))
        }
        @if is(&[state::NEW, state::ACCEPTED, state::CORRECTIONS]) {
            (section(desk, again, "desk-deny", &form(clerk, case, "deny", &html! {
                (area(desk, "reason", "desk-deny-reason", &before("reason")))
                (area(desk, "appeal", "desk-deny-appeal", &or(before("appeal"), desk.texts.say("desk-appeal-text"))))
                button.no { (desk.texts.say("desk-deny")) }
            })))
        } @else {
            p.card { (desk.texts.say("desk-nothing-to-do")) }
        }
    }
}

/// With parts the whole is done last: until then the form says what is still open.
fn approve(desk: &Desk, clerk: &Clerk, opened: &show::Opened, before: &str) -> Markup {
    let open = opened.parts.iter().filter(|part| part.state == part::NEW).count();
    html! {
        @if open > 0 {
            p { (desk.texts.say_with("desk-parts-first", &[("count", &open.to_string())])) }
        } @else {
            (form(clerk, &opened.case, "approve", &html! {
                (area(desk, "result", "desk-approve-result", before))
                button.main { (desk.texts.say("desk-approve")) }
            }))
        }
    }
}

fn ask(desk: &Desk, case: &CaseFile, fields: &[Field], again: Option<&Again<'_>>) -> Markup {
    let before = |field: &str| Again::before(again, field);
    html! {
        p { (desk.texts.say("desk-ask-once")) }
        @for (index, field) in fields.iter().enumerate() {
            div.card {
                label.pick {
                    input type="checkbox" name="pick" value=(field.key)
                        checked[again.is_some_and(|again| again.posted.has("pick", &field.key))];
                    (field.label)
                }
                label for={ "note-" (index) } { (desk.texts.say_with("desk-ask-note", &[("what", &field.label)])) }
                input id={ "note-" (index) } name={ "note:" (field.key) } type="text" value=(before(&format!("note:{}", field.key)));
            }
        }
        label for="until" { (desk.texts.say("desk-ask-until")) }
        input #until name="until" type="date" required min=(desk.today()) value=(before("until"));
        @if case.corrections_asked > 0 {
            p.notice { (desk.texts.say("desk-ask-second")) }
            (area(desk, "again-reason", "desk-ask-reason", &before("again-reason")))
        }
        p { button.main { (desk.texts.say("desk-ask")) } }
    }
}

pub(super) fn section(desk: &Desk, again: Option<&Again<'_>>, key: &str, content: &Markup) -> Markup {
    html! { details open[again.is_some()] { summary { (desk.texts.say(key)) } (content) } }
}

pub(super) fn form(clerk: &Clerk, case: &CaseFile, act: &str, content: &Markup) -> Markup {
    html! {
        form method="post" action={ "/cases/" (case.number) "/" (act) } {
            input type="hidden" name="csrf" value=(clerk.csrf);
            (content)
        }
    }
}

pub(super) fn area(desk: &Desk, name: &str, label: &str, value: &str) -> Markup {
    html! {
        label for=(name) { (desk.texts.say(label)) }
        textarea id=(name) name=(name) maxlength="2000" { (value) }
    }
}

pub(super) fn or(text: String, otherwise: String) -> String {
    if text.is_empty() { otherwise } else { text }
}

/// Activation codes of helpers' devices.
pub(super) async fn helpers(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    page(
        &desk,
        Some(&clerk),
        &desk.texts.say("desk-nav-helpers"),
        &helper_form(&desk, &clerk, None),
    )
}

/// Makes a code and shows it once.
pub(super) async fn new_helper(State(desk): State<Arc<Desk>>, clerk: Clerk, posted: Fields) -> Response {
    if !same(posted.one("csrf"), &clerk.csrf) {
        return notice(&desk, Some(&clerk), StatusCode::FORBIDDEN, "desk-error-csrf", "/");
    }
    match desk.new_activation().await {
        Ok(code) => page(
            &desk,
            Some(&clerk),
            &desk.texts.say("desk-nav-helpers"),
            &helper_form(&desk, &clerk, Some(&code)),
        ),
        Err(_) => notice(
            &desk,
            Some(&clerk),
            StatusCode::SERVICE_UNAVAILABLE,
            "desk-error-unavailable",
            "/",
        ),
    }
}

fn helper_form(desk: &Desk, clerk: &Clerk, code: Option<&str>) -> Markup {
    html! {
        @if let Some(code) = code {
            p.notice role="status" { (desk.texts.say("desk-helper-code")) br; code.once { (code) } }
        }
        p { (desk.texts.say("desk-helper-how")) }
        form method="post" action="/helpers" {
            input type="hidden" name="csrf" value=(clerk.csrf);
            button.main { (desk.texts.say("desk-helper-new")) }
        }
    }
}
