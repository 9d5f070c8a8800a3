//! Events since the cursor, page by page; a page and its cursor are one transaction. An event whose signature does not
//! fit is left out and noted without its content: a forged one must not be shown, and must not stop the rest.

use protocol::{
    event::{EventKind, SignedEvent},
    path,
};
use serde::Deserialize;
use serde_json::Value;
use vault::device::{CaseState, Fact};

use super::exchange::{Failure, Session};
use crate::{county::Pinned, link::Method};

/// Cursor's name in the store.
pub const FEED: &str = "ledger";
const PAGES_AT_MOST: u32 = 1000;

/// A page with its events still as they came, so that one from a newer county does not hide the others.
#[derive(Deserialize)]
struct Page {
    events: Vec<Value>,
    cursor: String,
    more: bool,
}

impl Session {
    /// Reads the feed to its end; gives the number of new events.
    pub(super) async fn pull_ledger(&mut self) -> Result<u32, Failure> {
        let mut news = 0_usize;
        for _ in 0..PAGES_AT_MOST {
            let cursor = self.store.cursor(FEED)?.unwrap_or_default();
            let target = format!("{}?after={}&limit=100", path::LEDGER, escaped(&cursor));
            let request = self.request(Method::Get, &target);
            let page: Page = self.ask_json(request).await?;
            let facts: Vec<Fact> = page
                .events
                .iter()
                .filter_map(|event| fact_of(&self.county, event))
                .collect();
            news += self.store.apply_facts(&facts, FEED, &page.cursor, self.now())?;
            if !page.more || page.cursor == cursor {
                break;
            }
        }
        Ok(u32::try_from(news).unwrap_or(u32::MAX))
    }
}

/// What a verified event means; `None` for everything else.
pub(crate) fn fact_of(county: &Pinned, raw: &Value) -> Option<Fact> {
    let Ok(signed) = serde_json::from_value::<SignedEvent>(raw.clone()) else {
        tracing::warn!("an event of the ledger cannot be read; left out");
        return None;
    };
    let event = &signed.event;
    let key = county
        .receipt_key(&signed.key_id)
        .filter(|_| event.format == 1 && event.county == county.county);
    if key.is_none_or(|key| key.verify_json(event, &signed.signature).is_err()) {
        tracing::warn!("an event of the ledger has no valid signature; left out");
        return None;
    }
    let body = serde_json::to_string(&signed).ok()?;
    Some(Fact {
        id: event.id.clone(),
        envelope: event.envelope.clone(),
        number: event.number.clone(),
        state: state_after(&event.what),
        complete: event.what == EventKind::Complete,
        body,
    })
}

fn state_after(what: &EventKind) -> Option<CaseState> {
    match what {
        EventKind::Complete | EventKind::PartDecided { .. } | EventKind::NotWithdrawn => None,
        EventKind::Accepted => Some(CaseState::Accepted),
        EventKind::CorrectionsAsked { .. } => Some(CaseState::CorrectionsAsked),
        EventKind::Approved { .. } => Some(CaseState::Approved),
        EventKind::Denied { .. } => Some(CaseState::Denied),
        EventKind::Refused { .. } => Some(CaseState::SetAside),
        EventKind::Withdrawn => Some(CaseState::Withdrawn),
    }
}

/// A cursor is opaque, so everything but letters, digits and `-._` is escaped.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_hostile_cursor_stays_one_value() {
        assert_eq!(escaped("e-12"), "e-12");
        assert_eq!(escaped("a&limit=9 老"), "a%26limit%3D9%20%E8%80%81");
    }
}
