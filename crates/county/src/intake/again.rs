//! After the county was put back from a backup: devices ask what it still knows, offer envelopes again with the receipt
//! they have, and hand back what they were told. Nothing is believed but the county's own signature.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use protocol::{
    again::{AT_MOST, Forgotten, Known, Offer, Told},
    envelope::Envelope,
    event::SignedHead,
    problem::Code,
    receipt::{Receipt, SignedReceipt},
};
use serde::Deserialize as _;
use serde_json::Value;

use super::{bearer::Caller, body::Body, envelopes, problem::Refusal, state::Intake};
use crate::store;

/// A body that is as large as the largest envelope, and has a receipt beside it.
pub(super) const OFFER_BYTES: usize = 3 * 1024 * 1024;

/// Says which of these are not here.
#[utoipa::path(post, path = "/v1/again", request_body = Known, responses((status = 200, body = Forgotten),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem)))]
pub(crate) async fn ask(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(known): Body<Known>,
) -> Result<Json<Forgotten>, Refusal> {
    if known.envelopes.len() > AT_MOST || known.events.len() > AT_MOST {
        return Err(Code::BadRequest.into());
    }
    let known = store::Forgotten {
        envelopes: known.envelopes,
        events: known.events,
    };
    let gone = intake.store.forgotten(&caller.device, known).await?;
    Ok(Json(Forgotten {
        envelopes: gone.envelopes,
        events: gone.events,
    }))
}

/// Takes an envelope under the number and the day of its earlier receipt. A receipt that is not the county's word about
/// exactly these bytes counts for nothing: then the envelope is new.
#[utoipa::path(put, path = "/v1/again/envelopes/{id}", params(("id" = String, Path)), request_body = Offer, responses(
    (status = 200, body = SignedReceipt), (status = 400, body = protocol::problem::Problem),
    (status = 401, body = protocol::problem::Problem), (status = 409, body = protocol::problem::Problem),
    (status = 413, body = protocol::problem::Problem), (status = 422, body = protocol::problem::Problem)))]
pub(crate) async fn offer(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Path(id): Path<String>,
    Body(offer): Body<Offer>,
) -> Result<Response, Refusal> {
    let Offer { envelope, receipt } = offer;
    envelopes::check(&intake, &caller, &id, &envelope)?;
    let before = earlier(&intake, &envelope, &receipt);
    envelopes::take(&intake, &caller, envelope, before).await
}

/// Keeps what the county once told and has forgotten, for the desk to look at.
#[utoipa::path(post, path = "/v1/again/events", request_body = Told, responses((status = 204),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem)))]
pub(crate) async fn tell(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(told): Body<Told>,
) -> Result<StatusCode, Refusal> {
    if told.events.len() > AT_MOST {
        return Err(Code::BadRequest.into());
    }
    let events = told.events.iter().filter_map(|event| ours(&intake, event));
    intake.store.keep_told(&caller.device, events.collect()).await?;
    intake.wake.notify_one();
    Ok(StatusCode::NO_CONTENT)
}

fn earlier(intake: &Intake, envelope: &Envelope, raw: &Value) -> Option<Receipt> {
    let signed = SignedReceipt::deserialize(raw).ok()?;
    intake.receipts.verifies(raw.get("receipt")?, &signed)?;
    let about_this = signed.receipt.county == intake.county
        && signed.receipt.envelope == envelope.id
        && signed.receipt.sealed_hash == envelope.sealed_hash;
    about_this.then_some(signed.receipt)
}

fn ours(intake: &Intake, raw: &Value) -> Option<store::Told> {
    let head = SignedHead::deserialize(raw).ok()?;
    let ours = head.event.county == intake.county;
    intake
        .receipts
        .verifies_decision(raw.get("event")?, head.decision.as_ref()?)?;
    ours.then(|| store::Told {
        id: head.event.id,
        envelope: head.event.envelope,
        body: raw.to_string(),
    })
}
