//! Moves events from the store of cases into the feed. An event that is there already stays: the step may be repeated.

use super::Casework;
use crate::store::StoreError;

impl Casework {
    /// Publishes everything that is not yet.
    pub(super) async fn publish(&self) -> Result<(), StoreError> {
        let _in_order = self.publishing.lock().await;
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
