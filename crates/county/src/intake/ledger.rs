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

use super::{bearer::Caller, problem::Refusal, state::Intake};
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
    let Cursor { after, mut again } = read_cursor(&ask.after, &intake.epoch)?;
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

/// Where to go on, and whether the device's place was lost.
#[derive(Debug, PartialEq, Eq)]
struct Cursor {
    after: u32,
    again: bool,
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
        cursor: format!("{epoch}-{last}"),
        more,
        again: false,
    })
}

fn read_cursor(text: &str, epoch: &str) -> Result<Cursor, Refusal> {
    if text.is_empty() {
        return Ok(Cursor {
            after: 0,
            again: false,
        });
    }
    let (theirs, number) = text.rsplit_once('-').ok_or(Code::BadRequest)?;
    let number = number.parse().map_err(|_| Code::BadRequest)?;
    let again = theirs != epoch;
    Ok(Cursor {
        after: if again { 0 } else { number },
        again,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_of_another_epoch_starts_again() {
        let read = |text| read_cursor(text, "e").unwrap();
        let cursor = |after, again| Cursor { after, again };
        assert_eq!(read(""), cursor(0, false));
        assert_eq!(read("e-12"), cursor(12, false));
        assert_eq!(read("old-12"), cursor(0, true));
        for hostile in ["12", "e-", "e-99999999999999999999", "e-1x"] {
            assert!(read_cursor(hostile, "e").is_err(), "{hostile}");
        }
    }
}
