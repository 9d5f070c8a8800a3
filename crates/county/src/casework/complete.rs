//! When the last paper of an envelope has arrived: looks at each, and says complete, or why not.

use std::sync::Arc;

use protocol::{application::Application, problem::Code};

use super::Casework;
use crate::{
    cases::{
        EnvelopeState, State,
        complete::{Completed, complete},
    },
    store::{StoreError, Waiting},
};

impl Casework {
    /// Checks the papers of an opened envelope.
    pub(super) async fn complete(&self, waiting: Waiting) -> Result<(), StoreError> {
        let envelope = &waiting.arrived.envelope;
        let sending = self.cases.sending(envelope).await?;
        let sending = sending.ok_or(StoreError::Damaged)?;
        // Papers of what was taken back are not looked at.
        let papers = if sending.file.case.state == State::Withdrawn {
            Ok(())
        } else {
            self.check_papers(serde_json::from_str(&sending.submission.body)?)
                .await?
        };
        let now = self.now_for(&sending.file.case);
        match complete(&waiting.arrived, &sending, papers, &now) {
            Completed::Already => self.move_on(&waiting.arrived, &sending.fate).await,
            Completed::Withdrawn => {
                self.intake
                    .set_envelope_state(envelope, EnvelopeState::Done)
                    .await
            }
            Completed::Changed(change) => self.commit_now(*change).await,
        }
    }

    async fn check_papers(&self, application: Application) -> Result<Result<(), Code>, StoreError> {
        let opener = Arc::clone(&self.opener);
        let checked = tokio::task::spawn_blocking(move || {
            let mut papers = application.papers.iter();
            papers.try_for_each(|paper| opener.paper(paper).map(drop))
        });
        match checked.await.map_err(|_| StoreError::Damaged)? {
            // Ours, not theirs: it stays where it is and is tried again.
            Err(Code::Unavailable) => Err(StoreError::Damaged),
            checked => Ok(checked),
        }
    }
}
