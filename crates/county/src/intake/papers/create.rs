//! Begins an upload. Counts and sizes are checked before a byte is taken.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use protocol::problem::Code;

use super::{append, headers};
use crate::{
    clock,
    intake::{bearer::Caller, charges, problem::Refusal, state::Intake},
    paper_files,
    store::{NewUpload, Upload},
};

/// Makes an upload of the announced length and hash; with a body, its first bytes.
#[utoipa::path(post, path = "/v1/papers", params(("Tus-Resumable" = String, Header), ("Upload-Length" = u64, Header),
    ("Upload-Metadata" = String, Header, description = "hash, base64 of the hex SHA-256 of the sealed bytes")),
    responses((status = 201, description = "Location, Upload-Offset, Upload-Expires"),
    (status = 400, body = protocol::problem::Problem), (status = 412, body = protocol::problem::Problem),
    (status = 413, body = protocol::problem::Problem), (status = 429, body = protocol::problem::Problem)))]
pub(crate) async fn create(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    asked: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    headers::check_version(&asked)?;
    let length = u32::try_from(headers::number(&asked, "upload-length")?).map_err(|_| Code::TooLarge)?;
    if length > intake.limits.paper_bytes {
        return Err(Code::TooLarge.into());
    }
    let hash = headers::announced_hash(&asked)?;
    let upload = begin(&intake, &caller, hash, length).await?;
    let offset = if upload.complete {
        u64::from(length)
    } else {
        append::first_bytes(&intake, &caller, &upload, &asked, body).await?
    };
    Ok(created(&intake, &upload, offset))
}

fn created(intake: &Intake, upload: &Upload, offset: u64) -> Response {
    let location = format!("{}/{}", protocol::path::PAPERS, upload.id);
    headers::answer(
        StatusCode::CREATED,
        &[
            ("location", location),
            ("upload-offset", offset.to_string()),
            ("upload-expires", expires(intake)),
        ],
    )
}

fn expires(intake: &Intake) -> String {
    let end = intake.now() + jiff::SignedDuration::from_hours(24 * i64::from(intake.limits.unfinished_days));
    end.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

async fn begin(intake: &Arc<Intake>, caller: &Caller, hash: String, length: u32) -> Result<Upload, Refusal> {
    forget_stale(intake, caller).await?;
    let new = NewUpload {
        charges: charges::of_bytes(intake, caller, length.into()),
        id: clock::random_hex(intake.random.as_ref(), 16)?,
        device: caller.device.clone(),
        hash,
        length_bytes: length,
        at: intake.now_text(),
    };
    let most = intake.limits.unfinished_uploads;
    let made = intake.store.begin_upload(new, most);
    made.await?
        .ok_or_else(|| Refusal::new(Code::TooMany).with_header("retry-after", 3600))
}

/// Uploads that nobody finished for a month make room; nothing that an envelope has is touched.
async fn forget_stale(intake: &Arc<Intake>, caller: &Caller) -> Result<(), Refusal> {
    let before =
        intake.now() - jiff::SignedDuration::from_hours(24 * i64::from(intake.limits.unfinished_days));
    let before = clock::rfc3339(before);
    for id in intake.store.stale_uploads(&caller.device, &before).await? {
        intake.store.forget_upload(&id).await?;
        paper_files::remove(&intake.data_dir, &id).await?;
    }
    Ok(())
}
