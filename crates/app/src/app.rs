//! The app: starts, runs commands, takes papers in and gives them out. Whatever touches the state runs one after the other
//! under one lock; what is slow is prepared without it, on a thread that gives way. Blocking work runs beside the async
//! runtime; a panic in a command ends that command, not the app.

use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::Semaphore;

use crate::api::outcome::IpcError;
use crate::api::paper::PaperView;
use crate::aside::{self, Broken};
use crate::error::{Code, Outcome, code};
use crate::host::SharedHost;
use crate::papers::{give_out, take_in};
use crate::people::idle;
use crate::served::Served;
use crate::state::core::{Core, lock};
use crate::state::deliver;
use crate::state::phases::Step;
use crate::{dispatch, follow_up, system};

/// How often somebody looks whether a person's file has lain open too long, and whether a new day brings a reminder.
const IDLE_LOOK: Duration = Duration::from_secs(10);

/// A running app. Cheap to clone.
#[derive(Clone)]
pub struct App {
    core: Arc<Mutex<Core>>,
    /// Work that is prepared without the lock goes through here, so that a processor stays free for whoever answers, and a
    /// small device never decodes two pictures at once.
    heavy: Arc<Semaphore>,
}

impl App {
    /// Starts, inside a tokio runtime. Never fails: what stands in the way is what `system_read_state` says.
    pub async fn start(host: SharedHost) -> Self {
        let app = Self {
            core: Arc::new_cyclic(|core| Mutex::new(served(host, core.clone()))),
            heavy: Arc::new(Semaphore::new(lanes())),
        };
        let begun = app.work(|core| {
            system::start::begin(core);
            Ok(Step::Done(()))
        });
        if let Err(error) = begun.await {
            tracing::error!(code = error.code.word(), "start failed");
        }
        tokio::spawn(watch_idle(Arc::downgrade(&app.core), app.heavy.clone()));
        app
    }

    /// Runs one command.
    pub async fn call(&self, command: &str, request: Value) -> Result<Value, IpcError> {
        let command = command.to_owned();
        self.work(move |core| {
            idle::touch(core);
            dispatch::run(core, &command, request)
        })
        .await
    }

    /// Takes a photo or document in for the present person, in the place of the paper that it is a better picture of.
    pub async fn upload_paper(
        &self,
        kind: &str,
        replaces: Option<&str>,
        bytes: Vec<u8>,
    ) -> Result<PaperView, IpcError> {
        let (kind, replaces) = (kind.to_owned(), replaces.map(str::to_owned));
        self.work(move |core| {
            idle::touch(core);
            take_in::begin(core, kind, replaces, bytes)
        })
        .await
    }

    /// A paper of the present person: media type and bytes.
    pub async fn paper_bytes(&self, id: &str, thumbnail: bool) -> Result<(String, Vec<u8>), IpcError> {
        let id = id.to_owned();
        self.work(move |core| Ok(Step::Done(give_out::bytes(core, &id, thumbnail)?)))
            .await
    }

    /// The network came or the window came to the front: try to send now.
    pub fn nudge(&self) {
        let core = lock(&self.core);
        deliver::apply_hold(&core);
        deliver::go_now(&core);
    }

    /// Time has passed without anybody doing anything: a file that lay open too long is closed, and what somebody present
    /// asked to be reminded of is told. The app does this by itself every few seconds.
    pub async fn look_at_the_time(&self) {
        let looked = self.work(|_| Ok(Step::Done(())));
        if let Err(error) = looked.await {
            tracing::error!(code = error.code.word(), "looking at the time");
        }
    }

    /// The window closes in good order: nothing was interrupted, so nothing is resumed.
    pub async fn close(&self) {
        let closed = self.work(|core| {
            system::start::end(core);
            Ok(Step::Done(()))
        });
        if let Err(error) = closed.await {
            tracing::warn!(code = error.code.word(), "closing");
        }
    }

    /// Runs an act under the lock, and what it prepares without it, until there is an answer.
    async fn work<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Core) -> Outcome<Step<T>> + Send + 'static,
    ) -> Outcome<T> {
        let mut step = self.locked(act).await?;
        loop {
            match step {
                Step::Done(answer) => return Ok(answer),
                Step::Later(later) => {
                    let turn = self.heavy.acquire().await;
                    let commit = self.outcome(aside::slow(move || later.prepare()).await)?;
                    drop(turn);
                    step = self.locked(commit).await?;
                }
            }
        }
    }

    /// One act under the lock, with all that follows from it.
    async fn locked<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Core) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        let core = Arc::clone(&self.core);
        let act = move || {
            let outcome = follow_up::locked(&core, act);
            follow_up::listen(&mut lock(&core), Arc::downgrade(&core));
            outcome
        };
        self.outcome(aside::quick(act).await)
    }

    fn outcome<T>(&self, done: Result<Outcome<T>, Broken>) -> Outcome<T> {
        done.unwrap_or_else(|broken| Err(self.after_panic(&broken)))
    }

    /// What the command held in memory may be half done: it is dropped and read again from the file.
    fn after_panic(&self, broken: &Broken) -> IpcError {
        let mut core = lock(&self.core);
        if let Some(present) = &mut core.present {
            present.drafts.clear();
        }
        if broken.panicked {
            core.incident(&"a command panicked")
        } else {
            code(Code::Busy)
        }
    }
}

/// One processor stays free where there are several.
fn lanes() -> usize {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    processors.saturating_sub(1).max(1)
}

async fn watch_idle(core: Weak<Mutex<Core>>, heavy: Arc<Semaphore>) {
    loop {
        tokio::time::sleep(IDLE_LOOK).await;
        let Some(core) = core.upgrade() else { return };
        let heavy = heavy.clone();
        App { core, heavy }.look_at_the_time().await;
    }
}

/// A core that delivery can ask about the open person's space.
fn served(host: SharedHost, core: Weak<Mutex<Core>>) -> Core {
    Core {
        spaces: Some(Arc::new(Served(core))),
        ..Core::new(host)
    }
}
