//! Appends bytes to an upload, and settles it when the last one has arrived. A chunk with a checksum counts whole or not
//! at all; one without counts up to where the link broke.

use std::{ops::Range, path::Path as FilePath, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use futures_util::StreamExt as _;
use protocol::problem::Code;
use seal::hash::Running;
use tokio::{fs::File, io::AsyncWriteExt as _};

use super::{busy::Turn, bytes, headers, resume};
use crate::{
    intake::{bearer::Caller, problem::Refusal, state::Intake},
    paper_files,
    store::Upload,
};

const CHUNK_TYPE: &str = "application/offset+octet-stream";

/// Appends a chunk at the offset.
#[utoipa::path(patch, path = "/v1/papers/{id}", params(("id" = String, Path), ("Tus-Resumable" = String, Header),
    ("Upload-Offset" = u64, Header), ("Upload-Checksum" = Option<String>, Header)),
    request_body(content_type = "application/offset+octet-stream", description = "Bytes from the offset on"),
    responses((status = 204, description = "Upload-Offset"), (status = 404, body = protocol::problem::Problem),
    (status = 409, description = "wrong-offset, with Upload-Offset", body = protocol::problem::Problem),
    (status = 413, body = protocol::problem::Problem), (status = 415, body = protocol::problem::Problem),
    (status = 422, description = "wrong-hash; the upload is gone", body = protocol::problem::Problem),
    (status = 460, description = "wrong-hash of the chunk; nothing was kept of it", body = protocol::problem::Problem)))]
pub(crate) async fn patch(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Path(id): Path<String>,
    asked: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    headers::check_version(&asked)?;
    if headers::text(&asked, "content-type") != Some(CHUNK_TYPE) {
        return Err(Code::WrongType.into());
    }
    let claimed = headers::number(&asked, "upload-offset")?;
    let upload = resume::find(&intake, &caller, &id).await?;
    let turn = intake.busy.take_over(&upload.id).await;
    let offset = resume::offset(&intake, &upload).await?;
    if claimed != offset {
        return Err(Refusal::new(Code::WrongOffset).with_header("upload-offset", offset));
    }
    let offset = append(&intake, &caller, &upload, offset, &asked, body, turn).await?;
    Ok(headers::answer(
        StatusCode::NO_CONTENT,
        &[("upload-offset", offset.to_string())],
    ))
}

/// The bytes that come with a creation, if any.
pub(super) async fn first_bytes(
    intake: &Arc<Intake>,
    caller: &Caller,
    upload: &Upload,
    asked: &HeaderMap,
    body: Body,
) -> Result<u64, Refusal> {
    let with_bytes = headers::text(asked, "content-type") == Some(CHUNK_TYPE);
    let body = if with_bytes { body } else { Body::empty() };
    let turn = intake.busy.take_over(&upload.id).await;
    append(intake, caller, upload, 0, asked, body, turn).await
}

async fn append(
    intake: &Arc<Intake>,
    caller: &Caller,
    upload: &Upload,
    offset: u64,
    asked: &HeaderMap,
    body: Body,
    turn: Turn,
) -> Result<u64, Refusal> {
    if upload.complete {
        return Ok(offset);
    }
    let checksum = headers::checksum(asked)?;
    let path = paper_files::upload_path(&intake.data_dir, &upload.id);
    let mut file = bytes::end_of(&path).await?;
    let stall = Duration::from_secs(intake.limits.stall_seconds);
    let mut hash = Running::default();
    let received = receive(
        &mut file,
        &mut hash,
        body,
        offset..u64::from(upload.length_bytes),
        stall,
        turn,
    )
    .await;
    file.sync_data().await?;
    drop(file);
    let hash = hash.end();
    let whole = checksum.is_none_or(|sum| received.is_ok() && hash[..] == sum);
    // What a broken link left can be checked only with the rest, by the hash of the whole.
    let signed = received.is_err() || caller.body.is(hash);
    if !whole || !signed {
        bytes::cut_back(&path, offset).await?;
        received?;
        return Err(if signed {
            Refusal::new(Code::WrongHash).with_status(460)
        } else {
            Code::NotSignedIn.into()
        });
    }
    let now = received?;
    if now == u64::from(upload.length_bytes) {
        settle(intake, caller, upload, &path).await?;
    }
    Ok(now)
}

/// Writes what comes; ends with the offset reached, or with why it stopped. Bytes written before stay.
async fn receive(
    file: &mut File,
    hash: &mut Running,
    body: Body,
    room: Range<u64>,
    stall: Duration,
    mut turn: Turn,
) -> Result<u64, Refusal> {
    let (mut stream, mut offset) = (body.into_data_stream(), room.start);
    loop {
        let piece = tokio::select! {
            () = turn.wanted() => return Err(Refusal::new(Code::WrongOffset)),
            piece = tokio::time::timeout(stall, stream.next()) => piece.map_err(|_| Refusal::new(Code::BadRequest).with_status(408))?,
        };
        let Some(piece) = piece else { return Ok(offset) };
        let piece = piece.map_err(|_| Code::BadRequest)?;
        let after = offset.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if after > room.end {
            return Err(Code::TooLarge.into());
        }
        file.write_all(&piece).await?;
        hash.add(&piece);
        offset = after;
    }
}

async fn settle(
    intake: &Arc<Intake>,
    caller: &Caller,
    upload: &Upload,
    path: &FilePath,
) -> Result<(), Refusal> {
    let fits = bytes::hash_of(path, upload).await? == upload.hash;
    if !fits {
        intake.store.forget_upload(&upload.id).await?;
        paper_files::remove(&intake.data_dir, &upload.id).await?;
        return Err(Code::WrongHash.into());
    }
    paper_files::settle(&intake.data_dir, &upload.id, &upload.hash).await?;
    let whole = intake
        .store
        .complete_upload(&caller.device, upload.clone(), intake.now_text());
    whole.await?;
    intake.wake.notify_one();
    Ok(())
}
