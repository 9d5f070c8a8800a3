//! What each office still has to do of the cases that consist of several applications (一件事). An office finds its own here
//! without opening the whole case; whose it is stands only on the page of the part, and only where it belongs to it.

use std::{collections::BTreeMap, sync::Arc};

use axum::{extract::State, response::Response};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::Clerk,
    page::{page, unavailable},
    words::{case_due, day_of},
};
use crate::texts::{args, key};
use crate::{
    cases::{
        AuditAct,
        case::{Case, OpenPart},
    },
    store::Span,
};

/// Undecided parts under the name of their office, what is due first standing first.
pub(super) async fn open(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let noted = desk
        .work
        .note(&clerk.name, AuditAct::List, key!("desk-nav-parts").name())
        .await;
    let (Ok(parts), Ok(())) = (desk.work.cases.open_parts(Span::WHOLE).await, noted) else {
        return unavailable(&desk, Some(&clerk));
    };
    let mut cases = BTreeMap::new();
    for number in parts.iter().map(|part| &part.number) {
        match desk.work.cases.file(number).await {
            Ok(Some(file)) => drop(cases.insert(number.clone(), file.case)),
            Ok(None) => {}
            Err(_) => return unavailable(&desk, Some(&clerk)),
        }
    }
    let main = html! {
        @if parts.is_empty() { p.card { (desk.say(key!("desk-list-empty"))) } }
        @if !parts.is_empty() { p.soft { (desk.say(key!("desk-list-urgent"))) } }
        @for office in parts.chunk_by(|one, other| one.office == other.office) { (of_office(&desk, office, &cases)) }
    };
    page(&desk, Some(&clerk), &desk.say(key!("desk-nav-parts")), &main)
}

fn of_office(desk: &Desk, parts: &[OpenPart], cases: &BTreeMap<String, Case>) -> Markup {
    let say = |key| desk.say(key);
    let office = parts.first().map(|part| part.office.as_str()).unwrap_or_default();
    html! {
        h2 { (office) }
        table {
            caption { (desk.say_with(key!("desk-list-count"), args![count = &parts.len().to_string()])) }
            thead { tr {
                @for key in [key!("desk-part"), key!("desk-number"), key!("desk-due"), key!("desk-received")] { th scope="col" { (say(key)) } }
            } }
            tbody { @for part in parts {
                tr {
                    th scope="row" { a href={ "/cases/" (part.number) "/parts/" (part.id) } { (part.name) } }
                    td { (part.number) }
                    // The day of the whole, as everywhere else.
                    td { @if let Some(case) = cases.get(&part.number) { (case_due(desk, case)) } }
                    td { (day_of(&part.received_at)) }
                }
            } }
        }
    }
}
