//! One pass over everything that has come in. Every step may be repeated: what was done is found again by the envelope.

use std::sync::Arc;

use super::Casework;
use crate::{
    cases::EnvelopeState,
    store::{StoreError, Waiting},
};

/// Envelopes taken at once.
const BATCH: u32 = 50;

impl Casework {
    /// Does everything that can be done now; says how many envelopes moved. Tests call it instead of waiting.
    pub async fn work(self: &Arc<Self>) -> Result<usize, StoreError> {
        let _one_at_a_time = self.working.lock().await;
        let mut moved = 0_usize;
        self.publish().await?;
        loop {
            let waiting = self.intake.waiting(BATCH).await?;
            if waiting.is_empty() {
                return Ok(moved);
            }
            let before = moved;
            for envelope in waiting {
                moved = moved.saturating_add(usize::from(self.one(envelope).await));
            }
            self.publish().await?;
            if moved == before {
                return Ok(moved);
            }
        }
    }

    /// One envelope; says whether it moved. A fault of ours must not hold up those behind it.
    async fn one(self: &Arc<Self>, waiting: Waiting) -> bool {
        let number = waiting.arrived.number.clone();
        let done = if waiting.state == EnvelopeState::Received {
            self.receive(waiting).await
        } else {
            self.complete(waiting).await.map(|()| true)
        };
        match done {
            Ok(moved) => moved,
            // Another desk was faster, so it did move: what is left of it is looked at anew.
            Err(StoreError::Changed) => true,
            Err(error) => {
                tracing::error!(number, %error, "an envelope could not be worked on");
                false
            }
        }
    }
}
