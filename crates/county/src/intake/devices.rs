//! A device registers with its key. No person's name is needed; proof of possession is a signature by the same key.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Json,
    extract::{ConnectInfo, State},
    http::HeaderMap,
};
use protocol::{
    device::{Registered, Registration},
    problem::Code,
};
use seal::{context::Context, sign::VerifyingKey};

use super::{body::Body, charges, problem::Refusal, state::Intake};
use crate::store;

/// Registers a device, or says again what was said the first time.
#[utoipa::path(post, path = "/v1/devices", request_body = Registration, responses(
    (status = 200, body = Registered), (status = 404, description = "No such activation code", body = protocol::problem::Problem),
    (status = 422, body = protocol::problem::Problem), (status = 429, body = protocol::problem::Problem)))]
pub(crate) async fn register(
    State(intake): State<Arc<Intake>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(registration): Body<Registration>,
) -> Result<Json<Registered>, Refusal> {
    let from = intake.proxies.bucket(address.ip(), &headers);
    if intake.store.is_blocked(&from).await? {
        return Err(Code::TooMany.into());
    }
    intake.rate.take(&format!("address {from}"), intake.now())?;
    let key = VerifyingKey::from_base64(&registration.public_key).map_err(|_| Code::BadRequest)?;
    let signed = |context| key.verify_document(context, &registration, &registration.signature);
    signed(Context::REGISTRATION)
        .or_else(|_| signed(Context::OF_0_1_0))
        .map_err(|_| Code::WrongSignature)?;
    let device = key.device_id();
    if let Some(known) = intake.store.device(&device).await?
        && known.ended
    {
        return Err(Code::DeviceEnded.into());
    }
    let helper = remember(&intake, &from, device.clone(), registration).await?;
    Ok(Json(Registered { device, helper }))
}

async fn remember(
    intake: &Intake,
    from: &str,
    device: String,
    registration: Registration,
) -> Result<bool, Refusal> {
    let code = registration.activation.as_deref().map(str::trim);
    let remembered = intake.store.register(store::Registration {
        charges: charges::of_device(intake, from),
        device,
        public_key: registration.public_key.clone(),
        activation: code.map(|code| seal::hash::sha256_hex(code.as_bytes())),
        at: intake.now_text(),
    });
    remembered.await?.ok_or_else(|| Code::NotFound.into())
}
