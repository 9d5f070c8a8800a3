//! What a person can know about delivery: for everything that waits what it is, why, since when, and when it is tried
//! again. Codes, not sentences.

use jiff::Timestamp;
use vault::device::{Blob, DeviceStore, OutboxItem, WaitState};

/// The link as last seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkState {
    /// Not tried yet.
    #[default]
    Unknown,
    /// The county cannot be reached.
    Offline,
    /// The county answered.
    Online,
}

/// What waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingItem {
    /// Whose.
    pub person: String,
    /// Application id.
    pub case: String,
    /// Envelope.
    pub envelope: String,
    /// The application itself has arrived; papers are still missing.
    pub received: bool,
    /// Code of the reason: `offline`, `waiting`, `sending`, `behind` (an earlier sending of the same case comes first),
    /// `busy` (the county is out of order for now), `broken` (the link broke), `papers-held`, `not-signed-in`,
    /// `receipt-wrong`, or a problem code of the county.
    pub why: String,
    /// Set aside: somebody must act.
    pub parked: bool,
    /// Since when it waits.
    pub since: Timestamp,
    /// When it is tried again; `None` as soon as there is a link, or never when set aside.
    pub next_try: Option<Timestamp>,
    /// Papers the county has.
    pub papers_sent: u32,
    /// Papers in all.
    pub papers_total: u32,
    /// Bytes of the papers the county has.
    pub bytes_sent: u32,
    /// Bytes of the papers in all.
    pub bytes_total: u32,
}

/// Delivery as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncStatus {
    /// The link as last seen.
    pub link: LinkState,
    /// A round is under way.
    pub working: bool,
    /// What waits, oldest first.
    pub waiting: Vec<WaitingItem>,
    /// When the county last answered.
    pub last_contact: Option<Timestamp>,
    /// Everything pauses: code of the reason (`not-signed-in`, `client-too-old`).
    pub paused: Option<String>,
    /// The device clock is far from the county's.
    pub clock_wrong: bool,
    /// Counts what came in: new events, receipts, packs. A change means that views must be read anew.
    pub news: u32,
    /// Counts packs that were put to use.
    pub packs: u32,
}

/// Everything that waits, from the store.
pub(crate) fn waiting(
    store: &DeviceStore,
    link: LinkState,
    hold_papers: bool,
) -> vault::Result<Vec<WaitingItem>> {
    let envelopes = store.outbox()?;
    let mut items = Vec::new();
    for (index, item) in envelopes.iter().enumerate() {
        let behind = envelopes
            .iter()
            .take(index)
            .any(|earlier| earlier.case == item.case);
        items.push(of_envelope(item, &store.blobs_of(&item.id)?, link, behind));
    }
    let mut seen: Vec<String> = envelopes.into_iter().map(|item| item.id).collect();
    for blob in store.open_blobs()? {
        if !seen.contains(&blob.at.envelope) {
            seen.push(blob.at.envelope.clone());
            items.extend(of_papers(store, &blob.at.envelope, link, hold_papers)?);
        }
    }
    items.sort_by(|a, b| (a.since, &a.envelope).cmp(&(b.since, &b.envelope)));
    Ok(items)
}

fn of_envelope(item: &OutboxItem, blobs: &[Blob], link: LinkState, behind: bool) -> WaitingItem {
    let why = match item.state {
        WaitState::Parked => item.reason.as_str(),
        WaitState::Sending => "sending",
        _ if behind => "behind",
        _ if link == LinkState::Offline => "offline",
        _ if item.reason.is_empty() => "waiting",
        _ => item.reason.as_str(),
    };
    WaitingItem {
        person: item.person.clone(),
        case: item.case.clone(),
        envelope: item.id.clone(),
        received: false,
        why: why.to_owned(),
        parked: item.state == WaitState::Parked,
        since: item.queued_at,
        next_try: item.next_try,
        ..counted(blobs)
    }
}

fn of_papers(
    store: &DeviceStore,
    envelope: &str,
    link: LinkState,
    hold_papers: bool,
) -> vault::Result<Option<WaitingItem>> {
    let blobs = store.blobs_of(envelope)?;
    let Some(item) = store.outbox_item(envelope)? else {
        return Ok(None);
    };
    let open: Vec<&Blob> = blobs
        .iter()
        .filter(|blob| blob.state != WaitState::Received)
        .collect();
    let parked = open.iter().find(|blob| blob.state == WaitState::Parked);
    let sending = open.iter().any(|blob| blob.state == WaitState::Sending);
    let reason = open
        .iter()
        .map(|blob| blob.reason.as_str())
        .find(|reason| !reason.is_empty());
    let why = match parked {
        Some(blob) => blob.reason.as_str(),
        None if link == LinkState::Offline => "offline",
        None if hold_papers => "papers-held",
        None if sending => "sending",
        None => reason.unwrap_or("waiting"),
    };
    Ok(Some(WaitingItem {
        person: item.person,
        case: item.case,
        envelope: item.id,
        received: true,
        why: why.to_owned(),
        parked: parked.is_some(),
        since: item.queued_at,
        next_try: open.iter().filter_map(|blob| blob.next_try).min(),
        ..counted(&blobs)
    }))
}

fn counted(blobs: &[Blob]) -> WaitingItem {
    let received = blobs
        .iter()
        .filter(|blob| blob.state == WaitState::Received)
        .count();
    let bytes = |of: fn(&Blob) -> u32| blobs.iter().map(of).fold(0_u32, u32::saturating_add);
    WaitingItem {
        person: String::new(),
        case: String::new(),
        envelope: String::new(),
        received: false,
        why: String::new(),
        parked: false,
        since: Timestamp::UNIX_EPOCH,
        next_try: None,
        papers_sent: u32::try_from(received).unwrap_or(u32::MAX),
        papers_total: u32::try_from(blobs.len()).unwrap_or(u32::MAX),
        bytes_sent: bytes(|blob| blob.sent_bytes),
        bytes_total: bytes(|blob| blob.size_bytes),
    }
}
