//! The acts as forms. A refused act comes back with everything the clerk has written.

use std::fmt::Display;

use maud::{Markup, html};

use super::{Desk, act_name::CaseAct, clerk::Clerk, form_post::Fields};
use crate::texts::{Key, NONE, args, key};
use crate::{
    cases::{PartState, State, case::Case, may_close::can_be_approved},
    casework::Opened,
};

/// An act that was refused.
pub(super) struct Again<'a> {
    pub(super) problem: Key<NONE>,
    pub(super) posted: &'a Fields,
}

impl Again<'_> {
    /// What the clerk had written there.
    pub(super) fn before(again: Option<&Self>, field: &str) -> String {
        again.map_or_else(String::new, |again| again.posted.one(field).to_owned())
    }
}

/// The forms of what is possible now; `ask` is what of the application can be asked for again.
pub(super) fn forms(
    desk: &Desk,
    clerk: &Clerk,
    opened: &Opened,
    ask: &Markup,
    again: Option<&Again<'_>>,
) -> Markup {
    let case = &opened.file.case;
    let before = |field: &str| Again::before(again, field);
    html! {
        @if case.state == State::New {
            (form(clerk, case, &CaseAct::Accept, &html! { button.main { (desk.say(key!("desk-accept"))) } }))
        }
        @if case.state.is_in_hand() {
            (section(desk, again, key!("desk-ask"), &form(clerk, case, &CaseAct::Corrections, ask)))
        }
        @if can_be_approved(&opened.file) {
            (section(desk, again, key!("desk-approve"), &approve(desk, clerk, opened, &before("result"))))
        }
        @if case.state.can_be_decided() {
            (section(desk, again, key!("desk-deny"), &form(clerk, case, &CaseAct::Deny, &html! {
                (area(desk, "reason", key!("desk-deny-reason"), &before("reason")))
                (area(desk, "appeal", key!("desk-deny-appeal"), &or(before("appeal"), desk.say(key!("desk-appeal-text")))))
                button.no { (desk.say(key!("desk-deny"))) }
            })))
        } @else {
            p.card { (desk.say(key!("desk-nothing-to-do"))) }
        }
    }
}

/// With parts the whole is done last: until then the form says what is still open.
fn approve(desk: &Desk, clerk: &Clerk, opened: &Opened, before: &str) -> Markup {
    let open = opened
        .file
        .parts
        .iter()
        .filter(|part| part.state == PartState::New)
        .count();
    html! {
        @if open > 0 {
            p { (desk.say_with(key!("desk-parts-first"), args![count = &open.to_string()])) }
        } @else {
            (form(clerk, &opened.file.case, &CaseAct::Approve, &html! {
                (area(desk, "result", key!("desk-approve-result"), before))
                button.main { (desk.say(key!("desk-approve"))) }
            }))
        }
    }
}

pub(super) fn section(desk: &Desk, again: Option<&Again<'_>>, key: Key<NONE>, content: &Markup) -> Markup {
    html! { details open[again.is_some()] { summary { (desk.say(key)) } (content) } }
}

pub(super) fn form(clerk: &Clerk, case: &Case, act: &dyn Display, content: &Markup) -> Markup {
    html! {
        form method="post" action={ "/cases/" (case.number) "/" (act.to_string()) } {
            input type="hidden" name="csrf" value=(clerk.csrf);
            (content)
        }
    }
}

pub(super) fn area(desk: &Desk, name: &str, label: Key<NONE>, value: &str) -> Markup {
    html! {
        label for=(name) { (desk.say(label)) }
        textarea id=(name) name=(name) maxlength="2000" { (value) }
    }
}

pub(super) fn or(text: String, otherwise: String) -> String {
    if text.is_empty() { otherwise } else { text }
}
