//! Papers at the desk. The original is only ever a download; what a page shows is a small picture drawn anew from it, so
//! that nothing a citizen sent is interpreted by a clerk's browser.

use std::{io::Cursor, sync::Arc};

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use image::{ImageFormat, ImageReader, Limits};
use protocol::{
    application::{Application, ApplicationPaper},
    problem::Code,
};

use super::{
    Desk,
    field::fields_of,
    login::Clerk,
    page::{notice, with_headers},
    show,
};
use crate::worker;

const SMALL: u32 = 640;
/// Most memory of a picture that is decoded.
const DECODE_BYTES: u64 = 512 * 1024 * 1024;

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

async fn original(
    desk: &Arc<Desk>,
    clerk: &Clerk,
    number: &str,
    part: Option<&str>,
    paper: &str,
) -> Response {
    let found = match find(desk, clerk, number, part, paper, "download").await {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    let name = format!(
        "attachment; filename=\"{number}-{}.{}\"",
        short(&found.content_hash),
        extension(&found.media_type)
    );
    let here = desk.clone();
    match tokio::task::spawn_blocking(move || worker::open_paper(&here, &found)).await {
        Ok(Ok((content, media_type))) => {
            let mut response = with_headers(content.into_response(), media_type);
            if let Ok(name) = HeaderValue::from_str(&name) {
                response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
            }
            response
        }
        _ => unreadable(desk, clerk),
    }
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

async fn drawn(desk: &Arc<Desk>, clerk: &Clerk, number: &str, part: Option<&str>, paper: &str) -> Response {
    let found = match find(desk, clerk, number, part, paper, "see-paper").await {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    let here = desk.clone();
    match tokio::task::spawn_blocking(move || draw_small(&here, &found)).await {
        Ok(Ok(picture)) => with_headers(picture.into_response(), "image/jpeg"),
        _ => unreadable(desk, clerk),
    }
}

async fn find(
    desk: &Desk,
    clerk: &Clerk,
    number: &str,
    part: Option<&str>,
    paper: &str,
    act: &'static str,
) -> Result<ApplicationPaper, Response> {
    let opened = show::open_part(desk, &clerk.name, number, act, part).await;
    let opened = opened.map_err(|_| {
        notice(
            desk,
            Some(clerk),
            StatusCode::SERVICE_UNAVAILABLE,
            "desk-error-unavailable",
            "/",
        )
    })?;
    opened
        .and_then(|opened| among(desk, opened.application, part, paper))
        .ok_or_else(|| {
            notice(
                desk,
                Some(clerk),
                StatusCode::NOT_FOUND,
                "desk-error-not-found",
                "/",
            )
        })
}

/// The paper of this id. For a part it must be one of its answers: who may see a part may not see the rest.
fn among(desk: &Desk, application: Application, part: Option<&str>, paper: &str) -> Option<ApplicationPaper> {
    if let Some(part) = part {
        let mut fields = fields_of(desk, &application, part).into_iter();
        return fields.find_map(|field| field.paper.filter(|found| found.paper_id == paper));
    }
    let mut papers = application.papers.into_iter();
    papers.find(|found| found.paper_id == paper)
}

fn draw_small(desk: &Desk, paper: &ApplicationPaper) -> Result<Vec<u8>, Code> {
    let (content, _) = worker::open_paper(desk, paper)?;
    let mut reader = ImageReader::new(Cursor::new(content))
        .with_guessed_format()
        .map_err(|_| Code::WrongType)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODE_BYTES);
    reader.limits(limits);
    let picture = reader
        .decode()
        .map_err(|_| Code::WrongType)?
        .thumbnail(SMALL, SMALL)
        .to_rgb8();
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .map_err(|_| Code::WrongType)?;
    Ok(bytes.into_inner())
}

fn unreadable(desk: &Desk, clerk: &Clerk) -> Response {
    notice(
        desk,
        Some(clerk),
        StatusCode::UNPROCESSABLE_ENTITY,
        "desk-error-paper",
        "/",
    )
}

fn short(hash: &str) -> &str {
    hash.get(..8).unwrap_or("paper")
}

fn extension(media_type: &str) -> &'static str {
    match media_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        "application/pdf" => "pdf",
        _ => "bin",
    }
}
