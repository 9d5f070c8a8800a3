//! Every route against nobody, a stranger and another device's objects. A new route without an entry fails here.

use reqwest::{Method, RequestBuilder};

use crate::actors::*;

/// What a route answers to another registered device that asks for this one's object.
fn expected(method: &str, path: &str) -> u16 {
    match (method, path) {
        ("get" | "put", "/v1/envelopes/{id}") => 404,
        ("head" | "patch" | "delete", "/v1/papers/{id}") => 404,
        // No object of anybody's in the path: the answer is about the caller's own.
        ("post", "/v1/papers") => 400,
        ("post", "/v1/papers/have") => 400,
        ("post", "/v1/spaces" | "/v1/spaces/push" | "/v1/spaces/pull") => 400,
        ("post", "/v1/searches" | "/v1/again" | "/v1/again/events") => 400,
        ("put", "/v1/again/envelopes/{id}") => 400,
        ("get", "/v1/ledger") => 200,
        _ => panic!("no entry for {method} {path}"),
    }
}

#[tokio::test]
async fn nobody_reaches_what_is_not_theirs() {
    let town = Town::start().await;
    let (phone, other, stranger) = (
        town.device("phone").await,
        town.device("other").await,
        Device::new("stranger"),
    );
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    town.hand_in(&phone, &envelope).await;
    town.desk().work().await.unwrap();
    let upload = town.create_upload(&phone, b"0123").await.headers()["location"]
        .to_str()
        .unwrap()
        .to_owned();
    for route in county::route_list() {
        let path = match route.path {
            "/v1/envelopes/{id}" => format!("/v1/envelopes/{}", envelope.id),
            "/v1/papers/{id}" => upload.clone(),
            path => path.to_owned(),
        };
        let method = Method::from_bytes(route.method.to_uppercase().as_bytes()).unwrap();
        let bare = || tus(town.http.request(method.clone(), town.url(&path)));
        if !route.needs_token {
            assert_ne!(bare().send().await.unwrap().status(), 401, "{route:?}");
            continue;
        }
        assert_eq!(bare().send().await.unwrap().status(), 401, "nobody: {route:?}");
        let unknown = bare().bearer_auth(stranger.token(START)).send().await.unwrap();
        assert_eq!(unknown.status(), 401, "stranger: {route:?}");
        if route.method == "put" {
            continue;
        }
        let answer = bare().bearer_auth(other.token(START)).send().await.unwrap();
        assert_eq!(
            answer.status().as_u16(),
            expected(route.method, route.path),
            "other device: {route:?}"
        );
        if route.path == "/v1/ledger" {
            let page: protocol::event::EventPage = answer.json().await.unwrap();
            assert!(page.events.is_empty(), "another device's events");
        }
    }
    // Another device cannot hand in an envelope of this one either, nor change what is under its id.
    let answer = town
        .ask(&other, Method::PUT, &format!("/v1/envelopes/{}", envelope.id))
        .json(&envelope);
    expect_problem(answer.send().await.unwrap(), 400, "bad-request").await;
    assert_eq!(town.offset(&phone, &upload).await, 0, "the upload is as it was");
}

#[tokio::test]
async fn every_page_of_the_desk_asks_who_it_is() {
    let town = Town::start().await;
    for path in [
        "/",
        "/done",
        "/export.csv",
        "/audit",
        "/mandates",
        "/helpers",
        "/cases/990123-2026-000001",
        "/parts",
        "/cases/990123-2026-000001/parts/household",
        "/cases/990123-2026-000001/parts/household/papers/p1",
        "/cases/990123-2026-000001/parts/household/papers/p1/small",
    ] {
        let answer = town
            .http
            .get(format!("{}{path}", town.running().desk_url))
            .send()
            .await
            .unwrap();
        assert_eq!(
            (
                answer.status().as_u16(),
                answer.headers()["location"].to_str().unwrap()
            ),
            (303, "/login"),
            "{path}"
        );
    }
    for path in [
        "/logout",
        "/mandates",
        "/helpers",
        "/cases/990123-2026-000001/approve",
        "/cases/990123-2026-000001/parts/household/done",
    ] {
        let request = town.http.post(format!("{}{path}", town.running().desk_url));
        assert_eq!(
            post_form(request, &[("csrf", "")]).send().await.unwrap().status(),
            303,
            "{path}"
        );
    }
}

fn tus(request: RequestBuilder) -> RequestBuilder {
    request
        .header("tus-resumable", "1.0.0")
        .header("upload-offset", "0")
        .header("content-type", "application/offset+octet-stream")
        .body("0123")
}
