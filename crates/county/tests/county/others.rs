//! The same person and the same matter more than once: whoever opens one is told of the others.

use crate::actors::*;
use crate::desk::Clerk;

const NUMBER: &str = "99012319441001004X";

/// Hands in an application under a number, from a device of its own.
async fn hand_in(town: &Town, device: &str, number: &str) {
    let phone = town.device(device).await;
    let paper = town.paper();
    town.upload(&phone, &paper).await;
    let mut application = town.application(&[&paper]);
    application
        .values
        .insert("/data/number".to_owned(), number.to_owned());
    town.hand_in(&phone, &town.envelope(&phone, &application, &[&paper]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
}

#[tokio::test]
async fn each_names_the_others_and_none_of_another_person() {
    let town = Town::start().await;
    hand_in(&town, "hers", NUMBER).await;
    hand_in(&town, "the-helpers", NUMBER).await;
    hand_in(&town, "the-daughters", NUMBER).await;
    hand_in(&town, "somebody-else", "990123195111203313").await;
    let clerk = Clerk::sign_in(&town).await;
    let number = |n: u32| format!("990123-2026-00000{n}");
    for own in 1..=3 {
        let page = clerk.page(&format!("/cases/{}", number(own))).await;
        assert!(page.contains("同一个人的同一件事，另外还有 2 件"), "{page}");
        for other in (1..=3).filter(|other| *other != own) {
            let link = format!("href=\"/cases/{}\"", number(other));
            assert!(page.contains(&link), "{own} does not name {other}");
        }
    }
    let alone = clerk.page(&format!("/cases/{}", number(4))).await;
    assert!(!alone.contains("同一个人的同一件事"), "{alone}");
}
