//! Envelopes come in once: the id is the idempotency key, the content hash tells a repetition from another content, and
//! effect, number and receipt are one transaction. What is inside is the desk's business.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::{
    envelope::Envelope,
    problem::Code,
    receipt::{Receipt, SignedReceipt},
};
use seal::context::Context;

use super::{bearer::Caller, body::Body, charges, problem::Refusal, state::Intake};
use crate::{
    clock,
    paper_files::{is_hash, is_id},
    store::{NewEnvelope, Taken},
};

/// Hands in an envelope, or gives its receipt again.
#[utoipa::path(put, path = "/v1/envelopes/{id}", params(("id" = String, Path)), request_body = Envelope, responses(
    (status = 200, body = SignedReceipt), (status = 400, body = protocol::problem::Problem),
    (status = 401, body = protocol::problem::Problem), (status = 409, body = protocol::problem::Problem),
    (status = 413, body = protocol::problem::Problem), (status = 422, body = protocol::problem::Problem)))]
pub(crate) async fn put(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Path(id): Path<String>,
    Body(envelope): Body<Envelope>,
) -> Result<Response, Refusal> {
    check(&intake, &caller, &id, &envelope)?;
    take(&intake, &caller, envelope, None).await
}

/// What an envelope must be before it is taken.
pub(super) fn check(intake: &Intake, caller: &Caller, id: &str, envelope: &Envelope) -> Result<(), Refusal> {
    check_header(intake, caller, id, envelope)?;
    check_content(intake, caller, envelope)
}

/// Gives the receipt of an envelope of the caller's own.
#[utoipa::path(get, path = "/v1/envelopes/{id}", params(("id" = String, Path)), responses(
    (status = 200, body = SignedReceipt), (status = 401, body = protocol::problem::Problem),
    (status = 404, body = protocol::problem::Problem)))]
pub(crate) async fn get(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let receipt = intake.store.receipt(&id, &caller.device).await?;
    Ok(json(receipt.ok_or(Code::NotFound)?))
}

fn check_header(intake: &Intake, caller: &Caller, id: &str, envelope: &Envelope) -> Result<(), Refusal> {
    if !is_id(id) || envelope.id != id || envelope.device != caller.device {
        return Err(Code::BadRequest.into());
    }
    if envelope.county != intake.county {
        return Err(Code::WrongCounty.into());
    }
    if !intake.opening_key_ids.contains(&envelope.key_id) {
        return Err(Code::UnknownKey.into());
    }
    Ok(())
}

fn check_content(intake: &Intake, caller: &Caller, envelope: &Envelope) -> Result<(), Refusal> {
    let too_many = envelope.blobs.len() > intake.limits.papers_per_envelope;
    let too_large = envelope
        .blobs
        .iter()
        .any(|blob| blob.size_bytes > intake.limits.paper_bytes);
    if too_many || too_large {
        return Err(Code::TooLarge.into());
    }
    if !envelope.blobs.iter().all(|blob| is_hash(&blob.hash)) {
        return Err(Code::BadRequest.into());
    }
    let context = Context::of_envelope(envelope.format).ok_or(Code::BadRequest)?;
    caller
        .key
        .verify_document(context, envelope, &envelope.signature)
        .map_err(|_| Code::WrongSignature)?;
    let sealed = STANDARD.decode(&envelope.sealed).map_err(|_| Code::BadRequest)?;
    if seal::hash::sha256_hex(&sealed) != envelope.sealed_hash {
        return Err(Code::WrongHash.into());
    }
    Ok(())
}

/// Takes it; an earlier receipt gives it back its number and its day.
pub(super) async fn take(
    intake: &Intake,
    caller: &Caller,
    envelope: Envelope,
    before: Option<Receipt>,
) -> Result<Response, Refusal> {
    let (promised, received_at) = before
        .map(|receipt| (receipt.number, receipt.received_at))
        .unzip();
    let canonical = seal::canonical::to_vec(&envelope)?;
    let size = canonical.len();
    let new = NewEnvelope {
        content_hash: seal::hash::sha256_hex(&canonical),
        body: String::from_utf8(canonical).map_err(|_| Code::BadRequest)?,
        received_at: received_at.unwrap_or_else(|| intake.now_text()),
        year: clock::civil(intake.now()).year(),
        promised,
        charges: charges::of_envelope(intake, caller, size),
        envelope,
    };
    let taken = intake.store.take(new, intake.receipts.clone()).await?;
    intake.wake.notify_one();
    match taken {
        Taken::Receipt(receipt) => Ok(json(receipt)),
        Taken::Refused(code) => Err(code.into()),
    }
}

/// The stored text itself, so that a repeated answer is the same to the byte.
fn json(body: String) -> Response {
    (
        [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))],
        body,
    )
        .into_response()
}
