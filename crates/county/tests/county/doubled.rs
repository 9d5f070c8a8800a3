//! Two people with one identity number in an application: the clerk is told who, and at which numbers.

use crate::actors::*;
use crate::desk::{CASE, Clerk};

const NUMBER: &str = "99012319441001004X";
const OTHER: &str = "990123195111203313";

/// The case's page where the guardian has this name and number.
async fn page(name: &str, number: &str) -> String {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let paper = town.paper();
    town.upload(&phone, &paper).await;
    let mut application = town.application(&[&paper]);
    for (key, value) in [
        ("number", NUMBER),
        ("guardian/who", name),
        ("guardian/number", number),
    ] {
        application.values.insert(format!("/data/{key}"), value.into());
    }
    town.hand_in(&phone, &town.envelope(&phone, &application, &[&paper]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    Clerk::sign_in(&town).await.page(CASE).await
}

#[tokio::test]
async fn one_number_for_two_people_is_marked_for_the_clerk() {
    let told = page("李大山", NUMBER).await;
    assert!(told.contains("张桂英和李大山填的是同一个身份证号"), "{told}");
    assert_eq!(told.matches("这个号码填给了两个人").count(), 2, "{told}");
    // Two numbers are two people; the same person asked for twice is one.
    for fine in [page("李大山", OTHER).await, page("张桂英", NUMBER).await] {
        assert!(
            !fine.contains("同一个身份证号") && !fine.contains("填给了两个人"),
            "{fine}"
        );
    }
}
