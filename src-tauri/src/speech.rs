//! Reading aloud: the voice of this machine, and what it tells the window.

use std::sync::Arc;

use app::api::outcome::AppEvent;
use app::host::Reading;
use tauri::{AppHandle, Emitter as _};
use voice::files::Files;
use voice::{Engine, Heard, Job, Player};

/// A player that tells the window how it goes.
pub fn player(handle: AppHandle) -> Player {
    let told = move |heard: Heard| {
        let event = AppEvent::Speech {
            id: heard.id,
            sentence: heard.sentence,
            ended: heard.ended,
        };
        if handle.emit("app-event", event).is_err() {
            tracing::warn!("the window does not hear what is read");
        }
    };
    Player::new(engine(), Arc::new(told))
}

/// `CUNLIBAN_SPEECH` names a folder to write to instead of speaking (demonstration, tests).
fn engine() -> Arc<dyn Engine> {
    match std::env::var_os("CUNLIBAN_SPEECH") {
        Some(folder) => Arc::new(Files::into(folder.into())),
        None => Arc::new(voice::of_this_machine()),
    }
}

/// What the core wants read, as the player takes it.
pub fn job(reading: Reading) -> Job {
    Job {
        id: reading.id,
        plan: reading.plan,
        clips: reading.clips,
        from: reading.from,
        rate: reading.rate,
    }
}
