//! Every act that a citizen or a helper feels is asked about once more before it is made: nothing takes it back afterwards. The
//! page says about whom, and what the person will be told, word for word; going back keeps what was written. A test posts to every
//! route of the desk and refuses one that acts unasked (`tests/county/sure.rs`). What the question says is in `felt`.

use axum::response::Response;
use maud::{Markup, html};

use super::{Desk, clerk::Clerk, form_post::Fields, page::page};
use crate::texts::{Key, NONE, key};

/// The field in which the clerk answers.
const SURE: &str = "sure";

/// What the clerk says to the question.
pub(super) enum Said {
    /// She was not asked.
    Nothing,
    /// It is to be done.
    Yes,
    /// She wants to change something.
    No,
}

/// What is asked.
pub(super) struct Question<'a> {
    /// What follows from it.
    pub(super) how: Key<NONE>,
    /// What the button says that does it.
    pub(super) yes: Key<NONE>,
    /// What must be known before; empty for nothing.
    pub(super) warns: Markup,
    /// About which case and whom, and what is done, as names and values of a list.
    pub(super) facts: Markup,
    /// Where it was posted, and is answered.
    pub(super) address: &'a str,
    pub(super) posted: &'a Fields,
}

/// What was posted of it.
pub(super) fn said(posted: &Fields) -> Said {
    match posted.one(SURE) {
        "yes" => Said::Yes,
        "no" => Said::No,
        _ => Said::Nothing,
    }
}

/// The question; answered at the same address.
pub(super) fn ask(desk: &Desk, clerk: &Clerk, question: &Question<'_>) -> Response {
    let say = |key| desk.say(key);
    let answer = |answer, button| form(clerk, question, answer, &button);
    let main = html! {
        p { (say(question.how)) }
        (question.warns)
        dl.facts.card { (question.facts) }
        (answer("yes", html! { button.main { (say(question.yes)) } }))
        (answer("no", html! { button { (say(key!("desk-sure-no"))) } }))
    };
    page(desk, Some(clerk), &say(key!("desk-sure-title")), &main)
}

/// Everything as it was posted, with an answer.
fn form(clerk: &Clerk, question: &Question<'_>, answer: &str, button: &Markup) -> Markup {
    let kept = question.posted.pairs();
    let kept = kept.filter(|(key, _)| !["csrf", SURE].contains(key));
    html! {
        form method="post" action=(question.address) {
            input type="hidden" name="csrf" value=(clerk.csrf);
            input type="hidden" name=(SURE) value=(answer);
            @for (key, value) in kept { input type="hidden" name=(key) value=(value); }
            p { (button) }
        }
    }
}
