//! The feed of signed events of the caller's own applications. The cursor is the epoch of this database and a number; a
//! cursor of another epoch (a database that was put back) starts again, which is harmless because events carry ids.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Query, State},
};
use protocol::{
    event::{EventPage, SignedEvent},
    problem::Code,
};
use serde::Deserialize;

use super::{
    bearer::Caller,
    cursor::{self, Cursor},
    problem::Refusal,
    state::Intake,
};
use crate::store::{FeedLine, StoreError};

/// Most events of a page.
const MOST: u32 = 100;

/// The query.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Ask {
    /// Cursor of the last page; blank or absent at the start.
    #[serde(default)]
    after: String,
    /// Most events wanted, 100 at most.
    limit: Option<u32>,
}

/// Gives the events after a cursor.
#[utoipa::path(get, path = "/v1/ledger", params(Ask), responses((status = 200, body = EventPage),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem)))]
pub(crate) async fn page(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    ask: Result<Query<Ask>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<EventPage>, Refusal> {
    let Query(ask) = ask.map_err(|_| Code::BadRequest)?;
    let Cursor { after, mut again } = cursor::read(&ask.after, &intake.epoch)?;
    // A device that never read the feed does not show by its cursor that it was here before.
    again |= ask.after.is_empty() && intake.restored;
    let limit = ask.limit.unwrap_or(MOST).clamp(1, MOST);
    let one_more = limit.saturating_add(1);
    let mut lines = intake.store.feed(&caller.device, after, one_more).await?;
    let mut from = after;
    if lines.is_empty() && after > intake.store.feed_end().await? {
        // Somebody put an older copy of the database back by hand: what stood behind this number is gone.
        (from, again) = (0, true);
        lines = intake.store.feed(&caller.device, from, one_more).await?;
    }
    let page = make_page(&intake.epoch, from, limit, lines)?;
    Ok(Json(EventPage { again, ..page }))
}

fn make_page(epoch: &str, after: u32, limit: u32, mut lines: Vec<FeedLine>) -> Result<EventPage, StoreError> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = lines.len() > limit;
    lines.truncate(limit);
    let last = lines.last().map_or(after, |line| line.number);
    let events = lines
        .iter()
        .map(|line| serde_json::from_str(&line.body))
        .collect::<Result<Vec<SignedEvent>, _>>()?;
    Ok(EventPage {
        events,
        cursor: cursor::write(epoch, last),
        more,
        again: false,
    })
}
