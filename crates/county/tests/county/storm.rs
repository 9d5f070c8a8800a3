//! Everything hostile at once: half-open connections, slow bodies, a thousand registrations, wrong sign-ins through one proxy, bombs of
//! pictures and of words. Honest people are answered all the same, each within a stated time, and the memory stays within a stated
//! bound. As it is run: a process of its own, behind a proxy that it was told of.
#![cfg(target_os = "linux")]

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use county::clock::{Clock as _, SystemClock};
use protocol::envelope::Envelope;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::json;
use tokio::{
    io::AsyncWriteExt as _,
    net::TcpStream,
    sync::Semaphore,
    task::{JoinHandle, JoinSet},
};

use crate::actors::*;
use crate::pictures::{Process, most_memory, picture_of, started, with_six_large};

/// Longest that an honest request may take meanwhile.
const PATIENCE: Duration = Duration::from_secs(20);
/// Most memory of the county, in MiB, whatever comes.
const MOST_MEMORY: u64 = 400;
const HALF_OPEN: usize = 300;
const SLOW: usize = 60;
const REGISTRATIONS: usize = 1000;
const WRONG_WORDS: usize = 200;
/// Requests of one kind that are under way at once.
const AT_ONCE: usize = 100;

/// Who asks, as the proxy says.
const HERS: &str = "198.51.100.7";
const CLERKS: &str = "198.51.100.8";
const HOSTILE: &str = "203.0.113.9";

/// The process reads the machine's clock.
fn by_its_clock() -> i64 {
    SystemClock.now().as_second()
}

struct World {
    town: Town,
    process: Process,
    http: Client,
    word: String,
}

impl World {
    fn ask(&self, device: &Device, from: &str, method: Method, path: &str) -> RequestBuilder {
        let now = by_its_clock();
        let request = self
            .http
            .request(method, format!("{}{path}", self.process.intake));
        request
            .bearer_auth(device.token(now))
            .header("x-forwarded-for", from)
    }

    async fn register(&self, device: &Device, from: &str) -> Response {
        let mut body = json!({ "public_key": device.key.verifying_key().to_base64() });
        body["signature"] = device
            .key
            .sign_json(seal::context::Context::REGISTRATION, &body)
            .unwrap()
            .into();
        let request = self.http.post(format!("{}/v1/devices", self.process.intake));
        request
            .header("x-forwarded-for", from)
            .json(&body)
            .send()
            .await
            .unwrap()
    }

