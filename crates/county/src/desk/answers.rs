//! Questions and answers in reading order, as a table; papers as small pictures.

use maud::{Markup, html};

use super::{Desk, field::Field};

/// Questions and answers; `place` is the page whose papers they are.
pub(super) fn answers(desk: &Desk, place: &str, fields: &[Field]) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (desk.say("desk-question")) }
                th scope="col" { (desk.say("desk-answer")) }
            } }
            tbody { @for field in fields {
                tr {
                    th scope="row" { (field.label) }
                    td {
                        @if let Some(paper) = &field.paper { (picture(desk, place, &field.label, &paper.paper_id, &paper.media_type)) }
                        @else if field.value.is_empty() { span.soft { (desk.say("desk-blank")) } }
                        @else { (field.value) }
                    }
                }
            } }
        }
    }
}

/// A paper: its small picture and the way to the original.
pub(super) fn picture(desk: &Desk, place: &str, label: &str, paper: &str, media_type: &str) -> Markup {
    let link = format!("{place}/papers/{paper}");
    html! {
        @if media_type.starts_with("image/") { img.paper src={ (link) "/small" } alt=(label) loading="lazy"; }
        a href=(link) download { (desk.say_with("desk-download", &[("what", label)])) }
    }
}
