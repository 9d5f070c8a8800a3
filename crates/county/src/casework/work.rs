//! One pass over everything that has come in. Every step may be repeated: what was done is found again by the envelope.

use std::sync::Arc;

use super::Casework;
use crate::{
    cases::{EnvelopeState, case::Arrived},
    store::{StoreError, Waiting},
};

/// Envelopes taken at once.
const BATCH: u32 = 50;

/// What became of an envelope in one pass.
#[derive(PartialEq, Eq)]
enum Step {
    Moved,
    /// Through a fault of ours, or because it waits for another one: tried again later, after growing pauses.
    Later,
}

impl Casework {
    /// Does everything that can be done now; says how many envelopes moved. Tests call it instead of waiting. It ends: what
    /// did not move is not among those that wait until its pause is over.
    pub async fn work(self: &Arc<Self>) -> Result<usize, StoreError> {
        let _one_at_a_time = self.working.lock().await;
        let mut moved = 0_usize;
        self.publish().await?;
        self.take_back().await?;
        loop {
            let waiting = self.intake.waiting(BATCH, self.now()).await?;
            if waiting.is_empty() {
                self.publish().await?;
                return Ok(moved);
            }
            for envelope in waiting {
                moved = moved.saturating_add(usize::from(self.one(envelope).await? == Step::Moved));
                // Before the next one: it may answer what was told about this one.
                self.take_back().await?;
            }
            self.publish().await?;
        }
    }

    /// Everything that did not move is tried anew now, parked or not; says how many there were.
    pub async fn release(&self) -> Result<usize, StoreError> {
        let released = self.intake.release().await?;
        self.wake.notify_one();
        Ok(released)
    }

    /// What has been tried too often and rests until somebody releases it.
    pub(crate) async fn parked(&self) -> Result<Vec<Arrived>, StoreError> {
        self.intake.parked().await
    }

    /// One envelope. A fault of ours must not hold up those behind it; only when not even that can be noted, the pass ends.
    async fn one(self: &Arc<Self>, waiting: Waiting) -> Result<Step, StoreError> {
        let Arrived { number, envelope, .. } = waiting.arrived.clone();
        let done = if waiting.state == EnvelopeState::Received {
            self.receive(waiting).await
        } else {
            self.complete(waiting).await.map(|()| true)
        };
        match done {
            // Another desk was faster, so it did move: what is left of it is looked at anew.
            Ok(true) | Err(StoreError::Changed) => return Ok(Step::Moved),
            Ok(false) => {}
            Err(error) => tracing::error!(number, %error, "an envelope could not be worked on"),
        }
        self.intake.failed(&envelope, self.now()).await?;
        Ok(Step::Later)
    }
}
