//! M1: behind a proxy each asker counts by itself, and only the proxies that the county was told of are believed.

use county::address::Proxies;

use crate::actors::*;

async fn behind_a_proxy() -> Town {
    Town::start_with(|config| {
        config.proxies = Proxies::read(&["127.0.0.0/8"]).unwrap();
        config.limits.failures = 5;
        config.limits.address_devices_per_day = 1;
    })
    .await
}

async fn sign_in(town: &Town, from: &str, word: &str) -> u16 {
    let url = format!("{}/login", town.running().desk_url);
    let request = town.http.post(url).header("x-forwarded-for", from);
    let fields = [("clerk", "王会计"), ("token", word)];
    post_form(request, &fields)
        .send()
        .await
        .unwrap()
        .status()
        .as_u16()
}

#[tokio::test]
async fn ten_wrong_sign_ins_lock_out_nobody_else() {
    let town = behind_a_proxy().await;
    let word = town.keys().access_token().unwrap();
    for _ in 0..10 {
        assert_eq!(sign_in(&town, "203.0.113.9", "wrong").await, 403);
    }
    assert_eq!(sign_in(&town, "203.0.113.9", "wrong").await, 429);
    assert_eq!(sign_in(&town, "203.0.113.9", &word).await, 429);
    assert_eq!(sign_in(&town, "203.0.113.10", &word).await, 303);
    assert_eq!(
        sign_in(&town, "203.0.113.9, 203.0.113.10", &word).await,
        303,
        "what the asker wrote is not believed"
    );
}

#[tokio::test]
async fn right_sign_ins_use_nothing_up() {
    let town = Town::start().await;
    let word = town.keys().access_token().unwrap();
    for _ in 0..20 {
        assert_eq!(sign_in(&town, "", &word).await, 303);
    }
}

#[tokio::test]
async fn without_a_proxy_the_header_is_worth_nothing() {
    let town = Town::start().await;
    for n in 0..10 {
        assert_eq!(sign_in(&town, &format!("203.0.113.{n}"), "wrong").await, 403);
    }
    assert_eq!(sign_in(&town, "203.0.113.99", "wrong").await, 429);
}

#[tokio::test]
async fn unknown_tokens_are_counted_where_they_come_from() {
    let town = behind_a_proxy().await;
    let phone = town.device("phone").await;
    let ask = async |device: &Device, from: &str| {
        let request = town.ask(device, reqwest::Method::GET, "/v1/ledger");
        request
            .header("x-forwarded-for", from)
            .send()
            .await
            .unwrap()
            .status()
            .as_u16()
    };
    let stranger = Device::new("stranger");
    for _ in 0..5 {
        assert_eq!(ask(&stranger, "203.0.113.9").await, 401);
    }
    assert_eq!(ask(&stranger, "203.0.113.9").await, 429);
    assert_eq!(ask(&stranger, "203.0.113.10").await, 401);
    assert_eq!(
        ask(&phone, "203.0.113.9").await,
        200,
        "a right token from there goes through"
    );
}
