//! A county that is newer than this app: what it adds is passed over, what it alone knows is kept until it can be read.

use protocol::event::EventKind;
use seal::sign::SigningKey;
use serde_json::{Value, json};
use sync::{county, run};
use vault::device::{CaseState, Moved, UnreadEvent};

use crate::{
    county::CODE,
    device::{Device, START, catalog_key, now_at, pack},
};

fn event(id: &str, envelope: &str, what: &Value) -> Value {
    json!({
        "format": 1, "county": CODE, "id": id, "envelope": envelope,
        "number": "990123-2026-000001", "at": "2026-11-22T09:00:00Z", "what": what,
    })
}

fn signed(event: &Value, key: &SigningKey) -> Value {
    let signature = key.sign_json(seal::context::Context::OF_0_1_0, event).unwrap();
    json!({"event": event, "key_id": key.key_id(), "signature": signature})
}

fn shown(device: &Device) -> Vec<String> {
    let events = device.store.events_of("case-a").unwrap();
    events.into_iter().map(|event| event.id).collect()
}

fn state(device: &Device) -> CaseState {
    device.store.case("case-a").unwrap().unwrap().state
}

fn read_kept(device: &Device) -> u32 {
    let county = county::pinned(&device.store).unwrap().unwrap();
    run::read_kept(&device.store, &county, now_at(START + 9)).unwrap()
}

async fn sent() -> (Device, String) {
    let device = Device::new();
    let id = device.send("a", &[]);
    device.round().await;
    (device, id)
}

#[tokio::test]
async fn an_event_of_a_kind_nobody_knows_is_kept_and_the_rest_counts() {
    let (device, id) = sent().await;
    let newer = event(
        "v1",
        &id,
        &json!({"kind": "deadline_extended", "until": "2027-01-01"}),
    );
    let newer = signed(&newer, &device.county.key);
    device.county.state().events.push(newer.clone());
    device.county.say("v2", &id, EventKind::Accepted);
    assert_eq!(device.round().await.news, 1);
    assert_eq!(
        (shown(&device), state(&device)),
        (vec!["v2".to_owned()], CaseState::Accepted)
    );
    let kept = device.store.unread_events().unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&kept[0].body).unwrap(),
        newer,
        "as it came"
    );
    assert_eq!(read_kept(&device), 0, "this version still does not know it");
    let device = device.restart();
    assert_eq!(device.store.unread_events().unwrap().len(), 1);
}

/// The file as an older version left it, which did not know this kind.
#[tokio::test]
async fn after_an_update_the_kept_event_is_shown_in_its_place() {
    let (device, id) = sent().await;
    let asked = json!({"kind": "corrections_asked", "items": [], "until": "2026-12-10"});
    let body = signed(&event("v1", &id, &asked), &device.county.key).to_string();
    let unread = UnreadEvent {
        id: "v1".to_owned(),
        envelope: id.clone(),
        body,
    };
    let moved = Moved {
        feed: "ledger",
        cursor: "e-1",
    };
    device
        .store
        .apply_facts(&[], &[unread], &moved, now_at(START))
        .unwrap();
    assert!(shown(&device).is_empty());
    assert_eq!(read_kept(&device), 1);
    assert_eq!(state(&device), CaseState::CorrectionsAsked);
    assert_eq!((shown(&device), read_kept(&device)), (vec!["v1".to_owned()], 0));
}

#[tokio::test]
async fn an_event_under_a_key_of_a_coming_pack_waits_for_the_pack() {
    let (device, id) = sent().await;
    let next = SigningKey::from_bytes([43; 32]);
    let good = signed(&event("v1", &id, &json!({"kind": "accepted"})), &next);
    let mut forged = signed(&event("v2", &id, &json!({"kind": "withdrawn"})), &next);
    forged["event"]["what"] = json!({"kind": "approved", "result": "x"});
    device.county.state().events.extend([good, forged]);
    device.round().await;
    assert!(shown(&device).is_empty());
    assert_eq!(device.store.unread_events().unwrap().len(), 2);
    county::take_pack(
        &device.store,
        &pack(2, &catalog_key(), &next, 0),
        "stick",
        now_at(START),
    )
    .unwrap();
    assert_eq!(read_kept(&device), 1);
    assert_eq!(
        (shown(&device), state(&device)),
        (vec!["v1".to_owned()], CaseState::Accepted)
    );
    assert!(
        device.store.unread_events().unwrap().is_empty(),
        "the forged one is gone"
    );
}

#[tokio::test]
async fn a_field_nobody_knows_is_covered_by_the_signature_and_kept() {
    let (device, id) = sent().await;
    let mut told = event(
        "v1",
        &id,
        &json!({"kind": "approved", "result": "办好了", "window": 3}),
    );
    told["clerk"] = json!("王");
    let whole = signed(&told, &device.county.key);
    let mut changed = signed(&told, &device.county.key);
    changed["event"]["id"] = json!("v2");
    device.county.state().events.extend([whole.clone(), changed]);
    assert_eq!(
        device.round().await.news,
        1,
        "with another id the signature does not fit"
    );
    let events = device.store.events_of("case-a").unwrap();
    assert_eq!(serde_json::from_str::<Value>(&events[0].body).unwrap(), whole);
    assert_eq!(state(&device), CaseState::Approved);
}
