//! Papers in clear, for whoever is allowed to see them. The work is done away from the threads that answer.

use std::sync::Arc;

use protocol::{application::ApplicationPaper, problem::Code};

use super::Casework;
use crate::media::MediaType;

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
        let _turn = self.pictures.turn().await;
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
