//! Half-sent requests and slow words hold up nobody, and do not stay.

use std::time::Duration;

use county::clock::Clock as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::actors::*;

/// Longest wait for what must come soon.
const PATIENCE: Duration = Duration::from_secs(20);

async fn half_sent(address: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream
        .write_all(b"GET /v1/capabilities HTTP/1.1\r\nhost: county\r\nx-a")
        .await
        .unwrap();
    stream
}

/// Waits until the county has ended it.
async fn ended(mut stream: TcpStream) {
    let mut rest = Vec::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut rest)).await;
    // Closed in order or reset: it is gone.
    let _gone = read.expect("it is still held").is_ok();
}

#[tokio::test]
async fn half_sent_requests_are_let_go_and_hold_up_nobody() {
    let town = Town::start_with(|config| config.limits.header_seconds = 1).await;
    let phone = town.device("phone").await;
    for url in [&town.running().intake_url, &town.running().desk_url] {
        let address = url.trim_start_matches("http://");
        let mut held = Vec::new();
        for _ in 0..100 {
            held.push(half_sent(address).await);
        }
        town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
            .await;
        for stream in held {
            ended(stream).await;
        }
    }
}

/// A letter now and then does not buy time.
#[tokio::test]
async fn a_request_that_is_said_slowly_is_let_go_too() {
    let town = Town::start_with(|config| config.limits.header_seconds = 1).await;
    let address = town.running().intake_url.trim_start_matches("http://").to_owned();
    let mut stream = half_sent(&address).await;
    let slowly = async {
        let mut every = tokio::time::interval(Duration::from_millis(100));
        loop {
            every.tick().await;
            if stream.write_all(b"a").await.is_err() {
                break;
            }
        }
    };
    tokio::time::timeout(PATIENCE, slowly)
        .await
        .expect("it is still held");
}

/// One address holds its share of connections and no more: whoever comes from elsewhere is answered.
#[tokio::test]
async fn one_address_does_not_take_all_connections() {
    const SHARE: usize = 20;
    let town = Town::start_with(|config| config.limits.address_connections = SHARE).await;
    for url in [&town.running().intake_url, &town.running().desk_url] {
        let address = url.trim_start_matches("http://");
        let mut held = Vec::new();
        for _ in 0..SHARE {
            held.push(half_sent(address).await);
        }
        for _ in 0..SHARE {
            // Closed at once, long before the time for a head is over.
            ended(TcpStream::connect(address).await.unwrap()).await;
        }
        let elsewhere = reqwest::Client::builder().local_address(Some([127, 0, 0, 2].into()));
        let elsewhere = elsewhere.no_proxy().build().unwrap();
        let answer = elsewhere.get(format!("{url}/v1/capabilities")).send().await;
        assert!(answer.is_ok(), "{answer:?}");
        drop(held);
    }
}

/// A body begun and not ended: of one device a few, and then it is told to come back; another is not touched.
#[tokio::test]
async fn one_device_does_not_take_the_place_of_all_bodies() {
    let town = Town::start_with(|config| config.limits.device_bodies = 2).await;
    let (slow, other) = (town.device("slow").await, town.device("other").await);
    let address = town.running().intake_url.trim_start_matches("http://").to_owned();
    let mut held = Vec::new();
    for n in 0..2 {
        let token = slow.token(town.clock.now().as_second());
        let mut stream = TcpStream::connect(&address).await.unwrap();
        let head = format!(
            "PUT /v1/envelopes/slow-{n} HTTP/1.1\r\nhost: county\r\nexpect: 100-continue\r\ncontent-length: 2000000\r\n\
             authorization: Bearer {token}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // The county asks for the body: it has begun to read it.
        let mut asked = [0; 12];
        stream.read_exact(&mut asked).await.unwrap();
        assert_eq!(&asked, b"HTTP/1.1 100");
        held.push(stream);
    }
    let large = vec![b' '; 100_000];
    let put = |device| {
        let asked = town.ask(device, reqwest::Method::PUT, "/v1/envelopes/x");
        asked.body(large.clone()).send()
    };
    expect_problem(put(&slow).await.unwrap(), 429, "too-many").await;
    expect_problem(put(&other).await.unwrap(), 400, "bad-request").await;
    let envelope = town.envelope(&slow, &town.application(&[]), &[]);
    town.hand_in(&slow, &envelope).await;
    drop(held);
}

/// Nobody has signed in where devices introduce themselves: no more is read than a key and a code take.
#[tokio::test]
async fn a_stranger_brings_no_large_body() {
    let town = Town::start().await;
    let asked = town.http.post(town.url("/v1/devices")).body(vec![b' '; 10_000]);
    expect_problem(asked.send().await.unwrap(), 413, "too-large").await;
}
