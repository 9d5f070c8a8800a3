//! One case: who, until when, every answer, every paper, what happened, and what can be done now. Looking is audited.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use maud::{Markup, html};
use protocol::{
    application::Application,
    event::{EventKind, SignedEvent},
};

use super::{
    Desk,
    field::{Field, fields},
    list::{day_of, due_text, service_title, state_text},
    login::Clerk,
    page::{notice, page},
    part, post, state,
};
use crate::store::{self, StoreError, case::CaseFile, part::CasePart};

/// A case with what its newest envelope holds.
pub(super) struct Opened {
    pub(super) case: CaseFile,
    pub(super) application: Application,
    pub(super) events: Vec<(String, String, String, String)>,
    /// The applications it consists of (一件事); empty when it is one by itself.
    pub(super) parts: Vec<CasePart>,
}

/// The page.
pub(super) async fn show(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path(number): Path<String>,
) -> Response {
    match open(&desk, &clerk.name, &number, "read").await {
        Ok(Some(opened)) => render(&desk, &clerk, &opened, None, StatusCode::OK),
        Ok(None) => notice(
            &desk,
            Some(&clerk),
            StatusCode::NOT_FOUND,
            "desk-error-not-found",
            "/",
        ),
        Err(_) => notice(
            &desk,
            Some(&clerk),
            StatusCode::SERVICE_UNAVAILABLE,
            "desk-error-unavailable",
            "/",
        ),
    }
}

/// Reads a case and writes down who did: first the row, then the content.
pub(super) async fn open(
    desk: &Desk,
    clerk: &str,
    number: &str,
    act: &'static str,
) -> Result<Option<Opened>, StoreError> {
    open_part(desk, clerk, number, act, None).await
}

/// The same for whoever looks at one part of it: the row says which; a part that is not there opens nothing.
pub(super) async fn open_part(
    desk: &Desk,
    clerk: &str,
    number: &str,
    act: &'static str,
    part: Option<&str>,
) -> Result<Option<Opened>, StoreError> {
    let (county, number, clerk, at) = (
        desk.county.clone(),
        number.to_owned(),
        clerk.to_owned(),
        desk.now_text(),
    );
    let part = part.map(str::to_owned);
    desk.desk_store
        .write(move |transaction| {
            let Some(case) = store::case::find(transaction, &county, &number)? else {
                return Ok(None);
            };
            let parts = store::part::list(transaction, &county, &number)?;
            let act = match &part {
                Some(part) if parts.iter().any(|found| found.id == *part) => format!("{act} {part}"),
                Some(_) => return Ok(None),
                None => act.to_owned(),
            };
            store::clerk::insert_audit(transaction, &county, &at, &clerk, &number, &act)?;
            let submission = store::case::submission_of(transaction, &county, &case.envelope)?;
            let application = serde_json::from_str(&submission.ok_or(StoreError::Damaged)?.body)?;
            let events = store::case::events(transaction, &county, &number)?;
            Ok(Some(Opened {
                case,
                application,
                events,
                parts,
            }))
        })
        .await
}

/// The page, with a problem on top when an act was refused; the clerk's words are then in the fields again.
pub(super) fn render(
    desk: &Desk,
    clerk: &Clerk,
    opened: &Opened,
    again: Option<&post::Again<'_>>,
    status: StatusCode,
) -> Response {
    let fields = fields(desk, &opened.application);
    let main = html! {
        @if let Some(again) = again { p.notice.bad role="alert" { (desk.texts.say(again.problem)) } }
        @if opened.case.state == state::WITHDRAWN { p.notice { (desk.texts.say("desk-withdrawn-notice")) } }
        (facts(desk, &opened.case, &opened.application))
        @if !opened.parts.is_empty() { (part::list(desk, opened)) }
        h2 #answers { (desk.texts.say("desk-answers")) }
        (answers(desk, &format!("/cases/{}", opened.case.number), &fields))
        h2 { (desk.texts.say("desk-acts")) }
        (post::forms(desk, clerk, opened, &fields, again))
        h2 { (desk.texts.say("desk-history")) }
        (history(desk, opened))
    };
    let title = format!("{} {}", service_title(desk, &opened.case), opened.case.number);
    let mut response = page(desk, Some(clerk), &title, &main);
    *response.status_mut() = status;
    response
}

