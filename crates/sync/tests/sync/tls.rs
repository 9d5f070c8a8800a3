//! S31: who is believed to be the county's address. A certificate of the authority that the pack names, for this very name and day,
//! over TLS 1.2 at least; a redirect or a plain answer leads nowhere, and nobody else hears a byte.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use sync::link::{Answer, HttpLink, Link, LinkError, Method, Request};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, pki_types::PrivateKeyDer},
};

/// What an application would give away to whoever listens.
const SECRET: &[u8] = b"sealed";

/// An authority that this test made.
struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let pem = params.self_signed(&key).unwrap().pem();
        Self {
            pem,
            issuer: Issuer::new(params, key),
        }
    }

    /// TLS as a server that has a certificate for this name, until that year.
    fn tls(&self, name: &str, until: i32) -> TlsAcceptor {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_after = date_time_ymd(until, 1, 1);
        let leaf = params.signed_by(&key, &self.issuer).unwrap();
        let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![leaf.der().clone()], key)
            .unwrap();
        Arc::new(config).into()
    }
}

/// A server on this machine, and how many requests it has read.
struct Server {
    port: u16,
    heard: Arc<AtomicUsize>,
}

impl Server {
    async fn over(tls: TlsAcceptor, answer: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (port, heard) = (listener.local_addr().unwrap().port(), Arc::default());
        let count: Arc<AtomicUsize> = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = tls.accept(stream).await else {
                    continue;
                };
                let mut request = vec![0; 4096];
                if stream.read(&mut request).await.is_ok_and(|read| read > 0) {
                    count.fetch_add(1, Ordering::SeqCst);
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                }
            }
        });
        Self { port, heard }
    }

    fn heard(&self) -> usize {
        self.heard.load(Ordering::SeqCst)
    }
}

fn fine() -> String {
    "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok".to_owned()
}

fn to(address: String) -> Request {
    Request {
        method: Method::Put,
        url: address,
        headers: Vec::new(),
        body: SECRET.to_vec(),
    }
}

async fn ask(authority: Option<&str>, port: u16) -> Result<Answer, LinkError> {
    let link = HttpLink::new().unwrap();
    let request = to(format!("https://localhost:{port}/v1/envelopes/x"));
    match authority {
        Some(authority) => link.trusting_only(authority).unwrap().send(request).await,
        None => link.send(request).await,
    }
}

#[tokio::test]
async fn the_pinned_authority_is_believed_and_no_other() {
    let (county, stranger) = (Authority::new(), Authority::new());
    let right = Server::over(county.tls("localhost", 2090), fine()).await;
    let answer = ask(Some(&county.pem), right.port).await.unwrap();
    assert_eq!((answer.status, right.heard()), (200, 1));
    // The world's authorities do not vouch for it, and another one's word is worth nothing.
    for authority in [None, Some(stranger.pem.as_str())] {
        let refused = ask(authority, right.port).await.err();
        assert_eq!(refused, Some(LinkError::NoConnection));
    }
    assert_eq!(right.heard(), 1);
}

#[tokio::test]
async fn another_name_or_a_day_gone_by_is_not_the_county() {
    let county = Authority::new();
    for (name, until) in [("elsewhere.example", 2090), ("localhost", 2020)] {
        let server = Server::over(county.tls(name, until), fine()).await;
        let refused = ask(Some(&county.pem), server.port).await.err();
        assert_eq!(refused, Some(LinkError::NoConnection), "{name} {until}");
        assert_eq!(server.heard(), 0, "{name} {until}");
    }
}

#[tokio::test]
async fn an_authority_that_cannot_be_read_trusts_nobody() {
    let county = Authority::new();
    let server = Server::over(county.tls("localhost", 2090), fine()).await;
    for broken in [
        "no certificate",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ] {
        let refused = ask(Some(broken), server.port).await.err();
        assert!(
            matches!(refused, Some(LinkError::Refused | LinkError::NoConnection)),
            "{refused:?}"
        );
    }
    assert_eq!(server.heard(), 0);
}

#[tokio::test]
async fn no_redirect_is_followed_to_another_host_nor_down_to_plain_http() {
    let county = Authority::new();
    let other = Server::over(county.tls("localhost", 2090), fine()).await;
    let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let down = plain.local_addr().unwrap().port();
    for status in [301, 302, 303, 307, 308] {
        for target in [
            format!("https://localhost:{}/", other.port),
            format!("http://127.0.0.1:{down}/"),
            "http://county.example/".to_owned(),
        ] {
            let answer = format!(
                "HTTP/1.1 {status} Moved\r\nlocation: {target}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            );
            let server = Server::over(county.tls("localhost", 2090), answer).await;
            let answer = ask(Some(&county.pem), server.port).await.unwrap();
            assert_eq!(answer.status, status);
        }
    }
    assert_eq!(other.heard(), 0);
    let reached = futures_now(plain.accept()).await;
    assert!(!reached, "somebody came by plain HTTP");
}

/// Whether it is ready at once.
async fn futures_now<T>(future: impl Future<Output = T>) -> bool {
    tokio::select! {
        biased;
        _ = future => true,
        () = std::future::ready(()) => false,
    }
}

/// Reads the greeting of a client, answers, and gives what the client says to that.
async fn greeted(answer: Vec<u8>) -> (Result<u16, LinkError>, Vec<u8>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move {
        let (mut stream, _): (TcpStream, _) = listener.accept().await.unwrap();
        let mut greeting = vec![0; 4096];
        let _ = stream.read(&mut greeting).await.unwrap();
        stream.write_all(&answer).await.unwrap();
        let mut said = Vec::new();
        let _ = stream.read_to_end(&mut said).await;
        said
    });
    let authority = Authority::new();
    let asked = ask(Some(&authority.pem), port).await;
    (asked.map(|answer| answer.status), server.await.unwrap())
}

#[tokio::test]
async fn nothing_older_than_tls_1_2_is_spoken() {
    for version in [0x00_u8, 0x01, 0x02] {
        // ServerHello of SSL 3, TLS 1.0 and TLS 1.1: no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
        let mut hello = vec![0x02, 0, 0, 38, 3, version];
        hello.extend([7; 32]);
        hello.extend([0, 0, 0x2f, 0]);
        let mut record = vec![0x16, 3, version, 0, u8::try_from(hello.len()).unwrap()];
        record.extend(hello);
        let (asked, said) = greeted(record).await;
        assert_eq!(asked, Err(LinkError::NoConnection), "3.{version}");
        // A fatal alert, and not a byte of the application.
        assert_eq!((said.first(), said.get(5)), (Some(&0x15), Some(&2)), "{said:?}");
        assert!(!said.windows(SECRET.len()).any(|bytes| bytes == SECRET));
    }
}

#[tokio::test]
async fn a_plain_answer_where_tls_belongs_is_no_connection() {
    let (asked, said) = greeted(fine().into_bytes()).await;
    assert_eq!(asked, Err(LinkError::NoConnection));
    assert!(!said.windows(SECRET.len()).any(|bytes| bytes == SECRET));
}
