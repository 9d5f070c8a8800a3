//! What the desk finds inside: every fault becomes a signed event, and nothing stops behind it.

use crate::actors::*;
use protocol::application::Application;

/// Sends an application with a change and expects this refusal; a good one after it still arrives.
async fn refused(code: &str, change: impl FnOnce(&Town, &mut Application)) {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut application = town.application(&[]);
    change(&town, &mut application);
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(
        town.story(&phone).await,
        [format!("refused {code}"), "complete".into()]
    );
    assert_eq!(
        town.desk().open_cases().await.unwrap().len(),
        1,
        "a refused one is no case"
    );
}

#[tokio::test]
async fn an_unknown_service() {
    refused("unknown-service", |_, application| {
        application.service = "moon-landing".into();
        application.service_hash = "0".repeat(64);
    })
    .await;
}

#[tokio::test]
async fn a_hash_of_another_service() {
    refused("unknown-service", |_, application| {
        application.service = "moon-landing".into()
    })
    .await;
}

#[tokio::test]
async fn an_unknown_version() {
    refused("unknown-version", |_, application| {
        application.service_hash = "0".repeat(64)
    })
    .await;
    refused("unknown-version", |_, application| {
        application.service_hash = "../../keys/signing".into()
    })
    .await;
}

#[tokio::test]
async fn an_older_version_is_still_taken() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut newer = allowance();
    newer.version = "2027.1".into();
    publish(town.folder.path(), &newer);
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
}

#[tokio::test]
async fn answers_that_do_not_pass_the_form() {
    for (key, value) in [
        ("/data/age", "79"),
        ("/data/age", "many"),
        ("/data/name", ""),
        ("/data/unknown", "x"),
        ("/data/why", "not asked at 81"),
        ("/data/card", "no-such-paper"),
        ("/data/name[99]", "x"),
        ("", "x"),
    ] {
        refused("invalid-answers", |_, application| {
            application.values.insert(key.into(), value.into());
        })
        .await;
    }
}

#[tokio::test]
async fn a_mandate_must_hold() {
    let town = Town::start().await;
    let laptop = town.device("laptop").await;
    let paper = town.paper();
    let send = async |change: &dyn Fn(&mut protocol::application::Mandate)| {
        let mut application = town.application(&[&paper]);
        let mut given = mandate(&paper);
        change(&mut given);
        application.mandate = Some(given);
        town.hand_in(&laptop, &town.envelope(&laptop, &application, &[&paper]))
            .await;
    };
    town.upload(&laptop, &paper).await;
    send(&|_| {}).await;
    send(&|given| given.until = "2026-11-21".into()).await;
    send(&|given| given.until = "2026-11-20".into()).await;
    send(&|given| given.from = "2026-11-22".into()).await;
    send(&|given| given.until = "whenever".into()).await;
    send(&|given| given.services = vec!["subsistence".into()]).await;
    send(&|given| given.paper_id = "elsewhere".into()).await;
    send(&|given| given.agent_name = " ".into()).await;
    let mut story = town.story(&laptop).await;
    story.sort();
    assert_eq!(
        story,
        [vec!["complete"; 2], vec!["refused mandate-invalid"; 6]].concat()
    );
}

#[tokio::test]
async fn a_mandate_that_held_on_the_day_of_receipt_holds() {
    let town = Town::start().await;
    let laptop = town.device("laptop").await;
    let paper = town.paper();
    let mut application = town.application(&[&paper]);
    application.mandate = Some(mandate(&paper));
    town.hand_in(&laptop, &town.envelope(&laptop, &application, &[&paper]))
        .await;
    town.desk().work().await.unwrap();
    town.clock.add(40 * 24 * 3600);
    town.upload(&laptop, &paper).await;
    assert_eq!(town.story(&laptop).await, ["complete"]);
}

