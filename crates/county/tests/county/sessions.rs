//! Who may sit at the desk: tokens, sessions, forms from elsewhere.

use crate::{
    actors::*,
    desk::{CASE, Clerk, town_with_case},
};

#[tokio::test]
async fn a_form_from_elsewhere_does_nothing() {
    let (town, phone, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    for fields in [vec![("result", "x")], vec![("result", "x"), ("csrf", "guess")]] {
        assert_eq!(
            clerk
                .post_bare(&format!("{CASE}/approve"), &fields)
                .await
                .status(),
            403
        );
    }
    assert_eq!(town.story(&phone).await, ["complete"]);
}

#[tokio::test]
async fn a_wrong_token_does_not_open_and_guessing_is_slowed() {
    let town = Town::start().await;
    let url = format!("{}/login", town.running().desk_url);
    let mut last = 0;
    for _ in 0..12 {
        let answer = post_form(town.http.post(&url), &[("clerk", "x"), ("token", "guess")])
            .send()
            .await
            .unwrap();
        assert!(!answer.headers().contains_key("set-cookie"));
        last = answer.status().as_u16();
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn signing_out_and_time_end_a_session() {
    let town = Town::start().await;
    let clerk = Clerk::sign_in(&town).await;
    town.clock.add(11 * 3600);
    assert_eq!(clerk.get("/").await.status(), 303);
    let clerk = Clerk::sign_in(&town).await;
    assert_eq!(clerk.post("/logout", &[]).await.status(), 303);
    assert_eq!(clerk.get("/").await.status(), 303);
}
