//! Moves events from the store of cases into the feed. An event that is there already stays: the step may be repeated.

use super::Casework;
use crate::store::StoreError;

impl Casework {
    /// What an earlier version signed with the intake's key alone gets the desk's own signature.
    async fn sign_anew(&self) -> Result<(), StoreError> {
        loop {
            let events = self.cases.undecided().await?;
            if events.is_empty() {
                return Ok(());
            }
            let anew = events
                .into_iter()
                .map(|(id, body)| Ok((id, self.signer.sign_anew(&body)?)));
            let anew = anew.collect::<Result<Vec<_>, StoreError>>()?;
            self.cases.set_decided(anew).await?;
        }
    }

    /// Publishes everything that is not yet.
    pub(super) async fn publish(&self) -> Result<(), StoreError> {
        let _in_order = self.publishing.lock().await;
        self.sign_anew().await?;
        loop {
            let events = self.cases.unpublished().await?;
            if events.is_empty() {
                return Ok(());
            }
            let ids = events.iter().map(|event| event.id.clone()).collect();
            self.intake.publish(events).await?;
            self.cases.set_published(ids).await?;
        }
    }
}
