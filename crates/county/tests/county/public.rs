//! What needs no token, and the token itself.

use reqwest::Method;
use serde_json::json;

use crate::actors::*;

#[tokio::test]
async fn capabilities_tell_the_countys_time() {
    let town = Town::start().await;
    let answer: serde_json::Value = town
        .http
        .get(town.url("/v1/capabilities"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(
        answer,
        json!({"county": "990123", "capabilities": ["envelope-1", "tus-1.0", "ledger-1", "pack-1", "searches-1", "again-1", "mandate-end-1", "space-1"],
               "min_protocol": 1, "now": "2026-11-21T10:00:00+08:00"})
    );
}

#[tokio::test]
async fn registering_again_is_harmless_and_needs_the_key() {
    let town = Town::start().await;
    let phone = Device::new("phone");
    for _ in 0..2 {
        let answer: serde_json::Value = phone.register(&town).await.json().await.unwrap();
        assert_eq!(answer, json!({"device": phone.id(), "helper": false}));
    }
    let body = json!({"public_key": phone.key.verifying_key().to_base64(),
        "signature": Device::new("other").key.sign_json(seal::context::Context::REGISTRATION, &json!({})).unwrap()});
    let answer = town
        .http
        .post(town.url("/v1/devices"))
        .json(&body)
        .send()
        .await
        .unwrap();
    expect_problem(answer, 422, "wrong-signature").await;
    let body = json!({"public_key": "AAAA", "signature": ""});
    let answer = town
        .http
        .post(town.url("/v1/devices"))
        .json(&body)
        .send()
        .await
        .unwrap();
    expect_problem(answer, 400, "bad-request").await;
}

#[tokio::test]
async fn an_activation_code_makes_one_device_a_helpers() {
    let town = Town::start().await;
    let code = town.desk().new_activation().await.unwrap();
    let (laptop, other) = (Device::new("laptop"), Device::new("other"));
    for _ in 0..2 {
        let answer: serde_json::Value = laptop
            .register_with(&town, Some(&code))
            .await
            .json()
            .await
            .unwrap();
        assert_eq!(answer["helper"], true);
    }
    expect_problem(other.register_with(&town, Some(&code)).await, 404, "not-found").await;
    let answer: serde_json::Value = laptop.register(&town).await.json().await.unwrap();
    assert_eq!(answer["helper"], true, "a helper stays one");
}

#[tokio::test]
async fn tokens_that_do_not_hold() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let stranger = Device::new("stranger");
    let good = json!({"iss": phone.id(), "sub": phone.id(), "aud": COUNTY, "iat": START, "exp": START + 300});
    let with = |name: &str, value: serde_json::Value| {
        let mut claims = good.clone();
        claims[name] = value;
        claims
    };
    let eddsa = json!({"alg": "EdDSA"});
    let token = |claims| phone.token_of(eddsa.clone(), claims);
    let unsigned = phone.token_of(json!({"alg": "none"}), good.clone());
    let cut = token(good.clone()).rsplit_once('.').unwrap().0.to_owned() + ".";
    for (bearer, code) in [
        (token(with("aud", json!("990999"))), "not-signed-in"),
        (token(with("iss", json!("other"))), "not-signed-in"),
        (token(with("exp", json!(START + 9000))), "not-signed-in"),
        (
            token(
                json!({"iss": phone.id(), "sub": phone.id(), "aud": COUNTY, "iat": START - 500, "exp": START - 200}),
            ),
            "not-signed-in",
        ),
        (
            token(json!({"iss": phone.id(), "sub": phone.id(), "aud": COUNTY, "iat": 300, "exp": 600})),
            "clock-wrong",
        ),
        (stranger.token(START), "not-signed-in"),
        (stranger.token_of(eddsa.clone(), good.clone()), "not-signed-in"),
        (unsigned, "not-signed-in"),
        (cut, "not-signed-in"),
        (String::new(), "not-signed-in"),
        ("a.b.c".into(), "not-signed-in"),
        ("x".repeat(5000), "not-signed-in"),
    ] {
        let answer = town
            .http
            .get(town.url("/v1/ledger"))
            .bearer_auth(&bearer)
            .send()
            .await
            .unwrap();
        expect_problem(answer, 401, code).await;
    }
    let answer = town
        .http
        .get(town.url("/v1/ledger"))
        .bearer_auth(token(good.clone()))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn the_pack_is_one_file_that_can_be_pulled_in_parts() {
    let town = Town::start().await;
    let get = |headers: Vec<(&'static str, &'static str)>| {
        let request = headers.into_iter().fold(
            town.http.get(town.url("/v1/catalog/pack")),
            |request, (name, value)| request.header(name, value),
        );
        async { request.send().await.unwrap() }
    };
    let whole = get(vec![]).await;
    assert_eq!(
        (whole.status().as_u16(), whole.headers()["etag"].to_str().unwrap()),
        (200, "\"1\"")
    );
    let bytes = whole.bytes().await.unwrap();
    let rest = get(vec![("range", "bytes=5-"), ("if-range", "\"1\"")]).await;
    assert_eq!(rest.status(), 206);
    assert_eq!(
        rest.headers()["content-range"],
        format!("bytes 5-{}/{}", bytes.len() - 1, bytes.len())
    );
    assert_eq!(rest.bytes().await.unwrap(), bytes[5..]);
    assert_eq!(
        get(vec![("range", "bytes=2-3")]).await.bytes().await.unwrap(),
        bytes[2..4]
    );
    assert_eq!(get(vec![("range", "bytes=9999-")]).await.status(), 416);
    assert_eq!(
        get(vec![("range", "bytes=5-"), ("if-range", "\"0\"")])
            .await
            .status(),
        200
    );
    assert_eq!(get(vec![("range", "bytes=9-5")]).await.status(), 200);
    assert_eq!(get(vec![("if-none-match", "\"1\"")]).await.status(), 304);
}

#[tokio::test]
async fn without_a_catalog_there_is_no_pack() {
    let town = Town::start().await;
    std::fs::remove_dir_all(town.folder.path().join("catalog")).unwrap();
    expect_problem(
        town.http.get(town.url("/v1/catalog/pack")).send().await.unwrap(),
        404,
        "not-found",
    )
    .await;
}

#[tokio::test]
async fn the_openapi_document_names_exactly_the_routes() {
    let town = Town::start().await;
    let document: serde_json::Value = town
        .http
        .get(town.url("/v1/openapi.json"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let mut named: Vec<(String, String)> = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        named.extend(
            methods
                .as_object()
                .unwrap()
                .keys()
                .map(|method| (path.clone(), method.clone())),
        );
    }
    let mut routes: Vec<(String, String)> = county::route_list()
        .iter()
        .map(|route| (route.path.to_owned(), route.method.to_owned()))
        .collect();
    named.sort();
    routes.sort();
    assert_eq!(named, routes);
    assert!(document["components"]["schemas"]["Envelope"].is_object());
}

#[tokio::test]
async fn unknown_paths_and_methods_are_problems_too() {
    let town = Town::start().await;
    expect_problem(
        town.http.get(town.url("/v1/nothing")).send().await.unwrap(),
        404,
        "not-found",
    )
    .await;
    expect_problem(
        town.http.delete(town.url("/v1/ledger")).send().await.unwrap(),
        405,
        "bad-request",
    )
    .await;
}

#[tokio::test]
async fn too_many_requests_are_told_when_to_come_back() {
    let town = Town::start_with(|config| (config.limits.burst, config.limits.per_minute) = (3, 60)).await;
    let phone = town.device("phone").await;
    for _ in 0..3 {
        assert_eq!(
            town.ask(&phone, Method::GET, "/v1/ledger")
                .send()
                .await
                .unwrap()
                .status(),
            200
        );
    }
    let answer = town.ask(&phone, Method::GET, "/v1/ledger").send().await.unwrap();
    assert_eq!(answer.headers()["retry-after"], "1");
    expect_problem(answer, 429, "too-many").await;
    town.clock.add(1);
    assert_eq!(
        town.ask(&phone, Method::GET, "/v1/ledger")
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
}

#[tokio::test]
async fn the_feed_goes_on_after_a_cursor() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    for _ in 0..3 {
        town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
            .await;
    }
    town.desk().work().await.unwrap();
    let (mut cursor, mut seen) = (String::new(), Vec::new());
    for round in 0..3 {
        let path = format!("/v1/ledger?limit=1&after={cursor}");
        let page: protocol::event::EventPage = town
            .ask(&phone, Method::GET, &path)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        assert_eq!((page.events.len(), page.more), (1, round < 2));
        cursor = page.cursor;
        seen.push(page.events[0].event.number.clone());
    }
    assert_eq!(
        seen,
        ["990123-2026-000001", "990123-2026-000002", "990123-2026-000003"]
    );
    let path = format!("/v1/ledger?after={cursor}");
    let page: protocol::event::EventPage = town
        .ask(&phone, Method::GET, &path)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert!(page.events.is_empty() && !page.more && page.cursor == cursor);
    let answer = town
        .ask(&phone, Method::GET, "/v1/ledger?after=nonsense")
        .send()
        .await
        .unwrap();
    expect_problem(answer, 400, "bad-request").await;
}
