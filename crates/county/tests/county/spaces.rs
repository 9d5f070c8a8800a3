//! Spaces over HTTP: whoever holds the key reads and writes, nobody else learns that there is one; nothing that lies here can
//! be read; a lost answer, a faster device and a county put back lose nothing.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::space::{self, RecordPush, SpacePage, SpacePull, SpacePush, SpacePushed, SpaceRegistration};
use reqwest::{Method, Response};
use seal::{
    context::Context,
    space::{Place, SpaceKey},
};
use serde::Serialize;

use crate::actors::*;

const SPACE: &str = "0123456789abcdef0123456789abcdef";
const RECORD: &str = "fedcba9876543210fedcba9876543210";
const SECRET: &str = "周桂兰 6217990000000000014";

fn key(byte: u8) -> SpaceKey {
    SpaceKey::from_bytes([byte; 32])
}

async fn post<T: Serialize>(town: &Town, device: &Device, path: &str, body: &T) -> Response {
    town.ask(device, Method::POST, path)
        .json(body)
        .send()
        .await
        .unwrap()
}

fn registration(device: &Device, key: &SpaceKey) -> SpaceRegistration {
    let mut new = SpaceRegistration {
        space: SPACE.to_owned(),
        public_key: key.verifying_key().to_base64(),
        device: device.id(),
        signature: String::new(),
    };
    new.signature = key.sign(Context::SPACE_REGISTER, &new).unwrap();
    new
}

async fn register(town: &Town, device: &Device, key: &SpaceKey) -> Response {
    post(town, device, "/v1/spaces", &registration(device, key)).await
}

fn sealed(key: &SpaceKey, revision: u32, text: &str) -> RecordPush {
    let place = Place {
        space: SPACE,
        record: RECORD,
        revision,
    };
    RecordPush {
        id: RECORD.to_owned(),
        expected: revision - 1,
        sealed: STANDARD.encode(key.seal(&place, text.as_bytes()).unwrap()),
    }
}

fn push_of(device: &Device, key: &SpaceKey, records: Vec<RecordPush>) -> SpacePush {
    let mut push = SpacePush {
        space: SPACE.to_owned(),
        records,
        device: device.id(),
        signature: String::new(),
    };
    push.signature = key.sign(Context::SPACE_PUSH, &push).unwrap();
    push
}

async fn push(town: &Town, device: &Device, key: &SpaceKey, records: Vec<RecordPush>) -> Response {
    post(town, device, "/v1/spaces/push", &push_of(device, key, records)).await
}

async fn kept(town: &Town, device: &Device, key: &SpaceKey, record: RecordPush) -> (u32, bool) {
    let answer = push(town, device, key, vec![record]).await;
    assert_eq!(answer.status(), 200);
    let pushed: SpacePushed = answer.json().await.unwrap();
    (pushed.records[0].revision, pushed.records[0].kept)
}

fn pull_of(device: &Device, key: &SpaceKey, after: &str) -> SpacePull {
    let mut pull = SpacePull {
        space: SPACE.to_owned(),
        after: after.to_owned(),
        device: device.id(),
        signature: String::new(),
    };
    pull.signature = key.sign(Context::SPACE_PULL, &pull).unwrap();
    pull
}

async fn pull(town: &Town, device: &Device, key: &SpaceKey, after: &str) -> SpacePage {
    let answer = post(town, device, "/v1/spaces/pull", &pull_of(device, key, after)).await;
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

#[tokio::test]
async fn what_one_device_brings_the_other_reads_and_the_county_does_not() {
    let town = Town::start().await;
    let (phone, laptop) = (town.device("phone").await, town.device("laptop").await);
    assert_eq!(register(&town, &phone, &key(1)).await.status(), 204);
    assert_eq!(
        register(&town, &laptop, &key(1)).await.status(),
        204,
        "repeating is harmless"
    );
    assert_eq!(
        kept(&town, &phone, &key(1), sealed(&key(1), 1, SECRET)).await,
        (1, true)
    );
    let page = pull(&town, &laptop, &key(1), "").await;
    let record = &page.records[0];
    let place = Place {
        space: SPACE,
        record: RECORD,
        revision: record.revision,
    };
    let bytes = STANDARD.decode(&record.sealed).unwrap();
    assert_eq!(key(1).open(&place, &bytes, 1000).unwrap(), SECRET.as_bytes());
    assert!(
        pull(&town, &laptop, &key(1), &page.cursor)
            .await
            .records
            .is_empty(),
        "one round trip"
    );
    for entry in std::fs::read_dir(town.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let file = std::fs::read(&path).unwrap();
            let holds = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
            assert!(
                !holds("周桂兰") && !holds("6217990000000000014"),
                "{}",
                path.display()
            );
        }
    }
}

#[tokio::test]
async fn without_the_key_there_is_no_space() {
    let town = Town::start().await;
    let (phone, stranger) = (town.device("phone").await, town.device("stranger").await);
    register(&town, &phone, &key(1)).await;
    kept(&town, &phone, &key(1), sealed(&key(1), 1, SECRET)).await;
    expect_problem(register(&town, &stranger, &key(2)).await, 409, "key-reused").await;
    let wrong = push(&town, &stranger, &key(2), vec![sealed(&key(2), 2, "x")]).await;
    expect_problem(wrong, 404, "not-found").await;
    let wrong = post(
        &town,
        &stranger,
        "/v1/spaces/pull",
        &pull_of(&stranger, &key(2), ""),
    )
    .await;
    expect_problem(wrong, 404, "not-found").await;
    // What somebody overheard is worth nothing from another device, and nothing as another kind.
    let overheard = pull_of(&phone, &key(1), "");
    let sent_again = post(&town, &stranger, "/v1/spaces/pull", &overheard).await;
    expect_problem(sent_again, 404, "not-found").await;
    let mut as_push = push_of(&phone, &key(1), Vec::new());
    as_push.signature = key(1).sign(Context::SPACE_PULL, &as_push).unwrap();
    expect_problem(
        post(&town, &phone, "/v1/spaces/push", &as_push).await,
        404,
        "not-found",
    )
    .await;
    let mut claimed = registration(&phone, &key(1));
    claimed.public_key = key(3).verifying_key().to_base64();
    expect_problem(
        post(&town, &phone, "/v1/spaces", &claimed).await,
        422,
        "wrong-signature",
    )
    .await;
    assert_eq!(pull(&town, &phone, &key(1), "").await.records[0].revision, 1);
}

