//! Envelopes: taken once, receipted once, whatever is repeated or changed.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::Method;

use crate::actors::*;

#[tokio::test]
async fn an_application_is_received_opened_and_complete() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.paper();
    let envelope = town.envelope(&phone, &town.application(&[&card]), &[&card]);
    let receipt = town.hand_in(&phone, &envelope).await;
    assert_eq!(receipt.receipt.number, "990123-2026-000001");
    assert_eq!(receipt.receipt.received_at, "2026-11-21T10:00:00+08:00");
    assert_eq!(
        receipt.receipt.missing,
        std::slice::from_ref(&card.named.blob_hash)
    );
    assert_eq!(
        town.story(&phone).await,
        Vec::<String>::new(),
        "papers are still on their way"
    );
    town.upload(&phone, &card).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
}

#[tokio::test]
async fn the_same_bytes_get_the_same_receipt_and_one_number() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    let first = town.put(&phone, &envelope).await.text().await.unwrap();
    town.clock.add(3600);
    assert_eq!(town.put(&phone, &envelope).await.text().await.unwrap(), first);
    town.restart_with(|_| {}).await;
    assert_eq!(
        town.put(&phone, &envelope).await.text().await.unwrap(),
        first,
        "a restart changes nothing"
    );
    let path = format!("/v1/envelopes/{}", envelope.id);
    let again = town.ask(&phone, Method::GET, &path).send().await.unwrap();
    assert_eq!(again.text().await.unwrap(), first);
    let next = town
        .hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(next.receipt.number, "990123-2026-000002");
    assert_eq!(
        town.story(&phone).await.len(),
        2,
        "one event for each application"
    );
}

#[tokio::test]
async fn twenty_at_once_become_one() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let path = format!("/v1/envelopes/{}", envelope.id);
        let request = town.ask(&phone, Method::PUT, &path).json(&envelope);
        tries.spawn(async move { request.send().await.unwrap().text().await.unwrap() });
    }
    let answers = tries.join_all().await;
    assert!(
        answers
            .iter()
            .all(|answer| answer == &answers[0] && answer.contains("000001"))
    );
    assert_eq!(town.story(&phone).await, ["complete"]);
}

#[tokio::test]
async fn other_content_under_the_same_id_is_refused_and_both_are_kept() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let first = town.envelope(&phone, &town.application(&[]), &[]);
    town.hand_in(&phone, &first).await;
    let mut other = town.envelope(&phone, &town.application(&[]), &[]);
    other.id = first.id.clone();
    let other = phone.sign(other);
    expect_problem(town.put(&phone, &other).await, 409, "key-reused").await;
    let database = rusqlite::Connection::open(town.folder.path().join("county.db")).unwrap();
    let kept: u32 = database
        .query_row("SELECT count(*) FROM envelope_rival", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 1);
    town.hand_in(&phone, &first).await;
}

#[tokio::test]
async fn sealed_bytes_under_another_id_are_a_replay() {
    let town = Town::start().await;
    let (phone, thief) = (town.device("phone").await, town.device("thief").await);
    let first = town.envelope(&phone, &town.application(&[]), &[]);
    town.hand_in(&phone, &first).await;
    let mut again = first.clone();
    again.id = new_id();
    expect_problem(
        town.put(&phone, &phone.sign(again.clone())).await,
        409,
        "replayed",
    )
    .await;
    // From another device they are taken, so that nobody keeps anybody out, and come to nothing at the desk.
    again.device = thief.id();
    town.hand_in(&thief, &thief.sign(again)).await;
    assert_eq!(town.story(&thief).await, ["refused replayed"]);
    assert_eq!(town.story(&phone).await, ["complete"]);
}

#[tokio::test]
async fn what_does_not_fit_outside_is_refused_at_the_door() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let good = town.envelope(&phone, &town.application(&[]), &[]);
    let with = |change: &dyn Fn(&mut protocol::envelope::Envelope)| {
        let mut envelope = good.clone();
        change(&mut envelope);
        phone.sign(envelope)
    };
    for (envelope, status, code) in [
        (with(&|e| e.county = "990999".into()), 422, "wrong-county"),
        (
            with(&|e| e.key_id = "0000000000000000".into()),
            422,
            "unknown-key",
        ),
        (with(&|e| e.format = 3), 400, "bad-request"),
        (with(&|e| e.device = "ff".repeat(16)), 400, "bad-request"),
        (with(&|e| e.sealed_hash = "0".repeat(64)), 422, "wrong-hash"),
        (
            with(&|e| e.sealed = e.sealed[..e.sealed.len() - 8].to_owned()),
            422,
            "wrong-hash",
        ),
        (with(&|e| e.sealed = "not base64!".into()), 400, "bad-request"),
        (with(&|e| e.id = "../../etc/passwd".into()), 400, "bad-request"),
        (with(&|e| e.blobs = vec![blob("..", 1)]), 400, "bad-request"),
        (
            with(&|e| e.blobs = vec![blob(&"a".repeat(64), u32::MAX)]),
            413,
            "too-large",
        ),
        (
            with(&|e| e.blobs = vec![blob(&"a".repeat(64), 1); 101]),
            413,
            "too-large",
        ),
    ] {
        let path = format!("/v1/envelopes/{}", good.id);
        let answer = town
            .ask(&phone, Method::PUT, &path)
            .json(&envelope)
            .send()
            .await
            .unwrap();
        expect_problem(answer, status, code).await;
    }
    assert_eq!(
        town.hand_in(&phone, &good).await.receipt.number,
        "990123-2026-000001",
        "no number was lost"
    );
}

#[tokio::test]
async fn a_signature_that_does_not_fit_is_refused() {
    let town = Town::start().await;
    let (phone, other) = (town.device("phone").await, town.device("other").await);
    let good = town.envelope(&phone, &town.application(&[]), &[]);
    let mut changed = good.clone();
    changed.counter = 9;
    let mut foreign = good.clone();
    foreign.signature = other.sign(good.clone()).signature;
    let mut none = good.clone();
    none.signature = String::new();
    let mut short = good.clone();
    short.signature = STANDARD.encode([0; 63]);
    for envelope in [changed, foreign, none, short] {
        expect_problem(town.put(&phone, &envelope).await, 422, "wrong-signature").await;
    }
}

#[tokio::test]
async fn bodies_that_are_no_envelope_are_named_so() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let path = format!("/v1/envelopes/{}", new_id());
    for body in [
        "",
        "{",
        "[]",
        "null",
        "{\"format\":1}",
        "\u{0}",
        "{\"format\":1e999}",
    ] {
        let answer = town
            .ask(&phone, Method::PUT, &path)
            .body(body)
            .send()
            .await
            .unwrap();
        expect_problem(answer, 400, "bad-request").await;
    }
    let huge = vec![b' '; 3 * 1024 * 1024];
    let answer = town
        .ask(&phone, Method::PUT, &path)
        .body(huge)
        .send()
        .await
        .unwrap();
    expect_problem(answer, 413, "too-large").await;
}

fn blob(hash: &str, size_bytes: u32) -> protocol::envelope::EnvelopeBlob {
    protocol::envelope::EnvelopeBlob {
        hash: hash.into(),
        size_bytes,
    }
}
