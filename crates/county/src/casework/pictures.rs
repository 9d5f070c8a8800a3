//! Small pictures of papers: one is drawn at a time, because decoded it is a hundred times as large as it came and many
//! clerks open pages at once; and those that were drawn last are kept.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{Semaphore, SemaphorePermit};

/// Small pictures that are kept in memory: about those of twenty cases.
const KEPT: usize = 100;

/// Small pictures, and the right to draw one.
pub(super) struct Pictures {
    turn: Semaphore,
    kept: Mutex<VecDeque<(String, Arc<Vec<u8>>)>>,
}

impl Default for Pictures {
    fn default() -> Self {
        Self {
            turn: Semaphore::new(1),
            kept: Mutex::default(),
        }
    }
}

impl Pictures {
    /// The right to draw, when it is one's turn.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        self.turn.acquire().await.ok()
    }

    /// One that was drawn before.
    pub(super) fn find(&self, hash: &str) -> Option<Arc<Vec<u8>>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|(name, _)| name == hash);
        found.map(|(_, picture)| picture.clone())
    }

    /// Keeps one, and lets the oldest go.
    pub(super) fn keep(&self, hash: String, picture: Arc<Vec<u8>>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((hash, picture));
        kept.truncate(KEPT);
    }
}
