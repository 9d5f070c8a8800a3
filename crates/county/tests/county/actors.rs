//! Named devices and a county with a clock that stands still until it is moved.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

pub use crate::device::Device;
pub use crate::fixtures::{allowance, birth, mandate, picture, publish};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use catalog::service::Service;
use county::{Config, County, Running, casework::Casework, clock::Clock, keys::Keys};
use protocol::{
    application::{Application, ApplicationPaper},
    envelope::{Envelope, EnvelopeBlob},
    receipt::SignedReceipt,
};
use reqwest::{Method, RequestBuilder, Response};
use seal::context::Context;
use tempfile::TempDir;

pub const COUNTY: &str = "990123";
/// 2026-11-21T10:00:00+08:00, a Saturday.
pub const START: i64 = 1_795_226_400;

pub struct FixedClock(AtomicI64);

impl FixedClock {
    pub fn add(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// A county that runs, with two published services.
pub struct Town {
    pub folder: TempDir,
    pub clock: Arc<FixedClock>,
    pub running: Option<Running>,
    pub http: reqwest::Client,
    pub service: Service,
    pub service_hash: String,
}

impl Town {
    pub async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    pub async fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let service = allowance();
        publish(folder.path(), &service);
        let service_hash = catalog::pack::content_hash(&service).unwrap();
        let clock = Arc::new(FixedClock(AtomicI64::new(START)));
        let mut town = Self {
            folder,
            clock,
            running: None,
            http: client(),
            service,
            service_hash,
        };
        town.restart_with(change).await;
        town
    }

    pub fn config(&self) -> Config {
        let mut config = Config::new(self.folder.path());
        config.clock = self.clock.clone();
        config
    }

    pub async fn restart_with(&mut self, change: impl FnOnce(&mut Config)) {
        if let Some(running) = self.running.take() {
            self.http = client();
            running.stop().await;
        }
        let mut config = self.config();
        change(&mut config);
        self.running = Some(County::start(config).await.unwrap());
    }

    pub fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    /// The desk without its pages.
    pub fn desk(&self) -> Arc<Casework> {
        self.running().casework().unwrap()
    }

    pub fn keys(&self) -> Keys {
        Keys::at(self.folder.path()).unwrap()
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.running().intake_url)
    }

    /// A registered device.
    pub async fn device(&self, name: &str) -> Device {
        let device = Device::new(name);
        let answer = device.register(self).await;
        assert_eq!(answer.status(), 200, "registering {name}");
        device
    }

    /// A request as a device of 0.1.0 makes it: its token is for any.
    pub fn ask(&self, device: &Device, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http
            .request(method, self.url(path))
            .bearer_auth(device.token(self.clock.now().as_second()))
    }

    /// A request as a device of today makes it: its token is for this request alone.
    pub fn ask_signed(&self, device: &Device, method: Method, path: &str, body: Vec<u8>) -> RequestBuilder {
        let token = device.token_for(self.clock.now().as_second(), &method, path, &body);
        self.http
            .request(method, self.url(path))
            .bearer_auth(token)
            .body(body)
    }

    /// What the county says in the feed about this device's applications, as `(envelope, kind, event)`.
    pub async fn events(&self, device: &Device) -> Vec<protocol::event::SignedEvent> {
        let answer = self.ask(device, Method::GET, "/v1/ledger").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let page: protocol::event::EventPage = answer.json().await.unwrap();
        let key = self.keys().signing().unwrap().verifying_key();
        let desk = self.keys().existing_decides().unwrap().unwrap();
        for event in &page.events {
            key.verify_json(Context::OF_0_1_0, &event.event, &event.signature)
                .expect("every event is signed for devices of earlier versions");
            let decision = event
                .decision
                .as_ref()
                .expect("every event is signed by the desk");
            desk.verify_json(Context::DECISION, &event.event, &decision.signature)
                .expect("with its own key");
            assert_ne!(decision.key_id, event.key_id);
        }
        page.events
    }

    /// Kinds of all events of a device, short.
    pub async fn story(&self, device: &Device) -> Vec<String> {
        self.desk().work().await.unwrap();
        let short = |event: &protocol::event::SignedEvent| {
            let value = serde_json::to_value(&event.event.what).unwrap();
            let kind = value["kind"].as_str().unwrap().to_owned();
            value["code"]
                .as_str()
                .map_or(kind.clone(), |code| format!("{kind} {code}"))
        };
        self.events(device).await.iter().map(short).collect()
    }

    pub async fn put(&self, device: &Device, envelope: &Envelope) -> Response {
        self.ask(device, Method::PUT, &format!("/v1/envelopes/{}", envelope.id))
            .json(envelope)
            .send()
            .await
            .unwrap()
    }

