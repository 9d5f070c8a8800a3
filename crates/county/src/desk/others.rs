//! What else the same person has asked for in the same matter: named on top of a case, so that nobody decides one and the same thing
//! twice, or differently.

use maud::{Markup, html};

use super::{
    Desk,
    words::{day_of, state_text},
};
use crate::cases::case::Case;
use crate::texts::{args, key};

/// Each with its number, state and day; nothing where there is none.
pub(super) fn notice(desk: &Desk, others: &[Case]) -> Markup {
    let count = others.len().to_string();
    html! {
        @if !others.is_empty() {
            div.notice #same-matter {
                p { (desk.say_with(key!("desk-same-matter"), args![count = &count])) }
                ul { @for case in others {
                    li {
                        a href={ "/cases/" (case.number) } { (case.number) }
                        " " (state_text(desk, case.state)) " · " (day_of(&case.received_at))
                        @if !case.agent_name.is_empty() { " · " (desk.say_with(key!("desk-by-agent"), args![name = &case.agent_name])) }
                    }
                } }
            }
        }
    }
}
