//! Questions and answers in reading order, as a table; papers as small pictures; what a correction changed with what stood
//! there before.

use maud::{Markup, html};

use super::{
    Desk,
    changed::{Change, Changes},
    field::Field,
    sections::Section,
};
use crate::texts::{args, key};

/// Questions and answers part by part; `place` is the page whose papers they are.
pub(super) fn answers(desk: &Desk, place: &str, sections: &[Section], changes: &Changes) -> Markup {
    let gone = changes.gone(sections.iter().flat_map(|section| &section.fields));
    html! {
        table {
            thead { tr {
                th scope="col" { (desk.say(key!("desk-question"))) }
                th scope="col" { (desk.say(key!("desk-answer"))) }
            } }
            @for section in sections { tbody {
                @if !section.name.is_empty() { (heading(&section.name)) }
                @for field in &section.fields { (row(desk, place, field, changes)) }
            } }
            @if !gone.is_empty() { tbody {
                (heading(&desk.say(key!("desk-gone"))))
                @for field in gone { tr { th scope="row" { (field.label) } td { del { (content(desk, place, field)) } } } }
            } }
        }
    }
}

fn heading(name: &str) -> Markup {
    html! { tr.part { th colspan="2" scope="rowgroup" { (name) } } }
}

fn row(desk: &Desk, place: &str, field: &Field, changes: &Changes) -> Markup {
    html! {
        tr {
            th scope="row" { (field.label) }
            td {
                @match changes.find(field) {
                    Some(change) => { (changed(desk, place, field, &change)) }
                    None => { (content(desk, place, field)) }
                }
                @if field.doubled { " " span.late { (desk.say(key!("desk-number-twice"))) } }
            }
        }
    }
}

/// What stood there, and what stands there now.
pub(super) fn changed(desk: &Desk, place: &str, field: &Field, change: &Change<'_>) -> Markup {
    html! {
        @match change {
            Change::Added => {
                span.mark { (desk.say(key!("desk-added"))) } " " (content(desk, place, field))
            }
            Change::Was(before) => {
                span.mark { (desk.say(key!("desk-changed"))) }
                div.was { span.soft { (desk.say(key!("desk-was"))) } del { (content(desk, place, before)) } }
                div.now { span.soft { (desk.say(key!("desk-is"))) } (content(desk, place, field)) }
            }
        }
    }
}

fn content(desk: &Desk, place: &str, field: &Field) -> Markup {
    html! {
        @if !field.papers.is_empty() { (pages(desk, place, field)) }
        @else if field.value.is_empty() { span.soft { (desk.say(key!("desk-blank"))) } }
        @else { (field.value) }
    }
}

/// The pages in the order in which they were taken, with their number where there are several.
fn pages(desk: &Desk, place: &str, field: &Field) -> Markup {
    let several = field.papers.len() > 1;
    let name = |at: usize| {
        let number = (at + 1).to_string();
        let args = args![what = field.label.as_str(), number = number.as_str()];
        if several {
            desk.say_with(key!("desk-page"), args)
        } else {
            field.label.clone()
        }
    };
    html! {
        @for (at, paper) in field.papers.iter().enumerate() {
            div.paper-page { (picture(desk, place, &name(at), &paper.paper_id, &paper.media_type)) }
        }
    }
}

/// A paper: its small picture and the way to the original.
pub(super) fn picture(desk: &Desk, place: &str, label: &str, paper: &str, media_type: &str) -> Markup {
    let link = format!("{place}/papers/{paper}");
    html! {
        @if media_type.starts_with("image/") { img.paper src={ (link) "/small" } alt=(label) loading="lazy"; }
        a href=(link) download { (desk.say_with(key!("desk-download"), args![what = label])) }
    }
}
