//! The mandate that a case came under, on its page: who acts, what they are to the person, for which matters, until when, and
//! plainly whether it has ended; with the way to end it.

use maud::{Markup, html};
use protocol::application::{Application, Mandate};

use super::{
    Desk,
    answers::picture,
    clerk::Clerk,
    words::{minute_of, service_title, title_of},
};
use crate::cases::mandate::{EndedBy, EndedMandate, brings_back};
use crate::casework::Opened;
use crate::texts::{Key, NONE, args, key};

/// Nothing where nobody acts for the person.
pub(super) fn mandate(desk: &Desk, clerk: &Clerk, opened: &Opened) -> Markup {
    let say = |key| desk.say(key);
    let Some(mandate) = &opened.application.mandate else {
        return html! {};
    };
    let number = &opened.file.case.number;
    html! {
        section.card #mandate {
            h2 { (say(key!("desk-mandate-title"))) }
            (standing(desk, opened, mandate))
            dl.facts {
                dt { (say(key!("desk-agent"))) }
                dd { (mandate.agent_name) " " (mandate.agent_id_number) " " (mandate.agent_phone) }
                dt { (say(key!("desk-mandate-principal"))) }
                dd { (mandate.principal_name) " " (mandate.principal_id_number) }
                dt { (say(key!("desk-mandate-relation"))) } dd { (relation(desk, &mandate.relation)) }
                dt { (say(key!("desk-mandate-scope"))) } dd { (scope(desk, opened, mandate)) }
                dt { (say(key!("desk-mandate-days"))) } dd { (desk.say_with(key!("desk-mandate"), args![from = &mandate.from, until = &mandate.until])) }
                dt { (say(key!("desk-mandate-paper"))) } dd { (signature(desk, number, &opened.application, mandate)) }
            }
            @if opened.mandate_ended.is_none() { (ending(desk, clerk, number)) }
        }
    }
}

/// What is asked for under a mandate that holds no more cannot come back under it: said before it is asked for, with what must
/// be done instead. Nothing where it holds, or where nobody acts for the person.
pub(super) fn no_way_back(desk: &Desk, opened: &Opened) -> Markup {
    let over = opened.application.mandate.as_ref();
    let ended = opened.mandate_ended.as_ref();
    let over = over.is_some_and(|mandate| !brings_back(mandate, ended, desk.work.today()));
    html! { @if over { p.notice.bad { (desk.say(key!("desk-ask-mandate-over"))) } } }
}

/// Whether it holds today: ended by somebody, run out, not begun, or in force.
fn standing(desk: &Desk, opened: &Opened, mandate: &Mandate) -> Markup {
    let today = desk.work.today().to_string();
    if let Some(ended) = &opened.mandate_ended {
        return html! { p.late {
            (how_it_ended(desk, ended)) " " (when(desk, opened, ended))
            @if !ended.why.is_empty() { " " (ended.why) }
        } };
    }
    if mandate.until < today {
        let says = desk.say_with(key!("desk-mandate-run-out"), args![day = &mandate.until]);
        return html! { p.late { (says) } };
    }
    html! { p.state { (desk.say(key!("desk-mandate-holds"))) } }
}

/// When, and by whose word.
pub(super) fn how_it_ended(desk: &Desk, ended: &EndedMandate) -> String {
    let at = minute_of(&ended.at);
    match &ended.by {
        EndedBy::Device => desk.say_with(key!("desk-mandate-over-by-agent"), args![at = &at]),
        EndedBy::Clerk(clerk) => desk.say_with(key!("desk-mandate-over"), args![at = &at, clerk = clerk]),
        EndedBy::SomeClerk => desk.say_with(key!("desk-mandate-over-by-some-clerk"), args![at = &at]),
    }
}

/// How that lies to the case: before it came, before it was decided; nothing where it had been decided.
pub(super) fn when(desk: &Desk, opened: &Opened, ended: &EndedMandate) -> String {
    let case = &opened.file.case;
    let came = if case.returned_at.is_empty() {
        &case.received_at
    } else {
        &case.returned_at
    };
    if ended.at <= *came {
        desk.say(key!("desk-mandate-over-before"))
    } else if case.state.can_be_decided() || ended.at <= case.decided_at {
        desk.say(key!("desk-mandate-over-after"))
    } else {
        String::new()
    }
}

fn relation(desk: &Desk, word: &str) -> String {
    let key: Key<NONE> = match word {
        "relative" => key!("desk-relation-relative"),
        "village-helper" => key!("desk-relation-village-helper"),
        "neighbour" => key!("desk-relation-neighbour"),
        "other" => key!("desk-relation-other"),
        // A newer app may know another.
        _ => return word.to_owned(),
    };
    desk.say(key)
}

fn scope(desk: &Desk, opened: &Opened, mandate: &Mandate) -> String {
    if mandate.services.is_empty() {
        return desk.say(key!("desk-mandate-all"));
    }
    let case = &opened.file.case;
    let title = |id: &String| {
        if *id == case.service {
            service_title(desk, case)
        } else {
            title_of(desk, id)
        }
    };
    let titles: Vec<String> = mandate.services.iter().map(title).collect();
    titles.join("、")
}

fn signature(desk: &Desk, number: &str, application: &Application, mandate: &Mandate) -> Markup {
    let paper = application
        .papers
        .iter()
        .find(|paper| paper.paper_id == mandate.paper_id);
    let what = desk.say(key!("desk-mandate-paper"));
    html! {
        @if let Some(paper) = paper {
            (picture(desk, &format!("/cases/{number}"), &what, &paper.paper_id, &paper.media_type))
        }
    }
}

fn ending(desk: &Desk, clerk: &Clerk, number: &str) -> Markup {
    html! {
        details {
            summary { (desk.say(key!("desk-mandates-end"))) }
            p { (desk.say(key!("desk-mandate-end-how"))) }
            form method="post" action="/mandates" {
                input type="hidden" name="csrf" value=(clerk.csrf);
                input type="hidden" name="number" value=(number);
                label for="end-why" { (desk.say(key!("desk-mandates-why"))) }
                // Enter is a new line: a reason sends nothing.
                textarea #end-why name="why" rows="2" required {}
                p { button.no { (desk.say(key!("desk-mandates-end"))) } }
            }
        }
    }
}
