//! What happened to a case, as the person was told it, and what was noted for the desk alone.

use std::collections::BTreeMap;

use maud::{Markup, html};
use protocol::event::{CorrectionItem, EventKind};

use super::{Desk, words::minute_of};
use crate::casework::Past;
use crate::texts::{args, key};

/// Everything that happened, in order; `names` says what the questions are called that a correction named.
pub(super) fn history(desk: &Desk, events: &[Past], names: &BTreeMap<String, String>) -> Markup {
    html! {
        table { tbody {
            @for (place, event) in events.iter().enumerate() {
                tr {
                    td { (minute_of(&event.at)) }
                    td { @if let Some(what) = &event.what { (event_text(desk, what, names, &Before::of(events, place))) } @if !event.reason.is_empty() { br; (event.reason) } }
                    td { (event.clerk) }
                }
            }
        } }
    }
}

/// What had happened until then: it says what a further word means.
struct Before {
    /// Something was asked for, so that what is complete is an answer to it.
    asked: bool,
    /// It was taken in, so that it is gone on with, and what is refused is not 不予受理.
    taken_in: bool,
}

impl Before {
    fn of(events: &[Past], place: usize) -> Self {
        let earlier = || events.iter().take(place);
        Self {
            asked: earlier().any(Past::asks),
            taken_in: earlier().any(Past::takes_in),
        }
    }
}

fn event_text(desk: &Desk, what: &EventKind, names: &BTreeMap<String, String>, before: &Before) -> Markup {
    let say = |key| desk.say(key);
    match what {
        EventKind::Complete if before.asked => html! { (say(key!("desk-event-returned"))) },
        EventKind::Complete => html! { (say(key!("desk-event-complete"))) },
        EventKind::Accepted if before.taken_in => html! { (say(key!("desk-go-on"))) },
        EventKind::Accepted => html! { (say(key!("desk-state-accepted"))) },
        EventKind::CorrectionsAsked { items, until, .. } => html! {
            (desk.say_with(key!("desk-event-corrections"), args![day = until]))
            ul { @for item in items { li.lines { (asked(desk, item, names)) } } }
        },
        EventKind::Approved { result } => html! { (say(key!("desk-state-approved"))) br; (result) },
        EventKind::Denied { reason, appeal } => {
            let key = if before.taken_in {
                key!("desk-state-denied")
            } else {
                key!("desk-state-turned-away")
            };
            html! { (say(key)) br; (reason) br; (appeal) }
        }
        EventKind::PartDecided {
            name,
            approved,
            words,
            appeal,
            ..
        } => {
            let key = if *approved {
                key!("desk-event-part-done")
            } else {
                key!("desk-event-part-denied")
            };
            html! {
                (desk.say_with(key, args![name = name])) br; (words)
                @if !appeal.is_empty() { br; (appeal) }
            }
        }
        EventKind::Withdrawn => html! { (say(key!("desk-state-withdrawn"))) },
        EventKind::MandateEnded { by_desk, why, .. } => {
            let key = if *by_desk {
                key!("desk-event-mandate-ended")
            } else {
                key!("desk-event-mandate-ended-by-agent")
            };
            html! { (say(key)) @if !why.is_empty() { br; (why) } }
        }
        EventKind::NotWithdrawn => html! { (say(key!("desk-event-not-withdrawn"))) },
        EventKind::Refused { code } => {
            html! { (desk.say_with(key!("desk-event-refused"), args![code = code])) }
        }
    }
}

/// What was said, behind the question it was said about.
fn asked(desk: &Desk, item: &CorrectionItem, names: &BTreeMap<String, String>) -> String {
    names.get(&item.at).map_or_else(
        || item.note.clone(),
        |what| desk.say_with(key!("desk-event-asked"), args![what = what, note = &item.note]),
    )
}
