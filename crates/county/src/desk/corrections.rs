//! What a clerk asks to be given again: a question, single pages of a photo, a whole part, a person in a list. The form and
//! how it is read stand together, so that what can be ticked can be read.

use std::collections::BTreeMap;

use maud::{Markup, html};
use protocol::event::{CorrectionItem, MANDATE};

use super::{
    Desk,
    again::{Again, Asked, wrong_at},
    field::Field,
    form_post::Fields,
    forms::area,
    mandate_facts::no_way_back,
    sections::{Section, names},
};
use crate::casework::Opened;
use crate::texts::{args, key};

/// The form: part by part, every question with a line to write in.
pub(super) fn ask(desk: &Desk, opened: &Opened, sections: &[Section], again: Option<&Again<'_>>) -> Markup {
    let case = &opened.file.case;
    html! {
        (no_way_back(desk, opened))
        p { (desk.say(key!("desk-ask-once"))) }
        @if opened.application.mandate.is_some() {
            (place(desk, MANDATE, &desk.say(key!("desk-ask-mandate-what")), again, &html! {
                span { (desk.say(key!("desk-ask-mandate"))) }
            }, &html! {}))
        }
        @for section in sections {
            @if !section.key.is_empty() { (whole(desk, section, again)) }
            @for field in section.fields.iter().filter(|field| !field.worked_out) {
                (place(desk, &field.key, &field.label, again, &html! {
                    span { (field.label) @if !field.value.is_empty() { " " span.soft { (field.value) } } }
                }, &pages(desk, field, again)))
            }
        }
        (until(desk, again))
        @if case.corrections_asked > 0 {
            p.notice { (desk.say(key!("desk-ask-second"))) }
            (area(desk, "again-reason", key!("desk-ask-reason"), again))
        }
        p { button.main { (desk.say(key!("desk-ask"))) } }
    }
}

fn until(desk: &Desk, again: Option<&Again<'_>>) -> Markup {
    let wrong = Again::wrong(again, "until");
    html! {
        label for="until" { (desk.say(key!("desk-ask-until"))) }
        (wrong_at("until", wrong))
        input #until name="until" type="date" required min=(desk.work.today()) value=(Again::before(again, "until"))
            autofocus[wrong.is_some()] aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| "until-wrong")];
    }
}

fn whole(desk: &Desk, section: &Section, again: Option<&Again<'_>>) -> Markup {
    let what = desk.say_with(key!("desk-ask-part"), args![part = &section.name]);
    html! {
        h3 { (section.name) }
        (place(desk, &section.key, &section.name, again, &html! { span { (what) } }, &html! {}))
    }
}

/// What can be ticked, with more to tick below it, and the line for how to mend it.
fn place(
    desk: &Desk,
    key: &str,
    what: &str,
    again: Option<&Again<'_>>,
    says: &Markup,
    more: &Markup,
) -> Markup {
    let (pick, note) = (format!("pick:{key}"), format!("note:{key}"));
    let (no_pick, no_note) = (Again::wrong(again, &pick), Again::wrong(again, &note));
    html! {
        div.card.ask {
            (wrong_at(&pick, no_pick))
            label.pick {
                input id=(pick) type="checkbox" name="pick" value=(key) checked[Again::had(again, "pick", key)]
                    autofocus[no_pick.is_some()] aria-invalid=[no_pick.map(|_| "true")]
                    aria-describedby=[no_pick.map(|_| format!("{pick}-wrong"))];
                (says)
            }
            (more)
            // Seen once something is ticked: eighty lines to write in would bury the three that are needed.
            div.note {
                label for=(note) { (desk.say_with(key!("desk-ask-note"), args![what = what])) }
                (wrong_at(&note, no_note))
                // Enter is a new line here and sends nothing: what is asked for is asked for once.
                textarea id=(note) name=(note) rows="2" autofocus[no_note.is_some()]
                    aria-invalid=[no_note.map(|_| "true")] aria-describedby=[no_note.map(|_| format!("{note}-wrong"))] {
                    (Again::before(again, &note))
                }
            }
        }
    }
}

