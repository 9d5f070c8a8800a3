//! S28: a forged or swapped receipt or event is never shown.

use protocol::{event::EventKind, receipt::SignedReceipt};
use seal::{context::Context, sign::SigningKey};
use serde_json::json;
use vault::device::{CaseState, WaitState};

use crate::device::Device;

async fn forged(forge: fn(&mut SignedReceipt)) {
    let device = Device::new();
    let id = device.send("a", &[]);
    device.county.state().forge = Some(forge);
    device.round().await;
    let case = device.store.case("case-a").unwrap().unwrap();
    assert_eq!(case.state, CaseState::Sending, "shown as received");
    assert!(case.number.is_empty() && device.store.receipts_of("case-a").unwrap().is_empty());
    let item = device.store.outbox_item(&id).unwrap().unwrap();
    assert_eq!(
        (item.state, item.reason.as_str()),
        (WaitState::Queued, "receipt-wrong")
    );
    // An honest answer afterwards still counts.
    device.county.state().forge = None;
    device.wait(3600);
    device.round().await;
    assert_eq!(
        device.store.case("case-a").unwrap().unwrap().state,
        CaseState::Received
    );
}

#[tokio::test]
async fn every_forgery_of_a_receipt_is_refused() {
    forged(|signed| signed.receipt.sealed_hash = "0".repeat(64)).await;
    forged(|signed| signed.receipt.number = "990123-2026-999999".to_owned()).await;
    forged(|signed| signed.receipt.missing.push("x".to_owned())).await;
    forged(|signed| signed.signed_as_receipt = Some("AAAA".to_owned())).await;
    forged(|signed| {
        // Signed, but by somebody else, under his own id and under the county's.
        let key = SigningKey::from_bytes([1; 32]);
        sign(signed, &key, Context::RECEIPT);
        signed.key_id = key.key_id();
    })
    .await;
    forged(|signed| sign(signed, &SigningKey::from_bytes([1; 32]), Context::RECEIPT)).await;
    forged(|signed| {
        // The county's own signature, over a receipt for another envelope.
        signed.receipt.envelope = "envelope-other".to_owned();
        sign(signed, &countys(), Context::RECEIPT);
    })
    .await;
    forged(|signed| {
        signed.receipt.sealed_hash = "0".repeat(64);
        sign(signed, &countys(), Context::RECEIPT);
    })
    .await;
}

/// The county's key signs other things too: what it signed for another use is no receipt, nor is one that does not say for what.
#[tokio::test]
async fn what_the_county_signed_for_something_else_is_no_receipt() {
    forged(|signed| sign(signed, &countys(), Context::DECISION)).await;
    forged(|signed| sign(signed, &countys(), Context::OF_0_1_0)).await;
    forged(|signed| signed.signed_as_receipt = None).await;
}

/// An envelope that was sealed for a county of 0.1.0 gets the receipt of one.
#[tokio::test]
async fn an_envelope_of_before_takes_the_receipt_of_before() {
    let device = Device::new();
    device.send_of_0_1_0("a");
    device.county.state().forge = Some(|signed| signed.signed_as_receipt = None);
    device.round().await;
    let case = device.store.case("case-a").unwrap().unwrap();
    assert_eq!(case.state, CaseState::Received);
}

fn countys() -> SigningKey {
    SigningKey::from_bytes([42; 32])
}

fn sign(signed: &mut SignedReceipt, key: &SigningKey, context: Context) {
    signed.signed_as_receipt = Some(key.sign_json(context, &signed.receipt).unwrap());
}

#[tokio::test]
async fn forged_and_unreadable_events_are_left_out_and_the_rest_counts() {
    let device = Device::new();
    let id = device.send("a", &[]);
    device.round().await;
    device.county.say("v1", &id, EventKind::Accepted);
    device.county.say(
        "v2",
        &id,
        EventKind::Denied {
            reason: "x".to_owned(),
            appeal: "y".to_owned(),
        },
    );
    {
        let mut state = device.county.state();
        state.events[1]["event"]["what"]["reason"] = json!("changed on the way");
        state
            .events
            .push(json!({"event": {"from": "a newer county"}, "key_id": "k", "signature": "s"}));
        state.events.push(json!(7));
    }
    device.county.say(
        "v3",
        &id,
        EventKind::Approved {
            result: "好".to_owned(),
        },
    );
    assert_eq!(device.round().await.news, 2);
    let case = device.store.case("case-a").unwrap().unwrap();
    assert_eq!(case.state, CaseState::Approved);
    assert_eq!(device.store.events_of("case-a").unwrap().len(), 2);
    assert_eq!(device.store.cursor("ledger").unwrap().as_deref(), Some("e-5"));
}

#[tokio::test]
async fn a_decided_part_is_kept_and_leaves_the_case_where_it_was() {
    let device = Device::new();
    let id = device.send("a", &[]);
    device.round().await;
    device.county.say("v1", &id, EventKind::Accepted);
    device.county.say(
        "v2",
        &id,
        EventKind::PartDecided {
            part: "household".to_owned(),
            name: "上户口".to_owned(),
            approved: true,
            words: "上好了".to_owned(),
            appeal: String::new(),
        },
    );
    assert_eq!(device.round().await.news, 2);
    let case = device.store.case("case-a").unwrap().unwrap();
    assert_eq!(case.state, CaseState::Accepted, "a part is not the whole");
    assert_eq!(device.store.events_of("case-a").unwrap().len(), 2);
}
