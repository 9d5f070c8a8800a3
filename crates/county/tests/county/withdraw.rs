//! 撤回 at the county: honoured while nobody has decided, never for somebody else, and shown at the desk with day and
//! reason; case, event and audit row together.

use protocol::{
    application::Application,
    withdrawal::{KIND, Withdrawal},
};

use crate::actors::*;
use crate::desk::{CASE, Clerk, town_with_case};

const NUMBER: &str = "990123-2026-000001";

fn wish(application: &str, envelope: &str, reason: &str) -> Withdrawal {
    Withdrawal {
        kind: KIND.to_owned(),
        format: 1,
        application_id: application.to_owned(),
        envelope: envelope.to_owned(),
        reason: reason.to_owned(),
        asked_claim: "2026-11-22T09:00:00+08:00".to_owned(),
        sender: None,
    }
}

async fn ask(town: &Town, device: &Device, wish: &Withdrawal) -> String {
    let plain = seal::canonical::to_vec(wish).unwrap();
    let envelope = town.envelope_of(device, &seal::pack::compress(&plain).unwrap(), &[]);
    let first = town.hand_in(device, &envelope).await;
    // However often it comes, it is one wish with one receipt.
    assert_eq!(town.hand_in(device, &envelope).await, first);
    envelope.id
}

#[tokio::test]
async fn an_undecided_case_is_closed_and_the_desk_shows_why() {
    let (town, phone, _, application, envelope) = town_with_case().await;
    let asked = ask(
        &town,
        &phone,
        &wish(&application.application_id, &envelope, "儿子替我办过了"),
    )
    .await;
    assert_eq!(town.story(&phone).await, ["complete", "withdrawn"]);
    let event = town.events(&phone).await.pop().unwrap().event;
    assert_eq!(
        (event.envelope.as_str(), event.number.as_str()),
        (asked.as_str(), NUMBER)
    );
    assert!(
        !serde_json::to_string(&event).unwrap().contains("儿子"),
        "the reason stays at the desk"
    );

    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page("/").await.contains("现在没有要办的件"));
    assert!(clerk.page("/done").await.contains("已撤回"));
    let page = clerk.page(CASE).await;
    for shown in [
        "申请的人（或者代办人）要求撤回，已经结案，不用再办。",
        "要求撤回的日期",
        "2026-11-2",
        "撤回的原因",
        "儿子替我办过了",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(
        !page.contains(&format!("{CASE}/approve")),
        "nothing is left to decide"
    );
    let answer = clerk
        .post(&format!("{CASE}/approve"), &[("result", "每月一百元")])
        .await;
    assert_eq!(answer.status(), 409);
    let audit = town.desk().audit(NUMBER).await.unwrap();
    assert!(
        audit
            .iter()
            .any(|(_, by, act)| by.is_empty() && act == "withdrawn"),
        "{audit:?}"
    );

    // A second wish finds it withdrawn already.
    ask(&town, &phone, &wish(&application.application_id, &envelope, "")).await;
    assert_eq!(town.story(&phone).await.last().unwrap(), "withdrawn");
}

#[tokio::test]
async fn a_decision_stands() {
    let (town, phone, _, application, envelope) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    clerk.post(&format!("{CASE}/accept"), &[]).await;
    clerk
        .post(&format!("{CASE}/approve"), &[("result", "每月一百元")])
        .await;
    ask(
        &town,
        &phone,
        &wish(&application.application_id, &envelope, "不要了"),
    )
    .await;
    assert_eq!(town.story(&phone).await.last().unwrap(), "not_withdrawn");
    assert_eq!(
        town.desk().case(NUMBER).await.unwrap().unwrap().state.as_str(),
        "approved"
    );
    let page = clerk.page(CASE).await;
    assert!(
        page.contains("对方要求撤回，那时已经办结，没有撤") && page.contains("不要了"),
        "{page}"
    );
}

#[tokio::test]
async fn only_the_device_that_handed_it_in_can_ask() {
    let (town, phone, _, application, envelope) = town_with_case().await;
    let stranger = town.device("stranger").await;
    ask(
        &town,
        &stranger,
        &wish(&application.application_id, &envelope, ""),
    )
    .await;
    assert_eq!(town.story(&stranger).await, ["refused not-found"]);
    ask(&town, &phone, &wish("no-such-application", &envelope, "")).await;
    assert_eq!(town.story(&phone).await, ["complete", "refused not-found"]);
    assert_eq!(
        town.desk().case(NUMBER).await.unwrap().unwrap().state.as_str(),
        "new"
    );
}

#[tokio::test]
async fn papers_that_come_after_it_are_not_looked_at() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.paper();
    let application: Application = town.application(&[&card]);
    let envelope = town.envelope(&phone, &application, &[&card]);
    town.hand_in(&phone, &envelope).await;
    ask(
        &town,
        &phone,
        &wish(&application.application_id, &envelope.id, ""),
    )
    .await;
    assert_eq!(town.story(&phone).await, ["withdrawn"]);
    town.upload(&phone, &card).await;
    assert_eq!(town.story(&phone).await, ["withdrawn"]);
    assert_eq!(
        town.desk().case(NUMBER).await.unwrap().unwrap().state.as_str(),
        "withdrawn"
    );
    assert_eq!(town.desk().work().await.unwrap(), 0, "nothing is left to do");
}

#[tokio::test]
async fn a_wish_that_is_not_in_order_is_refused() {
    let (town, phone, card, application, envelope) = town_with_case().await;
    let long = wish(&application.application_id, &envelope, &"长".repeat(501));
    ask(&town, &phone, &long).await;
    let newer = Withdrawal {
        format: 2,
        ..wish(&application.application_id, &envelope, "")
    };
    ask(&town, &phone, &newer).await;
    let plain = seal::canonical::to_vec(&wish(&application.application_id, &envelope, "")).unwrap();
    let with_paper = town.envelope_of(&phone, &seal::pack::compress(&plain).unwrap(), &[&card]);
    town.hand_in(&phone, &with_paper).await;
    let story = town.story(&phone).await;
    assert_eq!(
        story,
        [
            "complete",
            "refused unreadable",
            "refused unreadable",
            "refused unreadable"
        ]
    );
    assert_eq!(
        town.desk().case(NUMBER).await.unwrap().unwrap().state.as_str(),
        "new"
    );
}