#[tokio::test]
async fn sealed_nonsense() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let zip = |bytes: &[u8]| seal::pack::compress(bytes).unwrap();
    let good = seal::canonical::to_vec(&town.application(&[])).unwrap();
    let bomb = zip(&vec![b' '; 60_000_000]);
    for plain in [
        Vec::new(),
        b"plain".to_vec(),
        zip(b"{}"),
        zip(b"\xff"),
        zip(&good[..good.len() - 1]),
        bomb,
    ] {
        town.hand_in(&phone, &town.envelope_of(&phone, &plain, &[])).await;
    }
    let story = town.story(&phone).await;
    assert_eq!(story[..5], vec!["refused unreadable"; 5]);
    assert_eq!(story[5], "refused too-large");
}

#[tokio::test]
async fn papers_are_checked_when_they_are_there() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let text = town.paper_of(b"just text, named .jpg", "image/jpeg");
    let disguised = town.paper_of(&picture(), "application/pdf");
    let mut other = town.paper();
    other.named.content_hash = "0".repeat(64);
    let mut garbage = town.paper();
    garbage.sealed = b"not sealed at all".to_vec();
    garbage.named.blob_hash = seal::hash::sha256_hex(&garbage.sealed);
    for (paper, code) in [
        (text, "wrong-type"),
        (disguised, "wrong-type"),
        (other, "wrong-hash"),
        (garbage, "unreadable"),
    ] {
        town.upload(&phone, &paper).await;
        town.hand_in(
            &phone,
            &town.envelope(&phone, &town.application(&[&paper]), &[&paper]),
        )
        .await;
        assert_eq!(
            town.story(&phone).await.last().unwrap(),
            &format!("refused {code}")
        );
    }
    let card = town.paper();
    town.upload(&phone, &card).await;
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[&card]), &[]))
        .await;
    assert_eq!(
        town.story(&phone).await.last().unwrap(),
        "refused unreadable",
        "the header must name every paper"
    );
}

/// Every list of papers that is not exactly the header's, each paper once.
#[tokio::test]
async fn papers_inside_are_exactly_those_of_the_header() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let (card, other) = (town.paper(), town.paper());
    for paper in [&card, &other] {
        town.upload(&phone, paper).await;
    }
    let twice_with_other_id = {
        let mut paper = town.paper();
        paper.named.blob_hash.clone_from(&card.named.blob_hash);
        paper
    };
    let no_id = {
        let mut paper = town.paper();
        paper.sealed.clone_from(&card.sealed);
        paper.named = card.named.clone();
        paper.named.paper_id = "../../../cases/990123-2026-000001?".into();
        paper
    };
    let many = vec![&card; 62];
    let wrong: [(&[&Paper], &[&Paper]); 6] = [
        (&many, &[&card]),
        (&[&card, &twice_with_other_id], &[&card]),
        (&[&card], &[&card, &other]),
        (&[&card, &other], &[&card]),
        (&[&card], &[&card, &card]),
        (&[&no_id], &[&no_id]),
    ];
    for (inside, header) in wrong {
        let envelope = town.envelope(&phone, &town.application(inside), header);
        town.hand_in(&phone, &envelope).await;
    }
    town.hand_in(
        &phone,
        &town.envelope(&phone, &town.application(&[&card]), &[&card]),
    )
    .await;
    let story = town.story(&phone).await;
    assert_eq!(story[..6], vec!["refused unreadable"; 6]);
    assert_eq!(story[6..], ["complete"]);
}

#[tokio::test]
async fn one_application_is_one_case() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut application = town.application(&[]);
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    // Of two that are looked at in one pass the second may be told of before the first is complete.
    assert_eq!(town.story(&phone).await, ["complete"]);
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete", "refused replayed"]);
    application.round = 2;
    application.corrects = Some(new_id());
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    assert_eq!(
        town.story(&phone).await.last().unwrap(),
        "refused replayed",
        "nobody asked for corrections"
    );
}
