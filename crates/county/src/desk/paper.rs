//! Papers at the desk. The original is only ever a download; what a page shows is a small picture drawn anew from it, so
//! that nothing a citizen sent is interpreted by a clerk's browser.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use protocol::application::{Application, ApplicationPaper};

use super::{
    Desk,
    clerk::Clerk,
    field::fields_of,
    opened::open,
    page::{missing, notice, with_headers},
};
use crate::texts::key;
use crate::{cases::AuditAct, media::MediaType};

/// The original.
pub(super) async fn download(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, paper)): Path<(String, String)>,
) -> Response {
    original(&desk, &clerk, &number, None, &paper).await
}

/// The original, for whoever looks at one part of the case.
pub(super) async fn download_of_part(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, part, paper)): Path<(String, String, String)>,
) -> Response {
    original(&desk, &clerk, &number, Some(&part), &paper).await
}

async fn original(desk: &Desk, clerk: &Clerk, number: &str, part: Option<&str>, paper: &str) -> Response {
    let found = match find(desk, clerk, number, part, paper, AuditAct::Download).await {
        Ok(found) => found,
        Err(refused) => return *refused,
    };
    let short = found.content_hash.get(..8).unwrap_or("paper").to_owned();
    let Ok((content, media_type)) = desk.work.original(found).await else {
        return unreadable(desk, clerk);
    };
    let name = format!(
        "attachment; filename=\"{number}-{short}.{}\"",
        media_type.extension()
    );
    let mut response = with_headers(content.into_response(), media_type.as_str());
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

/// A small picture of it.
pub(super) async fn small(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, paper)): Path<(String, String)>,
) -> Response {
    drawn(&desk, &clerk, &number, None, &paper).await
}

/// A small picture, for whoever looks at one part of the case.
pub(super) async fn small_of_part(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, part, paper)): Path<(String, String, String)>,
) -> Response {
    drawn(&desk, &clerk, &number, Some(&part), &paper).await
}

async fn drawn(desk: &Desk, clerk: &Clerk, number: &str, part: Option<&str>, paper: &str) -> Response {
    let found = match find(desk, clerk, number, part, paper, AuditAct::SeePaper).await {
        Ok(found) => found,
        Err(refused) => return *refused,
    };
    match desk.work.small(found).await {
        Ok(picture) => with_headers(picture.as_ref().clone().into_response(), MediaType::Jpeg.as_str()),
        Err(_) => unreadable(desk, clerk),
    }
}

async fn find(
    desk: &Desk,
    clerk: &Clerk,
    number: &str,
    part: Option<&str>,
    paper: &str,
    act: AuditAct,
) -> Result<ApplicationPaper, Box<Response>> {
    let opened = open(desk, clerk, number, part, act).await?;
    let before = opened.mended.map(|mended| mended.before);
    let mut sendings = std::iter::once(opened.application).chain(before);
    let found = sendings.find_map(|application| among(desk, application, part, paper));
    found.ok_or_else(|| Box::new(missing(desk, Some(clerk))))
}

/// The paper of this id. What a correction replaced is shown beside what came instead. For a part it must be one of its answers: who may see a part may not see the rest.
fn among(desk: &Desk, application: Application, part: Option<&str>, paper: &str) -> Option<ApplicationPaper> {
    if let Some(part) = part {
        let fields = fields_of(desk, &application, part).into_iter();
        return fields
            .flat_map(|field| field.papers)
            .find(|found| found.paper_id == paper);
    }
    let mut papers = application.papers.into_iter();
    papers.find(|found| found.paper_id == paper)
}

fn unreadable(desk: &Desk, clerk: &Clerk) -> Response {
    notice(
        desk,
        Some(clerk),
        StatusCode::UNPROCESSABLE_ENTITY,
        key!("desk-error-paper"),
        "/",
    )
}
