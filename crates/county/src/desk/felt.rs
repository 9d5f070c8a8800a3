//! What an act comes to for the person, in the words that the clerk is asked with: of which case, about whom, what is decided and
//! what is said. Each act is named here, so that a new one does not compile before somebody has thought about its question.

use maud::{Markup, html};
use protocol::event::CorrectionItem;

use super::{
    Desk,
    again::Asked,
    mandate_facts,
    who::last_digits,
    words::{region, service_title},
};
use crate::cases::{Act, Decision, case::Case};
use crate::casework::{Doing, Opened};
use crate::texts::{Key, NONE, args, key};

/// A line of the list; nothing for a blank value.
pub(super) fn line(desk: &Desk, key: Key<NONE>, value: &str) -> Markup {
    html! { @if !value.is_empty() { dt { (desk.say(key)) } dd.lines { (value) } } }
}

/// Which case, and whose: so that nobody acts on another than she means.
pub(super) fn about(desk: &Desk, case: &Case) -> Markup {
    html! {
        (which(desk, case))
        (line(desk, key!("desk-applicant"), &case.applicant_name))
        (line(desk, key!("desk-id-number"), &ending(desk, &case.applicant_id_number)))
        (line(desk, key!("desk-region"), &region(desk, &case.region)))
    }
}

/// Which case only: whose it is stands on a part's page only where it belongs to the part.
pub(super) fn about_part(desk: &Desk, case: &Case, part: &str) -> Markup {
    html! { (which(desk, case)) (line(desk, key!("desk-part"), part)) }
}

fn which(desk: &Desk, case: &Case) -> Markup {
    html! {
        (line(desk, key!("desk-number"), &case.number))
        (line(desk, key!("desk-service"), &service_title(desk, case)))
    }
}

/// How a number ends, in words.
pub(super) fn ending(desk: &Desk, number: &str) -> String {
    let digits = last_digits(number);
    if digits.is_empty() {
        return digits;
    }
    desk.say_with(key!("desk-last-digits"), args![digits = &digits])
}

/// What follows from it.
pub(super) fn how(what: &Doing) -> Key<NONE> {
    match what {
        Doing::Case(Act::Accept) => key!("desk-sure-how-accept"),
        Doing::Case(Act::AskCorrections { .. }) => key!("desk-sure-how-ask"),
        Doing::Case(Act::Approve { .. } | Act::Deny { .. }) | Doing::Part(..) => key!("desk-sure-how"),
    }
}

/// What must be known before it is asked for.
pub(super) fn warns(desk: &Desk, opened: &Opened, what: &Doing) -> Markup {
    match what {
        Doing::Case(Act::AskCorrections { .. }) => mandate_facts::no_way_back(desk, opened),
        Doing::Case(Act::Accept | Act::Approve { .. } | Act::Deny { .. }) | Doing::Part(..) => html! {},
    }
}

/// What is done, and what the person is told.
pub(super) fn told(desk: &Desk, case: &Case, what: &Doing, asked: &Asked) -> Markup {
    let verdict = |key| html! { dt { (desk.say(key!("desk-sure-verdict"))) } dd.state { (desk.say(key)) } };
    let words = |words: &str| line(desk, key!("desk-sure-words"), words);
    let denied = |key, reason: &str, appeal: &str| {
        html! {
            (verdict(key)) (words(reason)) (line(desk, key!("desk-sure-appeal"), appeal))
        }
    };
    let first = case.accepted_at.is_empty();
    match what {
        Doing::Case(Act::Accept) if first => verdict(key!("desk-accept")),
        Doing::Case(Act::Accept) => verdict(key!("desk-go-on")),
        Doing::Case(Act::AskCorrections { items, until, reason }) => html! {
            (verdict(key!("desk-ask")))
            (line(desk, key!("desk-ask-until"), until))
            dt { (desk.say(key!("desk-sure-words"))) } dd { (list(items, asked)) }
            (line(desk, key!("desk-ask-reason"), reason))
        },
        Doing::Case(Act::Approve { result }) => html! { (verdict(key!("desk-approve"))) (words(result)) },
        Doing::Part(_, Decision::Done { words: result }) => {
            html! { (verdict(key!("desk-approve"))) (words(result)) }
        }
        Doing::Case(Act::Deny { reason, appeal }) if first => {
            denied(key!("desk-state-turned-away"), reason, appeal)
        }
        Doing::Case(Act::Deny { reason, appeal }) | Doing::Part(_, Decision::Denied { reason, appeal }) => {
            denied(key!("desk-deny"), reason, appeal)
        }
    }
}

/// Each thing that is asked for by itself, line by line as it was written.
fn list(items: &[CorrectionItem], asked: &Asked) -> Markup {
    let called = |place: usize| asked.items.get(place).map_or("", |(_, what)| what.as_str());
    html! {
        ul { @for (place, item) in items.iter().enumerate() {
            li { strong { (called(place)) } div.lines { (item.note) } }
        } }
    }
}
