//! An act that was refused comes back: why, at which field, with everything the clerk has written. The field that is wrong
//! has the focus and says itself what is wrong with it.

use axum::http::StatusCode;
use maud::{Markup, html};

use super::{
    Desk,
    form_post::Fields,
    words::{problem_key, status_of},
};
use crate::texts::{args, key};
use crate::{
    cases::{Missing, NotPossible, possible::LONGEST_WORDS},
    casework::ActError,
};

/// An act that was refused.
pub(super) struct Again<'a> {
    /// The act, as its form posts it.
    act: String,
    says: String,
    /// Id of the field that is wrong; blank when none is.
    field: String,
    pub(super) status: StatusCode,
    posted: &'a Fields,
}

/// What can be asked for again, to name what is wrong with asking.
#[derive(Default)]
pub(super) struct Asked {
    /// What was asked for, in order: place and what it is called.
    pub(super) items: Vec<(String, String)>,
    /// What stands first to be ticked.
    pub(super) first: String,
}

impl<'a> Again<'a> {
    pub(super) fn of(desk: &Desk, error: &ActError, act: &str, asked: &Asked, posted: &'a Fields) -> Self {
        let (field, says) = match error {
            ActError::NotPossible(why) => (field_of(why, asked), says(desk, *why, error, asked)),
            ActError::Store(_) => (String::new(), desk.say(problem_key(error))),
        };
        Self {
            act: act.to_owned(),
            says,
            field,
            status: status_of(error),
            posted,
        }
    }

    /// What the clerk takes back herself before it is done: nothing is wrong with it.
    pub(super) fn kept(act: &str, posted: &'a Fields) -> Self {
        Self {
            act: act.to_owned(),
            says: String::new(),
            field: String::new(),
            status: StatusCode::OK,
            posted,
        }
    }

    /// What the clerk had written there.
    pub(super) fn before(again: Option<&Self>, field: &str) -> String {
        again.map_or_else(String::new, |again| again.posted.one(field).to_owned())
    }

    /// Whether a name had this value.
    pub(super) fn had(again: Option<&Self>, name: &str, value: &str) -> bool {
        again.is_some_and(|again| again.posted.has(name, value))
    }

    /// Whether it is this act's form that comes back.
    pub(super) fn is_of(again: Option<&Self>, act: &str) -> bool {
        again.is_some_and(|again| again.act == act)
    }

    /// What is wrong with the field of this id.
    pub(super) fn wrong<'b>(again: Option<&'b Self>, field: &str) -> Option<&'b str> {
        again
            .filter(|again| again.field == field)
            .map(|again| again.says.as_str())
    }

    /// On top of the page, with the way to the field.
    pub(super) fn notice(again: Option<&Self>) -> Markup {
        html! {
            @if let Some(again) = again.filter(|again| !again.says.is_empty()) {
                p.notice.bad role="alert" {
                    @if again.field.is_empty() { (again.says) } @else { a href={ "#" (again.field) } { (again.says) } }
                }
            }
        }
    }
}

/// What stands at a field that is wrong; it names itself as the field's description.
pub(super) fn wrong_at(field: &str, says: Option<&str>) -> Markup {
    html! { @if let Some(says) = says { p.wrong id={ (field) "-wrong" } { (says) } } }
}

fn field_of(why: &NotPossible, asked: &Asked) -> String {
    match why {
        NotPossible::Incomplete(which) | NotPossible::TooLong(which) => field_with(*which, asked),
        NotPossible::NeedsReason => "again-reason".to_owned(),
        NotPossible::WrongDay => "until".to_owned(),
        NotPossible::MandateEnded => "mandate".to_owned(),
        _ => String::new(),
    }
}

fn field_with(which: Missing, asked: &Asked) -> String {
    match which {
        Missing::Result => "result".to_owned(),
        Missing::Reason => "reason".to_owned(),
        Missing::Appeal => "appeal".to_owned(),
        Missing::Again => "again-reason".to_owned(),
        Missing::Items => format!("pick:{}", asked.first),
        Missing::Note(place) => {
            let item = asked.items.get(place);
            item.map_or_else(String::new, |(at, _)| format!("note:{at}"))
        }
    }
}

fn says(desk: &Desk, why: NotPossible, error: &ActError, asked: &Asked) -> String {
    match why {
        NotPossible::Incomplete(Missing::Note(place)) => {
            let what = asked.items.get(place).map_or("", |(_, what)| what.as_str());
            desk.say_with(key!("desk-error-note"), args![what = what])
        }
        NotPossible::TooLong(_) => too_long(desk, LONGEST_WORDS),
        _ => desk.say(problem_key(error)),
    }
}

/// What is longer than what is taken.
pub(super) fn too_long(desk: &Desk, most: usize) -> String {
    desk.say_with(key!("desk-error-too-long-by"), args![most = &most.to_string()])
}
