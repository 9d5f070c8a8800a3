//! A county that is full, or has had enough of a device for today, says later: nothing is set aside, nothing is called
//! refused, and all of it arrives afterwards.

use vault::device::{CaseState, WaitState};

use crate::{
    county::Fault,
    device::{Device, START},
};

async fn later(status: u16, code: &'static str, steps_before: usize) {
    let device = Device::new();
    let id = device.send("a", &[3_000]);
    for _ in 0..steps_before {
        device.county.fault(Fault::Fine);
    }
    for _ in 0..40 {
        device.county.fault(Fault::Status(status, code));
    }
    device.round().await;
    let item = device.store.outbox_item(&id).unwrap().unwrap();
    assert_ne!(
        item.state,
        WaitState::Parked,
        "{status} after {steps_before} steps"
    );
    for blob in device.store.blobs_of(&id).unwrap() {
        assert_ne!(
            blob.state,
            WaitState::Parked,
            "{status} after {steps_before} steps"
        );
    }
    device.county.state().faults.clear();
    device.wait(2 * 24 * 3600);
    device.county.state().now = START + 2 * 24 * 3600;
    device.round().await;
    let case = device.store.case("case-a").unwrap().unwrap();
    assert_eq!((case.state, case.papers_sent), (CaseState::Received, 1));
}

#[tokio::test]
async fn over_a_budget_is_later_at_every_step() {
    for steps_before in 0..6 {
        later(429, "too-many", steps_before).await;
        later(507, "unavailable", steps_before).await;
    }
}
