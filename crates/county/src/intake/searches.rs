//! Words that found nothing. The token keeps strangers out and slows one device down; it is not written beside the words.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode};
use jiff::Span;
use protocol::{
    problem::Code,
    search::{MissedWord, MissedWords, WORDS_AT_MOST, may_be_told},
};

use crate::{
    clock,
    intake::{bearer::Caller, body::Body, charges, problem::Refusal, state::Intake},
};

/// Days after which words are forgotten: an editor reads them long before.
const KEPT_DAYS: i64 = 365;
/// Longest id.
const ID_AT_MOST: usize = 64;

/// Keeps them. Repeating a message changes nothing.
#[utoipa::path(post, path = "/v1/searches", request_body = MissedWords, responses((status = 204, description = "Kept"),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem)))]
pub(crate) async fn post(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(said): Body<MissedWords>,
) -> Result<StatusCode, Refusal> {
    if said.words.len() > WORDS_AT_MOST || !said.words.iter().all(is_fine) {
        return Err(Code::BadRequest.into());
    }
    let today = clock::civil(intake.now()).date();
    let oldest = today.saturating_sub(Span::new().days(KEPT_DAYS)).to_string();
    let charges = charges::of_words(&intake, &caller, said.words.len());
    let kept = intake
        .store
        .keep_missed(said.words, charges, today.to_string(), oldest);
    kept.await?;
    Ok(StatusCode::NO_CONTENT)
}

fn is_fine(word: &MissedWord) -> bool {
    may_be_told(&word.text) && (1..=ID_AT_MOST).contains(&word.id.len())
}
