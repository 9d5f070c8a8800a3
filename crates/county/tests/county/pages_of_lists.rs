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

/// Two people of one name are told apart before anybody opens a case, and no list shows a whole number.
#[tokio::test]
async fn two_of_one_name_are_told_apart_by_village_and_last_digits() {
    let mut town = Town::start().await;
    let form = town.service.form.as_mut().unwrap();
    let note = form.nodes.iter_mut().find(|node| node.name == "note").unwrap();
    note.profile = Some("person.village".into());
    town.service_hash = catalog::pack::content_hash(&town.service).unwrap();
    publish(town.folder.path(), &town.service);
    let phone = town.device("helper").await;
    let people = [("990123194502031247", "青石村"), ("990123195407161263", "柳树村")];
    for (number, village) in people {
        let mut application = town.application(&[]);
        application.values.insert("/data/number".into(), number.into());
        application.values.insert("/data/note".into(), village.into());
        let envelope = town.envelope(&phone, &application, &[]);
        town.hand_in(&phone, &envelope).await;
    }
    town.desk().work().await.unwrap();
    let list = Clerk::sign_in(&town).await.page("/").await;
    for (number, village) in people {
        let row = list.split("<tr>").find(|row| row.contains(village)).unwrap();
        assert!(row.contains(&format!("尾号 {}", &number[14..])), "{row}");
        assert!(row.contains("张桂英") && !row.contains(number), "{row}");
    }
}
