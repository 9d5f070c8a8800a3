//! The real link over loopback: streams, never follows a redirect, never goes to an address that is not permitted.

use axum::{Router, body::Bytes, http::StatusCode, response::Redirect, routing};
use sync::link::{HttpLink, Link as _, LinkError, Method, Request};

async fn serve() -> String {
    let app = Router::new()
        .route(
            "/echo",
            routing::patch(|body: Bytes| async move {
                (StatusCode::OK, [("Upload-Offset", body.len().to_string())], body)
            }),
        )
        .route(
            "/away",
            routing::get(|| async { Redirect::temporary("http://127.0.0.1:1/elsewhere") }),
        );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}")
}

fn request(method: Method, url: String, body: &[u8]) -> Request {
    Request {
        method,
        url,
        headers: vec![("tus-resumable", "1.0.0".to_owned())],
        body: body.to_vec(),
    }
}

#[tokio::test]
async fn bodies_and_headers_go_both_ways() {
    let base = serve().await;
    let link = HttpLink::new().unwrap();
    let body = vec![7; 300_000];
    let mut answer = link
        .send(request(Method::Patch, format!("{base}/echo"), &body))
        .await
        .unwrap();
    assert_eq!(
        (answer.status, answer.header("upload-offset")),
        (200, Some("300000"))
    );
    assert_eq!(answer.read(300_000).await.unwrap(), body);
    let mut answer = link
        .send(request(Method::Patch, format!("{base}/echo"), &body))
        .await
        .unwrap();
    assert_eq!(answer.read(299_999).await.unwrap_err(), LinkError::TooLarge);
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_not_followed() {
    let base = serve().await;
    let answer = HttpLink::new()
        .unwrap()
        .send(request(Method::Get, format!("{base}/away"), b""))
        .await
        .unwrap();
    assert_eq!(answer.status, 307);
}

#[tokio::test]
async fn nobody_there_and_forbidden_addresses_are_told_apart() {
    let link = HttpLink::new().unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let free = listener.local_addr().unwrap();
    drop(listener);
    let nobody = link
        .send(request(Method::Get, format!("http://{free}/"), b""))
        .await;
    assert_eq!(nobody.err(), Some(LinkError::NoConnection));
    let forbidden = link
        .send(request(Method::Get, "http://county.example/".to_owned(), b""))
        .await;
    assert_eq!(forbidden.err(), Some(LinkError::Refused));
}
