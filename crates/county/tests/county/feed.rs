//! S10: whoever reads the feed while it is written misses nothing. Numbers are given out inside the transaction that writes, so no
//! reader steps over an event that commits late.

use std::collections::BTreeSet;

use protocol::event::EventPage;
use reqwest::Method;

use crate::actors::*;

const CASES: usize = 60;

/// Reads on from a cursor; gives the ids it has not seen.
async fn page(town: &Town, phone: &Device, cursor: &str) -> EventPage {
    let path = format!("/v1/ledger?after={cursor}&limit=7");
    let answer = town.ask(phone, Method::GET, &path).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reader_beside_the_writers_misses_no_event_and_sees_none_twice() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let writing = async {
        let all = (0..CASES).map(|_| async {
            let envelope = town.envelope(&phone, &town.application(&[]), &[]);
            town.hand_in(&phone, &envelope).await;
        });
        futures_util::future::join_all(all).await;
    };
    let reading = async {
        let (mut cursor, mut seen, mut begun) = (String::new(), Vec::new(), 0);
        while seen.len() < CASES {
            let next = page(&town, &phone, &cursor).await;
            begun += usize::from(!next.events.is_empty());
            seen.extend(next.events.into_iter().map(|event| event.event.id));
            cursor = next.cursor;
            assert!(seen.len() <= CASES, "one came twice");
        }
        assert!(begun > 1, "it read while it was written");
        seen
    };
    let both = async { tokio::join!(writing, reading).1 };
    let late = tokio::time::timeout(std::time::Duration::from_secs(120), both).await;
    let seen = late.expect("an event was missed for good");
    let whole: Vec<String> = town
        .events(&phone)
        .await
        .into_iter()
        .map(|event| event.event.id)
        .collect();
    assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), CASES);
    assert_eq!(
        seen, whole,
        "the order of the one who followed is the order of the feed"
    );
}
