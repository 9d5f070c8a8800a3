//! The link to the county as the rest sees it: one request, one streamed answer, three ways to fail. [`HttpLink`] is the
//! real one; tests put a bad network in its place.

use std::{
    collections::BTreeMap,
    future::Future,
    net::IpAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use reqwest::{Certificate, Client, ClientBuilder, Url, redirect::Policy, tls::Version};

/// A boxed future, because a trait object needs one.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How long a connection may take to stand.
const CONNECT_SECONDS: u64 = 15;
/// No byte for so long ends an attempt. There is no limit on the whole: a slow link needs minutes for a photo.
const STALL_SECONDS: u64 = 60;

/// HTTP methods in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Read headers.
    Head,
    /// Create.
    Post,
    /// Hand in under an own id.
    Put,
    /// Append.
    Patch,
}

impl Method {
    /// As it goes over the wire.
    pub fn word(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
        }
    }
}

/// A request to the county.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Absolute address.
    pub url: String,
    /// Headers.
    pub headers: Vec<(&'static str, String)>,
    /// Body; empty for none.
    pub body: Vec<u8>,
}

/// An answer whose body is still on its way.
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers, names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Box<dyn Body>,
}

/// A body that comes in pieces.
pub trait Body: Send {
    /// The next piece; `None` at the end.
    fn piece(&mut self) -> Boxed<'_, Result<Option<Vec<u8>>, LinkError>>;
}

/// How a link fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// No connection stood: the county heard nothing.
    #[error("no connection")]
    NoConnection,
    /// It broke afterwards: the county may have heard everything.
    #[error("connection broke")]
    Broken,
    /// The address is not one that may be contacted.
    #[error("address refused")]
    Refused,
    /// More bytes than expected.
    #[error("answer too large")]
    TooLarge,
}

/// A way to the county.
pub trait Link: Send + Sync {
    /// Sends a request and gives the head of the answer.
    fn send(&self, request: Request) -> Boxed<'_, Result<Answer, LinkError>>;

    /// The link to a county for whose address only this authority (a certificate, PEM) vouches; `None` where this link knows no
    /// authorities.
    fn trusting_only(&self, authority: &str) -> Option<Arc<dyn Link>> {
        let _ = authority;
        None
    }
}

impl Answer {
    /// The body, whole, at most `limit` bytes.
    ///
    /// # Errors
    /// `TooLarge` when the answer is longer, `Broken` when it ends too early.
    pub async fn read(&mut self, limit: usize) -> Result<Vec<u8>, LinkError> {
        let mut bytes = Vec::new();
        while let Some(piece) = self.body.piece().await? {
            if bytes.len().saturating_add(piece.len()) > limit {
                return Err(LinkError::TooLarge);
            }
            bytes.extend(piece);
        }
        Ok(bytes)
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// HTTPS by reqwest and rustls, TLS 1.2 at least, with the system's roots or one pinned authority. No proxy, no redirects, no
/// cookies; plain HTTP only to this machine itself, where tests and the demonstration county are.
pub struct HttpLink {
    /// `None` when the pinned authority cannot be read: then nobody is contacted.
    client: Option<Client>,
    /// The link under the authority that was asked for last, so that its connections stay open between rounds.
    pinned: Mutex<Option<(String, Arc<HttpLink>)>>,
}

impl HttpLink {
    /// A link; the connections stay open between requests.
    ///
    /// # Errors
    /// `Refused` when this machine can make no connections at all.
    pub fn new() -> Result<Self, LinkError> {
        let client = careful().build().map_err(|_| LinkError::Refused)?;
        Ok(Self::of(Some(client)))
    }

    fn of(client: Option<Client>) -> Self {
        Self {
            client,
            pinned: Mutex::new(None),
        }
    }

    /// Believes certificates of this authority and of no other.
    fn under(authority: &str) -> Self {
        let read = Certificate::from_pem(authority.as_bytes());
        let client = read.and_then(|authority| careful().tls_certs_only([authority]).build());
        if client.is_err() {
            tracing::error!("the authority in the county's pack cannot be read");
        }
        Self::of(client.ok())
    }
}

/// What holds for every connection.
fn careful() -> ClientBuilder {
    Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .tls_version_min(Version::TLS_1_2)
        .connect_timeout(Duration::from_secs(CONNECT_SECONDS))
        .read_timeout(Duration::from_secs(STALL_SECONDS))
}

impl Link for HttpLink {
    fn send(&self, request: Request) -> Boxed<'_, Result<Answer, LinkError>> {
        Box::pin(async move {
            let url = permitted(&request.url)?;
            let client = self.client.as_ref().ok_or(LinkError::Refused)?;
            let mut builder = client.request(method_of(request.method), url);
            for (name, value) in request.headers {
                builder = builder.header(name, value);
            }
            if !request.body.is_empty() || request.method == Method::Patch {
                builder = builder.body(request.body);
            }
            let response = builder.send().await.map_err(|error| how(&error))?;
            let headers = response.headers().iter();
            let headers = headers
                .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
                .collect();
            Ok(Answer {
                status: response.status().as_u16(),
                headers,
                body: Box::new(Pieces(response)),
            })
        })
    }

    fn trusting_only(&self, authority: &str) -> Option<Arc<dyn Link>> {
        let mut pinned = self.pinned.lock().unwrap_or_else(PoisonError::into_inner);
        let same = pinned.as_ref().filter(|(known, _)| known == authority);
        let link = match same {
            Some((_, link)) => link.clone(),
            None => {
                let link = Arc::new(Self::under(authority));
                *pinned = Some((authority.to_owned(), link.clone()));
                link
            }
        };
        Some(link)
    }
}

struct Pieces(reqwest::Response);

impl Body for Pieces {
    fn piece(&mut self) -> Boxed<'_, Result<Option<Vec<u8>>, LinkError>> {
        Box::pin(async {
            let piece = self.0.chunk().await.map_err(|_| LinkError::Broken)?;
            Ok(piece.map(|bytes| bytes.to_vec()))
        })
    }
}

/// Only `https`, and `http` to this machine.
fn permitted(text: &str) -> Result<Url, LinkError> {
    let url = Url::parse(text).map_err(|_| LinkError::Refused)?;
    let loopback = url.host_str().is_some_and(is_loopback);
    match url.scheme() {
        "https" => Ok(url),
        "http" if loopback => Ok(url),
        _ => Err(LinkError::Refused),
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn how(error: &reqwest::Error) -> LinkError {
    if error.is_connect() {
        LinkError::NoConnection
    } else {
        LinkError::Broken
    }
}

fn method_of(method: Method) -> reqwest::Method {
    match method {
        Method::Get => reqwest::Method::GET,
        Method::Head => reqwest::Method::HEAD,
        Method::Post => reqwest::Method::POST,
        Method::Put => reqwest::Method::PUT,
        Method::Patch => reqwest::Method::PATCH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_or_this_machine() {
        for good in [
            "https://county.example",
            "http://127.0.0.1:80",
            "http://[::1]:80/x",
            "http://localhost:1",
        ] {
            assert!(permitted(good).is_ok(), "{good}");
        }
        for bad in [
            "http://county.example",
            "ftp://127.0.0.1",
            "http://127.0.0.1.example",
            "file:///etc/passwd",
            "x",
        ] {
            assert!(permitted(bad).is_err(), "{bad}");
        }
    }
}
