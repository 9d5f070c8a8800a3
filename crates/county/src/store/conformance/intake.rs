//! Envelopes: taken once, numbered without gaps, opened in order.

use std::sync::Arc;

use protocol::{
    envelope::{Envelope, EnvelopeBlob},
    problem::Code,
};

use super::{COUNTY, Stores};
use crate::{
    cases::EnvelopeState,
    store::{NewEnvelope, NewUpload, Receipts, StoreError, Taken},
};

/// A receipt that can be read at a glance.
struct Plain;

impl Receipts for Plain {
    fn receipt(&self, new: &NewEnvelope, number: &str, missing: Vec<String>) -> Result<String, StoreError> {
        Ok(format!(
            "{number} for {}, {} missing",
            new.envelope.id,
            missing.join(" ")
        ))
    }
}

/// A key that does not sign.
struct Broken;

impl Receipts for Broken {
    fn receipt(&self, _: &NewEnvelope, _: &str, _: Vec<String>) -> Result<String, StoreError> {
        Err(StoreError::Damaged)
    }
}

fn envelope(id: &str, content: &str, blobs: &[&str]) -> NewEnvelope {
    let blobs = blobs.iter().map(|hash| EnvelopeBlob {
        hash: (*hash).to_owned(),
        size_bytes: 3,
    });
    NewEnvelope {
        envelope: Envelope {
            format: 1,
            id: id.into(),
            county: COUNTY.into(),
            key_id: String::new(),
            device: "phone".into(),
            counter: 1,
            sealed_hash: format!("sealed {content}"),
            sealed: String::new(),
            blobs: blobs.collect(),
            signature: String::new(),
        },
        content_hash: format!("content {content}"),
        body: content.into(),
        received_at: "2026-11-21T10:00:00+08:00".into(),
        year: 2026,
        promised: None,
        charges: Vec::new(),
    }
}

/// A moment at which everything may be tried.
fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_226_400).unwrap()
}

async fn take(stores: &Stores, new: NewEnvelope) -> Taken {
    stores.intake.take(new, Arc::new(Plain)).await.unwrap()
}

fn receipt(text: &str) -> Taken {
    Taken::Receipt(text.into())
}

pub(in crate::store) async fn an_envelope_is_taken_once_with_number_and_receipt(stores: &Stores) {
    let first = take(stores, envelope("a", "one", &["y", "x"])).await;
    assert_eq!(first, receipt("990123-2026-000001 for a, x y missing"));
    let again = take(stores, envelope("a", "one", &["y", "x"])).await;
    assert_eq!(again, first, "the same to the letter");
    let own = stores.intake.receipt("a", "phone").await.unwrap();
    assert_eq!(own.as_deref(), Some("990123-2026-000001 for a, x y missing"));
    assert_eq!(stores.intake.receipt("a", "stranger").await.unwrap(), None);
    assert_eq!(stores.intake.receipt("b", "phone").await.unwrap(), None);
}

pub(in crate::store) async fn other_content_under_a_taken_id_is_refused(stores: &Stores) {
    let first = take(stores, envelope("a", "one", &[])).await;
    let other = take(stores, envelope("a", "two", &[])).await;
    assert_eq!(other, Taken::Refused(Code::KeyReused));
    let replayed = take(stores, envelope("b", "one", &[])).await;
    assert_eq!(replayed, Taken::Refused(Code::Replayed));
    assert_eq!(take(stores, envelope("a", "one", &[])).await, first);
    assert_eq!(stores.intake.waiting(9, now()).await.unwrap().len(), 1);
}

pub(in crate::store) async fn numbers_neither_skip_nor_repeat_within_a_year(stores: &Stores) {
    for (id, number) in [("a", 1), ("b", 2)] {
        let taken = take(stores, envelope(id, id, &[])).await;
        assert_eq!(
            taken,
            receipt(&format!("990123-2026-{number:06} for {id},  missing"))
        );
        take(stores, envelope(id, "another", &[])).await;
    }
    let mut next_year = envelope("c", "c", &[]);
    next_year.year = 2027;
    assert_eq!(
        take(stores, next_year).await,
        receipt("990123-2027-000001 for c,  missing")
    );
    let taken = take(stores, envelope("d", "d", &[])).await;
    assert_eq!(taken, receipt("990123-2026-000003 for d,  missing"));
}

pub(in crate::store) async fn a_receipt_that_fails_takes_nothing(stores: &Stores) {
    let failed = stores
        .intake
        .take(envelope("a", "one", &["x"]), Arc::new(Broken))
        .await;
    assert!(matches!(failed, Err(StoreError::Damaged)));
    assert_eq!(stores.intake.waiting(9, now()).await.unwrap(), []);
    let taken = take(stores, envelope("a", "one", &["x"])).await;
    assert_eq!(taken, receipt("990123-2026-000001 for a, x missing"));
}

