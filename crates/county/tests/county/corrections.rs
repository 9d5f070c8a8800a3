//! What a clerk can ask for again: a whole part, a person in a list by name, single pages of a photo; and what is there when it
//! has come.

use protocol::{application::Application, event::EventKind};

use crate::{
    actors::*,
    desk::{CASE, Clerk},
    fixtures::household,
};

const WIFE: &str = "/data/members/member[@id='r2']";

/// A county that has published a form with a list of people, and an application with two people and a book of three pages.
async fn town_with_household() -> (Town, Device, Vec<Paper>, Application, String) {
    let mut town = Town::start().await;
    town.service = household();
    town.service_hash = catalog::pack::content_hash(&town.service).unwrap();
    publish(town.folder.path(), &town.service);
    let phone = town.device("李德福's phone").await;
    let book: Vec<Paper> = (0..3).map(|_| town.paper()).collect();
    let mut application = town.application(&book.iter().collect::<Vec<_>>());
    application.values = [
        ("/data/name", "李德福".to_owned()),
        ("/data/members/member[@id='r1']/who", "李德福".to_owned()),
        ("/data/members/member[@id='r1']/income", "300".to_owned()),
        ("/data/members/member[@id='r2']/who", "周玉兰".to_owned()),
        ("/data/members/member[@id='r2']/income", "0".to_owned()),
        ("/data/book", pages_of(&book)),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into();
    application
        .rows
        .insert("/data/members/member".into(), vec!["r1".into(), "r2".into()]);
    let envelope = send(&town, &phone, &application, &book).await;
    (town, phone, book, application, envelope)
}

async fn send(town: &Town, phone: &Device, application: &Application, papers: &[Paper]) -> String {
    for paper in papers {
        town.upload(phone, paper).await;
    }
    hand_in(town, phone, application, papers).await
}

async fn hand_in(town: &Town, phone: &Device, application: &Application, papers: &[Paper]) -> String {
    let envelope = town.envelope(phone, application, &papers.iter().collect::<Vec<_>>());
    town.hand_in(phone, &envelope).await;
    assert_eq!(town.story(phone).await.last().unwrap(), "complete");
    envelope.id
}

fn pages_of(book: &[Paper]) -> String {
    let ids: Vec<&str> = book.iter().map(|paper| paper.named.paper_id.as_str()).collect();
    ids.join(" ")
}

async fn asked(town: &Town, phone: &Device) -> Vec<(String, String, Vec<u32>)> {
    let what = town.events(phone).await.pop().unwrap().event.what;
    let EventKind::CorrectionsAsked { items, .. } = what else {
        panic!("corrections were asked for")
    };
    items
        .into_iter()
        .map(|item| (item.at, item.note, item.pages))
        .collect()
}

#[tokio::test]
async fn people_are_called_by_their_names_and_not_by_numbers() {
    let (town, ..) = town_with_household().await;
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    assert!(page.contains("周玉兰 · 一个月收入多少元？"), "{page}");
    assert!(!page.contains("2 · 一个月收入"));
    assert!(page.contains("<th colspan=\"2\" scope=\"rowgroup\">周玉兰</th>"));
}

#[tokio::test]
async fn a_part_a_list_and_a_person_can_be_asked_for_as_a_whole() {
    let (town, phone, ..) = town_with_household().await;
    let clerk = Clerk::sign_in(&town).await;
    let page = clerk.page(CASE).await;
    assert!(page.contains("整个“周玉兰”都要重新看") && page.contains("整个“家里人”都要重新看"));
    let list_note = "note:/data/members/member";
    let fields = [
        ("pick", WIFE),
        (&format!("note:{WIFE}"), "身份证号和名字对不上，请照户口簿重填"),
        (list_note, "户口簿上还有一个人，请添上"),
        ("until", "2026-12-05"),
    ];
    assert_eq!(
        clerk.post(&format!("{CASE}/corrections"), &fields).await.status(),
        303
    );
    let items = asked(&town, &phone).await;
    assert_eq!(
        items.iter().map(|(at, ..)| at.as_str()).collect::<Vec<_>>(),
        ["/data/members/member", WIFE]
    );
    let history = clerk.page(CASE).await;
    assert!(
        history.contains("周玉兰：身份证号和名字对不上") && history.contains("家里人：户口簿上还有一个人"),
        "{history}"
    );
}

#[tokio::test]
async fn single_pages_of_a_photo_are_asked_for_and_come_back_in_their_place() {
    let (town, phone, mut book, mut application, envelope) = town_with_household().await;
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page(CASE).await.contains("第 3 页要重新照"));
    let fields = [
        ("page:/data/book", "2"),
        ("page:/data/book", "9"),
        ("page:/data/book", "two"),
        ("note:/data/book", "太暗"),
        ("until", "2026-12-05"),
    ];
    assert_eq!(
        clerk.post(&format!("{CASE}/corrections"), &fields).await.status(),
        303
    );
    let expected = (
        "/data/book".to_owned(),
        "第 2 页要重新照：太暗".to_owned(),
        vec![2],
    );
    assert_eq!(asked(&town, &phone).await, [expected]);
    assert!(
        clerk.page(CASE).await.contains("照户口簿：第 2 页要重新照：太暗"),
        "the history says to which question it belongs"
    );

    // The page is taken again: the desk shows it in its place, between the two that stayed.
    let old = std::mem::replace(&mut book[1], town.paper());
    application.round = 2;
    application.corrects = Some(envelope);
    application.values.insert("/data/book".into(), pages_of(&book));
    application.papers = book.iter().map(|paper| paper.named.clone()).collect();
    town.upload(&phone, &book[1]).await;
    hand_in(&town, &phone, &application, &book).await;
    let page = clerk.page(CASE).await;
    let places: Vec<_> = book
        .iter()
        .map(|paper| page.find(&paper.named.paper_id).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(!page.contains(&old.named.paper_id));
}

#[tokio::test]
async fn what_was_ticked_is_still_ticked_when_something_is_missing() {
    let (town, ..) = town_with_household().await;
    let clerk = Clerk::sign_in(&town).await;
    let fields = [("page:/data/book", "3"), ("pick", WIFE), ("until", "2026-12-05")];
    let refused = clerk.post(&format!("{CASE}/corrections"), &fields).await;
    assert_eq!(refused.status(), 422, "the person has no note");
    let page = refused.text().await.unwrap();
    assert!(
        page.contains("name=\"page:/data/book\" value=\"3\" checked"),
        "{page}"
    );
    assert!(!page.contains("name=\"page:/data/book\" value=\"2\" checked"));
}
