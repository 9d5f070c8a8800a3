//! The rules of every store, held against this one; and a county of version 0.1.0, as it lay on disk, brought up to date.

use std::path::Path;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use seal::wrap::WrapKey;

use super::{open_cases, open_intake};
use crate::{
    cases::{EnvelopeState, PartState, State},
    store::conformance::{COUNTY, Stores, conformance},
};

const PAGES: u32 = 100_000;

fn stores_in(folder: tempfile::TempDir, key: &WrapKey) -> Stores {
    let path = |name: &str| folder.path().join(name);
    Stores {
        intake: open_intake(&path("county.db"), COUNTY, PAGES).unwrap(),
        cases: open_cases(&path("desk.db"), COUNTY, key, PAGES).unwrap(),
        _keep: Box::new(folder),
    }
}

fn empty() -> Stores {
    stores_in(tempfile::tempdir().unwrap(), &WrapKey::from_bytes([7; 32]))
}

conformance!(empty);

/// A county that 0.1.0 left: nine envelopes, six cases, one of them of three parts.
fn of_0_1_0() -> Stores {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/0.1.0");
    let folder = tempfile::tempdir().unwrap();
    for name in ["county.db", "desk.db"] {
        std::fs::copy(kept.join(name), folder.path().join(name)).unwrap();
    }
    let key = std::fs::read_to_string(kept.join("desk.key")).unwrap();
    let key: [u8; 32] = STANDARD.decode(key.trim()).unwrap().try_into().unwrap();
    stores_in(folder, &WrapKey::from_bytes(key))
}

#[tokio::test]
async fn the_cases_of_0_1_0_are_all_there() {
    let stores = of_0_1_0();
    let state = async |count: u32| {
        let number = format!("990123-2026-{count:06}");
        let file = stores.cases.file(&number).await.unwrap();
        file.map(|file| file.case.state)
    };
    assert_eq!(state(1).await, Some(State::Approved));
    assert_eq!(state(3).await, Some(State::New));
    assert_eq!(state(4).await, Some(State::Waiting));
    assert_eq!(state(5).await, Some(State::Withdrawn));
    assert_eq!(state(7).await, None, "what cannot be opened is no case");
    let one_thing = stores.cases.file("990123-2026-000008").await.unwrap().unwrap();
    let parts: Vec<PartState> = one_thing.parts.iter().map(|part| part.state).collect();
    assert_eq!(parts, [PartState::Done, PartState::Denied, PartState::New]);
    assert_eq!(
        stores
            .cases
            .open_parts(crate::store::Span::WHOLE)
            .await
            .unwrap()
            .len(),
        1
    );

    let audit = stores.cases.audit("990123-2026-000001").await.unwrap();
    let acts: Vec<String> = audit.iter().map(|line| line.text()).collect();
    assert_eq!(acts, ["accept", "ask-corrections", "approve"]);
    assert_eq!(stores.cases.unpublished().await.unwrap(), []);
}

#[tokio::test]
async fn what_0_1_0_signed_with_the_intakes_key_is_signed_anew_in_its_place() {
    let stores = of_0_1_0();
    let cases = &stores.cases;
    let old = cases.undecided().await.unwrap();
    assert!(old.len() > 5);
    let device = {
        let now = jiff::Timestamp::from_second(1_795_226_400).unwrap();
        let waiting = stores.intake.waiting(9, now).await.unwrap();
        waiting[0].arrived.device.clone()
    };
    let before = stores.intake.feed(&device, 0, 99).await.unwrap();
    let anew = old.iter().map(|(id, body)| (id.clone(), format!("{body} ")));
    cases.set_decided(anew.collect()).await.unwrap();
    assert_eq!(cases.undecided().await.unwrap(), []);
    let events = cases.unpublished().await.unwrap();
    assert_eq!(events.len(), old.len(), "the feed gets them once more");
    stores.intake.publish(events).await.unwrap();
    let after = stores.intake.feed(&device, 0, 99).await.unwrap();
    let places = |lines: &[crate::store::FeedLine]| lines.iter().map(|line| line.number).collect::<Vec<_>>();
    assert_eq!(places(&after), places(&before), "in their places");
    assert!(after.iter().all(|line| line.body.ends_with(' ')));
}

#[tokio::test]
async fn what_the_intake_of_0_1_0_had_taken_goes_on() {
    let stores = of_0_1_0();
    assert_eq!(
        stores.intake.epoch("new".into()).await.unwrap().unwrap().len(),
        12
    );
    let now = jiff::Timestamp::from_second(1_795_226_400).unwrap();
    let waiting = stores.intake.waiting(9, now).await.unwrap();
    let numbers: Vec<_> = waiting
        .iter()
        .map(|waiting| (waiting.arrived.number.as_str(), waiting.state))
        .collect();
    assert_eq!(numbers, [("990123-2026-000009", EnvelopeState::Received)]);
    let device = &waiting[0].arrived.device;
    assert!(stores.intake.device(device).await.unwrap().is_some());
    let feed = stores.intake.feed(device, 0, 99).await.unwrap();
    assert_eq!(feed.len(), 12);
    let missed = stores.intake.missed().await.unwrap();
    assert_eq!(missed[0].text, "村口的桥");
    let old = stores.intake.stale_uploads(device, "2027-01-01T00:00:00+08:00");
    assert_eq!(old.await.unwrap().len(), 1);
}
