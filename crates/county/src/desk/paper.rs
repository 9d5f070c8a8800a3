//! Papers at the desk. The original is only ever a download; what a page shows is a small picture drawn anew from it, so
//! that nothing a citizen sent is interpreted by a clerk's browser.

use std::{io::Cursor, sync::Arc};

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use image::{ImageFormat, ImageReader, Limits};
use protocol::{application::ApplicationPaper, problem::Code};

use super::{
    Desk,
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
    let found = match find(&desk, &clerk, &number, &paper, "download").await {
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
        _ => unreadable(&desk, &clerk),
    }
}

/// A small picture of it.
pub(super) async fn small(
    State(desk): State<Arc<Desk>>,
    clerk: Clerk,
    Path((number, paper)): Path<(String, String)>,
) -> Response {
    let found = match find(&desk, &clerk, &number, &paper, "see-paper").await {
        Ok(found) => found,
        Err(refused) => return refused,
    };
    let here = desk.clone();
    match tokio::task::spawn_blocking(move || draw_small(&here, &found)).await {
        Ok(Ok(picture)) => with_headers(picture.into_response(), "image/jpeg"),
        _ => unreadable(&desk, &clerk),
    }
}

async fn find(
    desk: &Desk,
    clerk: &Clerk,
    number: &str,
    paper: &str,
    act: &'static str,
) -> Result<ApplicationPaper, Response> {
    let opened = show::open(desk, &clerk.name, number, act).await;
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
        .and_then(|opened| {
            opened
                .application
                .papers
                .into_iter()
                .find(|found| found.paper_id == paper)
        })
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
