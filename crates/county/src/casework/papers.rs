//! Papers in clear, for whoever is allowed to see them. The work is done away from the threads that answer, and one picture
//! is decoded at a time: decoded it is a hundred times as large as it came, and many clerks open pages at once.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use protocol::{application::ApplicationPaper, problem::Code};
use tokio::sync::Semaphore;

use super::Casework;
use crate::media::MediaType;

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
    fn find(&self, hash: &str) -> Option<Arc<Vec<u8>>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|(name, _)| name == hash);
        found.map(|(_, picture)| picture.clone())
    }

    fn keep(&self, hash: String, picture: Arc<Vec<u8>>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((hash, picture));
        kept.truncate(KEPT);
    }
}

impl Casework {
    /// The original.
    pub(crate) async fn original(&self, paper: ApplicationPaper) -> Result<(Vec<u8>, MediaType), Code> {
        self.with_opener(move |opener| opener.paper(&paper)).await
    }

    /// A small picture, drawn anew; the same one is drawn once.
    pub(crate) async fn small(&self, paper: ApplicationPaper) -> Result<Arc<Vec<u8>>, Code> {
        // What was sealed and what is in it: neither alone says that this clerk's case has this picture.
        let name = format!("{} {}", paper.blob_hash, paper.content_hash);
        if let Some(kept) = self.pictures.find(&name) {
            return Ok(kept);
        }
        let _turn = self.pictures.turn.acquire().await;
        if let Some(kept) = self.pictures.find(&name) {
            return Ok(kept);
        }
        let drawn = self.with_opener(move |opener| crate::media::draw_small(&opener.paper(&paper)?.0));
        let drawn = Arc::new(drawn.await?);
        self.pictures.keep(name, drawn.clone());
        Ok(drawn)
    }

    async fn with_opener<T: Send + 'static>(
        &self,
        act: impl FnOnce(&super::opener::Opener) -> Result<T, Code> + Send + 'static,
    ) -> Result<T, Code> {
        let opener = Arc::clone(&self.opener);
        let done = tokio::task::spawn_blocking(move || act(&opener)).await;
        done.unwrap_or(Err(Code::Unavailable))
    }
}
