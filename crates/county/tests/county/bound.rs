//! A token seen by somebody else (the log of a proxy, a second intake) is good for nothing; a signature made for one use holds
//! for no other; devices of 0.1.0 are still served.

use county::clock::Clock as _;
use protocol::envelope::Envelope;
use reqwest::{Method, StatusCode};
use seal::context::Context;
use serde_json::json;

use crate::actors::*;

const LEDGER: &str = "/v1/ledger?after=&limit=100";
const HAVE: &str = "/v1/papers/have";

async fn with(town: &Town, token: &str, method: Method, path: &str, body: &[u8]) -> StatusCode {
    let asked = town.http.request(method, town.url(path)).bearer_auth(token);
    asked.body(body.to_vec()).send().await.unwrap().status()
}

#[tokio::test]
async fn a_token_that_was_seen_is_good_for_nothing() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let now = town.clock.now().as_second();
    let elsewhere = [
        (Method::GET, "/v1/ledger"),
        (Method::GET, "/v1/ledger?after=&limit=10"),
        (Method::GET, "/v1/envelopes/0199a000-0000-7000-8000-000000000001"),
        (Method::POST, HAVE),
        (Method::POST, "/v1/papers"),
        (Method::HEAD, LEDGER),
    ];
    for (method, path) in elsewhere {
        let token = phone.token_for(now, &Method::GET, LEDGER, b"");
        assert_eq!(with(&town, &token, method, path, b"").await, 401, "{path}");
        assert_eq!(with(&town, &token, Method::GET, LEDGER, b"").await, 200);
        let again = with(&town, &token, Method::GET, LEDGER, b"").await;
        assert_eq!(again, 425, "the same request again");
    }
}

#[tokio::test]
async fn a_token_is_for_one_body() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let now = town.clock.now().as_second();
    let (mine, other) = (
        br#"{"hashes": []}"#.as_slice(),
        br#"{"hashes": ["a"]}"#.as_slice(),
    );
    let token = phone.token_for(now, &Method::POST, HAVE, mine);
    assert_eq!(with(&town, &token, Method::POST, HAVE, other).await, 401);
    let token = phone.token_for(now, &Method::POST, HAVE, mine);
    assert_eq!(with(&town, &token, Method::POST, HAVE, mine).await, 200);

    // Every route that reads JSON looks at the body, whichever it is.
    for route in county::route_list() {
        let reads = matches!(route.method, "post" | "put") && route.needs_token;
        if !reads || route.path == "/v1/papers" {
            continue;
        }
        let path = route.path.replace("{id}", "0199a000-0000-7000-8000-000000000001");
        let method: Method = route.method.to_uppercase().parse().unwrap();
        let token = phone.token_for(now, &method, &path, b"{}");
        let answer = with(&town, &token, method, &path, b"{ }").await;
        assert_eq!(answer, 401, "{} {}", route.method, route.path);
    }
}

#[tokio::test]
async fn pieces_of_a_paper_are_the_ones_that_were_signed_for() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let paper = town.paper();
    let begun = town.create_upload(&phone, &paper.sealed).await;
    let location = begun.headers()["location"].to_str().unwrap().to_owned();
    let patch = |body: Vec<u8>, sent: Vec<u8>| {
        let asked = town.ask_signed(&phone, Method::PATCH, &location, body).body(sent);
        let asked = asked
            .header("tus-resumable", "1.0.0")
            .header("upload-offset", 0)
            .header("content-type", "application/offset+octet-stream");
        asked.send()
    };
    let mut changed = paper.sealed.clone();
    changed[0] ^= 1;
    let answer = patch(paper.sealed.clone(), changed).await.unwrap();
    expect_problem(answer, 401, "not-signed-in").await;
    assert_eq!(town.offset(&phone, &location).await, 0, "nothing of it stays");
    let answer = patch(paper.sealed.clone(), paper.sealed.clone()).await.unwrap();
    assert_eq!(answer.status(), 204);
}

/// Whatever says that it is of another type is no token of 0.1.0 either.
#[tokio::test]
async fn another_type_is_no_token() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let now = town.clock.now().as_second();
    let claims = json!({"iss": phone.id(), "sub": phone.id(), "aud": COUNTY, "iat": now, "exp": now + 300});
    for typ in ["cunliban-request+jwt", "at+jwt", "dpop+jwt", "jwt"] {
        let token = phone.token_of(json!({"typ": typ, "alg": "EdDSA"}), claims.clone());
        assert_eq!(with(&town, &token, Method::GET, LEDGER, b"").await, 401, "{typ}");
    }
    let token = phone.token_of(json!({"typ": "JWT", "alg": "EdDSA"}), claims);
    assert_eq!(with(&town, &token, Method::GET, LEDGER, b"").await, 200);
}

#[tokio::test]
async fn what_was_signed_for_something_else_is_no_envelope_and_no_registration() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let good = town.envelope(&phone, &town.application(&[]), &[]);
    for context in Context::ALL.into_iter().chain([Context::OF_0_1_0]) {
        let signature = phone.key.sign_document(context, &good).unwrap();
        let envelope = Envelope {
            signature,
            ..good.clone()
        };
        let answer = town.put(&phone, &envelope).await.status();
        let fits = context == Context::ENVELOPE;
        assert_eq!(answer.as_u16(), if fits { 200 } else { 422 }, "{context:?}");

        let fresh = Device::new("fresh");
        let mut body = json!({ "public_key": fresh.key.verifying_key().to_base64() });
        body["signature"] = fresh.key.sign_json(context, &body).unwrap().into();
        let asked = town.http.post(town.url("/v1/devices")).json(&body);
        let answer = asked.send().await.unwrap().status();
        let fits = [Context::REGISTRATION, Context::OF_0_1_0].contains(&context);
        assert_eq!(answer.as_u16(), if fits { 200 } else { 422 }, "{context:?}");
    }
}

/// Nothing of a device that nobody updated is lost: it registers, signs in, hands in and reads as before.
#[tokio::test]
async fn a_device_of_0_1_0_is_served() {
    let town = Town::start().await;
    let old = Device::new("old");
    let mut body = json!({ "public_key": old.key.verifying_key().to_base64() });
    body["signature"] = old.key.sign_json(Context::OF_0_1_0, &body).unwrap().into();
    let asked = town.http.post(town.url("/v1/devices")).json(&body);
    assert_eq!(asked.send().await.unwrap().status(), 200);
    let envelope = town.envelope(&old, &town.application(&[]), &[]);
    let envelope = old.sign(Envelope {
        format: 1,
        ..envelope
    });
    town.hand_in(&old, &envelope).await;
    assert_eq!(town.story(&old).await, ["complete"]);
}