    /// Hands in and expects a receipt that holds.
    pub async fn hand_in(&self, device: &Device, envelope: &Envelope) -> SignedReceipt {
        let answer = self.put(device, envelope).await;
        assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap());
        let receipt: SignedReceipt = answer.json().await.unwrap();
        let key = self.keys().signing().unwrap().verifying_key();
        key.verify_json(Context::OF_0_1_0, &receipt.receipt, &receipt.signature)
            .expect("the receipt is signed for devices of earlier versions");
        let signature = receipt.signed_as_receipt.as_deref().unwrap_or_default();
        key.verify_json(Context::RECEIPT, &receipt.receipt, signature)
            .expect("and as a receipt");
        assert_eq!(receipt.receipt.sealed_hash, envelope.sealed_hash);
        receipt
    }

    /// Uploads a sealed paper in one piece.
    pub async fn upload(&self, device: &Device, paper: &Paper) {
        let answer = self.create_upload(device, &paper.sealed).await;
        assert_eq!(answer.status(), 201);
        let location = answer.headers()["location"].to_str().unwrap().to_owned();
        let answer = self.patch(device, &location, 0, paper.sealed.clone()).await;
        assert_eq!(answer.status(), 204, "{}", answer.text().await.unwrap());
    }

    pub async fn create_upload(&self, device: &Device, bytes: &[u8]) -> Response {
        let hash = STANDARD.encode(seal::hash::sha256_hex(bytes));
        self.ask(device, Method::POST, "/v1/papers")
            .header("tus-resumable", "1.0.0")
            .header("upload-length", bytes.len())
            .header("upload-metadata", format!("hash {hash}"))
            .send()
            .await
            .unwrap()
    }

    pub async fn patch(&self, device: &Device, location: &str, offset: usize, bytes: Vec<u8>) -> Response {
        self.ask(device, Method::PATCH, location)
            .header("tus-resumable", "1.0.0")
            .header("upload-offset", offset)
            .header("content-type", "application/offset+octet-stream")
            .body(bytes)
            .send()
            .await
            .unwrap()
    }

    pub async fn offset(&self, device: &Device, location: &str) -> usize {
        let answer = self
            .ask(device, Method::HEAD, location)
            .header("tus-resumable", "1.0.0")
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 200);
        answer.headers()["upload-offset"]
            .to_str()
            .unwrap()
            .parse()
            .unwrap()
    }

    /// An application of 张桂英 with the photo of her card.
    pub fn application(&self, papers: &[&Paper]) -> Application {
        let mut values = std::collections::BTreeMap::from([
            ("/data/name".to_owned(), "张桂英".to_owned()),
            ("/data/age".to_owned(), "81".to_owned()),
        ]);
        if let Some(paper) = papers.first() {
            values.insert("/data/card".into(), paper.named.paper_id.clone());
        }
        Application {
            format: 1,
            application_id: new_id(),
            round: 1,
            corrects: None,
            service: self.service.id.clone(),
            service_hash: self.service_hash.clone(),
            service_version: self.service.version.clone(),
            values,
            rows: Default::default(),
            papers: papers.iter().map(|paper| paper.named.clone()).collect(),
            consents: Vec::new(),
            mandate: None,
            sent_claim: "2026-11-21T10:00:00+08:00".into(),
            sender: None,
        }
    }

    pub fn paper(&self) -> Paper {
        self.paper_of(&picture(), "image/png")
    }

    pub fn paper_of(&self, content: &[u8], media_type: &str) -> Paper {
        let sealed = self.keys().sealing().unwrap().seal(content).unwrap();
        let named = ApplicationPaper {
            paper_id: new_id(),
            kind: "id-card".into(),
            content_hash: seal::hash::sha256_hex(content),
            size_bytes: content.len().try_into().unwrap(),
            media_type: media_type.into(),
            blob_hash: seal::hash::sha256_hex(&sealed),
            trust: "C".into(),
        };
        Paper { named, sealed }
    }

    /// Seals and signs what a device sends.
    pub fn envelope(&self, device: &Device, application: &Application, papers: &[&Paper]) -> Envelope {
        let plain = seal::canonical::to_vec(application).unwrap();
        self.envelope_of(device, &seal::pack::compress(&plain).unwrap(), papers)
    }

    pub fn envelope_of(&self, device: &Device, plain: &[u8], papers: &[&Paper]) -> Envelope {
        let key = self.keys().sealing().unwrap();
        let sealed = key.seal(plain).unwrap();
        let blobs = papers.iter().map(|paper| EnvelopeBlob {
            hash: paper.named.blob_hash.clone(),
            size_bytes: paper.sealed.len().try_into().unwrap(),
        });
        let envelope = Envelope {
            format: 2,
            id: new_id(),
            county: COUNTY.into(),
            key_id: key.key_id(),
            device: device.id(),
            counter: 1,
            sealed_hash: seal::hash::sha256_hex(&sealed),
            sealed: STANDARD.encode(&sealed),
            blobs: blobs.collect(),
            signature: String::new(),
        };
        device.sign(envelope)
    }
}

pub struct Paper {
    pub named: ApplicationPaper,
    pub sealed: Vec<u8>,
}

pub fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// Asserts status and code of a problem answer.
pub async fn expect_problem(answer: Response, status: u16, code: &str) {
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    let got = answer.status().as_u16();
    let body: serde_json::Value = answer.json().await.unwrap();
    assert_eq!((got, body["code"].as_str().unwrap()), (status, code));
    assert_eq!(body["type"], format!("urn:cunliban:problem:{code}"));
    assert_eq!(body["status"], status);
}

pub fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap()
}

/// A form as a browser posts it.
pub fn post_form(request: reqwest::RequestBuilder, fields: &[(&str, &str)]) -> reqwest::RequestBuilder {
    let encode = |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    request
        .header("content-type", "application/x-www-form-urlencoded")
        .body(pairs.join("&"))
}
