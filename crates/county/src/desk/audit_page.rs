//! What all clerks read and did, for the one in charge: who, when, which case, never an answer.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::Clerk,
    page::{notice, page, unavailable},
    pages::Paged,
};
use crate::cases::audit::AuditLine;
use crate::texts::key;

/// The newest first, page by page.
pub(super) async fn show(
    State(desk): State<Arc<Desk>>,
    Query(paged): Query<Paged>,
    clerk: Clerk,
) -> Response {
    if !clerk.in_charge {
        let status = StatusCode::FORBIDDEN;
        return notice(&desk, Some(&clerk), status, key!("desk-audit-not-yours"), "/");
    }
    let Ok(mut lines) = desk.work.whole_audit(&clerk.name, paged.span()).await else {
        return unavailable(&desk, Some(&clerk));
    };
    let more = Paged::cut(&mut lines);
    let main = html! {
        (table(&desk, &lines))
        (paged.links(&desk, "/audit", lines.len(), more))
    };
    page(&desk, Some(&clerk), &desk.say(key!("desk-nav-audit")), &main)
}

fn table(desk: &Desk, lines: &[AuditLine]) -> Markup {
    html! {
        table {
            thead { tr {
                @for key in [key!("desk-audit-at"), key!("desk-audit-who"), key!("desk-audit-act"), key!("desk-number")] {
                    th scope="col" { (desk.say(key)) }
                }
            } }
            tbody { @for line in lines { (row(desk, line)) } }
        }
    }
}

fn row(desk: &Desk, line: &AuditLine) -> Markup {
    html! {
        tr {
            td { (line.at.replace('T', " ").get(..19).unwrap_or(&line.at)) }
            td { (line.clerk) }
            td { (desk.say_named(&format!("audit-{}", line.act))) @if !line.part.is_empty() { " " (of(desk, &line.part)) } }
            td { @if !line.number.is_empty() { a href={ "/cases/" (line.number) } { (line.number) } } }
        }
    }
}

/// A list by its title, a part by its id.
fn of(desk: &Desk, part: &str) -> String {
    if part.starts_with("desk-") {
        desk.say_named(part)
    } else {
        part.to_owned()
    }
}
