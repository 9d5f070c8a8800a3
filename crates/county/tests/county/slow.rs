//! Half-sent requests and slow words hold up nobody, and do not stay.

use std::time::Duration;

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
