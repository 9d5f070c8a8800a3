//! The facts of a case on top of its page: who, since when, until when.

use maud::{Markup, html};
use protocol::application::{Application, KEPT};

use super::{
    Desk,
    words::{case_state_text, day_of, due_line, minute_of, region},
};
use crate::cases::{State, case::Case};
use crate::texts::key;

/// Who, until when, since when, by whom.
pub(super) fn facts(desk: &Desk, case: &Case, application: &Application) -> Markup {
    let say = |key| desk.say(key);
    let line = |key, value: &str| html! { @if !value.is_empty() { dt { (say(key)) } dd { (value) } } };
    html! {
        dl.facts.card {
            dt { (say(key!("desk-state"))) } dd.state { (case_state_text(desk, case)) }
            (due_line(desk, case))
            (line(key!("desk-applicant"), &case.applicant_name))
            (line(key!("desk-id-number"), &case.applicant_id_number))
            (line(key!("desk-region"), &region(desk, &case.region)))
            (line(key!("desk-received-at"), &minute_of(&case.received_at)))
            (line(key!("desk-returned-at"), &minute_of(&case.returned_at)))
            (line(key!("desk-accepted-at"), &accepted(desk, case)))
            @if decided(case) {
                (line(key!("desk-decided-at"), &by(&case.decided_at, &case.decided_by)))
            }
            @if case.state == State::Withdrawn {
                (line(key!("desk-withdrawn-on"), day_of(&case.decided_at)))
                (line(key!("desk-withdrawn-reason"), &case.result))
            } @else { (line(key!("desk-result"), &case.result)) }
            // What was kept as it was sent is told beside what was asked.
            @for consent in application.consents.iter().filter(|consent| !consent.kind.starts_with(KEPT)) { dt { (say(key!("desk-consent"))) } dd { (consent.text) } }
        }
    }
}

/// When and by whom; what was refused before anybody took it in says so.
fn accepted(desk: &Desk, case: &Case) -> String {
    if case.accepted_at.is_empty() && case.state == State::Denied {
        return desk.say(key!("desk-not-accepted"));
    }
    by(&case.accepted_at, &case.accepted_by)
}

fn decided(case: &Case) -> bool {
    matches!(case.state, State::Approved | State::Denied)
}

fn by(at: &str, clerk: &str) -> String {
    format!("{} {clerk}", minute_of(at)).trim().to_owned()
}
