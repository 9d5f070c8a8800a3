//! What somebody placed in the county's folder instead of a file: nothing waits for it, nothing is led elsewhere by it.
#![cfg(unix)]

use std::{
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use reqwest::Method;

use crate::{
    actors::*,
    desk::{CASE, Clerk, town_with_case},
};

/// A pipe that nobody fills, in the place of whatever was there.
fn pipe(path: &Path) {
    let _gone = std::fs::remove_file(path);
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn of(town: &Town, paper: &Paper) -> PathBuf {
    let hash = &paper.named.blob_hash;
    town.folder.path().join("papers").join(&hash[..2]).join(hash)
}

/// Long enough for any machine; whoever waits for a pipe waits for ever.
async fn soon<T>(answer: impl Future<Output = T>) -> T {
    let answer = tokio::time::timeout(Duration::from_secs(30), answer).await;
    answer.expect("nothing waits for a pipe")
}

#[tokio::test]
async fn a_paper_that_is_a_pipe_does_not_stop_the_desk() {
    let (town, _phone, card, ..) = town_with_case().await;
    pipe(&of(&town, &card));
    let clerk = Clerk::sign_in(&town).await;
    let original = format!("{CASE}/papers/{}", card.named.paper_id);
    assert!(!soon(clerk.get(&original)).await.status().is_success());
    assert!(soon(clerk.page(CASE)).await.contains("张桂英"));
}

/// Nobody is told that she did wrong, and the worker goes on with the next one.
#[tokio::test]
async fn it_does_not_stop_what_comes_after_it() {
    let town = Town::start().await;
    let (first, second) = (town.device("first").await, town.device("second").await);
    for (device, link) in [(&first, false), (&second, true)] {
        let card = town.paper();
        town.upload(device, &card).await;
        let path = of(&town, &card);
        pipe(&path);
        if link {
            std::fs::remove_file(&path).unwrap();
            symlink("/dev/zero", &path).unwrap();
        }
        let envelope = town.envelope(device, &town.application(&[&card]), &[&card]);
        town.hand_in(device, &envelope).await;
    }
    let good = town.device("good").await;
    let envelope = town.envelope(&good, &town.application(&[]), &[]);
    town.hand_in(&good, &envelope).await;
    assert_eq!(soon(town.story(&good)).await, ["complete"]);
    for device in [&first, &second] {
        assert_eq!(town.story(device).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn an_upload_is_not_led_elsewhere() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let sealed = town.paper().sealed;
    let created = town.create_upload(&phone, &sealed).await;
    let location = created.headers()["location"].to_str().unwrap().to_owned();
    let id = location.rsplit('/').next().unwrap();
    let elsewhere = town.folder.path().join("elsewhere");
    std::fs::write(&elsewhere, "").unwrap();
    let upload = town.folder.path().join("uploads").join(id);
    let _none = std::fs::remove_file(&upload);
    symlink(&elsewhere, &upload).unwrap();
    let answer = town.patch(&phone, &location, 0, sealed.clone()).await;
    assert!(!answer.status().is_success());
    assert_eq!(
        std::fs::read(&elsewhere).unwrap(),
        b"",
        "nothing was written there"
    );
    pipe(&upload);
    assert!(
        !soon(town.patch(&phone, &location, 0, sealed))
            .await
            .status()
            .is_success()
    );
}

#[tokio::test]
async fn a_pack_that_is_a_pipe_is_not_waited_for() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let folder = town.folder.path().join("catalog");
    std::fs::write(
        folder.join("current.json"),
        r#"{"file":"pack-7.pack","version":7}"#,
    )
    .unwrap();
    pipe(&folder.join("pack-7.pack"));
    let asked = town.ask(&phone, Method::GET, "/v1/catalog/pack").send();
    assert!(!soon(asked).await.unwrap().status().is_success());
    // Nor is what says which one it is.
    pipe(&folder.join("current.json"));
    let asked = town.ask(&phone, Method::GET, "/v1/catalog/pack").send();
    assert_eq!(soon(asked).await.unwrap().status(), 404);
}
