//! From the outbox to the decision, on good and bad links.

use protocol::event::{CorrectionItem, EventKind};
use sync::status::LinkState;
use vault::device::{CaseState, WaitState};

use crate::{county::Fault, device::Device};

fn state(device: &Device, case: &str) -> CaseState {
    device.store.case(case).unwrap().unwrap().state
}

#[tokio::test]
async fn an_application_goes_out_and_comes_back_decided() {
    let device = Device::new();
    let id = device.send("a", &[100, 70_000]);
    let round = device.round().await;
    assert_eq!(round.link, LinkState::Online);
    let case = device.store.case("case-a").unwrap().unwrap();
    assert_eq!(
        (case.state, case.papers_sent, case.papers_total),
        (CaseState::Received, 2, 2)
    );
    assert_eq!(case.number, "990123-2026-000001");

    let items = vec![CorrectionItem {
        at: "/data/card".to_owned(),
        note: "看不清".to_owned(),
        pages: Vec::new(),
    }];
    device.county.say("v1", &id, EventKind::Complete);
    device.county.say("v2", &id, EventKind::Accepted);
    device.county.say(
        "v3",
        &id,
        EventKind::CorrectionsAsked {
            items,
            until: "2026-12-01".to_owned(),
            reason: String::new(),
        },
    );
    assert_eq!(device.round().await.news, 3);
    assert_eq!(state(&device, "case-a"), CaseState::CorrectionsAsked);

    let second = device.send_of("a2", "case-a", 2, &[]);
    device.round().await;
    assert_eq!(state(&device, "case-a"), CaseState::Received);
    device.county.say(
        "v4",
        &second,
        EventKind::Approved {
            result: "每月 100 元".to_owned(),
        },
    );
    device.round().await;
    assert_eq!(state(&device, "case-a"), CaseState::Approved);
    assert_eq!(device.county.state().envelopes.len(), 2);
    assert!(device.store.outbox().unwrap().is_empty() && device.store.open_blobs().unwrap().is_empty());
}

#[tokio::test]
async fn lost_answers_doubled_requests_and_restarts_still_send_once() {
    let mut device = Device::new();
    device.send("a", &[300_000]);
    for fault in [
        Fault::Fine,
        Fault::LoseAnswer,
        Fault::Twice,
        Fault::LoseAnswer,
        Fault::CutBody(10),
        Fault::LoseAnswer,
    ] {
        device.county.fault(fault);
    }
    for _ in 0..12 {
        device.round().await;
        device.wait(3600);
        device = device.restart();
    }
    assert_eq!(state(&device, "case-a"), CaseState::Received);
    assert_eq!(device.county.state().envelopes.len(), 1);
    assert_eq!(device.county.state().papers.len(), 1);
    assert!(device.store.open_blobs().unwrap().is_empty());
}

#[tokio::test]
async fn thirty_days_without_a_network_are_no_failure() {
    let device = Device::new();
    let id = device.send("a", &[]);
    for _ in 0..30 {
        device.county.fault(Fault::Away);
        let round = device.round().await;
        assert_eq!(round.link, LinkState::Offline);
        device.wait(24 * 3600);
    }
    let item = device.store.outbox_item(&id).unwrap().unwrap();
    assert_eq!((item.tries, item.state), (0, WaitState::Queued));
    device.round().await;
    assert_eq!(state(&device, "case-a"), CaseState::Received);
}

#[tokio::test]
async fn a_refused_item_is_set_aside_and_the_others_go_on() {
    let device = Device::new();
    let refused = device.send("a", &[]);
    device.send_of("a2", "case-a", 2, &[]);
    device.send("b", &[]);
    device.county.fault(Fault::Fine);
    device.county.fault(Fault::Status(422, "unknown-version"));
    device.round().await;
    let item = device.store.outbox_item(&refused).unwrap().unwrap();
    assert_eq!(
        (item.state, item.reason.as_str()),
        (WaitState::Parked, "unknown-version")
    );
    assert_eq!(
        device.store.outbox().unwrap().len(),
        2,
        "nothing is deleted, and the second round of the case waits behind"
    );
    assert_eq!(state(&device, "case-b"), CaseState::Received);
    device.store.unpark(&refused, crate::device::now_at(0)).unwrap();
    device.round().await;
    assert!(device.store.outbox().unwrap().is_empty());
}

#[tokio::test]
async fn a_busy_county_is_left_alone_as_long_as_it_asks() {
    let device = Device::new();
    let id = device.send("a", &[]);
    device.county.fault(Fault::Fine);
    device.county.fault(Fault::Status(503, "unavailable"));
    device.round().await;
    let item = device.store.outbox_item(&id).unwrap().unwrap();
    assert_eq!((item.tries, item.reason.as_str()), (1, "busy"));
    let before = device.county.state().log.len();
    device.round().await;
    let sent_again = device.county.state().log[before..]
        .iter()
        .any(|line| line.starts_with("Put"));
    assert!(!sent_again, "tried again before it was due");
    device.wait(3600);
    device.round().await;
    assert_eq!(state(&device, "case-a"), CaseState::Received);
}

#[tokio::test]
async fn a_wrong_device_clock_is_noticed_and_does_not_stop_delivery() {
    for clock in [0, 2_240_000_000] {
        let device = Device::new();
        device.county.state().token_checks = true;
        device.clock.store(clock, std::sync::atomic::Ordering::SeqCst);
        device.send("a", &[100]);
        let round = device.round().await;
        assert!(round.clock_wrong);
        assert_eq!(state(&device, "case-a"), CaseState::Received);
        assert!(device.store.open_blobs().unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_county_that_forgot_the_device_gets_it_introduced_again() {
    let device = Device::new();
    device.send("a", &[]);
    device.round().await;
    device.county.state().devices.clear();
    device.send("b", &[]);
    device.round().await;
    assert_eq!(state(&device, "case-b"), CaseState::Received);
}

#[tokio::test]
async fn sign_in_trouble_pauses_everything_and_deletes_nothing() {
    let device = Device::new();
    device.send("a", &[]);
    for _ in 0..4 {
        device.county.fault(Fault::Fine);
        device.county.fault(Fault::Status(401, "not-signed-in"));
    }
    device.county.fault(Fault::Status(401, "not-signed-in"));
    let round = device.round().await;
    assert_eq!(round.paused.as_deref(), Some("not-signed-in"));
    let item = &device.store.outbox().unwrap()[0];
    assert_eq!((item.state, item.tries), (WaitState::Queued, 0));
}
