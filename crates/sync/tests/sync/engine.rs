//! The engine: notices by itself that the network came, says what waits and why.

use std::{sync::Arc, time::Duration};

use sync::{
    engine::{Settings, spawn},
    retry::Pace,
    status::{LinkState, SyncStatus},
};
use tokio::sync::watch::Receiver;

use crate::device::Device;

fn fast() -> Settings {
    let pace = Pace {
        base_ms: 5,
        cap_ms: 20,
        look_ms: 20,
        ledger_ms: 50,
        draft_ms: 20,
        pack_ms: 50,
    };
    Settings {
        pace,
        hold_papers: false,
    }
}

async fn until(
    status: &mut Receiver<SyncStatus>,
    what: &str,
    wanted: impl FnMut(&SyncStatus) -> bool,
) -> SyncStatus {
    let seen = tokio::time::timeout(Duration::from_secs(20), status.wait_for(wanted)).await;
    seen.unwrap_or_else(|_| panic!("never: {what}")).unwrap().clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_network_comes_and_the_engine_notices_by_itself() {
    let device = Device::new();
    device.county.state().away = true;
    device.send("a", &[1000, 2000]);
    let handle = spawn(
        device.store.clone(),
        device.county.clone(),
        device.around(),
        fast(),
    );
    let mut status = handle.subscribe();
    let seen = until(&mut status, "offline", |status| {
        status.link == LinkState::Offline && !status.waiting.is_empty()
    })
    .await;
    assert_eq!(
        (seen.waiting[0].why.as_str(), seen.waiting[0].papers_total),
        ("offline", 2)
    );
    device.county.state().away = false;
    let seen = until(&mut status, "delivered", |status| {
        status.news > 0 && status.waiting.is_empty()
    })
    .await;
    assert!(seen.link == LinkState::Online && seen.last_contact.is_some());
    assert_eq!(device.county.state().envelopes.len(), 1);
    handle.stop().await;
    assert_eq!(
        Arc::strong_count(&device.store),
        1,
        "a stopped engine holds nothing"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_set_aside_says_so_until_a_person_sends_it_again_and_a_nudge_sends_what_is_new() {
    let device = Device::new();
    let id = device.send("a", &[]);
    device
        .store
        .park(&id, "unknown-version", false, crate::device::now_at(0))
        .unwrap();
    let handle = spawn(
        device.store.clone(),
        device.county.clone(),
        device.around(),
        fast(),
    );
    let mut status = handle.subscribe();
    let seen = until(&mut status, "parked", |status| !status.waiting.is_empty()).await;
    assert_eq!(
        (seen.waiting[0].why.as_str(), seen.waiting[0].parked),
        ("unknown-version", true)
    );
    handle.send_now().unwrap();
    let seen = until(&mut status, "delivered", |status| {
        status.news > 0 && status.waiting.is_empty()
    })
    .await;
    device.send("b", &[]);
    handle.nudge();
    until(&mut status, "the second", |status| {
        status.news > seen.news && status.waiting.is_empty()
    })
    .await;
    assert_eq!(device.county.state().envelopes.len(), 2);
    handle.stop().await;
}
