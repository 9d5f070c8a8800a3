//! Life events and the services listed under them.

use crate::api::catalog::{EventId, EventList, EventView, ServiceList};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::guides::cards::card;
use crate::state::core::Core;
use crate::state::services::catalog_in_use;

/// In the interface's order.
pub(crate) const EVENTS: [&str; 9] = [
    "birth",
    "illness",
    "old-age",
    "hardship",
    "farming",
    "building",
    "disability",
    "death",
    "papers",
];

/// `catalog_list_events`.
pub(crate) fn catalog_list_events(core: &mut Core, _: Nothing) -> Outcome<EventList> {
    let shelf = catalog_in_use(core)?;
    let events = EVENTS.iter().map(|id| {
        let of = |s: &&catalog::service::Service| s.guide.events.iter().any(|e| e == id);
        let services = shelf.pack.services.iter().filter(of).count();
        EventView {
            id: (*id).to_owned(),
            name: core.texts.say(&format!("event-{id}")),
            services: u32::try_from(services).unwrap_or(u32::MAX),
        }
    });
    Ok(EventList {
        events: events.collect(),
    })
}

/// `catalog_list_services`.
pub(crate) fn catalog_list_services(core: &mut Core, event: EventId) -> Outcome<ServiceList> {
    let shelf = catalog_in_use(core)?;
    let wanted = shelf
        .pack
        .services
        .iter()
        .filter(|s| event.event.is_empty() || s.guide.events.contains(&event.event));
    Ok(ServiceList {
        services: wanted.map(|s| card(&core.texts, s, None)).collect(),
    })
}
