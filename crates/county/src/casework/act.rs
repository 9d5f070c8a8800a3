//! What a clerk does: the case as it stands, what the act makes of it, the signed events, one commit. When somebody was
//! faster it is worked out once more from what is there now, so that of two clerks the second is told the truth.

use crate::{
    cases::{
        Act, Decision, NotPossible, act::act, case::CaseFile, change::Change, decide_part::decide_part,
        due::Now,
    },
    store::StoreError,
};

use super::Casework;

/// How often a change is worked out again: each time somebody else's was written.
const TRIES: u32 = 16;

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// It is not possible now, or not like this.
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Casework {
    /// Does it, and puts the event into the feed.
    pub async fn act(&self, number: &str, clerk: &str, what: Act) -> Result<(), ActError> {
        self.change(number, |file, now| act(file, what.clone(), clerk, now))
            .await
    }

    /// Decides a part (一件事), and puts the event into the feed.
    pub async fn decide_part(
        &self,
        number: &str,
        part: &str,
        clerk: &str,
        decision: Decision,
    ) -> Result<(), ActError> {
        self.change(number, |file, now| {
            decide_part(file, part, decision.clone(), clerk, now)
        })
        .await
    }

    async fn change(
        &self,
        number: &str,
        plan: impl Fn(&CaseFile, &Now) -> Result<Change, NotPossible>,
    ) -> Result<(), ActError> {
        for _ in 0..TRIES {
            let file = self.cases.file(number).await?;
            let file = file.ok_or(NotPossible::NoSuchCase)?;
            let change = plan(&file, &self.now_for(&file.case))?;
            if self.commit(change).await? {
                self.publish().await?;
                return Ok(());
            }
        }
        Err(StoreError::Changed.into())
    }

    /// Signs and writes a change; false when it must be worked out again, because somebody was faster.
    pub(super) async fn commit(&self, change: Change) -> Result<bool, StoreError> {
        let events = change.events.iter().cloned();
        let signed = events.map(|event| self.signer.sign(event));
        let signed = signed.collect::<Result<Vec<_>, StoreError>>()?;
        match self.cases.commit(change.with_events(signed)).await {
            Ok(()) => Ok(true),
            Err(StoreError::Changed) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
