//! A county of an earlier version is told nothing that it would take for something else.

use protocol::{envelope::Envelope, mandate_end::CAPABILITY};
use vault::device::{Gone, OutKind, WaitState, WithdrawalOut};

use crate::{
    county::CODE,
    device::{Device, START, now_at},
};

const ID: &str = "envelope-end";

/// The end of a mandate as it lies in the outbox.
fn end_mandate(device: &Device) {
    let sealed_hash = seal::hash::sha256_hex(b"end");
    let envelope = Envelope {
        format: 1,
        id: ID.to_owned(),
        county: CODE.to_owned(),
        key_id: "o".to_owned(),
        device: device.store.device_id(now_at(START)).unwrap(),
        counter: 1,
        sealed_hash: sealed_hash.clone(),
        sealed: String::new(),
        blobs: Vec::new(),
        signature: String::new(),
    };
    let out = WithdrawalOut {
        envelope: ID.to_owned(),
        case: "mandate-a".to_owned(),
        person: device.person.as_ref().unwrap().id(),
        county: CODE.to_owned(),
        sealed_hash,
        body: serde_json::to_vec(&envelope).unwrap(),
    };
    device.store.enqueue_mandate_end(&out, now_at(START)).unwrap();
}

fn handed_in(device: &Device) -> bool {
    let asked = format!("Put /v1/envelopes/{ID}");
    device.county.state().log.contains(&asked)
}

#[tokio::test]
async fn the_end_of_a_mandate_waits_for_a_county_that_can_take_it() {
    let device = Device::new();
    end_mandate(&device);
    let other = device.send("a", &[]);
    let round = device.round().await;
    assert!(!handed_in(&device), "this county would say no to it for good");
    assert_eq!(round.news, 1, "nothing else waits for it");
    assert!(device.store.has_receipt(&other).unwrap());
    let item = device.store.outbox_item(ID).unwrap().unwrap();
    assert_eq!((item.kind, item.state), (OutKind::MandateEnd, WaitState::Queued));
    assert_eq!((item.tries, item.gone), (0, Gone::Maybe), "as it was put there");

    // The county was brought up to date: at the next look it leaves.
    device.county.state().able.push(CAPABILITY.to_owned());
    device.wait(3600);
    assert_eq!(device.round().await.news, 1);
    assert!(handed_in(&device) && device.store.has_receipt(ID).unwrap());
}

/// What every county takes asks for nothing.
#[tokio::test]
async fn an_application_asks_for_no_capability() {
    let device = Device::new();
    device.send("a", &[]);
    assert_eq!(device.round().await.news, 1);
    let asked = "Get /v1/capabilities".to_owned();
    assert!(!device.county.state().log.contains(&asked));
}
