//! Words that found nothing: told once, last of all, and never in the way of anything.

use protocol::search::{MissKind, MissedWord};
use sync::run::Due;

use crate::{
    county::Fault,
    device::{Device, START, now_at},
};

fn tell(device: &Device, id: &str, text: &str) {
    let word = MissedWord {
        id: id.to_owned(),
        kind: MissKind::Service,
        text: text.to_owned(),
    };
    device.store.tell_word(&word, now_at(START)).unwrap();
}

fn waiting(device: &Device) -> usize {
    device.store.words_to_tell(20).unwrap().len()
}

#[tokio::test]
async fn words_leave_after_everything_else_and_once() {
    let device = Device::new();
    tell(&device, "w1", "村口的桥坏了");
    tell(&device, "w2", "办健康证");
    device.send("a", &[100]);
    device.round().await;
    let log = device.county.state().log.clone();
    assert_eq!(
        log.last().map(String::as_str),
        Some("Post /v1/searches"),
        "{log:?}"
    );
    assert_eq!(device.county.state().words, ["村口的桥坏了", "办健康证"]);
    assert_eq!(waiting(&device), 0);
    device.round().await;
    assert_eq!(device.county.state().words.len(), 2, "nothing is told twice");
}

#[tokio::test]
async fn a_lost_answer_repeats_the_same_ids_and_counts_once() {
    let device = Device::new();
    device.round().await;
    tell(&device, "w1", "办健康证");
    device.county.fault(Fault::LoseAnswer);
    device.round_with(Due::default()).await;
    assert_eq!(waiting(&device), 1);
    device.round().await;
    assert_eq!((waiting(&device), device.county.state().words.len()), (0, 1));
}

#[tokio::test]
async fn what_the_county_does_not_take_is_dropped_and_stops_nothing() {
    let device = Device::new();
    device.round().await;
    tell(&device, "w1", "办健康证");
    device.county.fault(Fault::Status(400, "bad-request"));
    device.round_with(Due::default()).await;
    assert_eq!(waiting(&device), 0);
    device.county.state().away = true;
    tell(&device, "w2", "修路");
    device.round().await;
    assert_eq!(waiting(&device), 1, "without a network they wait");
}
