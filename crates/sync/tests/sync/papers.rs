//! S14, S15: uploads that are cut anywhere go on; the same content crosses once; what is gone is begun anew.

use sync::run::Due;
use vault::device::WaitState;

use crate::{county::Fault, device::Device};

const SIZE: usize = 90_000;

fn done(device: &Device) -> bool {
    device.store.open_blobs().unwrap().is_empty() && device.county.state().papers.len() == 1
}

#[tokio::test]
async fn an_upload_cut_at_any_byte_goes_on_where_it_was() {
    for cut in (0..=SIZE).step_by(SIZE / 15) {
        let mut device = Device::new();
        device.send("a", &[SIZE]);
        // Register, envelope, ledger, have, create; then the piece that is cut.
        (0..5).for_each(|_| device.county.fault(Fault::Fine));
        device.county.fault(Fault::CutBody(cut));
        device.round().await;
        assert!(
            !device.store.open_blobs().unwrap().is_empty(),
            "cut at {cut} was taken for done"
        );
        device = device.restart();
        device.wait(3600);
        device.round().await;
        assert!(done(&device), "cut at {cut}");
        let sent = device.county.state().patched_bytes;
        assert_eq!(sent, SIZE, "bytes were sent twice after a cut at {cut}");
    }
}

#[tokio::test]
async fn a_wrong_offset_is_asked_for_and_never_fatal() {
    let device = Device::new();
    device.send("a", &[SIZE]);
    (0..5).for_each(|_| device.county.fault(Fault::Fine));
    device.county.fault(Fault::Status(409, "wrong-offset"));
    device.round().await;
    assert!(done(&device));
}

#[tokio::test]
async fn an_upload_that_is_gone_is_begun_anew() {
    let mut device = Device::new();
    device.send("a", &[SIZE]);
    (0..5).for_each(|_| device.county.fault(Fault::Fine));
    device.county.fault(Fault::CutBody(1000));
    device.round().await;
    device.county.state().uploads.clear();
    device = device.restart();
    device.wait(3600);
    device.round().await;
    assert!(done(&device));
}

#[tokio::test]
async fn a_paper_that_the_county_never_takes_stops_and_says_so() {
    let device = Device::new();
    device.send("a", &[100, SIZE]);
    (0..4).for_each(|_| device.county.fault(Fault::Fine));
    device.county.fault(Fault::Status(413, "too-large"));
    device.round().await;
    let open = device.store.open_blobs().unwrap();
    assert_eq!(open.len(), 1, "the other paper went on");
    assert_eq!(
        (open[0].state, open[0].reason.as_str()),
        (WaitState::Parked, "too-large")
    );
}

#[tokio::test]
async fn trying_again_releases_every_paper_that_was_set_aside() {
    let device = Device::new();
    // One case of each kind: the paper alone, the envelope alone, both.
    device.send("a", &[SIZE]);
    (0..4).for_each(|_| device.county.fault(Fault::Fine));
    device.county.fault(Fault::Status(413, "too-large"));
    device.round().await;
    let both = device.send("b", &[SIZE + 1]);
    let alone = device.send("c", &[SIZE + 2]);
    device.county.fault(Fault::Status(422, "unknown-key"));
    device.county.fault(Fault::Status(422, "unknown-key"));
    device.round().await;
    let paper = device.store.blobs_of(&both).unwrap()[0].at.clone();
    device.store.park_blob(&paper, "wrong-hash").unwrap();
    assert!(device.store.blobs_of(&alone).unwrap()[0].reason.is_empty());
    device.store.unpark_all(crate::device::now_at(0)).unwrap();
    device.round().await;
    assert!(device.store.outbox().unwrap().is_empty());
    assert!(device.store.open_blobs().unwrap().is_empty());
    assert_eq!(device.county.state().papers.len(), 3);
}

#[tokio::test]
async fn a_person_who_says_try_again_reaches_a_paper_through_its_envelope_too() {
    let device = Device::new();
    let envelope = device.send("a", &[SIZE]);
    (0..4).for_each(|_| device.county.fault(Fault::Fine));
    device.county.fault(Fault::Status(403, "device-ended"));
    device.round().await;
    assert_eq!(device.store.open_blobs().unwrap()[0].state, WaitState::Parked);
    device.store.unpark(&envelope, crate::device::now_at(0)).unwrap();
    device.round().await;
    assert!(done(&device));
}

#[tokio::test]
async fn the_same_photo_in_two_applications_crosses_once() {
    let device = Device::new();
    device.send("a", &[SIZE]);
    device.send("b", &[SIZE]);
    device.round().await;
    assert!(done(&device));
    device.send("c", &[SIZE]);
    device.round().await;
    assert!(done(&device));
    assert_eq!(device.county.state().patched_bytes, SIZE);
}

#[tokio::test]
async fn held_papers_wait_and_texts_go() {
    let device = Device::new();
    device.send("a", &[SIZE]);
    device
        .round_with(Due {
            ledger: false,
            pack: false,
            space: false,
            hold_papers: true,
        })
        .await;
    assert_eq!(device.county.state().envelopes.len(), 1);
    assert_eq!(device.county.state().patched_bytes, 0);
    device.round().await;
    assert!(done(&device));
}
