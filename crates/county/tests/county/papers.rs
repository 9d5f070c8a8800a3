//! tus 1.0: creation, HEAD, PATCH, and every way in which a link can break.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::{Method, Response};
use serde_json::json;

use crate::actors::*;

fn location(answer: &Response) -> String {
    assert_eq!(answer.status(), 201);
    answer.headers()["location"].to_str().unwrap().to_owned()
}

async fn has(town: &Town, device: &Device, hash: &str) -> bool {
    let answer = town
        .ask(device, Method::POST, "/v1/papers/have")
        .json(&json!({ "hashes": [hash] }))
        .send()
        .await;
    let answer: serde_json::Value = answer.unwrap().json().await.unwrap();
    answer["have"] == json!([hash])
}

#[tokio::test]
async fn options_name_version_and_extensions() {
    let town = Town::start().await;
    let answer = town
        .http
        .request(Method::OPTIONS, town.url("/v1/papers"))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.headers()["tus-version"], "1.0.0");
    let extensions = answer.headers()["tus-extension"].to_str().unwrap();
    assert_eq!(
        extensions,
        "creation,creation-with-upload,checksum,expiration,termination"
    );
    assert_eq!(answer.headers()["tus-max-size"], "20971520");
}

#[tokio::test]
async fn an_upload_cut_at_any_byte_goes_on_from_there() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    for cut in 0..=16 {
        let bytes: Vec<u8> = (0..16).map(|byte| byte ^ (cut as u8).rotate_left(3)).collect();
        let place = location(&town.create_upload(&phone, &bytes).await);
        let answer = town.patch(&phone, &place, 0, bytes[..cut].to_vec()).await;
        assert_eq!(answer.status(), 204);
        assert_eq!(town.offset(&phone, &place).await, cut);
        let answer = town.patch(&phone, &place, cut, bytes[cut..].to_vec()).await;
        assert_eq!(
            (
                answer.status().as_u16(),
                answer.headers()["upload-offset"].to_str().unwrap()
            ),
            (204, "16")
        );
        assert!(has(&town, &phone, &seal::hash::sha256_hex(&bytes)).await);
    }
}

#[tokio::test]
async fn a_link_that_breaks_in_the_middle_keeps_what_arrived() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let bytes = vec![7_u8; 1000];
    let place = location(&town.create_upload(&phone, &bytes).await);
    let address = town
        .running()
        .intake_url
        .strip_prefix("http://")
        .unwrap()
        .to_owned();
    let mut link = tokio::net::TcpStream::connect(&address).await.unwrap();
    let token = phone.token(START);
    let head = format!(
        "PATCH {place} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nTus-Resumable: 1.0.0\r\n\
         Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 1000\r\n\r\n"
    );
    use tokio::io::AsyncWriteExt as _;
    link.write_all(head.as_bytes()).await.unwrap();
    link.write_all(&bytes[..300]).await.unwrap();
    link.flush().await.unwrap();
    // The old link hangs; asking for the offset ends it, so the answer holds. When the machine is slow its request may be
    // read only after ours and take over in turn: then, as any device does on 409, ask again and go on.
    loop {
        let offset = town.offset(&phone, &place).await;
        let answer = town.patch(&phone, &place, offset, bytes[offset..].to_vec()).await;
        if answer.status() == 204 {
            break;
        }
        expect_problem(answer, 409, "wrong-offset").await;
    }
    assert!(has(&town, &phone, &seal::hash::sha256_hex(&bytes)).await);
}

#[tokio::test]
async fn a_wrong_offset_changes_nothing_and_says_the_right_one() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let place = location(&town.create_upload(&phone, b"0123456789").await);
    town.patch(&phone, &place, 0, b"0123".to_vec()).await;
    for wrong in [0, 3, 5, 10, 99] {
        let answer = town.patch(&phone, &place, wrong, b"456789".to_vec()).await;
        assert_eq!(answer.headers()["upload-offset"], "4");
        expect_problem(answer, 409, "wrong-offset").await;
    }
    assert_eq!(town.offset(&phone, &place).await, 4);
}

#[tokio::test]
async fn bytes_beyond_the_length_are_not_taken() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let place = location(&town.create_upload(&phone, b"0123").await);
    expect_problem(
        town.patch(&phone, &place, 0, vec![b'0'; 100_000]).await,
        413,
        "too-large",
    )
    .await;
    assert!(town.offset(&phone, &place).await <= 4);
}

#[tokio::test]
async fn other_bytes_than_announced_are_thrown_away() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let place = location(&town.create_upload(&phone, b"0123").await);
    expect_problem(
        town.patch(&phone, &place, 0, b"9999".to_vec()).await,
        422,
        "wrong-hash",
    )
    .await;
    let gone = town
        .ask(&phone, Method::HEAD, &place)
        .header("tus-resumable", "1.0.0")
        .send()
        .await
        .unwrap();
    assert_eq!(gone.status(), 404);
    assert!(!has(&town, &phone, &seal::hash::sha256_hex(b"0123")).await);
}

