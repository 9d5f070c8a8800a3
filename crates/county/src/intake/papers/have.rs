//! Which of these papers, of the caller's own, are here? Nothing is said about other devices' papers.

use std::sync::Arc;

use axum::{Json, extract::State};
use protocol::{
    blob::{Have, HaveAnswer},
    problem::Code,
};

use crate::intake::{bearer::Caller, body::Body, problem::Refusal, state::Intake};

/// Most hashes of a question.
const MOST: usize = 100;

/// Answers with those that are whole.
#[utoipa::path(post, path = "/v1/papers/have", request_body = Have, responses((status = 200, body = HaveAnswer),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem)))]
pub(crate) async fn have(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(asked): Body<Have>,
) -> Result<Json<HaveAnswer>, Refusal> {
    if asked.hashes.len() > MOST {
        return Err(Code::BadRequest.into());
    }
    let have = intake.store.papers_here(&caller.device, asked.hashes).await?;
    Ok(Json(HaveAnswer { have }))
}
