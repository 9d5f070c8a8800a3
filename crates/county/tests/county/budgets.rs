//! H3: what one device, one address and the whole county may bring is bounded, in the transaction that keeps it; what no
//! envelope names goes. Whoever is over is told to come back, and never that she did wrong.

use county::Limits;
use reqwest::Response;

use crate::actors::*;

async fn town(change: impl FnOnce(&mut Limits)) -> Town {
    Town::start_with(|config| change(&mut config.limits)).await
}

async fn told_to_come_back(answer: Response) {
    assert_eq!(answer.headers()["retry-after"], "3600");
    expect_problem(answer, 429, "too-many").await;
}

/// Bytes of a paper, other ones each time.
fn bytes(length: usize) -> Vec<u8> {
    new_id().into_bytes().into_iter().cycle().take(length).collect()
}

fn file(town: &Town, paper: &Paper) -> std::path::PathBuf {
    let hash = &paper.named.blob_hash;
    town.folder.path().join("papers").join(&hash[..2]).join(hash)
}

#[tokio::test]
async fn a_device_brings_no_more_bytes_than_its_share_of_a_day() {
    let town = town(|limits| limits.device_bytes_per_day = 10_000).await;
    let (flood, honest) = (town.device("flood").await, town.device("honest").await);
    for _ in 0..2 {
        assert_eq!(town.create_upload(&flood, &bytes(5_000)).await.status(), 201);
    }
    told_to_come_back(town.create_upload(&flood, &bytes(1)).await).await;
    assert_eq!(town.create_upload(&honest, &bytes(5_000)).await.status(), 201);
    town.clock.add(24 * 3600);
    assert_eq!(town.create_upload(&flood, &bytes(5_000)).await.status(), 201);
}

#[tokio::test]
async fn an_envelope_that_is_here_costs_nothing_again() {
    let town = town(|limits| limits.device_envelopes_per_day = 1).await;
    let phone = town.device("phone").await;
    let first = town.envelope(&phone, &town.application(&[]), &[]);
    for _ in 0..3 {
        town.hand_in(&phone, &first).await;
    }
    let second = town.envelope(&phone, &town.application(&[]), &[]);
    told_to_come_back(town.put(&phone, &second).await).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    town.clock.add(24 * 3600);
    let receipt = town.hand_in(&phone, &second).await;
    assert_eq!(receipt.receipt.number, "990123-2026-000002", "no number was lost");
}

#[tokio::test]
async fn many_devices_at_one_address_share_its_budget() {
    let town = town(|limits| {
        limits.address_envelopes_per_day = 2;
        limits.address_devices_per_day = 3;
    })
    .await;
    let devices = [
        town.device("a").await,
        town.device("b").await,
        town.device("c").await,
    ];
    told_to_come_back(Device::new("d").register(&town).await).await;
    assert_eq!(
        devices[0].register(&town).await.status(),
        200,
        "who is known costs nothing"
    );
    for device in &devices[..2] {
        town.hand_in(device, &town.envelope(device, &town.application(&[]), &[]))
            .await;
    }
    let third = town.envelope(&devices[2], &town.application(&[]), &[]);
    told_to_come_back(town.put(&devices[2], &third).await).await;
}

#[tokio::test]
async fn a_county_that_is_full_says_so_and_keeps_what_it_has() {
    let town = town(|limits| limits.county_bytes = 12_000).await;
    let phone = town.device("phone").await;
    let upload = town.create_upload(&phone, &bytes(10_000)).await;
    let location = upload.headers()["location"].to_str().unwrap().to_owned();
    let answer = town.create_upload(&phone, &bytes(5_000)).await;
    assert_eq!(answer.headers()["retry-after"], "60");
    expect_problem(answer, 507, "unavailable").await;
    // Given up, it makes room.
    let gone = town
        .ask(&phone, reqwest::Method::DELETE, &location)
        .header("tus-resumable", "1.0.0");
    assert_eq!(gone.send().await.unwrap().status(), 204);
    assert_eq!(town.create_upload(&phone, &bytes(5_000)).await.status(), 201);
}

#[tokio::test]
async fn what_no_envelope_names_is_put_away() {
    let town = Town::start().await;
    let (phone, other) = (town.device("phone").await, town.device("other").await);
    let (named, stray) = (town.paper(), town.paper());
    for paper in [&named, &stray] {
        town.upload(&phone, paper).await;
    }
    // Somebody else's envelope that names it does not keep it.
    let application = town.application(&[&stray]);
    town.hand_in(&other, &town.envelope(&other, &application, &[&stray]))
        .await;
    let application = town.application(&[&named]);
    town.hand_in(&phone, &town.envelope(&phone, &application, &[&named]))
        .await;
    let half = town.create_upload(&phone, &bytes(9)).await.headers()["location"]
        .to_str()
        .unwrap()
        .to_owned();
    town.clock.add(25 * 3600);
    town.desk().sweep_if_due().await.unwrap();
    assert!(file(&town, &named).exists() && !file(&town, &stray).exists());
    assert_eq!(town.story(&phone).await, ["complete"]);
    assert_eq!(
        town.offset(&phone, &half).await,
        0,
        "an unfinished one has a month"
    );
    town.upload(&phone, &stray).await;
    town.clock.add(31 * 24 * 3600);
    town.desk().sweep_if_due().await.unwrap();
    let gone = town
        .ask(&phone, reqwest::Method::HEAD, &half)
        .header("tus-resumable", "1.0.0");
    assert_eq!(gone.send().await.unwrap().status(), 404);
    assert!(file(&town, &named).exists());
}

/// As whoever runs the county types it, while it serves.
fn command(town: &Town, words: &[&str]) -> bool {
    let folder = town.folder.path().to_string_lossy().into_owned();
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_county"))
        .arg("devices")
        .args(words)
        .args(["--data", &folder])
        .output()
        .unwrap();
    ran.status.success()
}

#[tokio::test]
async fn a_device_that_is_ended_is_out_at_once() {
    let town = Town::start().await;
    let (lost, other) = (town.device("lost").await, town.device("other").await);
    town.hand_in(&lost, &town.envelope(&lost, &town.application(&[]), &[]))
        .await;
    assert!(command(&town, &["end", &lost.id(), "--why", "偷了"]));
    let next = town.envelope(&lost, &town.application(&[]), &[]);
    expect_problem(town.put(&lost, &next).await, 403, "device-ended").await;
    expect_problem(lost.register(&town).await, 403, "device-ended").await;
    // What it brought is looked at as before, and nobody else notices.
    town.hand_in(&other, &town.envelope(&other, &town.application(&[]), &[]))
        .await;
    assert_eq!(town.story(&other).await, ["complete"]);
    assert_eq!(town.desk().open_cases().await.unwrap().len(), 2);
    assert!(command(&town, &["admit", &lost.id()]));
    town.hand_in(&lost, &next).await;
    assert!(!command(&town, &["end", "nobody"]), "no such device");
}

#[tokio::test]
async fn from_a_blocked_address_nothing_is_taken() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    assert!(command(&town, &["block", "127.0.0.1"]));
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    expect_problem(town.put(&phone, &envelope).await, 429, "too-many").await;
    expect_problem(Device::new("new").register(&town).await, 429, "too-many").await;
    assert!(command(&town, &["unblock", "127.0.0.1"]));
    town.hand_in(&phone, &envelope).await;
}
