//! H5: the intake, which everybody can reach, holds the key for receipts. It cannot say 办好了: a device that knows the desk's
//! key believes no decision without it.

use seal::{context::Context, sign::SigningKey};
use serde_json::{Value, json};
use sync::{county::take_pack, run};
use vault::device::CaseState;

use crate::{
    county::CODE,
    device::{Device, START, catalog_key, now_at, pack, pack_naming},
};

fn desk() -> SigningKey {
    SigningKey::from_bytes([99; 32])
}

fn approved(id: &str, envelope: &str) -> Value {
    json!({
        "format": 1, "county": CODE, "id": id, "envelope": envelope, "number": "990123-2026-000001",
        "at": "2026-11-22T09:00:00Z", "what": {"kind": "approved", "result": "每月一百元"},
    })
}

/// As the county sends it: with the signature of its receipts, and with the one of its desk.
fn signed(event: &Value, receipts: &SigningKey, decisions: Option<&SigningKey>) -> Value {
    let mut signed = json!({
        "event": event, "key_id": receipts.key_id(), "signature": receipts.sign_json(Context::OF_0_1_0, event).unwrap(),
    });
    if let Some(key) = decisions {
        let signature = key.sign_json(Context::DECISION, event).unwrap();
        signed["decision"] = json!({"key_id": key.key_id(), "signature": signature});
    }
    signed
}

async fn sent(decision: Option<&SigningKey>) -> (Device, String) {
    let device = Device::new();
    let bytes = pack_naming(2, &catalog_key(), &device.county.key, decision, 0);
    take_pack(&device.store, &bytes, "stick", now_at(START)).unwrap();
    let id = device.send("a", &[]);
    device.round().await;
    assert_eq!(
        state(&device),
        CaseState::Received,
        "the receipt is the intake's business"
    );
    (device, id)
}

fn state(device: &Device) -> CaseState {
    device.store.case("case-a").unwrap().unwrap().state
}

async fn heard(device: &Device, event: Value) -> CaseState {
    device.county.state().events.push(event);
    device.round().await;
    state(device)
}

#[tokio::test]
async fn the_key_of_receipts_decides_nothing() {
    let (device, id) = sent(Some(&desk())).await;
    let receipts = SigningKey::from_bytes([42; 32]);
    let alone = signed(&approved("v1", &id), &receipts, None);
    assert_eq!(heard(&device, alone).await, CaseState::Received);
    let twice = signed(&approved("v2", &id), &receipts, Some(&receipts));
    assert_eq!(heard(&device, twice).await, CaseState::Received);
    let mut other = signed(&approved("v3", &id), &receipts, Some(&desk()));
    other["event"]["what"]["result"] = "每月一千元".into();
    assert_eq!(heard(&device, other).await, CaseState::Received);
    // Signed for something else: the bare event under the desk's key.
    let mut bare = signed(&approved("v4", &id), &receipts, Some(&desk()));
    bare["decision"]["signature"] = desk()
        .sign_json(Context::OF_0_1_0, &bare["event"])
        .unwrap()
        .into();
    assert_eq!(heard(&device, bare).await, CaseState::Received);
    let good = signed(&approved("v5", &id), &receipts, Some(&desk()));
    assert_eq!(heard(&device, good).await, CaseState::Approved);
}

#[tokio::test]
async fn a_pack_without_the_key_is_believed_as_before_and_never_again_after_one_with_it() {
    let (device, id) = sent(None).await;
    let receipts = SigningKey::from_bytes([42; 32]);
    let old = signed(&approved("v1", &id), &receipts, None);
    assert_eq!(heard(&device, old).await, CaseState::Approved);

    let (device, id) = sent(Some(&desk())).await;
    let without = pack(3, &catalog_key(), &device.county.key, 0);
    take_pack(&device.store, &without, "stick", now_at(START)).unwrap();
    let alone = signed(&approved("v1", &id), &receipts, None);
    assert_eq!(heard(&device, alone).await, CaseState::Received, "no way back");
}

/// The event is there before the pack that names the key.
#[tokio::test]
async fn a_decision_waits_for_the_pack_that_names_its_key() {
    let (device, id) = sent(Some(&desk())).await;
    let newer = SigningKey::from_bytes([98; 32]);
    let receipts = SigningKey::from_bytes([42; 32]);
    let event = signed(&approved("v1", &id), &receipts, Some(&newer));
    assert_eq!(heard(&device, event).await, CaseState::Received);
    let bytes = pack_naming(3, &catalog_key(), &device.county.key, Some(&newer), 0);
    take_pack(&device.store, &bytes, "stick", now_at(START)).unwrap();
    let county = sync::county::pinned(&device.store).unwrap().unwrap();
    assert_eq!(
        run::read_kept(&device.store, &county, now_at(START + 9)).unwrap(),
        1
    );
    assert_eq!(state(&device), CaseState::Approved);
}
