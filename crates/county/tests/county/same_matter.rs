//! The same matter twice for the same person: the desk says so on the row of the list and on the case, with the way to the
//! other, whoever sent it and whatever has become of it.

use county::cases::Act;

use crate::{
    actors::*,
    desk::{CASE, Clerk},
};

const GRANDMOTHER: &str = "990123194501010022";
const NEIGHBOUR: &str = "99012319441001004X";

async fn send(town: &Town, name: &str, number: &str) {
    let phone = town.device(name).await;
    let mut application = town.application(&[]);
    application.values.insert("/data/number".into(), number.into());
    application.values.retain(|_, value| !value.is_empty());
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
}

/// The row of a case: from its number in the first cell to the end.
fn row<'a>(list: &'a str, number: &str) -> &'a str {
    let begin = format!("<tr><td><a href=\"/cases/{number}\">");
    let row = list.split(&begin).nth(1).unwrap();
    row.split("</tr>").next().unwrap()
}

#[tokio::test]
async fn the_desk_names_the_other_cases_of_the_same_person_and_service() {
    let town = Town::start().await;
    send(&town, "the son's phone", GRANDMOTHER).await;
    town.clock.add(24 * 3600);
    send(&town, "the helper's laptop", GRANDMOTHER).await;
    send(&town, "the neighbour's phone", NEIGHBOUR).await;
    send(&town, "a phone without a number", "").await;
    send(&town, "another without a number", "").await;
    let clerk = Clerk::sign_in(&town).await;

    let list = clerk.page("/").await;
    let (first, second) = ("990123-2026-000001", "990123-2026-000002");
    for (own, other) in [(first, second), (second, first)] {
        let row = row(&list, own);
        assert!(row.contains("同一个人同一件事还有"), "{row}");
        assert!(
            row.contains(&format!("<a href=\"/cases/{other}\">{other}</a>")),
            "{row}"
        );
        assert!(row.contains("新收到，待受理"), "{row}");
    }
    for alone in ["000003", "000004", "000005"] {
        let row = row(&list, &format!("990123-2026-{alone}"));
        assert!(!row.contains("同一"), "{row}");
    }

    let page = clerk.page("/cases/990123-2026-000002").await;
    let notice = page.split("id=\"same-matter\"").nth(1).unwrap();
    let notice = notice.split("</div>").next().unwrap();
    assert!(notice.contains("另外还有 1 件"), "{notice}");
    assert!(
        notice.contains(first) && notice.contains("2026-11-21 收件"),
        "{notice}"
    );
    assert!(
        !clerk
            .page("/cases/990123-2026-000003")
            .await
            .contains("same-matter")
    );
}

#[tokio::test]
async fn what_is_decided_already_is_named_with_its_day() {
    let town = Town::start().await;
    send(&town, "the son's phone", GRANDMOTHER).await;
    let desk = town.desk();
    let number = "990123-2026-000001";
    desk.act(number, "王会计", Act::Accept).await.unwrap();
    let result = "每月一百元".to_owned();
    desk.act(number, "王会计", Act::Approve { result }).await.unwrap();
    town.clock.add(24 * 3600);
    send(&town, "the helper's laptop", GRANDMOTHER).await;
    let clerk = Clerk::sign_in(&town).await;
    for page in [
        clerk.page("/").await,
        clerk.page("/cases/990123-2026-000002").await,
    ] {
        assert!(
            page.contains("办好了") && page.contains("2026-11-21 办结"),
            "{page}"
        );
        assert!(page.contains(&format!("href=\"{CASE}\"")), "{page}");
    }
    let done = clerk.page("/done").await;
    assert!(row(&done, number).contains("990123-2026-000002"), "{done}");
}

/// Two forms may ask differently: who is helped is known from the mandate where the form does not ask for a number.
#[tokio::test]
async fn the_number_of_a_mandate_counts_where_the_form_has_none() {
    let town = Town::start().await;
    send(&town, "the son's phone", GRANDMOTHER).await;
    let laptop = town.device("the helper's laptop").await;
    let card = town.paper();
    town.upload(&laptop, &card).await;
    let mut application = town.application(&[&card]);
    application.mandate = Some(protocol::application::Mandate {
        principal_id_number: GRANDMOTHER.into(),
        ..mandate(&card)
    });
    town.hand_in(&laptop, &town.envelope(&laptop, &application, &[&card]))
        .await;
    assert_eq!(town.story(&laptop).await, ["complete"]);
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    assert!(page.contains("990123-2026-000002"), "{page}");
}
