//! Somebody else answers in the county's place: the sign-in page of a hotel, a proxy, a gateway. That is no connection. Nothing
//! is set aside for it, nothing thrown away, and everything arrives once the county itself answers.

use sync::{run::Due, status::LinkState};
use vault::device::WaitState;

use crate::{county::Fault, device::Device};

const HTML: (&str, &str) = (
    "text/html; charset=utf-8",
    "<html>请先登录 / 403 Forbidden</html>",
);
const STATUSES: [u16; 18] = [
    200, 301, 302, 307, 400, 401, 403, 404, 407, 409, 410, 413, 422, 426, 429, 502, 503, 511,
];
const SIZE: usize = 40_000;

fn delivered(device: &Device) -> bool {
    device.store.outbox().unwrap().is_empty() && device.store.open_blobs().unwrap().is_empty()
}

fn none_set_aside(device: &Device) -> bool {
    let items = device.store.outbox().unwrap();
    let papers = device.store.open_blobs().unwrap();
    items.iter().all(|item| item.state != WaitState::Parked)
        && papers.iter().all(|paper| paper.state != WaitState::Parked)
}

#[tokio::test]
async fn a_page_that_is_not_the_countys_parks_nothing_wherever_it_comes() {
    for status in [200, 302, 401, 403, 404, 503] {
        // Register, envelope, ledger, have, create, append: one of them meets the page, and the next request too.
        for step in 0..6 {
            let device = Device::new();
            device.send("a", &[SIZE]);
            (0..step).for_each(|_| device.county.fault(Fault::Fine));
            (0..2).for_each(|_| device.county.fault(Fault::Foreign(status, HTML.0, HTML.1)));
            let round = device.round().await;
            assert!(none_set_aside(&device), "{status} at step {step}");
            assert_eq!(round.paused, None, "{status} at step {step}");
            device.county.state().faults.clear();
            device.wait(3600);
            device.round().await;
            assert!(delivered(&device), "{status} at step {step}");
            assert_eq!(device.county.state().papers.len(), 1);
        }
    }
}

#[tokio::test]
async fn behind_a_sign_in_page_the_device_is_offline_for_days_and_then_goes_on() {
    for status in STATUSES {
        let device = Device::new();
        device.send("a", &[SIZE]);
        device.county.fault(Fault::Fine);
        device.round().await;
        device.send("b", &[SIZE + 1]);
        device.county.state().portal = Some((status, HTML.0, HTML.1));
        for _ in 0..5 {
            device.wait(24 * 3600);
            let due = Due {
                ledger: true,
                pack: true,
                space: false,
                hold_papers: false,
            };
            let round = device.round_with(due).await;
            assert_eq!(round.link, LinkState::Offline, "{status}");
            assert_eq!((round.paused, round.pack_refused), (None, None), "{status}");
            assert!(none_set_aside(&device), "{status}");
        }
        device.county.state().portal = None;
        // Nobody else's Retry-After is obeyed either.
        device.wait(1000);
        device.round().await;
        assert!(delivered(&device), "{status}");
    }
}

#[tokio::test]
async fn json_of_a_gateway_is_not_the_countys_word_either() {
    let answers = [
        (403, "application/json", r#"{"status": 403, "code": "not-found"}"#),
        (
            403,
            "application/problem+json",
            r#"{"type": "about:blank", "title": "Forbidden", "status": 403}"#,
        ),
        (
            422,
            "application/problem+json",
            r#"{"type": "about:blank", "status": 422, "code": "E17"}"#,
        ),
        (
            422,
            "application/problem+json",
            r#"{"type": "urn:cunliban:problem:wrong-hash", "status": 404, "code": "wrong-hash"}"#,
        ),
        (404, "application/problem+json", ""),
        (200, "application/json", ""),
    ];
    for (status, media, body) in answers {
        let device = Device::new();
        device.send("a", &[SIZE]);
        device.county.fault(Fault::Fine);
        device.county.fault(Fault::Foreign(status, media, body));
        device.round().await;
        let item = &device.store.outbox().unwrap()[0];
        assert_eq!(
            (item.state, item.reason.as_str()),
            (WaitState::Queued, "not-the-county"),
            "{media} {body}"
        );
        device.wait(3600);
        device.round().await;
        assert!(delivered(&device));
    }
}

#[tokio::test]
async fn somebody_elses_answers_lengthen_no_pause() {
    let device = Device::new();
    let id = device.send("a", &[]);
    // Registering goes well; then a sign-in page stands before everything.
    device.county.fault(Fault::Fine);
    device.county.fault(Fault::Foreign(403, HTML.0, HTML.1));
    device.round().await;
    device.county.state().portal = Some((403, HTML.0, HTML.1));
    for _ in 0..12 {
        device.wait(60);
        device.round().await;
        let item = device.store.outbox_item(&id).unwrap().unwrap();
        assert_eq!((item.tries, item.reason.as_str()), (0, "not-the-county"));
    }
    // As soon as the county itself is there again: after the shortest pause and not after a quarter of an hour.
    device.county.state().portal = None;
    device.wait(3);
    device.round().await;
    assert!(delivered(&device));
}

#[tokio::test]
async fn a_code_of_a_newer_county_is_its_word() {
    let device = Device::new();
    let id = device.send("a", &[]);
    device.county.fault(Fault::Fine);
    device.county.fault(Fault::Status(422, "unheard-of"));
    device.round().await;
    let item = device.store.outbox_item(&id).unwrap().unwrap();
    assert_eq!((item.state, item.reason.as_str()), (WaitState::Parked, "refused"));
}

#[tokio::test]
async fn a_bare_404_to_the_question_for_the_offset_begins_the_upload_anew() {
    for (status, media) in [(404, "text/plain"), (410, "text/html"), (403, "text/html")] {
        let mut device = Device::new();
        device.send("a", &[SIZE]);
        (0..5).for_each(|_| device.county.fault(Fault::Fine));
        device.county.fault(Fault::CutBody(1000));
        device.round().await;
        device = device.restart();
        device.wait(3600);
        // Ledger, have; then the question.
        (0..2).for_each(|_| device.county.fault(Fault::Fine));
        device.county.fault(Fault::Foreign(status, media, ""));
        device.round().await;
        assert!(delivered(&device), "{status}");
    }
}
