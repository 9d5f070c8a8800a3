//! What stands on the pages for states, days, services and villages.

use axum::http::StatusCode;
use maud::{Markup, html};

use super::Desk;
use crate::texts::{Key, NONE, args, key};
use crate::{
    cases::{
        Missing, NotPossible, PartState, State,
        case::Case,
        standing::{Standing, standing},
    },
    casework::ActError,
};

/// Title of the service as published.
pub(super) fn service_title(desk: &Desk, case: &Case) -> String {
    let service = desk.work.published.service(&case.service_hash);
    let title = service.map(|service| desk.work.texts.pick(&service.guide.title));
    title
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| case.service.clone())
}

/// Title of a service by its id, as it is published now.
pub(super) fn title_of(desk: &Desk, id: &str) -> String {
    let service = desk.work.published.find(id);
    let title = service.map(|service| desk.work.texts.pick(&service.guide.title));
    title
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| id.to_owned())
}

/// The state in words.
pub(super) fn state_text(desk: &Desk, state: State) -> String {
    desk.say(match state {
        State::Waiting => key!("desk-state-waiting"),
        State::New => key!("desk-state-new"),
        State::Returned => key!("desk-state-returned"),
        State::Accepted => key!("desk-state-accepted"),
        State::Corrections => key!("desk-state-corrections"),
        State::Approved => key!("desk-state-approved"),
        State::Denied => key!("desk-state-denied"),
        State::Withdrawn => key!("desk-state-withdrawn"),
        State::Refused => key!("desk-state-refused"),
    })
}

/// The same of a case: what was refused before it was taken in is 不予受理, by that word everywhere.
pub(super) fn case_state_text(desk: &Desk, case: &Case) -> String {
    if case.is_turned_away() {
        desk.say(key!("desk-state-turned-away"))
    } else {
        state_text(desk, case.state)
    }
}

/// The day that the person's device shows; before it the day on which the county must have taken it in, where that is earlier.
pub(super) fn case_due(desk: &Desk, case: &Case) -> Markup {
    let answer = desk.work.answer_due(case);
    let first = matches!(case.state, State::New | State::Returned)
        && !case.due_on.is_empty()
        && (case.due_on < answer.on || answer.on.is_empty());
    html! {
        (due_text(desk, &answer.on, answer.certain))
        @if first { div { (desk.say(key!("desk-due-first"))) (due_text(desk, &case.due_on, case.due_certain)) } }
    }
}

/// The same as a line of a list of facts; nothing where nothing is due.
pub(super) fn due_line(desk: &Desk, case: &Case) -> Markup {
    html! { @if case.state.is_open() { dt { (desk.say(key!("desk-due"))) } dd { (case_due(desk, case)) } } }
}

/// The last day, and whether it is past.
pub(super) fn due_text(desk: &Desk, due_on: &str, certain: bool) -> Markup {
    if due_on.is_empty() {
        return html! {};
    }
    let today = desk.work.today().to_string();
    let key = if certain {
        key!("desk-due-on")
    } else {
        key!("desk-due-about")
    };
    let text = desk.say_with(key, args![day = due_on]);
    html! {
        @if due_on < today.as_str() { span.late { (text) " · " (desk.say(key!("desk-late"))) } }
        @else if due_on == today { span.soon { (text) " · " (desk.say(key!("desk-today"))) } }
        @else { (text) }
    }
}

/// The day of an RFC 3339 time of the county.
pub(super) fn day_of(at: &str) -> &str {
    at.get(..10).unwrap_or(at)
}

/// Day and minute of an RFC 3339 time of the county.
pub(super) fn minute_of(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}

/// How a part stands within the whole, in words.
pub(super) fn part_state_text(desk: &Desk, whole: State, state: PartState) -> String {
    desk.say(match standing(whole, state) {
        Standing::Done => key!("desk-state-approved"),
        Standing::Denied => key!("desk-state-denied"),
        Standing::InHand => key!("desk-part-open"),
        Standing::Closed => key!("desk-part-closed"),
        Standing::AsWhole(whole) => return state_text(desk, whole),
    })
}

/// Why an act was not done, in words.
pub(super) fn problem_key(error: &ActError) -> Key<NONE> {
    match error {
        ActError::Store(_) => key!("desk-error-unavailable"),
        ActError::NotPossible(why) => match why {
            NotPossible::NoSuchCase => key!("desk-error-not-found"),
            NotPossible::WrongState => key!("desk-error-wrong-state"),
            NotPossible::Incomplete(missing) => match missing {
                Missing::Result => key!("desk-error-result"),
                Missing::Reason => key!("desk-error-reason"),
                Missing::Appeal => key!("desk-error-appeal"),
                Missing::Items => key!("desk-error-items"),
                Missing::Note(_) | Missing::Again => key!("desk-error-incomplete"),
            },
            NotPossible::TooLong(_) => key!("desk-error-too-long"),
            NotPossible::NeedsReason => key!("desk-error-needs-reason"),
            NotPossible::WrongDay => key!("desk-error-wrong-day"),
            NotPossible::PartsOpen => key!("desk-error-parts-open"),
            NotPossible::PartsDenied => key!("desk-error-parts-denied"),
            NotPossible::MandateEnded => key!("desk-error-mandate-seen"),
            NotPossible::PartDone => key!("desk-error-part-done"),
        },
    }
}

/// The status of a page that says why an act was not done.
pub(super) fn status_of(error: &ActError) -> StatusCode {
    match error {
        ActError::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        ActError::NotPossible(NotPossible::NoSuchCase) => StatusCode::NOT_FOUND,
        ActError::NotPossible(NotPossible::WrongState) => StatusCode::CONFLICT,
        ActError::NotPossible(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// A village by its code, in words; what is no code of ours stays as it was answered.
pub(super) fn region(desk: &Desk, answered: &str) -> String {
    let county = desk.work.published.county();
    let mut villages = county
        .towns
        .iter()
        .flat_map(|town| town.villages.iter().map(move |village| (town, village)));
    let found = villages.find(|(_, village)| village.code == answered);
    found.map_or_else(
        || answered.to_owned(),
        |(town, village)| format!("{}{}", town.name, village.name),
    )
}