pub(in crate::store) async fn an_envelope_waits_until_it_is_opened_and_for_its_papers(stores: &Stores) {
    let waiting = async || {
        let waiting = stores.intake.waiting(9, now()).await.unwrap();
        let ids = waiting
            .into_iter()
            .map(|waiting| (waiting.arrived.envelope, waiting.state));
        ids.collect::<Vec<_>>()
    };
    let is = |id: &str, state| (id.to_owned(), state);
    take(stores, envelope("b", "one", &["x"])).await;
    take(stores, envelope("a", "two", &[])).await;
    let received = EnvelopeState::Received;
    assert_eq!(
        waiting().await,
        [is("b", received), is("a", received)],
        "oldest first"
    );
    assert_eq!(stores.intake.waiting(1, now()).await.unwrap().len(), 1);
    assert!(stores.intake.is_unopened("b", "phone").await.unwrap());
    assert!(!stores.intake.is_unopened("b", "stranger").await.unwrap());

    for id in ["a", "b"] {
        stores
            .intake
            .set_envelope_state(id, EnvelopeState::Opened)
            .await
            .unwrap();
    }
    assert!(!stores.intake.is_unopened("b", "phone").await.unwrap());
    assert_eq!(
        waiting().await,
        [is("a", EnvelopeState::Opened)],
        "b lacks its paper"
    );
    bring(stores, "stranger", "x").await;
    assert_eq!(waiting().await.len(), 1, "a stranger's paper is not b's");
    bring(stores, "phone", "x").await;
    assert_eq!(waiting().await.len(), 2);
    for (id, state) in [("a", EnvelopeState::Done), ("b", EnvelopeState::Refused)] {
        stores.intake.set_envelope_state(id, state).await.unwrap();
    }
    for id in ["a", "b"] {
        let late = stores.intake.set_envelope_state(id, EnvelopeState::Opened);
        late.await.unwrap();
    }
    assert_eq!(waiting().await, [], "what is done or refused does not come back");
}

async fn bring(stores: &Stores, device: &str, hash: &str) {
    let new = NewUpload {
        charges: Vec::new(),
        id: format!("{hash} of {device}"),
        device: device.into(),
        hash: hash.into(),
        length_bytes: 3,
        at: "2026-11-21T10:00:00+08:00".into(),
    };
    let upload = stores.intake.begin_upload(new, 9).await.unwrap().unwrap();
    let at = "2026-11-21T10:01:00+08:00".to_owned();
    stores.intake.complete_upload(device, upload, at).await.unwrap();
}

pub(in crate::store) async fn the_epoch_is_the_first_one_for_ever(stores: &Stores) {
    let epoch = async |new: &str| stores.intake.epoch(new.into()).await.unwrap();
    assert_eq!(epoch("first").await, Ok("first".into()));
    assert_eq!(epoch("second").await, Ok("first".into()));
}

pub(in crate::store) async fn what_fails_waits_longer_each_time_and_holds_up_nobody(stores: &Stores) {
    use crate::cases::retry::MOST_TRIES;
    for id in ["a", "b"] {
        take(stores, envelope(id, id, &[])).await;
    }
    let waiting = async |after: i64| {
        let at = now() + jiff::SignedDuration::from_secs(after);
        let waiting = stores.intake.waiting(9, at).await.unwrap();
        waiting
            .into_iter()
            .map(|one| one.arrived.envelope)
            .collect::<Vec<_>>()
    };
    assert_eq!(stores.intake.failed("a", now()).await.unwrap(), 1);
    assert_eq!(waiting(29).await, ["b"]);
    assert_eq!(waiting(30).await, ["a", "b"]);
    assert_eq!(stores.intake.failed("a", now()).await.unwrap(), 2);
    assert_eq!(waiting(59).await, ["b"]);
    assert_eq!(stores.intake.parked().await.unwrap(), []);
    for tries in 3..=MOST_TRIES {
        assert_eq!(stores.intake.failed("a", now()).await.unwrap(), tries);
    }
    assert_eq!(waiting(1_000_000_000).await, ["b"]);
    let parked = stores.intake.parked().await.unwrap();
    assert_eq!(
        parked.iter().map(|one| one.envelope.as_str()).collect::<Vec<_>>(),
        ["a"]
    );
    assert_eq!(stores.intake.release().await.unwrap(), 1);
    assert_eq!(waiting(0).await, ["a", "b"]);
    assert_eq!(stores.intake.parked().await.unwrap(), []);
}
