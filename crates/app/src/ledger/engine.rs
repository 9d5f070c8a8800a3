//! The engine that delivers in the background, and what is said when the county answered: an event for the interface and
//! a notification without anybody's name or number.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, Weak};

use protocol::event::{EventKind, SignedEvent};
use sync::engine::{Handle, Settings};
use sync::link::HttpLink;
use sync::run::Surroundings;
use sync::status::SyncStatus;
use vault::device::{Case, CaseState};

use crate::api::ledger::SyncView;
use crate::api::outcome::AppEvent;
use crate::app::lock;
use crate::core::Core;
use crate::host::Notice;
use crate::ledger::waiting;

/// The running engine.
pub(crate) struct Engine {
    handle: Handle,
    listening: bool,
    /// Where each case was when we last looked, so that only news is told.
    seen: BTreeMap<String, CaseState>,
    /// How many parts of each case were decided then.
    parts: BTreeMap<String, usize>,
    news: u32,
    packs: u32,
    shown: Shown,
}

/// What the page can see of delivery, as it was last told or read by the page itself.
#[derive(Default, PartialEq)]
struct Shown {
    sync: Option<SyncView>,
    cases: Vec<Case>,
    news: u32,
    clock_wrong: bool,
}

/// Starts it when the device file is open; without a county it waits for one.
pub(crate) fn start(core: &mut Core) {
    let host = core.host.clone();
    let random = core.host.clone();
    let seen = cases(core);
    let parts = parts(core, &seen);
    let hold_papers = hold_papers(core);
    let Some(device) = core.device.as_mut() else {
        return;
    };
    if let Some(engine) = &device.sync {
        engine.handle.network_changed();
        return;
    }
    let link = match HttpLink::new() {
        Ok(link) => Arc::new(link),
        Err(error) => {
            tracing::error!(%error, "no way to the network");
            return;
        }
    };
    let around = Surroundings {
        clock: Arc::new(move || host.now().timestamp()),
        random: Arc::new(move || {
            let mut bytes = [0_u8; 4];
            random.random(&mut bytes);
            u32::from_le_bytes(bytes)
        }),
    };
    let settings = Settings {
        pace: core.host.pace(),
        hold_papers,
    };
    let handle = sync::engine::spawn(device.store.clone(), link, around, settings);
    device.sync = Some(Engine {
        handle,
        listening: false,
        seen,
        parts,
        news: 0,
        packs: 0,
        shown: Shown::default(),
    });
}

/// Something new waits.
pub(crate) fn nudge(core: &Core) {
    if let Some(engine) = engine(core) {
        engine.handle.nudge();
    }
}

/// The network changed or a person said "now".
pub(crate) fn go_now(core: &Core) {
    if let Some(engine) = engine(core) {
        engine.handle.network_changed();
    }
}

/// The setting or the network changed.
pub(crate) fn apply_hold(core: &Core) {
    if let Some(engine) = engine(core) {
        engine.handle.hold_papers(hold_papers(core));
    }
}

/// Papers wait for a network that costs nothing, unless the person said otherwise.
fn hold_papers(core: &Core) -> bool {
    core.host.metered() && !core.kept.sync_metered
}

/// What the engine last saw of the link.
pub(crate) fn status(core: &Core) -> Option<SyncStatus> {
    engine(core).and_then(|engine| engine.handle.status().ok())
}

/// Listens to the engine, once.
pub(crate) fn listen(core: &mut Core, shared: &Arc<Mutex<Core>>) {
    let Some(engine) = core.device.as_mut().and_then(|device| device.sync.as_mut()) else {
        return;
    };
    if engine.listening {
        return;
    }
    engine.listening = true;
    let mut status = engine.handle.subscribe();
    let core = Arc::downgrade(shared);
    tokio::spawn(async move {
        while status.changed().await.is_ok() {
            let now = status.borrow_and_update().clone();
            if !told(&core, now).await {
                return;
            }
        }
    });
}

/// Tells about a status; false once the app is gone.
async fn told(core: &Weak<Mutex<Core>>, status: SyncStatus) -> bool {
    let Some(core) = core.upgrade() else { return false };
    let done = tokio::task::spawn_blocking(move || react(&mut lock(&core), &status));
    if let Err(error) = done.await {
        tracing::error!(%error, "listening to delivery");
    }
    true
}

/// First what is to be said, then the event: whoever hears it finds everything said. A look at the county that changed
/// nothing anybody can see is no event: the page would read everything anew for nothing.
fn react(core: &mut Core, status: &SyncStatus) {
    tell_news(core, status);
    let now = Shown {
        sync: waiting::view(core).ok(),
        cases: seen_cases(core),
        news: status.news,
        clock_wrong: status.clock_wrong,
    };
    let Some(engine) = core.device.as_mut().and_then(|device| device.sync.as_mut()) else {
        return;
    };
    if engine.shown != now {
        engine.shown = now;
        core.host.emit(AppEvent::SyncChanged);
    }
}

