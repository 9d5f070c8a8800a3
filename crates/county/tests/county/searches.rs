//! Words that found nothing: kept without who said them, counted once, forgotten in time.

use protocol::search::{MissKind, MissedWord, MissedWords};
use reqwest::{Method, StatusCode};

use crate::actors::*;

fn word(id: &str, text: &str) -> MissedWord {
    MissedWord {
        id: id.to_owned(),
        kind: MissKind::Service,
        text: text.to_owned(),
    }
}

async fn tell(town: &Town, device: &Device, words: Vec<MissedWord>) -> reqwest::Response {
    town.ask(device, Method::POST, "/v1/searches")
        .json(&MissedWords { words })
        .send()
        .await
        .unwrap()
}

fn listed(town: &Town) -> Vec<String> {
    let mut out = Vec::new();
    county::catalog_tools::missed(town.folder.path(), COUNTY, &mut out).unwrap();
    String::from_utf8(out)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn an_editor_reads_what_was_missed_most() {
    let town = Town::start().await;
    let (phone, other) = (town.device("phone").await, town.device("other").await);
    let first = vec![word("w1", "村口的桥坏了"), word("w2", "办健康证")];
    assert_eq!(
        tell(&town, &phone, first.clone()).await.status(),
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        tell(&town, &phone, first).await.status(),
        StatusCode::NO_CONTENT,
        "a lost answer is asked again"
    );
    tell(&town, &other, vec![word("w3", "办健康证")]).await;
    assert_eq!(
        listed(&town),
        [
            "2\t2026-11-21\tservice\t办健康证",
            "1\t2026-11-21\tservice\t村口的桥坏了"
        ]
    );
}

#[tokio::test]
async fn nothing_says_who_it_was() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    tell(&town, &phone, vec![word("w1", "办健康证")]).await;
    let connection = rusqlite::Connection::open(town.folder.path().join("county.db")).unwrap();
    let columns: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_info('missed_word') ORDER BY cid")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(columns, ["county", "id", "kind", "text", "day"]);
}

#[tokio::test]
async fn numbers_pages_and_floods_are_refused() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    for words in [
        vec![word("w1", "我的电话 13900001234")],
        vec![word("w1", &"长".repeat(61))],
        vec![word("w1", "一行\n两行")],
        vec![word("", "办健康证")],
        (0..21).map(|n| word(&format!("w{n}"), "办健康证")).collect(),
    ] {
        expect_problem(tell(&town, &phone, words).await, 400, "bad-request").await;
    }
    assert!(listed(&town).is_empty());
}

#[tokio::test]
async fn after_a_year_they_are_forgotten() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    tell(&town, &phone, vec![word("w1", "办健康证")]).await;
    town.clock.add(366 * 86_400);
    tell(&town, &phone, vec![word("w2", "村口的桥坏了")]).await;
    assert_eq!(listed(&town), ["1\t2027-11-22\tservice\t村口的桥坏了"]);
}
