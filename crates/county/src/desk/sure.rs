//! A decision is asked about once more before it is made: nothing takes it back afterwards. The page shows what the person
//! will be told, word for word; going back keeps what was written. Not here: what is no decision (受理, asking for corrections).

use axum::response::Response;
use maud::{Markup, html};

use super::{Desk, clerk::Clerk, form_post::Fields, page::page};
use crate::cases::{Act, Decision};
use crate::casework::Doing;
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

/// A decision as the person will be told it.
pub(super) struct Told<'a> {
    /// What was decided.
    pub(super) verdict: Key<NONE>,
    /// The result, or the reason.
    pub(super) words: &'a str,
    /// How to appeal; blank where something was granted.
    pub(super) appeal: &'a str,
}

/// What was posted of it.
pub(super) fn said(posted: &Fields) -> Said {
    match posted.one(SURE) {
        "yes" => Said::Yes,
        "no" => Said::No,
        _ => Said::Nothing,
    }
}

/// What the person will be told; `None` where nothing is decided.
pub(super) fn told(what: &Doing) -> Option<Told<'_>> {
    let (verdict, words, appeal) = match what {
        Doing::Case(Act::Approve { result: words }) | Doing::Part(_, Decision::Done { words }) => {
            (key!("desk-approve"), words.as_str(), "")
        }
        Doing::Case(Act::Deny { reason, appeal }) | Doing::Part(_, Decision::Denied { reason, appeal }) => {
            (key!("desk-deny"), reason.as_str(), appeal.as_str())
        }
        Doing::Case(Act::Accept | Act::AskCorrections { .. }) => return None,
    };
    Some(Told {
        verdict,
        words,
        appeal,
    })
}

/// The question, about `what` of `whom`; answered at the same address.
pub(super) fn ask(
    desk: &Desk,
    clerk: &Clerk,
    (what, whom): (&str, &str),
    told: &Told<'_>,
    (address, posted): (&str, &Fields),
) -> Response {
    let say = |key| desk.say(key);
    let line = |key, value: &str| html! { @if !value.is_empty() { dt { (say(key)) } dd { (value) } } };
    let main = html! {
        p { (say(key!("desk-sure-how"))) }
        dl.facts.card {
            (line(key!("desk-applicant"), whom))
            (line(key!("desk-service"), what))
            dt { (say(key!("desk-sure-verdict"))) } dd.state { (say(told.verdict)) }
            (line(key!("desk-sure-words"), told.words))
            (line(key!("desk-sure-appeal"), told.appeal))
        }
        (form(clerk, address, posted, "yes", &html! { button.main { (say(key!("desk-sure-yes"))) } }))
        (form(clerk, address, posted, "no", &html! { button { (say(key!("desk-sure-no"))) } }))
    };
    page(desk, Some(clerk), &say(key!("desk-sure-title")), &main)
}

/// Everything as it was posted, with an answer.
fn form(clerk: &Clerk, address: &str, posted: &Fields, answer: &str, button: &Markup) -> Markup {
    let kept = posted.pairs().filter(|(key, _)| !["csrf", SURE].contains(key));
    html! {
        form method="post" action=(address) {
            input type="hidden" name="csrf" value=(clerk.csrf);
            input type="hidden" name=(SURE) value=(answer);
            @for (key, value) in kept { input type="hidden" name=(key) value=(value); }
            p { (button) }
        }
    }
}