/// The page has read this: it is told when it is no longer so, also where it is what was told before.
pub(crate) fn was_read(core: &mut Core, sync: &SyncView) {
    if let Some(engine) = core.device.as_mut().and_then(|device| device.sync.as_mut()) {
        engine.shown.sync = Some(sync.clone());
    }
}

/// An attempt marks a case as changed although nobody can see a difference: the time does not count.
fn seen_cases(core: &Core) -> Vec<Case> {
    let cases = core.store().and_then(|store| Ok(store.cases()?));
    let mut cases = cases.unwrap_or_default();
    for case in &mut cases {
        case.changed_at = jiff::Timestamp::UNIX_EPOCH;
    }
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    cases
}

fn tell_news(core: &mut Core, status: &SyncStatus) {
    let fresh = cases(core);
    let Some(engine) = core.device.as_mut().and_then(|device| device.sync.as_mut()) else {
        return;
    };
    let new_pack = engine.packs != status.packs;
    let something_came = engine.news != status.news;
    engine.packs = status.packs;
    engine.news = status.news;
    let before = std::mem::replace(&mut engine.seen, fresh.clone());
    for (case, state) in &fresh {
        if before.get(case) != Some(state) {
            tell(core, case, *state);
        }
    }
    if something_came {
        react_to_parts(core, &before, &fresh);
    }
    if new_pack {
        adopt(core);
    }
}

/// A part that was decided is told of, unless the end of the case has just been told.
fn react_to_parts(core: &mut Core, before: &BTreeMap<String, CaseState>, now: &BTreeMap<String, CaseState>) {
    let fresh = parts(core, now);
    let Some(engine) = core.device.as_mut().and_then(|device| device.sync.as_mut()) else {
        return;
    };
    let seen = std::mem::replace(&mut engine.parts, fresh.clone());
    for (case, count) in &fresh {
        let more = seen.get(case).copied().unwrap_or_default() < *count;
        let ended = matches!(now.get(case), Some(CaseState::Approved | CaseState::Denied));
        if more && !(ended && before.get(case) != now.get(case)) {
            notify(core, "notice-part");
            core.host.emit(AppEvent::CaseChanged { case: case.clone() });
        }
    }
}

/// A newer catalog came: it is used at once, open drafts are read again.
fn adopt(core: &mut Core) {
    if let Err(error) = crate::guides::import::load(core) {
        tracing::warn!(code = error.kind.code(), "a new catalog cannot be read");
        return;
    }
    if let Some(present) = &mut core.present {
        present.drafts.clear();
    }
    crate::reminders::tell::look_again(core);
    core.host.emit(AppEvent::CatalogChanged);
}

fn tell(core: &Core, case: &str, state: CaseState) {
    core.host.emit(AppEvent::CaseChanged {
        case: case.to_owned(),
    });
    let key = match state {
        CaseState::Received => "notice-received",
        CaseState::Accepted => "notice-accepted",
        CaseState::CorrectionsAsked => "notice-corrections",
        CaseState::Approved if has_parts(core, case) => "notice-parts",
        CaseState::Approved => "notice-approved",
        CaseState::Denied => "notice-denied",
        CaseState::Withdrawn => "notice-withdrawn",
        CaseState::OnDevice | CaseState::Sending | CaseState::SetAside => return,
    };
    notify(core, key);
}

fn notify(core: &Core, key: &str) {
    core.host.notify(Notice {
        title: core.texts.say(&format!("{key}-title")),
        body: core.texts.say(&format!("{key}-body")),
    });
}

fn engine(core: &Core) -> Option<&Engine> {
    core.device.as_ref().and_then(|device| device.sync.as_ref())
}

fn cases(core: &Core) -> BTreeMap<String, CaseState> {
    let cases = core
        .store()
        .and_then(|store| Ok(store.cases()?))
        .unwrap_or_default();
    cases.into_iter().map(|case| (case.id, case.state)).collect()
}

/// Decided parts of every case that has any.
fn parts(core: &Core, cases: &BTreeMap<String, CaseState>) -> BTreeMap<String, usize> {
    let counted = cases.keys().map(|case| (case.clone(), decided(core, case)));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// Of several applications 办好了 would say too much: some may have been denied.
fn has_parts(core: &Core, case: &str) -> bool {
    decided(core, case) > 0
}

fn decided(core: &Core, case: &str) -> usize {
    let events = core.store().and_then(|store| Ok(store.events_of(case)?));
    let events = events.unwrap_or_default();
    let kinds = events
        .iter()
        .filter_map(|row| serde_json::from_str::<SignedEvent>(&row.body).ok());
    kinds
        .filter(|signed| matches!(signed.event.what, EventKind::PartDecided { .. }))
        .count()
}
