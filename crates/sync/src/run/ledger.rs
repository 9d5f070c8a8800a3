//! Events since the cursor, page by page; a page and its cursor are one transaction. An event whose signature does not
//! fit is left out and noted without its content: a forged one must not be shown, and must not stop the rest. One that
//! cannot be understood or verified yet is kept as it came and read again later: the cursor goes on, nothing is lost.

use jiff::Timestamp;
use protocol::{
    event::{Event, EventKind, SignedHead},
    path,
};
use seal::context::Context;
use serde::Deserialize;
use serde_json::Value;
use vault::device::{CaseState, DeviceStore, Fact, Moved, UnreadEvent};

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
    #[serde(default)]
    again: bool,
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
            if page.again {
                self.store.set_setting(super::again::DUE, &true)?;
            }
            let (mut facts, mut unread) = (Vec::new(), Vec::new());
            for heard in page.events.iter().filter_map(|event| hear(&self.county, event)) {
                match heard {
                    Heard::Fact(fact) => facts.push(fact),
                    Heard::Unread(event) => unread.push(event),
                }
            }
            let moved = Moved {
                feed: FEED,
                cursor: &page.cursor,
            };
            news += self.store.apply_facts(&facts, &unread, &moved, self.now())?;
            if !page.more || page.cursor == cursor {
                break;
            }
        }
        Ok(u32::try_from(news).unwrap_or(u32::MAX))
    }
}

/// What an event is to this device.
pub(crate) enum Heard {
    /// Verified and understood.
    Fact(Fact),
    /// Nothing that may be shown: of a kind, a layout or a key that this version or pack does not know.
    Unread(UnreadEvent),
}

/// Takes an event apart; `None` for what was forged, is of another county, or is no event at all. The signature covers the
/// event as it came, so that fields which this version does not know are covered too.
pub(crate) fn hear(county: &Pinned, raw: &Value) -> Option<Heard> {
    let head = SignedHead::deserialize(raw).ok();
    let Some(head) = head.filter(|head| head.event.county == county.county) else {
        tracing::warn!("what came in the ledger is no event of this county; left out");
        return None;
    };
    let unread = || UnreadEvent {
        id: head.event.id.clone(),
        envelope: head.event.envelope.clone(),
        body: raw.to_string(),
    };
    let signed = raw.get("event")?;
    match signature(county, &head, signed) {
        Signed::Well => {}
        Signed::ByNobodyKnown => {
            tracing::info!("an event is signed by a key that no pack here names yet; kept");
            return Some(Heard::Unread(unread()));
        }
        Signed::Wrong => {
            tracing::warn!("an event of the ledger has no valid signature; left out");
            return None;
        }
    }
    match Event::deserialize(signed).ok().filter(|event| event.format == 1) {
        Some(event) => Some(Heard::Fact(fact(&event, raw))),
        None => {
            tracing::info!("an event of a newer county; kept until this app is updated");
            Some(Heard::Unread(unread()))
        }
    }
}

/// What a signature is worth.
enum Signed {
    Well,
    /// With a newer pack it may be worth something.
    ByNobodyKnown,
    Wrong,
}

/// Whoever knows the desk's key believes no other: the intake, which everybody can reach, has the one for receipts.
fn signature(county: &Pinned, head: &SignedHead, event: &Value) -> Signed {
    let verified = if county.decision_keys.is_empty() {
        let key = county.receipt_key(&head.key_id);
        key.map(|key| key.verify_json(Context::OF_0_1_0, event, &head.signature))
    } else {
        let by = head.decision.as_ref();
        let key = by.and_then(|by| Some((by, county.decision_key(&by.key_id)?)));
        key.map(|(by, key)| key.verify_json(Context::DECISION, event, &by.signature))
    };
    match verified {
        Some(Ok(())) => Signed::Well,
        Some(Err(_)) => Signed::Wrong,
        None => Signed::ByNobodyKnown,
    }
}

/// Reads again what could not be read when it came: after an update, or with the keys of a newer pack. Gives the number of
/// events that can be shown now.
///
/// # Errors
/// What the device's file says.
pub fn read_kept(store: &DeviceStore, county: &Pinned, now: Timestamp) -> vault::Result<u32> {
    let mut read = 0;
    for kept in store.unread_events()? {
        let raw: Value = serde_json::from_str(&kept.body)?;
        match hear(county, &raw) {
            Some(Heard::Fact(fact)) => read += u32::from(store.read_event(&fact, now)?),
            Some(Heard::Unread(_)) => {}
            // Only now there is a key to tell: it was forged.
            None => store.drop_unread(&kept.id)?,
        }
    }
    Ok(read)
}

fn fact(event: &Event, raw: &Value) -> Fact {
    Fact {
        id: event.id.clone(),
        envelope: event.envelope.clone(),
        number: event.number.clone(),
        state: state_after(&event.what),
        complete: event.what == EventKind::Complete,
        body: raw.to_string(),
    }
}

fn state_after(what: &EventKind) -> Option<CaseState> {
    match what {
        EventKind::Complete
        | EventKind::PartDecided { .. }
        | EventKind::MandateEnded { .. }
        | EventKind::NotWithdrawn => None,
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
