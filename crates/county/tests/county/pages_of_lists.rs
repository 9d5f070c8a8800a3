//! Lists of the desk are read page by page: every case stands on one of them, and nothing is cut without a word.

use crate::{actors::*, desk::Clerk};

#[tokio::test]
async fn a_hundred_and_one_cases_are_two_pages_and_one_export() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    for _ in 0..101 {
        let application = town.application(&[]);
        town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
            .await;
    }
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    let count = |page: &str| page.matches("href=\"/cases/").count();
    let (first, second) = (clerk.page("/").await, clerk.page("/?page=2").await);
    assert_eq!([count(&first), count(&second)], [100, 1]);
    assert!(
        first.contains("/?page=2") && !first.contains("rel=\"prev\""),
        "{first}"
    );
    assert!(
        second.contains("/?page=1") && !second.contains("rel=\"next\""),
        "{second}"
    );
    assert!(second.contains("第 101 件到第 101 件"), "{second}");
    assert_eq!(count(&clerk.page("/?page=99999999").await), 0);
    assert_eq!(clerk.page("/export.csv").await.lines().count(), 102);
}
