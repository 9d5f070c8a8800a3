//! The same matter of the same person, handed in more than once: told on the case's page and on its row in the lists, so that
//! nobody grants twice what two people have sent for one grandmother.

use maud::{Markup, html};

use super::{
    Desk,
    words::{day_of, state_text},
};
use crate::cases::case::Case;
use crate::texts::{args, key};

/// Most that a row names by number; how many more there are is said.
const NAMED: usize = 3;

/// On top of the page of a case; nothing where it is alone.
pub(super) fn notice(desk: &Desk, others: &[Case]) -> Markup {
    let count = others.len().to_string();
    html! {
        @if !others.is_empty() {
            div.notice #same-matter {
                p { (desk.say_with(key!("desk-same-matter"), args![count = &count])) }
                ul { @for other in others { li { (line(desk, other)) } } }
            }
        }
    }
}

/// On the row of a list.
pub(super) fn on_row(desk: &Desk, others: &[Case]) -> Markup {
    let more = others.len().saturating_sub(NAMED);
    html! {
        @if !others.is_empty() {
            div.same {
                span.soon { (desk.say(key!("desk-same-matter-row"))) }
                ul {
                    @for other in others.iter().take(NAMED) { li { (line(desk, other)) } }
                    @if more > 0 { li { (desk.say_with(key!("desk-same-matter-more"), args![count = &more.to_string()])) } }
                }
            }
        }
    }
}

/// Number, state, since when and until when.
fn line(desk: &Desk, other: &Case) -> Markup {
    html! {
        a href={ "/cases/" (other.number) } { (other.number) } " "
        (state_text(desk, other.state)) " · "
        (desk.say_with(key!("desk-same-matter-received"), args![day = day_of(&other.received_at)]))
        @if !other.decided_at.is_empty() {
            " · " (desk.say_with(key!("desk-same-matter-decided"), args![day = day_of(&other.decided_at)]))
        }
    }
}
