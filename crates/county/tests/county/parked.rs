//! Envelopes that fail through a fault of the county's own: they hold up nobody, are tried after growing pauses, rest in the
//! end where a clerk sees them, and go on when she says so.

use std::path::PathBuf;

use crate::{actors::*, desk::Clerk};

/// Where a whole paper lies.
fn file(town: &Town, paper: &Paper) -> PathBuf {
    let hash = &paper.named.blob_hash;
    town.folder.path().join("papers").join(&hash[..2]).join(hash)
}

/// An application whose paper arrived whole and then went away from the county's disk.
async fn broken(town: &Town, phone: &Device) -> Paper {
    let card = town.paper();
    town.upload(phone, &card).await;
    std::fs::remove_file(file(town, &card)).unwrap();
    town.hand_in(
        phone,
        &town.envelope(phone, &town.application(&[&card]), &[&card]),
    )
    .await;
    card
}

async fn complete(town: &Town, device: &Device) -> usize {
    let story = town.story(device).await;
    story.iter().filter(|kind| *kind == "complete").count()
}

#[tokio::test]
async fn sixty_that_fail_hold_up_nobody() {
    let town = Town::start().await;
    let (bad, good) = (town.device("bad").await, town.device("good").await);
    for _ in 0..60 {
        broken(&town, &bad).await;
    }
    town.hand_in(&good, &town.envelope(&good, &town.application(&[]), &[]))
        .await;
    assert_eq!(complete(&town, &good).await, 1);
    assert_eq!(
        town.story(&bad).await,
        Vec::<String>::new(),
        "nobody is told that she did wrong"
    );
}

#[tokio::test]
async fn what_fails_too_often_rests_until_a_clerk_says_so() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = broken(&town, &phone).await;
    for _ in 0..20 {
        assert_eq!(complete(&town, &phone).await, 0);
        town.clock.add(3600);
    }
    let clerk = Clerk::sign_in(&town).await;
    let page = clerk.page("/").await;
    assert!(page.contains("有 1 件打不开"), "{page}");
    assert!(clerk.page("/parked").await.contains("990123-2026-000001"));

    std::fs::write(file(&town, &card), &card.sealed).unwrap();
    assert_eq!(complete(&town, &phone).await, 0, "it rests");
    assert_eq!(clerk.post("/parked", &[]).await.status(), 303);
    assert_eq!(complete(&town, &phone).await, 1);
    assert!(!clerk.page("/").await.contains("打不开"));
}

#[tokio::test]
async fn what_is_mended_in_time_goes_on_by_itself() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = broken(&town, &phone).await;
    assert_eq!(complete(&town, &phone).await, 0);
    std::fs::write(file(&town, &card), &card.sealed).unwrap();
    assert_eq!(complete(&town, &phone).await, 0, "its pause is not over");
    town.clock.add(31);
    assert_eq!(complete(&town, &phone).await, 1);
}
