//! What follows from what happened: the catalog is read again, drafts that are in memory are dropped, reminders are looked
//! at, delivery starts, the interface and the person are told. Whoever sees something happen only notes it; here alone it
//! has consequences, after every command and after every look at the county.

use std::sync::{Mutex, MutexGuard, Weak};

use sync::status::SyncStatus;
use vault::device::{Case, CaseState};

use crate::api::outcome::AppEvent;
use crate::guides::import;
use crate::host::Notice;
use crate::ledger::{moved, waiting};
use crate::mandates::end;
use crate::people::idle;
use crate::reminders::tell;
use crate::spaces::serve;
use crate::state::core::{Core, lock};
use crate::state::deliver;
use crate::state::delivery::Shown;
use crate::state::happening::Happening;
use crate::state::phases::Step;
use crate::texts::{Key, NONE, key};

/// Runs an act under the lock, with all that follows from it. What has to be prepared for that is prepared afterwards, without the
/// lock, before the answer goes out.
pub(crate) fn locked<T>(core: &Mutex<Core>, act: impl FnOnce(&mut Core) -> T) -> T {
    let (answer, later) = {
        let mut open = entered(core);
        let answer = act(&mut open);
        let later = all(&mut open);
        (answer, later)
    };
    for step in later {
        settle(core, step);
    }
    answer
}

/// The core, with no file open that lay idle too long: whatever is done next, the county's news included, nothing of it is
/// read, shown or told.
fn entered(core: &Mutex<Core>) -> MutexGuard<'_, Core> {
    let mut open = lock(core);
    idle::close_if_idle(&mut open);
    open
}

fn settle(core: &Mutex<Core>, mut step: Step<()>) {
    while let Step::Later(later) = step {
        let next = later.prepare().and_then(|commit| locked(core, commit));
        step = match next {
            Ok(step) => step,
            Err(error) => {
                tracing::warn!(code = error.code.word(), "a new catalog cannot be read");
                return;
            }
        };
    }
}

/// Draws every consequence of what was noted, and gives those that need the time.
pub(crate) fn all(core: &mut Core) -> Vec<Step<()>> {
    let mut later = Vec::new();
    // The act may have taken its time: nobody is told anything from a file that has been left meanwhile.
    idle::close_if_idle(core);
    for happening in std::mem::take(&mut core.happened) {
        match happening {
            Happening::CatalogCame { in_use: true } => catalog_came(core),
            Happening::CatalogCame { in_use: false } => later.extend(import::reload(core)),
            Happening::CaseMoved { case, state } => case_moved(core, case, state),
            Happening::PartDecided { case } => {
                notify(core, key!("notice-part-title"), key!("notice-part-body"));
                core.host.emit(AppEvent::CaseChanged { case });
            }
            Happening::MandateEnded => {
                notify(core, key!("notice-mandate-title"), key!("notice-mandate-body"));
                core.host.emit(AppEvent::SyncChanged);
            }
            Happening::DraftCame { draft } => core.host.emit(AppEvent::DraftChanged { draft }),
            Happening::SpaceMoved => core.host.emit(AppEvent::SyncChanged),
            Happening::PersonClosed => core.host.emit(AppEvent::Locked),
        }
    }
    drafts_written(core);
    tell::look(core);
    later
}

/// Whatever wrote in a draft: it goes into her space. The file itself counts, so that no command can be forgotten.
fn drafts_written(core: &mut Core) {
    let Some(present) = &mut core.present else { return };
    match present.store.drafts_written() {
        Ok(times) if times == present.written => {}
        Ok(times) => {
            present.written = times;
            serve::answered(core);
        }
        Err(error) => tracing::warn!(code = error.kind.code(), "whether drafts were written"),
    }
}

/// Open drafts are read again, so that a changed form is noticed and migrated.
fn catalog_came(core: &mut Core) {
    if let Some(present) = &mut core.present {
        present.drafts.clear();
    }
    tell::look_again(core);
    // The county may be another one now.
    deliver::start(core, moved::seen);
    core.host.emit(AppEvent::CatalogChanged);
}

fn case_moved(core: &Core, case: String, state: CaseState) {
    let has_parts = moved::decided(core, &case) > 0;
    core.host.emit(AppEvent::CaseChanged { case });
    let (title, body) = match state {
        CaseState::Received => (key!("notice-received-title"), key!("notice-received-body")),
        CaseState::Accepted => (key!("notice-accepted-title"), key!("notice-accepted-body")),
        CaseState::CorrectionsAsked => (key!("notice-corrections-title"), key!("notice-corrections-body")),
        // Of several applications 办好了 would say too much: some may have been denied.
        CaseState::Approved if has_parts => (key!("notice-parts-title"), key!("notice-parts-body")),
        CaseState::Approved => (key!("notice-approved-title"), key!("notice-approved-body")),
        CaseState::Denied => (key!("notice-denied-title"), key!("notice-denied-body")),
        CaseState::Withdrawn => (key!("notice-withdrawn-title"), key!("notice-withdrawn-body")),
        CaseState::OnDevice | CaseState::Sending | CaseState::SetAside => return,
    };
    notify(core, title, body);
}

/// Without anybody's name or number.
fn notify(core: &Core, title: Key<NONE>, body: Key<NONE>) {
    core.host.notify(Notice {
        title: core.texts.say(title),
        body: core.texts.say(body),
    });
}

/// Listens to delivery, once.
pub(crate) fn listen(core: &mut Core, shared: Weak<Mutex<Core>>) {
    let Some(delivery) = deliver::delivery_mut(core).filter(|delivery| !delivery.listening) else {
        return;
    };
    delivery.listening = true;
    let mut status = delivery.handle.subscribe();
    tokio::spawn(async move {
        while status.changed().await.is_ok() {
            let now = status.borrow_and_update().clone();
            if !looked(&shared, now).await {
                return;
            }
        }
    });
}

/// Looks at a status; false once the app is gone.
async fn looked(core: &Weak<Mutex<Core>>, status: SyncStatus) -> bool {
    let Some(core) = core.upgrade() else { return false };
    let done = tokio::task::spawn_blocking(move || look(&core, &status));
    if let Err(error) = done.await {
        tracing::error!(panicked = error.is_panic(), "listening to delivery");
    }
    true
}

/// All of it in one go, unless a catalog came that has to be read before anybody hears of a change.
fn look(core: &Mutex<Core>, status: &SyncStatus) {
    let later = {
        let mut open = entered(core);
        moved::note(&mut open, status);
        end::try_hold(&mut open);
        let later = all(&mut open);
        if later.is_empty() {
            return tell_page(&mut open, status);
        }
        later
    };
    for step in later {
        settle(core, step);
    }
    tell_page(&mut lock(core), status);
}

/// First what is to be said, then the event: whoever hears it finds everything said. A look at the county that changed
/// nothing anybody can see is no event: the page would read everything anew for nothing.
fn tell_page(core: &mut Core, status: &SyncStatus) {
    let now = Shown {
        sync: waiting::view(core).ok(),
        cases: seen_cases(core),
        news: status.news,
        clock_wrong: status.clock_wrong,
    };
    let Some(delivery) = deliver::delivery_mut(core) else {
        return;
    };
    if delivery.shown != now {
        delivery.shown = now;
        core.host.emit(AppEvent::SyncChanged);
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