#[tokio::test]
async fn whoever_comes_second_is_told_and_nothing_is_written_over() {
    let town = Town::start().await;
    let (phone, laptop) = (town.device("phone").await, town.device("laptop").await);
    register(&town, &phone, &key(1)).await;
    let first = sealed(&key(1), 1, "first");
    assert_eq!(kept(&town, &phone, &key(1), first.clone()).await, (1, true));
    assert_eq!(
        kept(&town, &laptop, &key(1), sealed(&key(1), 1, "other")).await,
        (1, false)
    );
    let lost = push(&town, &phone, &key(1), vec![first.clone()]).await;
    assert_eq!(lost.status(), 200, "its answer was lost and it comes again");
    let page = pull(&town, &laptop, &key(1), "").await;
    assert_eq!((page.records.len(), &page.records[0].sealed), (1, &first.sealed));
}

#[tokio::test]
async fn what_is_no_record_is_refused_whole() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    register(&town, &phone, &key(1)).await;
    let record = |id: &str, sealed: String| RecordPush {
        id: id.to_owned(),
        expected: 0,
        sealed,
    };
    let good = || record(RECORD, STANDARD.encode("x"));
    let hostile = [
        vec![good(), good()],
        vec![record("../x", STANDARD.encode("x"))],
        vec![record(RECORD, "no base64!".to_owned())],
        (0..21)
            .map(|n| record(&format!("{n:032x}"), STANDARD.encode("x")))
            .collect(),
    ];
    for records in hostile {
        expect_problem(push(&town, &phone, &key(1), records).await, 400, "bad-request").await;
    }
    let large = vec![
        good(),
        record(SPACE, STANDARD.encode(vec![0; space::RECORD_BYTES + 1])),
    ];
    expect_problem(push(&town, &phone, &key(1), large).await, 413, "too-large").await;
    let strange = post(&town, &phone, "/v1/spaces/pull", &pull_of(&phone, &key(1), "12")).await;
    expect_problem(strange, 400, "bad-request").await;
    assert!(pull(&town, &phone, &key(1), "").await.records.is_empty());
}

#[tokio::test]
async fn a_long_space_comes_page_by_page_and_a_cursor_of_another_life_begins_anew() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    register(&town, &phone, &key(1)).await;
    for n in 0..4 {
        let record = RecordPush {
            id: format!("{n:032x}"),
            expected: 0,
            sealed: STANDARD.encode(vec![n; 200 * 1024]),
        };
        assert_eq!(push(&town, &phone, &key(1), vec![record]).await.status(), 200);
    }
    let first = pull(&town, &phone, &key(1), "").await;
    assert_eq!((first.records.len(), first.more), (2, true));
    let second = pull(&town, &phone, &key(1), &first.cursor).await;
    assert_eq!(
        (second.records.len(), second.more, second.again),
        (2, false, false)
    );
    let anew = pull(&town, &phone, &key(1), "another-life-99").await;
    assert_eq!(
        (anew.records[0].id.clone(), anew.again),
        (first.records[0].id.clone(), true)
    );
    let (epoch, _) = first.cursor.rsplit_once('-').unwrap();
    assert!(
        pull(&town, &phone, &key(1), &format!("{epoch}-99")).await.again,
        "put back by hand"
    );
}

#[tokio::test]
async fn spaces_count_into_the_budgets_and_unused_ones_go() {
    let town = Town::start_with(|config| {
        config.limits.device_spaces_per_day = 1;
        config.limits.device_bytes_per_day = 1_000;
    })
    .await;
    let phone = town.device("phone").await;
    register(&town, &phone, &key(1)).await;
    let mut second = registration(&phone, &key(1));
    second.space = RECORD.to_owned();
    second.signature = key(1).sign(Context::SPACE_REGISTER, &second).unwrap();
    expect_problem(post(&town, &phone, "/v1/spaces", &second).await, 429, "too-many").await;
    let record = RecordPush {
        id: RECORD.to_owned(),
        expected: 0,
        sealed: STANDARD.encode(vec![0; 1_001]),
    };
    expect_problem(push(&town, &phone, &key(1), vec![record]).await, 429, "too-many").await;
    kept(&town, &phone, &key(1), sealed(&key(1), 1, SECRET)).await;
    town.clock.add(399 * 24 * 3600);
    pull(&town, &phone, &key(1), "").await;
    town.clock.add(399 * 24 * 3600);
    town.desk().sweep_if_due().await.unwrap();
    assert_eq!(
        pull(&town, &phone, &key(1), "").await.records.len(),
        1,
        "it was looked at"
    );
    town.clock.add(402 * 24 * 3600);
    town.desk().sweep_if_due().await.unwrap();
    let gone = post(&town, &phone, "/v1/spaces/pull", &pull_of(&phone, &key(1), "")).await;
    expect_problem(gone, 404, "not-found").await;
}