fn facts(desk: &Desk, case: &CaseFile, application: &Application) -> Markup {
    let say = |key| desk.texts.say(key);
    let line = |key, value: &str| html! { @if !value.is_empty() { dt { (say(key)) } dd { (value) } } };
    html! {
        dl.facts.card {
            dt { (say("desk-state")) } dd.state { (state_text(desk, case)) }
            @if !case.due_on.is_empty() { dt { (say("desk-due")) } dd { (due_text(desk, &case.due_on, case.due_certain)) } }
            (line("desk-applicant", &case.applicant_name))
            (line("desk-id-number", &case.applicant_id_number))
            (line("desk-region", &region(desk, &case.region)))
            (line("desk-received", day_of(&case.received_at)))
            (line("desk-accepted", day_of(&case.accepted_at)))
            @if case.state == state::WITHDRAWN {
                (line("desk-withdrawn-on", day_of(&case.decided_at)))
                (line("desk-withdrawn-reason", &case.result))
            } @else { (line("desk-result", &case.result)) }
            @if let Some(mandate) = &application.mandate {
                dt { (say("desk-agent")) }
                dd {
                    (mandate.agent_name) " " (mandate.agent_id_number) " " (mandate.agent_phone) br;
                    (desk.texts.say_with("desk-mandate", &[("from", &mandate.from), ("until", &mandate.until)]))
                    @if let Some(paper) = application.papers.iter().find(|paper| paper.paper_id == mandate.paper_id) {
                        (picture(desk, &format!("/cases/{}", case.number), &say("desk-mandate-paper"), &paper.paper_id, &paper.media_type))
                    }
                }
            }
            @for consent in &application.consents { dt { (say("desk-consent")) } dd { (consent.text) } }
        }
    }
}

/// A village by its code, in words; what is no code of ours stays as it was answered.
fn region(desk: &Desk, answered: &str) -> String {
    let county = desk.published.county();
    let mut villages = county
        .towns
        .iter()
        .flat_map(|town| town.villages.iter().map(move |village| (town, village)));
    let found = villages.find(|(_, village)| village.code == answered);
    found.map_or_else(
        || answered.to_owned(),
        |(town, village)| format!("{}{}", town.name, village.name),
    )
}

/// Questions and answers; `place` is the page whose papers they are.
pub(super) fn answers(desk: &Desk, place: &str, fields: &[Field]) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (desk.texts.say("desk-question")) }
                th scope="col" { (desk.texts.say("desk-answer")) }
            } }
            tbody { @for field in fields {
                tr {
                    th scope="row" { (field.label) }
                    td {
                        @if let Some(paper) = &field.paper { (picture(desk, place, &field.label, &paper.paper_id, &paper.media_type)) }
                        @else if field.value.is_empty() { span.soft { (desk.texts.say("desk-blank")) } }
                        @else { (field.value) }
                    }
                }
            } }
        }
    }
}

fn picture(desk: &Desk, place: &str, label: &str, paper: &str, media_type: &str) -> Markup {
    let link = format!("{place}/papers/{paper}");
    html! {
        @if media_type.starts_with("image/") { img.paper src={ (link) "/small" } alt=(label) loading="lazy"; }
        a href=(link) download { (desk.texts.say_with("desk-download", &[("what", label)])) }
    }
}

fn history(desk: &Desk, opened: &Opened) -> Markup {
    html! {
        table { tbody {
            @for (at, clerk, reason, body) in &opened.events {
                tr {
                    td { (at.replace('T', " ").get(..16).unwrap_or(at)) }
                    td { (event_text(desk, body)) @if !reason.is_empty() { br; (reason) } }
                    td { (clerk) }
                }
            }
        } }
    }
}

fn event_text(desk: &Desk, body: &str) -> Markup {
    let Ok(signed) = serde_json::from_str::<SignedEvent>(body) else {
        return html! {};
    };
    let say = |key| desk.texts.say(key);
    match signed.event.what {
        EventKind::Complete => html! { (say("desk-event-complete")) },
        EventKind::Accepted => html! { (say("desk-state-accepted")) },
        EventKind::CorrectionsAsked { items, until } => html! {
            (desk.texts.say_with("desk-event-corrections", &[("day", &until)]))
            ul { @for item in items { li { (item.note) } } }
        },
        EventKind::Approved { result } => html! { (say("desk-state-approved")) br; (result) },
        EventKind::Denied { reason, appeal } => {
            html! { (say("desk-state-denied")) br; (reason) br; (appeal) }
        }
        EventKind::PartDecided {
            name,
            approved,
            words,
            appeal,
            ..
        } => {
            let key = if approved {
                "desk-event-part-done"
            } else {
                "desk-event-part-denied"
            };
            html! {
                (desk.texts.say_with(key, &[("name", &name)])) br; (words)
                @if !appeal.is_empty() { br; (appeal) }
            }
        }
        EventKind::Withdrawn => html! { (say("desk-state-withdrawn")) },
        EventKind::NotWithdrawn => html! { (say("desk-event-not-withdrawn")) },
        EventKind::Refused { code } => {
            html! { (desk.texts.say_with("desk-event-refused", &[("code", &code)])) }
        }
    }
}
