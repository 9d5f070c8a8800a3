//! What this county can do, and what time it is there.

use std::sync::Arc;

use axum::{Json, extract::State};
use protocol::{device::Capabilities, mandate_end};

use super::state::Intake;

const NAMES: [&str; 8] = [
    "envelope-1",
    "tus-1.0",
    "ledger-1",
    "pack-1",
    "searches-1",
    "again-1",
    mandate_end::CAPABILITY,
    "space-1",
];

/// Answers without a token: a device with a wrong clock has none that is valid.
#[utoipa::path(get, path = "/v1/capabilities", responses((status = 200, body = Capabilities)))]
pub(crate) async fn show(State(intake): State<Arc<Intake>>) -> Json<Capabilities> {
    Json(Capabilities {
        county: intake.county.clone(),
        capabilities: NAMES.map(str::to_owned).to_vec(),
        min_protocol: 1,
        now: intake.now_text(),
    })
}
