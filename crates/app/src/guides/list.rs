//! Life events and the services listed under them.

use catalog::service::Service;

use crate::api::catalog::{EventId, EventList, EventView, ServiceList};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::guides::cards::card;
use crate::state::core::Core;
use crate::state::services::catalog_in_use;
use crate::texts::{Key, NONE, key};

/// In the interface's order: what most villagers come for first. A catalog has no order of its own.
pub(crate) const EVENTS: [(&str, Key<NONE>); 9] = [
    ("hardship", key!("event-hardship")),
    ("illness", key!("event-illness")),
    ("old-age", key!("event-old-age")),
    ("farming", key!("event-farming")),
    ("papers", key!("event-papers")),
    ("disability", key!("event-disability")),
    ("birth", key!("event-birth")),
    ("death", key!("event-death")),
    ("building", key!("event-building")),
];

/// `catalog_list_events`.
pub(crate) fn catalog_list_events(core: &mut Core, _: Nothing) -> Outcome<EventList> {
    let catalog = catalog_in_use(core)?;
    let events = EVENTS.map(|(id, name)| {
        let of = |s: &&Service| s.guide.events.iter().any(|e| e == id);
        let services = catalog.pack.services.iter().filter(of).count();
        EventView {
            id: id.to_owned(),
            name: core.texts.say(name),
            services: u32::try_from(services).unwrap_or(u32::MAX),
        }
    });
    Ok(EventList {
        events: events.into(),
    })
}

/// `catalog_list_services`.
pub(crate) fn catalog_list_services(core: &mut Core, event: EventId) -> Outcome<ServiceList> {
    let catalog = catalog_in_use(core)?;
    let mut wanted: Vec<&Service> = catalog
        .pack
        .services
        .iter()
        .filter(|s| event.event.is_empty() || s.guide.events.contains(&event.event))
        .collect();
    wanted.sort_by_cached_key(|service| place_of(service, &event.event));
    Ok(ServiceList {
        services: wanted.iter().map(|s| card(&core.texts, s, None)).collect(),
    })
}

/// What is for this event before all, and for nothing else, comes first; in the list of all, the event that most come for.
fn place_of(service: &Service, event: &str) -> (usize, usize) {
    let events = &service.guide.events;
    let place = if event.is_empty() {
        let first = events.first();
        EVENTS
            .iter()
            .position(|(id, _)| first.is_some_and(|first| first == id))
    } else {
        events.iter().position(|id| id == event)
    };
    (place.unwrap_or(usize::MAX), events.len())
}
