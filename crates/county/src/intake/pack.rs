//! The newest pack: one static signed file. Its version is the `ETag`; a pull that broke off goes on with `Range`.

use std::{io::SeekFrom, sync::Arc};

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use disk::given;
use futures_util::stream;
use protocol::problem::Code;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};

use super::{problem::Refusal, state::Intake};
use crate::paper_files;

/// Bytes read from the file at once: memory stays flat however many pull.
const PIECE_BYTES: usize = 64 * 1024;

/// Gives the pack; public, because a guide is for everybody and the file is signed.
#[utoipa::path(get, path = "/v1/catalog/pack", responses((status = 200, content_type = "application/octet-stream"),
    (status = 206), (status = 304), (status = 404, body = protocol::problem::Problem), (status = 416)))]
pub(crate) async fn show(State(intake): State<Arc<Intake>>, headers: HeaderMap) -> Result<Response, Refusal> {
    let (version, path) = intake.published.pack_path().ok_or(Code::NotFound)?;
    let tag = format!("\"{version}\"");
    if header_is(&headers, header::IF_NONE_MATCH, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let mut file = paper_files::opened(move || given::open(&path)).await?;
    let length = file.metadata().await?.len();
    // A range of an older pack is useless: `If-Range` turns it into the whole new file.
    let wants_range = !headers.contains_key(header::IF_RANGE) || header_is(&headers, header::IF_RANGE, &tag);
    let start = if wants_range {
        range_start(&headers, length)
    } else {
        Range::Whole
    };
    let mut response = match start {
        Range::Whole => StatusCode::OK.into_response(),
        Range::Outside => return Ok(outside(length, &tag)),
        Range::Part(first, last) => {
            file.seek(SeekFrom::Start(first)).await?;
            let content_range = format!("bytes {first}-{last}/{length}");
            (
                StatusCode::PARTIAL_CONTENT,
                [(header::CONTENT_RANGE, content_range)],
            )
                .into_response()
        }
    };
    let size = match start {
        Range::Part(first, last) => last.saturating_sub(first).saturating_add(1),
        _ => length,
    };
    *response.body_mut() = read_body(file, size);
    describe(response.headers_mut(), &tag, size);
    Ok(response)
}

#[derive(Clone, Copy)]
enum Range {
    Whole,
    Part(u64, u64),
    Outside,
}

fn range_start(headers: &HeaderMap, length: u64) -> Range {
    let asked = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    let Some((first, last)) = asked.and_then(|text| text.strip_prefix("bytes=")?.split_once('-')) else {
        return Range::Whole;
    };
    // Several ranges and suffix ranges are answered with the whole file, as RFC 9110 allows.
    let Ok(first) = first.trim().parse::<u64>() else {
        return Range::Whole;
    };
    let last = match last.trim() {
        "" => u64::MAX,
        text => match text.parse::<u64>() {
            Ok(last) if last >= first => last,
            _ => return Range::Whole,
        },
    };
    if first >= length {
        Range::Outside
    } else {
        Range::Part(first, last.min(length.saturating_sub(1)))
    }
}

fn outside(length: u64, tag: &str) -> Response {
    let headers = [
        (header::CONTENT_RANGE, format!("bytes */{length}")),
        (header::ETAG, tag.to_owned()),
    ];
    (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response()
}

fn read_body(file: tokio::fs::File, size: u64) -> Body {
    let pieces = stream::try_unfold(file.take(size), |mut file| async {
        let mut piece = vec![0_u8; PIECE_BYTES];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then_some((piece, file)))
    });
    Body::from_stream(pieces)
}

fn describe(headers: &mut HeaderMap, tag: &str, size: u64) {
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, tag);
    }
}

fn header_is(headers: &HeaderMap, name: header::HeaderName, value: &str) -> bool {
    headers
        .get(name)
        .is_some_and(|header| header.as_bytes() == value.as_bytes())
}
