//! What came under a mandate that has ended since: said where something would be granted, and granted only by whoever says
//! that she has seen it.

use std::fmt::Display;

use maud::{Markup, html};

use super::{Desk, mandate_facts};
use crate::casework::Opened;
use crate::texts::key;

/// The field that says it: with the time of the end that was on the page, so that one that came meanwhile was not seen.
pub(super) const FIELD: &str = "mandate-seen";

/// What must be ticked in the form of this act; nothing where the mandate stands.
pub(super) fn tick(desk: &Desk, opened: &Opened, act: &dyn Display) -> Markup {
    let Some(ended) = &opened.mandate_ended else {
        return html! {};
    };
    let id = format!("{FIELD}-{act}");
    html! {
        p.late { (mandate_facts::how_it_ended(desk, ended)) " " (mandate_facts::when(desk, opened, ended)) }
        p { label for=(id) {
            input id=(id) name=(FIELD) type="checkbox" value=(ended.at) required;
            " " (desk.say(key!("desk-mandate-seen")))
        } }
    }
}
