//! One writer for each upload. A newcomer takes over: on a bad link the old connection often hangs half dead, and the
//! device must not wait until it has timed out.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedMutexGuard, watch};

/// Who writes what.
#[derive(Default)]
pub(crate) struct Busy(Mutex<BTreeMap<String, Slot>>);

#[derive(Clone)]
struct Slot {
    lock: Arc<tokio::sync::Mutex<()>>,
    turn: Arc<watch::Sender<u64>>,
}

/// The right to write until somebody else asks for it.
pub(super) struct Turn {
    _guard: OwnedMutexGuard<()>,
    turn: watch::Receiver<u64>,
}

impl Busy {
    /// Stops whoever writes to this upload and waits until it has stopped.
    pub(super) async fn take_over(&self, id: &str) -> Turn {
        let slot = self.slot(id);
        slot.turn.send_modify(|turn| *turn = turn.wrapping_add(1));
        let turn = slot.turn.subscribe();
        Turn {
            _guard: slot.lock.lock_owned().await,
            turn,
        }
    }

    fn slot(&self, id: &str) -> Slot {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever holds or waits for a slot has a copy of its lock.
        slots.retain(|_, slot| Arc::strong_count(&slot.lock) > 1);
        let new = || Slot {
            lock: Arc::default(),
            turn: Arc::new(watch::Sender::new(0)),
        };
        slots.entry(id.to_owned()).or_insert_with(new).clone()
    }
}

impl Turn {
    /// Resolves when somebody else wants to write.
    pub(super) async fn wanted(&mut self) {
        if self.turn.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
