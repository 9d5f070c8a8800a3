//! The acts as forms. A refused act comes back with everything the clerk has written.

use std::fmt::Display;

use maud::{Markup, html};

use super::{
    Desk,
    act_name::CaseAct,
    again::{Again, wrong_at},
    clerk::Clerk,
    mandate_seen,
};
use crate::texts::{Key, NONE, args, key};
use crate::{
    cases::{PartState, act::may_accept, case::Case, may_close::can_be_approved},
    casework::Opened,
};

/// The forms of what is possible now; `ask` is what of the application can be asked for again.
pub(super) fn forms(
    desk: &Desk,
    clerk: &Clerk,
    opened: &Opened,
    ask: &Markup,
    again: Option<&Again<'_>>,
) -> Markup {
    let case = &opened.file.case;
    let section = |act: CaseAct, key, content: &Markup| {
        let open = Again::is_of(again, act.as_str());
        section(desk, open, key, content)
    };
    html! {
        @if may_accept(case) {
            (form(clerk, case, &CaseAct::Accept, &html! {
                (mandate_seen::tick(desk, opened, &CaseAct::Accept))
                button.main { (desk.say(accepting(case))) }
            }))
        }
        @if case.state.is_in_hand() {
            (section(CaseAct::Corrections, key!("desk-ask"), &form(clerk, case, &CaseAct::Corrections, ask)))
        }
        @if can_be_approved(&opened.file) {
            (section(CaseAct::Approve, key!("desk-approve"), &approve(desk, clerk, opened, again)))
        }
        @if case.state.can_be_decided() {
            (section(CaseAct::Deny, key!("desk-deny"), &form(clerk, case, &CaseAct::Deny, &html! {
                @if case.accepted_at.is_empty() { p { (desk.say(key!("desk-deny-not-accepted"))) } }
                (denying(desk, again))
            })))
        } @else {
            p.card { (desk.say(key!("desk-nothing-to-do"))) }
        }
    }
}

/// What was taken in before its correction is only gone on with.
fn accepting(case: &Case) -> Key<NONE> {
    if case.accepted_at.is_empty() {
        key!("desk-accept")
    } else {
        key!("desk-go-on")
    }
}

/// With parts the whole is done last: until then the form says what is still open.
fn approve(desk: &Desk, clerk: &Clerk, opened: &Opened, again: Option<&Again<'_>>) -> Markup {
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
            (form(clerk, &opened.file.case, &CaseAct::Approve, &approving(desk, opened, again)))
        }
    }
}

/// What is granted: what came of it. Whoever grants what nobody has taken in takes it in by that, and is told so before.
pub(super) fn approving(desk: &Desk, opened: &Opened, again: Option<&Again<'_>>) -> Markup {
    let accepts = opened.file.case.accepted_at.is_empty();
    html! {
        (mandate_seen::tick(desk, opened, &CaseAct::Approve))
        @if accepts { p { (desk.say(key!("desk-approve-accepts"))) } }
        (area(desk, "result", key!("desk-approve-result"), again))
        button.main {
            @if accepts { (desk.say(key!("desk-accept-approve"))) } @else { (desk.say(key!("desk-approve"))) }
        }
    }
}

/// What is refused: why, and how to appeal.
pub(super) fn denying(desk: &Desk, again: Option<&Again<'_>>) -> Markup {
    let appeal = Again::before(again, "appeal");
    let first = again.is_none() || !(appeal.is_empty() && Again::wrong(again, "appeal").is_some());
    let appeal = if first {
        or(appeal, desk.say(key!("desk-appeal-text")))
    } else {
        appeal
    };
    html! {
        (area(desk, "reason", key!("desk-deny-reason"), again))
        (written(desk, "appeal", key!("desk-deny-appeal"), &appeal, again))
        button.no { (desk.say(key!("desk-deny"))) }
    }
}

pub(super) fn section(desk: &Desk, open: bool, key: Key<NONE>, content: &Markup) -> Markup {
    html! { details open[open] { summary { (desk.say(key)) } (content) } }
}

pub(super) fn form(clerk: &Clerk, case: &Case, act: &dyn Display, content: &Markup) -> Markup {
    html! {
        form method="post" action={ "/cases/" (case.number) "/" (act.to_string()) } {
            input type="hidden" name="csrf" value=(clerk.csrf);
            (content)
        }
    }
}

/// A text as the clerk had written it.
pub(super) fn area(desk: &Desk, name: &str, label: Key<NONE>, again: Option<&Again<'_>>) -> Markup {
    written(desk, name, label, &Again::before(again, name), again)
}

fn written(desk: &Desk, name: &str, label: Key<NONE>, value: &str, again: Option<&Again<'_>>) -> Markup {
    let wrong = Again::wrong(again, name);
    let described = wrong.map(|_| format!("{name}-wrong"));
    html! {
        label for=(name) { (desk.say(label)) }
        (wrong_at(name, wrong))
        // No `maxlength`: a browser cuts what is pasted without a word. What is too long is told, and nothing of it is lost.
        textarea id=(name) name=(name) autofocus[wrong.is_some()] aria-invalid=[wrong.map(|_| "true")]
            aria-describedby=[described] { (value) }
    }
}

fn or(text: String, otherwise: String) -> String {
    if text.is_empty() { otherwise } else { text }
}