#[tokio::test]
async fn a_chunk_with_a_wrong_checksum_is_not_kept() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let place = location(&town.create_upload(&phone, b"0123456789").await);
    let chunk = |offset: usize, bytes: &'static [u8], sum: String| {
        town.ask(&phone, Method::PATCH, &place)
            .header("tus-resumable", "1.0.0")
            .header("upload-offset", offset)
            .header("upload-checksum", sum)
            .header("content-type", "application/offset+octet-stream")
            .body(bytes)
            .send()
    };
    let sum = |bytes: &[u8]| format!("sha256 {}", STANDARD.encode(seal::hash::sha256(bytes)));
    assert_eq!(chunk(0, b"0123", sum(b"0123")).await.unwrap().status(), 204);
    expect_problem(
        chunk(4, b"4x6789", sum(b"456789")).await.unwrap(),
        460,
        "wrong-hash",
    )
    .await;
    assert_eq!(town.offset(&phone, &place).await, 4);
    expect_problem(
        chunk(4, b"456789", "md5 AAAA".into()).await.unwrap(),
        400,
        "bad-request",
    )
    .await;
    assert_eq!(chunk(4, b"456789", sum(b"456789")).await.unwrap().status(), 204);
}

#[tokio::test]
async fn a_paper_that_is_here_is_not_sent_again() {
    let town = Town::start().await;
    let (phone, other) = (town.device("phone").await, town.device("other").await);
    let paper = town.paper();
    town.upload(&phone, &paper).await;
    let again = town.create_upload(&phone, &paper.sealed).await;
    assert_eq!(again.headers()["upload-offset"], paper.sealed.len().to_string());
    assert_eq!(town.offset(&phone, &location(&again)).await, paper.sealed.len());
    let theirs = town.create_upload(&other, &paper.sealed).await;
    assert_eq!(
        theirs.headers()["upload-offset"],
        "0",
        "nothing is said about another device's papers"
    );
    assert!(!has(&town, &other, &paper.named.blob_hash).await);
}

#[tokio::test]
async fn creation_may_bring_the_bytes() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let hash = STANDARD.encode(seal::hash::sha256_hex(b"0123"));
    let answer = town
        .ask(&phone, Method::POST, "/v1/papers")
        .header("tus-resumable", "1.0.0")
        .header("upload-length", 4)
        .header("upload-metadata", format!("hash {hash}"))
        .header("content-type", "application/offset+octet-stream")
        .body("0123")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (
            answer.status().as_u16(),
            answer.headers()["upload-offset"].to_str().unwrap()
        ),
        (201, "4")
    );
    assert!(has(&town, &phone, &seal::hash::sha256_hex(b"0123")).await);
}

#[tokio::test]
async fn giving_up_frees_the_place() {
    let town = Town::start_with(|config| config.limits.unfinished_uploads = 2).await;
    let phone = town.device("phone").await;
    let first = location(&town.create_upload(&phone, b"1").await);
    location(&town.create_upload(&phone, b"2").await);
    expect_problem(town.create_upload(&phone, b"3").await, 429, "too-many").await;
    let answer = town
        .ask(&phone, Method::DELETE, &first)
        .header("tus-resumable", "1.0.0")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 204);
    location(&town.create_upload(&phone, b"3").await);
    town.clock.add(31 * 24 * 3600);
    location(&town.create_upload(&phone, b"4").await);
}

#[tokio::test]
async fn creations_that_make_no_sense_are_refused() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let hash = format!("hash {}", STANDARD.encode("a".repeat(64)));
    let send = async |version: &str, length: &str, metadata: &str| {
        let request = town
            .ask(&phone, Method::POST, "/v1/papers")
            .header("tus-resumable", version);
        request
            .header("upload-length", length)
            .header("upload-metadata", metadata)
            .send()
            .await
            .unwrap()
    };
    let old = send("0.2.0", "4", &hash).await;
    assert_eq!(old.headers()["tus-version"], "1.0.0");
    expect_problem(old, 412, "bad-request").await;
    expect_problem(send("1.0.0", "", &hash).await, 400, "bad-request").await;
    expect_problem(send("1.0.0", "-1", &hash).await, 400, "bad-request").await;
    expect_problem(send("1.0.0", "99999999999", &hash).await, 413, "too-large").await;
    expect_problem(send("1.0.0", "20971521", &hash).await, 413, "too-large").await;
    expect_problem(send("1.0.0", "4", "hash Li4v").await, 400, "bad-request").await;
    let place = location(&send("1.0.0", "4", &hash).await);
    let answer = town
        .ask(&phone, Method::PATCH, &place)
        .header("tus-resumable", "1.0.0")
        .header("upload-offset", 0)
        .body("0123")
        .send()
        .await
        .unwrap();
    expect_problem(answer, 415, "wrong-type").await;
}
