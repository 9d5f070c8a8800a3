//! Moves events from the desk's database into the feed. An event that is there already stays: the step may be repeated.

use crate::{
    desk::Desk,
    store::{self, StoreError, event::FeedEvent},
};

/// Publishes everything that is not yet.
pub(crate) async fn publish(desk: &Desk) -> Result<(), StoreError> {
    let _in_order = desk.publishing.lock().await;
    loop {
        let county = desk.county.clone();
        let events = desk
            .desk_store
            .read(move |connection| store::case::unpublished(connection, &county))
            .await?;
        if events.is_empty() {
            return Ok(());
        }
        let ids: Vec<String> = events.iter().map(|event| event.id.clone()).collect();
        let county = desk.county.clone();
        desk.store
            .write(move |transaction| {
                for event in events {
                    if !event.envelope_state.is_empty() {
                        store::envelope::set_state(
                            transaction,
                            &county,
                            &event.envelope,
                            &event.envelope_state,
                        )?;
                    }
                    let feed = FeedEvent {
                        id: event.id,
                        device: event.device,
                        body: event.body,
                    };
                    store::event::insert(transaction, &county, &feed)?;
                }
                Ok(())
            })
            .await?;
        let county = desk.county.clone();
        desk.desk_store
            .write(move |transaction| {
                ids.iter()
                    .try_for_each(|id| store::case::set_published(transaction, &county, id))
            })
            .await?;
    }
}
