//! Somebody else answers in the county's place: the sign-in page of a hotel, a proxy, a gateway. That is no connection. Nothing
//! is set aside for it, nothing thrown away, and everything arrives once the county itself answers.

use std::time::Duration;

use protocol::{
    event::EventKind,
    search::{MissKind, MissedWord},
};
use sync::{
    engine::{Settings, spawn},
    retry::Pace,
    run::Due,
    status::{LinkState, SyncStatus},
};
use vault::device::WaitState;

use crate::{
    county::Fault,
    device::{Device, START, now_at},
};

const HTML: (&str, &str) = (
    "text/html; charset=utf-8",
    "<html>请先登录 / 403 Forbidden</html>",
);
const STATUSES: [u16; 18] = [
    200, 301, 302, 307, 400, 401, 403, 404, 407, 409, 410, 413, 422, 426, 429, 502, 503, 511,
];
const SIZE: usize = 40_000;
/// Longest wait for what must come soon.
const PATIENCE: Duration = Duration::from_secs(20);

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

/// What is done without a word of its own is done only by the county: a sign-in page is a success for everything.
#[tokio::test]
async fn a_page_takes_no_words_and_begins_no_paper() {
    let device = Device::new();
    device.send("a", &[SIZE]);
    device.round().await;
    let word = MissedWord {
        id: "w".to_owned(),
        kind: MissKind::Service,
        text: "村口的桥".to_owned(),
    };
    device.store.tell_word(&word, now_at(START)).unwrap();
    device.county.state().portal = Some((200, HTML.0, HTML.1));
    device.round().await;
    assert_eq!(device.store.words_to_tell(9).unwrap().len(), 1, "told to nobody");
    device.county.state().portal = None;
    device.wait(60);
    device.round().await;
    assert_eq!(device.county.state().words, ["村口的桥"]);
}

/// An upload that was begun is asked for its place, and is not begun anew because a page said 200.
#[tokio::test]
async fn a_page_is_no_answer_about_a_paper() {
    let device = Device::new();
    device.send("a", &[600_000]);
    // Register, envelope, have, create, a first piece; then the page.
    (0..5).for_each(|_| device.county.fault(Fault::Fine));
    (0..50).for_each(|_| device.county.fault(Fault::Foreign(200, HTML.0, HTML.1)));
    for _ in 0..4 {
        device.wait(60);
        device.round().await;
    }
    let paper = &device.store.open_blobs().unwrap()[0];
    assert_eq!((paper.tries, paper.reason.as_str()), (0, "not-the-county"));
    device.county.state().faults.clear();
    device.wait(60);
    device.round().await;
    assert!(delivered(&device));
    assert_eq!(device.county.state().patched_bytes, 600_000, "nothing went twice");
}

/// The portal goes, and no network has changed: the engine goes on by itself soon, whether something waits or only news is expected.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_the_page_goes_the_engine_goes_on_by_itself() {
    for waits in [true, false] {
        let device = Device::new();
        let first = device.send("a", &[]);
        device.round().await;
        if waits {
            device.send("b", &[SIZE]);
        }
        device.county.state().portal = Some((200, HTML.0, HTML.1));
        let pace = Pace {
            base_ms: 1,
            // Longer than this test waits: what waits for it never comes.
            cap_ms: u32::MAX,
            look_ms: 20,
            ledger_ms: 1,
            draft_ms: 1,
            pack_ms: u32::MAX,
        };
        let settings = Settings {
            pace,
            hold_papers: false,
        };
        let handle = spawn(
            device.store.clone(),
            device.county.clone(),
            device.around(),
            settings,
        );
        let mut status = handle.subscribe();
        let offline = |status: &SyncStatus| status.link == LinkState::Offline;
        let seen = status.wait_for(offline);
        let seen = tokio::time::timeout(PATIENCE, seen).await.expect("never offline");
        assert_eq!(seen.unwrap().paused, None);
        let looks = device.county.state().log.len() + 40;
        while device.county.state().log.len() < looks {
            // Long behind the page: by now the pauses are as long as they get.
            tokio::task::yield_now().await;
        }
        device.county.say("v1", &first, EventKind::Accepted);
        device.county.state().portal = None;
        // What met the page is tried again after its short pause; this device's clock stands still by itself.
        device.wait(60);
        let arrived = |status: &SyncStatus| status.news > 0 && status.waiting.is_empty();
        let seen = tokio::time::timeout(PATIENCE, status.wait_for(arrived)).await;
        assert!(seen.is_ok(), "it did not go on: {waits}");
        handle.stop().await;
    }
}
