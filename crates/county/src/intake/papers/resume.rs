//! What the server can do, how far an upload is, and giving one up.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use protocol::problem::Code;

use super::headers;
use crate::{
    intake::{bearer::Caller, problem::Refusal, state::Intake},
    paper_files,
    store::Upload,
};

/// Version and extensions; public.
#[utoipa::path(options, path = "/v1/papers", responses((status = 204, description = "Tus-Version, Tus-Extension, Tus-Max-Size")))]
pub(crate) async fn options(State(intake): State<Arc<Intake>>) -> Response {
    headers::answer(
        StatusCode::NO_CONTENT,
        &[
            ("tus-version", headers::VERSION.to_owned()),
            ("tus-extension", headers::EXTENSIONS.to_owned()),
            ("tus-max-size", intake.limits.paper_bytes.to_string()),
            ("tus-checksum-algorithm", "sha256".to_owned()),
        ],
    )
}

/// How far an upload is. Whoever still writes to it is stopped first, so that the answer holds.
#[utoipa::path(head, path = "/v1/papers/{id}", params(("id" = String, Path), ("Tus-Resumable" = String, Header)),
    responses((status = 200, description = "Upload-Offset, Upload-Length"), (status = 404)))]
pub(crate) async fn head(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    headers::check_version(&asked)?;
    let upload = find(&intake, &caller, &id).await?;
    let _turn = intake.busy.take_over(&upload.id).await;
    let offset = offset(&intake, &upload).await?;
    let length = upload.length_bytes.to_string();
    Ok(headers::answer(
        StatusCode::OK,
        &[("upload-offset", offset.to_string()), ("upload-length", length)],
    ))
}

/// Gives an upload up. A whole paper stays: an envelope may name it.
#[utoipa::path(delete, path = "/v1/papers/{id}", params(("id" = String, Path), ("Tus-Resumable" = String, Header)),
    responses((status = 204), (status = 404, body = protocol::problem::Problem)))]
pub(crate) async fn terminate(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Result<Response, Refusal> {
    headers::check_version(&asked)?;
    let upload = find(&intake, &caller, &id).await?;
    let _turn = intake.busy.take_over(&upload.id).await;
    intake.store.forget_upload(&upload.id).await?;
    paper_files::remove(&intake.data_dir, &upload.id).await?;
    Ok(headers::answer(StatusCode::NO_CONTENT, &[]))
}

/// An upload of the caller's own.
pub(super) async fn find(intake: &Intake, caller: &Caller, id: &str) -> Result<Upload, Refusal> {
    let found = intake.store.upload(id, &caller.device).await?;
    Ok(found.ok_or(Code::NotFound)?)
}

/// How far it is; a finished one has all its bytes.
pub(super) async fn offset(intake: &Intake, upload: &Upload) -> Result<u64, Refusal> {
    if upload.complete {
        return Ok(u64::from(upload.length_bytes));
    }
    Ok(paper_files::offset(&intake.data_dir, &upload.id).await?)
}