    async fn create(&self, device: &Device, from: &str, paper: &Paper) -> String {
        use base64::Engine as _;
        let hash = base64::engine::general_purpose::STANDARD.encode(&paper.named.blob_hash);
        let answer = self
            .ask(device, from, Method::POST, "/v1/papers")
            .header("tus-resumable", "1.0.0")
            .header("upload-length", paper.sealed.len())
            .header("upload-metadata", format!("hash {hash}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 201);
        let location = answer.headers()["location"].to_str().unwrap();
        location.trim_start_matches(&self.process.intake).to_owned()
    }

    async fn upload(&self, device: &Device, from: &str, paper: &Paper) {
        let location = self.create(device, from, paper).await;
        let answer = self
            .ask(device, from, Method::PATCH, &location)
            .header("tus-resumable", "1.0.0")
            .header("upload-offset", 0)
            .header("content-type", "application/offset+octet-stream")
            .body(paper.sealed.clone())
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 204);
    }

    async fn put(&self, device: &Device, from: &str, envelope: &Envelope) -> Response {
        let path = format!("/v1/envelopes/{}", envelope.id);
        let request = self.ask(device, from, Method::PUT, &path).json(envelope);
        request.send().await.unwrap()
    }

    /// What the ledger says of a device, once it says anything.
    async fn told(&self, device: &Device, from: &str) -> String {
        let mut every = tokio::time::interval(Duration::from_millis(200));
        loop {
            every.tick().await;
            let answer = self.ask(device, from, Method::GET, "/v1/ledger");
            let page: serde_json::Value = answer.send().await.unwrap().json().await.unwrap();
            if let Some(event) = page["events"].as_array().and_then(|events| events.first()) {
                return event["event"].to_string();
            }
        }
    }

    async fn sign_in(&self, from: &str, word: &str) -> Response {
        let request = self.http.post(format!("{}/login", self.process.desk));
        let fields = [("clerk", "王会计"), ("token", word)];
        let request = post_form(request.header("x-forwarded-for", from), &fields);
        request.send().await.unwrap()
    }

    async fn clerk(&self, from: &str) -> String {
        let answer = self.sign_in(from, &self.word).await;
        assert_eq!(answer.status(), 303);
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
        cookie.split(';').next().unwrap().to_owned()
    }

    async fn page(&self, cookie: &str, path: &str) -> Response {
        let request = self.http.get(format!("{}{path}", self.process.desk));
        request.header("cookie", cookie).send().await.unwrap()
    }
}

/// A county that has one case with six large pictures, started anew as a process.
async fn world() -> (Arc<World>, Vec<String>) {
    let (town, small) = with_six_large().await;
    let world = World {
        process: started(&town, &["--trust-proxy", "127.0.0.0/8"]),
        http: client(),
        word: town.keys().access_token().unwrap().to_string(),
        town,
    };
    (Arc::new(world), small)
}

/// Connections that begin a request and never end it.
async fn half_open(address: &str) -> Vec<TcpStream> {
    let mut held = Vec::new();
    for _ in 0..HALF_OPEN {
        let mut stream = TcpStream::connect(address.trim_start_matches("http://"))
            .await
            .unwrap();
        let head = b"GET /v1/capabilities HTTP/1.1\r\nhost: county\r\nx-a";
        stream.write_all(head).await.unwrap();
        held.push(stream);
    }
    held
}

/// Bodies of which one byte has come: uploads and envelopes.
async fn slow_bodies(world: &World, device: &Device) -> Vec<TcpStream> {
    let address = world.process.intake.trim_start_matches("http://");
    let token = device.token(by_its_clock());
    let mut held = Vec::new();
    for n in 0..SLOW {
        let paper = world.town.paper();
        let upload = world.create(device, HOSTILE, &paper).await;
        let requests = [
            format!(
                "PATCH {upload} HTTP/1.1\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\n\
                 content-type: application/offset+octet-stream\r\ncontent-length: {}\r\n",
                paper.sealed.len()
            ),
            format!(
                "PUT /v1/envelopes/slow-{n} HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 2000000\r\n"
            ),
        ];
        for request in requests {
            let mut stream = TcpStream::connect(address).await.unwrap();
            let head = format!(
                "{request}host: county\r\nx-forwarded-for: {HOSTILE}\r\nauthorization: Bearer {token}\r\n\r\n{{"
            );
            stream.write_all(head.as_bytes()).await.unwrap();
            held.push(stream);
        }
    }
    held
}

/// How often each status was answered.
type Answers = BTreeMap<u16, usize>;

/// Does it so many times, some at once.
fn many<F>(times: usize, act: impl Fn(usize) -> F) -> JoinHandle<Answers>
where
    F: Future<Output = u16> + Send + 'static,
{
    let gate = Arc::new(Semaphore::new(AT_ONCE));
    let mut set = JoinSet::new();
    for n in 0..times {
        let (gate, act) = (gate.clone(), act(n));
        set.spawn(async move {
            let _turn = gate.acquire_owned().await.unwrap();
            act.await
        });
    }
    tokio::spawn(async move {
        let mut answers = Answers::new();
        while let Some(status) = set.join_next().await {
            *answers.entry(status.unwrap()).or_default() += 1;
        }
        answers
    })
}

/// What cannot be opened without harm: a picture of 79 megapixels, and words that unfold to 300 MB.
async fn bombs(world: &World, device: &Device) {
    let town = &world.town;
    let picture = town.paper_of(&picture_of(10_000, 7_900), "image/png");
    world.upload(device, HOSTILE, &picture).await;
    let application = town.application(&[&picture]);
    let envelope = town.envelope(device, &application, &[&picture]);
    assert_eq!(world.put(device, HOSTILE, &envelope).await.status(), 200);
    let words = seal::pack::compress(&vec![b' '; 300_000_000]).unwrap();
    for _ in 0..20 {
        let envelope = town.envelope_of(device, &words, &[]);
        assert_eq!(world.put(device, HOSTILE, &envelope).await.status(), 200);
    }
}

/// An application from registering to the county's word, and a clerk who reads it; each step within the time.
async fn honest(world: &World) {
    let soon = |what: &'static str| {
        move |late: Result<_, _>| late.unwrap_or_else(|_| panic!("{what} was not answered"))
    };
    let her = Device::new("her");
    let registered = tokio::time::timeout(PATIENCE, world.register(&her, HERS)).await;
    assert_eq!(soon("registering")(registered).status(), 200);
    let paper = world.town.paper();
    let application = world.town.application(&[&paper]);
    let envelope = world.town.envelope(&her, &application, &[&paper]);
    let taken = tokio::time::timeout(PATIENCE, world.put(&her, HERS, &envelope)).await;
    let taken = taken.expect("the envelope was not answered");
    assert_eq!(taken.status(), 200);
    let receipt: serde_json::Value = taken.json().await.unwrap();
    let number = receipt["receipt"]["number"].as_str().unwrap();
    tokio::time::timeout(PATIENCE, world.upload(&her, HERS, &paper))
        .await
        .expect("the paper was not taken");
    let told = tokio::time::timeout(PATIENCE, world.told(&her, HERS)).await;
    let told = told.expect("the desk has not looked at it");
    assert!(told.contains("complete"), "{told}");
    let cookie = tokio::time::timeout(PATIENCE, world.clerk(CLERKS)).await;
    let cookie = cookie.expect("the clerk was not let in");
    for path in ["/".to_owned(), format!("/cases/{number}")] {
        let page = tokio::time::timeout(PATIENCE, world.page(&cookie, &path)).await;
        assert_eq!(page.expect("the desk did not answer").status(), 200, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn honest_people_are_answered_in_a_storm_and_the_memory_stays_bounded() {
    let (world, small) = world().await;
    let hostile = Arc::new(Device::new("hostile"));
    assert_eq!(world.register(&hostile, HOSTILE).await.status(), 200);
    // Of one device a few bodies are under way, and the slow ones take its places; the bombs come from another.
    let bomber = Arc::new(Device::new("bomber"));
    assert_eq!(world.register(&bomber, HOSTILE).await.status(), 200);
    let cookie = world.clerk(CLERKS).await;

    let held = [
        half_open(&world.process.intake).await,
        half_open(&world.process.desk).await,
        slow_bodies(&world, &hostile).await,
    ];
    let registrations = many(REGISTRATIONS, |_| {
        let world = world.clone();
        async move {
            let stranger = Device::new("stranger");
            world.register(&stranger, HOSTILE).await.status().as_u16()
        }
    });
    let wrong = many(WRONG_WORDS, |_| {
        let world = world.clone();
        async move { world.sign_in(HOSTILE, "wrong").await.status().as_u16() }
    });
    let pictures = many(small.len() * 3, |n| {
        let (world, cookie, path) = (world.clone(), cookie.clone(), small[n % small.len()].clone());
        async move { world.page(&cookie, &path).await.status().as_u16() }
    });
    let thrown = {
        let (world, bomber) = (world.clone(), bomber.clone());
        tokio::spawn(async move { bombs(&world, &bomber).await })
    };
    for _ in 0..3 {
        honest(&world).await;
    }
    thrown.await.unwrap();
    let (registrations, wrong, pictures) = (
        registrations.await.unwrap(),
        wrong.await.unwrap(),
        pictures.await.unwrap(),
    );
    // After it too, and the word of the clerks still opens.
    honest(&world).await;
    let memory = most_memory(&world.process.child);
    drop(held);

    assert!(memory < MOST_MEMORY, "{memory} MiB");
    let limited = |answers: &Answers, done: u16| answers.keys().all(|status| [done, 429].contains(status));
    assert!(
        limited(&registrations, 200) && registrations.contains_key(&429),
        "{registrations:?}"
    );
    assert!(limited(&wrong, 403) && wrong.contains_key(&429), "{wrong:?}");
    assert_eq!(pictures.keys().collect::<Vec<_>>(), [&200], "{pictures:?}");
    let mut world = Arc::into_inner(world).unwrap();
    world.process.child.kill().unwrap();
    world.process.child.wait().unwrap();
}
