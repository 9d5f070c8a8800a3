//! The engine: one task that runs rounds whenever something is due, the network changes, or a person says "now". It is
//! the only one that talks to the county.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use jiff::Timestamp;
use tokio::{
    sync::{Notify, watch},
    task::JoinHandle,
    time::Instant,
};
use vault::device::{CaseState, DeviceStore};

use crate::{
    county::{self, Pinned},
    link::Link,
    network,
    plan::next_due,
    retry::{Pace, full_jitter_ms},
    run::{self, Due, Round, Surroundings},
    status::{LinkState, SyncStatus, waiting},
};

/// Longest sleep, so that a clock that was set does not leave the engine asleep.
const SLEEP_AT_MOST_MS: u32 = 15 * 60 * 1000;

/// How the engine is set up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// Pace of retries and looks.
    pub pace: Pace,
    /// Papers wait for the person's leave.
    pub hold_papers: bool,
}

/// The running engine; dropping it stops it.
pub struct Handle {
    shared: Arc<Shared>,
    status: watch::Receiver<SyncStatus>,
    task: JoinHandle<()>,
    _watcher: Option<network::Watcher>,
}

struct Shared {
    store: Arc<DeviceStore>,
    clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    wake: Notify,
    all_now: AtomicBool,
    /// An answer was given since the space was last sent to.
    answered: AtomicBool,
    hold_papers: AtomicBool,
}

/// Starts the engine inside a tokio runtime.
pub fn spawn(
    store: Arc<DeviceStore>,
    link: Arc<dyn Link>,
    around: Surroundings,
    settings: Settings,
) -> Handle {
    let shared = Arc::new(Shared {
        store,
        clock: around.clock.clone(),
        wake: Notify::new(),
        all_now: AtomicBool::new(true),
        answered: AtomicBool::new(false),
        hold_papers: AtomicBool::new(settings.hold_papers),
    });
    let (sender, status) = watch::channel(SyncStatus::default());
    let engine = Engine {
        shared: shared.clone(),
        link,
        around,
        pace: settings.pace,
        status: sender,
        failures: 0,
        foreign: false,
        ledger_at: None,
        pack_at: None,
        space_at: None,
        answered_at: None,
    };
    let noticing = Arc::downgrade(&shared);
    let watcher = network::watch(move || {
        if let Some(shared) = noticing.upgrade() {
            shared.now();
        }
    });
    Handle {
        shared,
        status,
        task: tokio::spawn(engine.live()),
        _watcher: watcher,
    }
}

impl Handle {
    /// Something new waits: go as soon as possible, keeping the waits of what failed before.
    pub fn nudge(&self) {
        self.shared.wake.notify_one();
    }

    /// An answer was given: it goes into the person's space a moment later, with those that follow at once.
    pub fn answered(&self) {
        if !self.shared.answered.swap(true, Ordering::SeqCst) {
            self.shared.wake.notify_one();
        }
    }

    /// The network changed, the app came to the front, or a person said "now": waits are forgotten.
    pub fn network_changed(&self) {
        self.shared.now();
    }

    /// A person wants to try everything now, also what was set aside.
    ///
    /// # Errors
    /// What the device's file says.
    pub fn send_now(&self) -> vault::Result<()> {
        let now = (self.shared.clock)();
        self.shared.store.unpark_all(now)?;
        self.shared.now();
        Ok(())
    }

    /// Whether papers must wait for the person's leave.
    pub fn hold_papers(&self, hold: bool) {
        self.shared.hold_papers.store(hold, Ordering::SeqCst);
        self.shared.wake.notify_one();
    }

    /// The present status; await `changed()` for the next.
    pub fn subscribe(&self) -> watch::Receiver<SyncStatus> {
        self.status.clone()
    }