/// Each page of a photo that has several.
fn pages(desk: &Desk, field: &Field, again: Option<&Again<'_>>) -> Markup {
    let name = page_field(&field.key);
    html! {
        @if field.papers.len() > 1 {
            @for number in (1..=field.papers.len()).map(|number| number.to_string()) {
                label.pick.page {
                    input type="checkbox" name=(name) value=(number)
                        checked[Again::had(again, &name, &number)];
                    span { (desk.say_with(key!("desk-ask-page"), args![number = &number])) }
                }
            }
        }
    }
}

fn page_field(key: &str) -> String {
    format!("page:{key}")
}

/// What was ticked. Only what this application asks can be; a note counts as a tick: nobody writes one for nothing.
pub(super) fn items(
    desk: &Desk,
    posted: &Fields,
    opened: &Opened,
    sections: &[Section],
) -> Vec<CorrectionItem> {
    let mut items = Vec::new();
    if opened.application.mandate.is_some() {
        items.extend(item(desk, posted, MANDATE, Vec::new()));
    }
    for section in sections {
        if !section.key.is_empty() {
            items.extend(item(desk, posted, &section.key, Vec::new()));
        }
        for field in section.fields.iter().filter(|field| !field.worked_out) {
            items.extend(item(desk, posted, &field.key, picked_pages(posted, field)));
        }
    }
    items
}

/// What of it was ticked, to name what is wrong with asking.
pub(super) fn asked(desk: &Desk, items: &[CorrectionItem], sections: &[Section]) -> Asked {
    let called = called(desk, sections);
    let named = |item: &CorrectionItem| {
        let what = called.get(&item.at).cloned().unwrap_or_default();
        (item.at.clone(), what)
    };
    Asked {
        items: items.iter().map(named).collect(),
        first: first(sections),
    }
}

/// What a correction may name, with what it is called: the questions, their parts, the mandate.
pub(super) fn called(desk: &Desk, sections: &[Section]) -> BTreeMap<String, String> {
    let mut called = names(sections);
    called.insert(MANDATE.to_owned(), desk.say(key!("desk-ask-mandate-what")));
    called
}

/// What stands first in the form.
fn first(sections: &[Section]) -> String {
    let mut places = sections.iter().flat_map(|section| {
        let part = Some(&section.key).filter(|key| !key.is_empty());
        let fields = section.fields.iter().filter(|field| !field.worked_out);
        part.into_iter().chain(fields.map(|field| &field.key))
    });
    places.next().cloned().unwrap_or_default()
}

fn item(desk: &Desk, posted: &Fields, key: &str, pages: Vec<u32>) -> Option<CorrectionItem> {
    let note = posted.one(&format!("note:{key}")).trim();
    let picked = posted.has("pick", key) || !note.is_empty() || !pages.is_empty();
    picked.then(|| CorrectionItem {
        at: key.to_owned(),
        note: with_pages(desk, &pages, note),
        pages,
    })
}

fn picked_pages(posted: &Fields, field: &Field) -> Vec<u32> {
    let several = field.papers.len() > 1;
    let there =
        |number: &u32| several && (1..=field.papers.len()).contains(&usize::try_from(*number).unwrap_or(0));
    let name = page_field(&field.key);
    let mut pages: Vec<u32> = posted
        .all(&name)
        .filter_map(|number| number.parse().ok())
        .filter(there)
        .collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

/// The sentence names the pages too: a device that cannot mark them still says which.
fn with_pages(desk: &Desk, pages: &[u32], note: &str) -> String {
    if pages.is_empty() {
        return note.to_owned();
    }
    let numbers: Vec<String> = pages.iter().map(u32::to_string).collect();
    let says = desk.say_with(key!("desk-ask-pages"), args![pages = &numbers.join("、")]);
    if note.is_empty() {
        says
    } else {
        desk.say_with(key!("desk-ask-pages-note"), args![says = &says, note = note])
    }
}
