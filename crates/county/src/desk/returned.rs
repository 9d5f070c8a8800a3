//! What was asked to be mended and came back, on top of the case: for each thing that was asked whether it was changed, from
//! what into what, so that a clerk sees at once whether all of it was answered.

use form::reference;
use maud::{Markup, html};
use protocol::application::KEPT;
use protocol::event::{CorrectionItem, MANDATE};

use super::{
    Desk,
    answers::changed,
    changed::Changes,
    corrections::called,
    field::Field,
    sections::{Section, names, sections},
};
use crate::casework::{Mended, Opened};
use crate::texts::{args, key};

/// A correction held against what came back.
struct Answer<'a> {
    item: &'a CorrectionItem,
    what: String,
    /// How it looks now.
    now: Markup,
    /// All of it was changed.
    whole: bool,
}

/// The table; nothing while nothing came back.
pub(super) fn summary(desk: &Desk, opened: &Opened, now: &[Section], changes: &Changes) -> Markup {
    let Some(mended) = &opened.mended else {
        return html! {};
    };
    let place = format!("/cases/{}", opened.file.case.number);
    let answers = answers(desk, &place, opened, mended, now, changes);
    html! {
        section.card #returned {
            h2 { (desk.say(key!("desk-returned"))) }
            (says(desk, &answers))
            (table(desk, &answers))
            (also(desk, mended, now, changes))
        }
    }
}

fn says(desk: &Desk, answers: &[Answer<'_>]) -> Markup {
    let asked = answers.len().to_string();
    let same = answers.iter().filter(|answer| !answer.whole).count();
    html! {
        @if same == 0 { p.state { (desk.say_with(key!("desk-returned-all"), args![count = &asked])) } }
        @else { p.late { (desk.say_with(key!("desk-returned-some"), args![count = &asked, same = &same.to_string()])) } }
    }
}

fn table(desk: &Desk, answers: &[Answer<'_>]) -> Markup {
    html! {
        table {
            thead { tr {
                @for key in [key!("desk-returned-what"), key!("desk-returned-note"), key!("desk-returned-answer")] {
                    th scope="col" { (desk.say(key)) }
                }
            } }
            tbody { @for answer in answers { tr {
                th scope="row" { (answer.what) }
                td.lines { (answer.item.note) }
                td { (answer.now) }
            } } }
        }
    }
}

fn answers<'a>(
    desk: &Desk,
    place: &str,
    opened: &Opened,
    mended: &'a Mended,
    now: &[Section],
    changes: &Changes,
) -> Vec<Answer<'a>> {
    // What was asked about may be gone by now, so it is called as it was called then.
    let mut called = called(desk, &sections(desk, &mended.before));
    called.extend(names(now));
    let answer = |item: &'a CorrectionItem| {
        let field = fields(now).find(|field| field.key == item.at);
        let (now, whole) = match field {
            _ if item.at == MANDATE => mandate(desk, opened, mended),
            Some(field) => question(desk, place, opened, item, field, changes),
            None => part(desk, opened, item, now, changes),
        };
        let what = called.get(&item.at).cloned().unwrap_or_default();
        Answer {
            item,
            what,
            now,
            whole,
        }
    };
    mended.items.iter().map(answer).collect()
}

/// A question, or single pages of its photo.
fn question(
    desk: &Desk,
    place: &str,
    opened: &Opened,
    item: &CorrectionItem,
    field: &Field,
    changes: &Changes,
) -> (Markup, bool) {
    let Some(found) = changes.find(field) else {
        return (unchanged(desk, opened, item), false);
    };
    let pages = same_pages(item, field, changes);
    let now = html! {
        (changed(desk, place, field, &found))
        @if !pages.is_empty() {
            p.late { (desk.say_with(key!("desk-returned-pages-same"), args![pages = &pages.join("、")])) }
        }
    };
    (now, pages.is_empty())
}

/// A whole part, a person in a list, the list.
fn part(
    desk: &Desk,
    opened: &Opened,
    item: &CorrectionItem,
    now: &[Section],
    changes: &Changes,
) -> (Markup, bool) {
    let inside = |field: &&Field| reference::within(&field.key, &item.at);
    let changed = fields(now)
        .filter(inside)
        .filter(|field| changes.find(field).is_some());
    let gone = changes.gone(fields(now)).into_iter().filter(inside);
    let count = changed.count().saturating_add(gone.count());
    if count == 0 {
        return (unchanged(desk, opened, item), false);
    }
    let says = desk.say_with(key!("desk-returned-parts"), args![count = &count.to_string()]);
    (html! { a href="#answers" { (says) } }, true)
}

/// Signed again is another mandate than the one that was asked about.
fn mandate(desk: &Desk, opened: &Opened, mended: &Mended) -> (Markup, bool) {
    let before = mended.before.mandate.as_ref().map(|mandate| &mandate.id);
    let now = opened.application.mandate.as_ref();
    match now.filter(|now| Some(&now.id) != before) {
        None => (
            html! { span.late { (desk.say(key!("desk-returned-same"))) } },
            false,
        ),
        Some(now) => {
            let days = desk.say_with(key!("desk-mandate"), args![from = &now.from, until = &now.until]);
            let says = desk.say(key!("desk-returned-mandate"));
            (html! { a href="#mandate" { (says) } " " (days) }, true)
        }
    }
}

/// Not changed, and what the person says about that, if anything.
fn unchanged(desk: &Desk, opened: &Opened, item: &CorrectionItem) -> Markup {
    let kind = format!("{KEPT}{}", item.at);
    let said = opened.application.consents.iter().find(|said| said.kind == kind);
    html! {
        span.late { (desk.say(key!("desk-returned-same"))) }
        @if let Some(said) = said { p { (desk.say_with(key!("desk-returned-kept"), args![what = &said.text])) } }
    }
}

/// Pages that were to be taken again and whose very picture is still there, whatever became of the pages around it: with
/// another page taken again, added or gone, the one that was refused may stand in another place.
fn same_pages(item: &CorrectionItem, field: &Field, changes: &Changes) -> Vec<String> {
    let before = changes.before(&field.key);
    let refused = |page: u32| {
        let place = usize::try_from(page).ok()?.checked_sub(1)?;
        before?.papers.get(place).map(|paper| paper.content_hash.as_str())
    };
    let stays = |page: &&u32| {
        let refused = refused(**page);
        let mut now = field.papers.iter().map(|paper| paper.content_hash.as_str());
        refused.is_some_and(|refused| now.any(|content| content == refused))
    };
    item.pages.iter().filter(stays).map(u32::to_string).collect()
}

/// What nobody asked for and is not as it was: named, so that nothing slips in beside what was asked.
fn also(desk: &Desk, mended: &Mended, now: &[Section], changes: &Changes) -> Markup {
    let asked = |field: &&Field| {
        mended
            .items
            .iter()
            .any(|item| reference::within(&field.key, &item.at))
    };
    let changed = fields(now).filter(|field| !field.worked_out && changes.find(field).is_some());
    let gone = changes.gone(fields(now)).into_iter();
    let others = changed.chain(gone).filter(|field| !asked(field));
    let others: Vec<&str> = others.map(|field| field.label.as_str()).collect();
    html! {
        @if !others.is_empty() {
            p { (desk.say_with(key!("desk-returned-also"), args![what = &others.join("、")])) }
        }
    }
}

fn fields(sections: &[Section]) -> impl Iterator<Item = &Field> {
    sections.iter().flat_map(|section| &section.fields)
}