    /// The status with what waits read anew from the store.
    ///
    /// # Errors
    /// What the device's file says.
    pub fn status(&self) -> vault::Result<SyncStatus> {
        let last = self.status.borrow().clone();
        let waiting = waiting(
            &self.shared.store,
            last.link,
            self.shared.hold_papers.load(Ordering::SeqCst),
        )?;
        Ok(SyncStatus { waiting, ..last })
    }

    /// Stops; what was under way is repeated at the next start.
    pub async fn stop(mut self) {
        self.task.abort();
        // Cancelled is what we asked for; a panic was already reported by the runtime.
        let _ended = (&mut self.task).await;
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Shared {
    fn now(&self) {
        self.all_now.store(true, Ordering::SeqCst);
        self.wake.notify_one();
    }
}

struct Engine {
    shared: Arc<Shared>,
    link: Arc<dyn Link>,
    around: Surroundings,
    pace: Pace,
    status: watch::Sender<SyncStatus>,
    failures: u32,
    /// Somebody else answered in the county's place in the last round.
    foreign: bool,
    ledger_at: Option<Timestamp>,
    pack_at: Option<Timestamp>,
    space_at: Option<Timestamp>,
    /// When the first answer was given that the space may lack. Not by the device's clock: it may be set meanwhile.
    answered_at: Option<Instant>,
}

impl Engine {
    async fn live(mut self) {
        loop {
            if let Err(error) = self.turn().await {
                tracing::error!(
                    code = error.kind.code(),
                    "delivery cannot use the device's storage"
                );
                self.failures = self.failures.saturating_add(1);
            }
            let pause = Duration::from_millis(u64::from(self.pause_ms()));
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.shared.wake.notified() => {}
            }
        }
    }

    async fn turn(&mut self) -> vault::Result<()> {
        let store = self.shared.store.clone();
        let pinned = county::pinned(&store)?;
        if let Some(county) = &pinned {
            self.read_kept(county)?;
        }
        let Some(county) = pinned.filter(|county| !county.url.is_empty()) else {
            return self.publish(false);
        };
        if self.shared.all_now.swap(false, Ordering::SeqCst) {
            store.reset_waits()?;
            (self.ledger_at, self.pack_at, self.failures) = (None, None, 0);
            self.space_at = None;
        }
        if self.shared.answered.swap(false, Ordering::SeqCst) {
            self.answered_at.get_or_insert_with(Instant::now);
        }
        let due = self.due()?;
        self.publish(true)?;
        let progress = |link: LinkState| self.note_progress(link);
        let round = run::round(
            &store,
            &self.link,
            &county,
            &self.pace,
            &self.around,
            due,
            &progress,
        )
        .await;
        match round {
            Ok(round) => self.note(&round, due),
            Err(error) => {
                self.publish(false)?;
                Err(error)
            }
        }
    }

    /// Needs no network: an update of the app or a pack from a stick is enough.
    fn read_kept(&self, county: &Pinned) -> vault::Result<()> {
        match run::read_kept(&self.shared.store, county, (self.around.clock)())? {
            0 => Ok(()),
            read => self.publish_after(true, |status| status.news = status.news.wrapping_add(read)),
        }
    }

    fn due(&self) -> vault::Result<Due> {
        let now = (self.around.clock)();
        let passed = |last: Option<Timestamp>, every_ms: u32| {
            // A clock that was set back makes it due as well.
            last.is_none_or(|at| now < at || now.duration_since(at).as_millis() >= i128::from(every_ms))
        };
        let hold_papers = self.shared.hold_papers.load(Ordering::SeqCst);
        let ledger = passed(self.ledger_at, self.pace.ledger_ms) && self.expects_events()?;
        Ok(Due {
            ledger,
            pack: passed(self.pack_at, self.pace.pack_ms),
            space: passed(self.space_at, self.pace.ledger_ms) || self.draft_wait_ms() == Some(0),
            hold_papers,
        })
    }

    /// How long what was answered still waits for what follows at once; none when nothing was.
    fn draft_wait_ms(&self) -> Option<u32> {
        let since = u32::try_from(self.answered_at?.elapsed().as_millis()).unwrap_or(u32::MAX);
        Some(self.pace.draft_ms.saturating_sub(since))
    }

    /// Somebody waits for the county's word.
    fn expects_events(&self) -> vault::Result<bool> {
        let cases = self.shared.store.cases()?;
        Ok(cases.iter().any(|case| {
            !matches!(case.state, CaseState::OnDevice | CaseState::Sending) || !case.number.is_empty()
        }))
    }

    fn note(&mut self, round: &Round, due: Due) -> vault::Result<()> {
        let now = (self.around.clock)();
        if round.ledger_read {
            self.ledger_at = Some(now);
        }
        if due.space && round.link != LinkState::Offline {
            // What failed is tried again at the next look, not at once.
            (self.space_at, self.answered_at) = (Some(now), None);
        }
        if round.pack_read {
            self.pack_at = Some(now);
        }
        self.foreign = round.foreign;
        self.failures = match round.link {
            LinkState::Offline => self.failures.saturating_add(1),
            _ if round.paused.is_some() => self.failures.saturating_add(1),
            _ => 0,
        };
        self.publish_after(false, |status| {
            if round.link != LinkState::Unknown {
                status.link = round.link;
            }
            if round.link == LinkState::Online {
                status.last_contact = Some(now);
            }
            status.paused.clone_from(&round.paused);
            status.clock_wrong = round.clock_wrong;
            status.news = status.news.wrapping_add(round.news).wrapping_add(round.packs);
            status.packs = status.packs.wrapping_add(round.packs);
        })
    }

    fn note_progress(&self, link: LinkState) {
        let noted = self.publish_after(true, |status| {
            if link != LinkState::Unknown {
                status.link = link;
            }
        });
        if let Err(error) = noted {
            tracing::error!(code = error.kind.code(), "the waiting list cannot be read");
        }
    }

    fn publish(&self, working: bool) -> vault::Result<()> {
        self.publish_after(working, |_| {})
    }

    /// Changes the status and what waits together, so that nobody sees one without the other.
    fn publish_after(&self, working: bool, change: impl FnOnce(&mut SyncStatus)) -> vault::Result<()> {
        let hold_papers = self.shared.hold_papers.load(Ordering::SeqCst);
        let mut next = self.status.borrow().clone();
        change(&mut next);
        next.working = working;
        next.waiting = waiting(&self.shared.store, next.link, hold_papers)?;
        self.status.send_if_modified(|status| {
            let changed = *status != next;
            *status = next;
            changed
        });
        Ok(())
    }

    /// Until the next turn: when something is due, or a look for the network while it is away.
    fn pause_ms(&self) -> u32 {
        let random = (self.around.random)();
        if self.failures > 0 {
            return full_jitter_ms(self.failures, self.pace.base_ms, self.look_cap(), random).max(1);
        }
        let now = (self.around.clock)();
        let store = &self.shared.store;
        let local = run::read_local(store, "", false).unwrap_or_default();
        let until = |at: Timestamp| {
            u32::try_from(at.duration_since(now).as_millis().max(1)).unwrap_or(SLEEP_AT_MOST_MS)
        };
        let retry = next_due(&local).map_or(SLEEP_AT_MOST_MS, until);
        let draft = self.draft_wait_ms().unwrap_or(SLEEP_AT_MOST_MS);
        retry
            .min(draft)
            .min(self.pace.ledger_ms)
            .clamp(1, SLEEP_AT_MOST_MS)
    }

    fn look_cap(&self) -> u32 {
        // Behind a sign-in page the network is there and does not change when the page goes: only looking tells.
        let something_waits = !self.status.borrow().waiting.is_empty();
        if something_waits || self.foreign {
            self.pace.look_ms
        } else {
            self.pace.cap_ms
        }
    }
}
