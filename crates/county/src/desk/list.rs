//! Lists of cases: what is due first stands first; what is late says so in words, not by colour alone.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    response::Response,
};
use maud::{Markup, html};

use super::{
    Desk,
    clerk::Clerk,
    page::{page, unavailable},
    pages::Paged,
    parked, same_matter, who,
    words::{case_due, case_state_text, day_of, service_title},
};
use crate::texts::{Key, NONE, args, key, shape};
use crate::{
    cases::{AuditAct, case::Case},
    store::{SameMatter, StoreError},
};

/// One of the two lists.
struct List {
    path: &'static str,
    title: Key<NONE>,
    empty: Key<NONE>,
}

/// Cases that wait for somebody.
pub(super) async fn open(
    State(desk): State<Arc<Desk>>,
    Query(paged): Query<Paged>,
    clerk: Clerk,
) -> Response {
    let Ok(parked) = desk.work.parked().await else {
        return unavailable(&desk, Some(&clerk));
    };
    let Ok(restored) = desk.work.restored_lately().await else {
        return unavailable(&desk, Some(&clerk));
    };
    let above = html! {
        @if restored { p.notice role="status" { (desk.say(key!("desk-restored"))) } }
        (parked::notice(&desk, parked.len()))
        p.soft { (desk.say(key!("desk-list-urgent"))) }
    };
    let list = List {
        path: "/",
        title: key!("desk-nav-open"),
        empty: key!("desk-list-empty"),
    };
    let cases = desk.work.cases.open_cases(paged.span()).await;
    show(&desk, &clerk, &list, paged, &above, cases).await
}

/// Cases that are decided or withdrawn.
pub(super) async fn done(
    State(desk): State<Arc<Desk>>,
    Query(paged): Query<Paged>,
    clerk: Clerk,
) -> Response {
    let list = List {
        path: "/done",
        title: key!("desk-nav-done"),
        empty: key!("desk-list-none-done"),
    };
    let cases = desk.work.cases.closed_cases(paged.span()).await;
    show(&desk, &clerk, &list, paged, &html! {}, cases).await
}

async fn show(
    desk: &Desk,
    clerk: &Clerk,
    list: &List,
    paged: Paged,
    above: &Markup,
    cases: Result<Vec<Case>, StoreError>,
) -> Response {
    // Before anything is shown: there are names in it.
    let noted = desk
        .work
        .note(&clerk.name, AuditAct::List, list.title.name())
        .await;
    let (Ok(mut cases), Ok(())) = (cases, noted) else {
        return unavailable(desk, Some(clerk));
    };
    let more = Paged::cut(&mut cases);
    let numbers = cases.iter().map(|case| case.number.clone()).collect();
    let Ok(others) = desk.work.cases.same_matter(numbers).await else {
        return unavailable(desk, Some(clerk));
    };
    let main = html! {
        (above)
        @if cases.is_empty() { p.card { (desk.say(list.empty)) } } @else { (table(desk, &cases, &others, paged.caption(more))) }
        (paged.links(desk, list.path, cases.len(), more))
        p { a.button href="/export.csv" { (desk.say(key!("desk-export"))) } }
    };
    page(desk, Some(clerk), &desk.say(list.title), &main)
}

fn table(desk: &Desk, cases: &[Case], others: &SameMatter, caption: Key<{ shape(&["count"]) }>) -> Markup {
    let say = |key| desk.say(key);
    html! {
        table {
            caption { (desk.say_with(caption, args![count = &cases.len().to_string()])) }
            thead { tr {
                @for key in [key!("desk-number"), key!("desk-service"), key!("desk-applicant"), key!("desk-state"), key!("desk-due"), key!("desk-received")] {
                    th scope="col" { (say(key)) }
                }
            } }
            tbody { @for case in cases { (row(desk, case, others.get(&case.number).map_or(&[], Vec::as_slice))) } }
        }
    }
}

fn row(desk: &Desk, case: &Case, others: &[Case]) -> Markup {
    html! {
        tr {
            td { a href={ "/cases/" (case.number) } { (case.number) } }
            td { (service_title(desk, case)) }
            td {
                (case.applicant_name)
                (who::told_apart(desk, case))
                @if !case.agent_name.is_empty() {
                    br; span.soft { (desk.say_with(key!("desk-by-agent"), args![name = &case.agent_name])) }
                }
                (same_matter::on_row(desk, others))
            }
            td.state { (case_state_text(desk, case)) }
            td { (case_due(desk, case)) }
            td {
                (day_of(&case.received_at))
                @if !case.returned_at.is_empty() {
                    br; (desk.say_with(key!("desk-returned-on"), args![day = day_of(&case.returned_at)]))
                }
            }
        }
    }
}
