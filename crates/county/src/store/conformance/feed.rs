//! Events on their way to devices.

use super::{Stores, begun, signed};
use crate::{
    cases::{
        EnvelopeState, State,
        change::{Change, Happening},
    },
    store::FeedEvent,
};
use protocol::event::EventKind;

fn event(id: &str, device: &str) -> FeedEvent {
    FeedEvent {
        id: id.into(),
        device: device.into(),
        envelope: "envelope".into(),
        envelope_state: None,
        body: format!("body of {id}"),
    }
}

pub(in crate::store) async fn events_wait_in_order_until_the_feed_has_them(stores: &Stores) {
    const NUMBER: &str = "990123-2026-000001";
    begun(stores, NUMBER, State::New).await;
    for (id, state) in [("b", None), ("a", Some(EnvelopeState::Done)), ("c", None)] {
        let case = stores.cases.file(NUMBER).await.unwrap().unwrap().case;
        let happening = Happening {
            envelope_state: state,
            reason: "for the desk".into(),
            ..Happening::by("王会计", &case, EventKind::Accepted, "2026-11-21T10:00:00+08:00")
        };
        let change = Change::of(&case).with_events(vec![signed(id, happening)]);
        stores.cases.commit(change).await.unwrap();
    }
    let waiting = stores.cases.unpublished().await.unwrap();
    let ids: Vec<&str> = waiting.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["b", "a", "c"]);
    assert_eq!(waiting[1].envelope_state, Some(EnvelopeState::Done));
    assert_eq!(
        (waiting[0].device.as_str(), waiting[0].envelope_state),
        ("phone", None)
    );
    stores
        .cases
        .set_published(vec!["b".into(), "a".into()])
        .await
        .unwrap();
    let waiting = stores.cases.unpublished().await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].id, "c");
}

pub(in crate::store) async fn an_event_stands_in_the_feed_once(stores: &Stores) {
    let events = || vec![event("b", "phone"), event("a", "phone")];
    stores.intake.publish(events()).await.unwrap();
    stores.intake.publish(events()).await.unwrap();
    let lines = stores.intake.feed("phone", 0, 10).await.unwrap();
    let bodies: Vec<&str> = lines.iter().map(|line| line.body.as_str()).collect();
    assert_eq!(bodies, ["body of b", "body of a"]);
    assert!(lines[0].number < lines[1].number);
}

pub(in crate::store) async fn a_page_of_the_feed_is_one_devices(stores: &Stores) {
    let events = ["a", "b", "c"].map(|id| event(id, "phone"));
    stores.intake.publish(events.to_vec()).await.unwrap();
    stores.intake.publish(vec![event("d", "other")]).await.unwrap();
    let first = stores.intake.feed("phone", 0, 2).await.unwrap();
    assert_eq!(first.len(), 2);
    let rest = stores.intake.feed("phone", first[1].number, 2).await.unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].body, "body of c");
    assert_eq!(stores.intake.feed("nobody", 0, 9).await.unwrap(), []);
}
