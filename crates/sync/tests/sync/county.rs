//! A county in memory: what the wire promises, nothing more. It can be asked to misbehave.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Mutex, MutexGuard},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::{
    blob::{Have, HaveAnswer},
    device::{Capabilities, Registered, Registration},
    envelope::Envelope,
    event::{Event, EventKind, SignedEvent},
    receipt::{Receipt, SignedReceipt},
    search::MissedWords,
};
use seal::{
    context::Context,
    sign::{SigningKey, VerifyingKey},
};
use serde_json::{Value, json};
use sync::link::{Method, Request};

pub const CODE: &str = "990123";
pub const URL: &str = "http://127.0.0.1:9";
pub const PATH: &str = "/v1/papers";

/// Status, headers, body.
pub type Raw = (u16, Vec<(&'static str, String)>, Vec<u8>);

/// What goes wrong with one request.
#[derive(Debug, Clone)]
pub enum Fault {
    /// No connection.
    Away,
    /// The county did it, the answer is lost.
    LoseAnswer,
    /// Only so many bytes of the body arrive, then the link breaks.
    CutBody(usize),
    /// Only so many bytes of the answer's body arrive.
    CutAnswer(usize),
    /// It arrives twice.
    Twice,
    /// Another answer of the county.
    Status(u16, &'static str),
    /// Somebody else answers: status, media type, body.
    Foreign(u16, &'static str, &'static str),
    /// Nothing special.
    Fine,
}

#[derive(Default)]
pub struct State {
    pub devices: BTreeSet<String>,
    pub envelopes: BTreeMap<String, (Vec<u8>, String)>,
    pub papers: BTreeMap<String, Vec<u8>>,
    pub uploads: BTreeMap<String, (String, usize, Vec<u8>)>,
    pub events: Vec<Value>,
    /// Words told, by the ids that were seen.
    pub words: Vec<String>,
    word_ids: BTreeSet<String>,
    pub spaces: crate::shelf::Shelves,
    pub pack: Option<(u32, Vec<u8>)>,
    pub faults: VecDeque<Fault>,
    pub forge: Option<fn(&mut SignedReceipt)>,
    pub log: Vec<String>,
    pub patched_bytes: usize,
    pub pack_bytes_out: usize,
    pub now: i64,
    pub token_checks: bool,
    /// What it announces that it can do.
    pub able: Vec<String>,
    /// There is no network at all.
    pub away: bool,
    /// Somebody else answers everything.
    pub portal: Option<(u16, &'static str, &'static str)>,
}

pub struct County {
    pub key: SigningKey,
    state: Mutex<State>,
}

impl County {
    pub fn new() -> Self {
        let state = State {
            now: 1_795_219_200,
            ..State::default()
        };
        Self {
            key: SigningKey::from_bytes([42; 32]),
            state: Mutex::new(state),
        }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub fn fault(&self, fault: Fault) {
        self.state().faults.push_back(fault);
    }

    pub fn say(&self, id: &str, envelope: &str, what: EventKind) {
        let event = Event {
            format: 1,
            county: CODE.to_owned(),
            id: id.to_owned(),
            envelope: envelope.to_owned(),
            number: "990123-2026-000001".to_owned(),
            at: "2026-11-22T09:00:00Z".to_owned(),
            what,
        };
        let signature = self.key.sign_json(Context::OF_0_1_0, &event).unwrap();
        let signed = SignedEvent {
            event,
            key_id: self.key.key_id(),
            signature,
            decision: None,
        };
        self.state().events.push(serde_json::to_value(signed).unwrap());
    }

    pub fn answer(&self, request: &Request) -> Raw {
        let mut state = self.state();
        let target = request.url.strip_prefix(URL).unwrap().to_owned();
        let path = target.split('?').next().unwrap().to_owned();
        state.log.push(format!("{:?} {path}", request.method));
        match (request.method, path.as_str()) {
            (Method::Post, "/v1/devices") => register(&mut state, &request.body),
            (Method::Get, "/v1/capabilities") => capabilities(&state),
            (Method::Get, "/v1/catalog/pack") => pack(&mut state, request),
            _ => {
                if let Some(refusal) = check_token(&state, request) {
                    return refusal;
                }
                self.signed_in(&mut state, request, &target, &path)
            }
        }
    }

    fn signed_in(&self, state: &mut State, request: &Request, target: &str, path: &str) -> Raw {
        match request.method {
            Method::Put => self.take(state, &request.body),
            Method::Post if path == "/v1/papers/have" => have(state, &request.body),
            Method::Post if path.starts_with("/v1/spaces") => state.spaces.answer(path, &request.body),
            Method::Post if path == "/v1/searches" => hear(state, &request.body),
            Method::Post => create(state, request),
            Method::Head => match state.uploads.get(path) {
                Some((_, _, bytes)) => (
                    200,
                    tus(&[("upload-offset", bytes.len().to_string())]),
                    Vec::new(),
                ),
                None => problem(404, "not-found"),
            },
            Method::Patch => append(state, request, path),
            Method::Get => events(state, target),
        }
    }

    fn take(&self, state: &mut State, body: &[u8]) -> Raw {
        let envelope: Envelope = serde_json::from_slice(body).unwrap();
        if let Some((known, receipt)) = state.envelopes.get(&envelope.id) {
            return if known == body {
                (200, Vec::new(), receipt.clone().into_bytes())
            } else {
                problem(409, "key-reused")
            };
        }
        let missing = envelope
            .blobs
            .iter()
            .map(|blob| blob.hash.clone())
            .filter(|hash| !state.papers.contains_key(hash));
        let receipt = Receipt {
            format: 1,
            county: CODE.to_owned(),
            envelope: envelope.id.clone(),
            sealed_hash: envelope.sealed_hash.clone(),
            number: format!("990123-2026-{:06}", state.envelopes.len() + 1),
            received_at: "2026-11-21T09:00:00Z".to_owned(),
            missing: missing.collect(),
        };
        let signature = self.key.sign_json(Context::OF_0_1_0, &receipt).unwrap();
        let signed_as_receipt = Some(self.key.sign_json(Context::RECEIPT, &receipt).unwrap());
        let mut signed = SignedReceipt {
            receipt,
            key_id: self.key.key_id(),
            signature,
            signed_as_receipt,
        };
        let text = serde_json::to_string(&signed).unwrap();
        state.envelopes.insert(envelope.id, (body.to_vec(), text.clone()));
        if let Some(forge) = state.forge {
            forge(&mut signed);
            return (200, Vec::new(), serde_json::to_vec(&signed).unwrap());
        }
        (200, Vec::new(), text.into_bytes())
    }
}

pub fn problem(status: u16, code: &str) -> Raw {
    let body =
        json!({"type": format!("urn:cunliban:problem:{code}"), "title": "x", "status": status, "code": code});
    let media = vec![("content-type", protocol::path::PROBLEM_TYPE.to_owned())];
    (status, media, serde_json::to_vec(&body).unwrap())
}

fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request
        .headers
        .iter()
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value.as_str())
}

fn register(state: &mut State, body: &[u8]) -> Raw {
    let registration: Registration = serde_json::from_slice(body).unwrap();
    let key = VerifyingKey::from_base64(&registration.public_key).unwrap();
    let mut signed = serde_json::to_value(&registration).unwrap();
    signed.as_object_mut().unwrap().remove("signature");
    let fits = |context| key.verify_json(context, &signed, &registration.signature).is_ok();
    assert!(fits(Context::REGISTRATION) || fits(Context::OF_0_1_0));
    state.devices.insert(key.device_id());
    let answer = Registered {
        device: key.device_id(),
        helper: registration.activation.is_some(),
    };
    (200, Vec::new(), serde_json::to_vec(&answer).unwrap())
}

fn hear(state: &mut State, body: &[u8]) -> Raw {
    let said: MissedWords = serde_json::from_slice(body).unwrap();
    for word in said.words {
        if state.word_ids.insert(word.id) {
            state.words.push(word.text);
        }
    }
    (204, Vec::new(), Vec::new())
}

fn capabilities(state: &State) -> Raw {
    let now = jiff::Timestamp::from_second(state.now).unwrap().to_string();
    let answer = Capabilities {
        county: CODE.to_owned(),
        capabilities: state.able.clone(),
        min_protocol: 1,
        now,
    };
    (200, Vec::new(), serde_json::to_vec(&answer).unwrap())
}

fn check_token(state: &State, request: &Request) -> Option<Raw> {
    let token = header(request, "authorization")?.strip_prefix("Bearer ")?;
    let claims = token.split('.').nth(1)?;
    let claims = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(claims)
        .ok()?;
    let claims: Value = serde_json::from_slice(&claims).ok()?;
    if !state.devices.contains(claims["sub"].as_str()?) {
        return Some(problem(401, "not-signed-in"));
    }
    let off = (claims["iat"].as_i64()? - state.now).abs();
    (state.token_checks && off > 900).then(|| problem(401, "clock-wrong"))
}

fn pack(state: &mut State, request: &Request) -> Raw {
    let Some((version, bytes)) = state.pack.clone() else {
        return problem(404, "not-found");
    };
    let tag = format!("\"{version}\"");
    if header(request, "if-none-match") == Some(&tag) {
        return (304, Vec::new(), Vec::new());
    }
    let range = header(request, "range").filter(|_| header(request, "if-range") == Some(&tag));
    let from: usize = range.map_or(0, |range| {
        range
            .trim_start_matches("bytes=")
            .trim_end_matches('-')
            .parse()
            .unwrap()
    });
    if range.is_some() && from >= bytes.len() {
        return (416, Vec::new(), Vec::new());
    }
    let mut headers = vec![("etag", tag)];
    let status = if range.is_some() { 206 } else { 200 };
    headers.push((
        "content-range",
        format!("bytes {from}-{}/{}", bytes.len() - 1, bytes.len()),
    ));
    state.pack_bytes_out += bytes.len() - from;
    (status, headers, bytes[from..].to_vec())
}

fn have(state: &State, body: &[u8]) -> Raw {
    let asked: Have = serde_json::from_slice(body).unwrap();
    let have = asked
        .hashes
        .into_iter()
        .filter(|hash| state.papers.contains_key(hash))
        .collect();
    (200, Vec::new(), serde_json::to_vec(&HaveAnswer { have }).unwrap())
}

fn create(state: &mut State, request: &Request) -> Raw {
    assert_eq!(header(request, "tus-resumable"), Some("1.0.0"));
    let length: usize = header(request, "upload-length").unwrap().parse().unwrap();
    let hash = header(request, "upload-metadata")
        .unwrap()
        .strip_prefix("hash ")
        .unwrap();
    let hash = String::from_utf8(STANDARD.decode(hash).unwrap()).unwrap();
    let id = format!("{PATH}/u{}", state.log.len());
    state.uploads.insert(id.clone(), (hash, length, Vec::new()));
    (
        201,
        tus(&[("location", id), ("upload-offset", "0".to_owned())]),
        Vec::new(),
    )
}

fn append(state: &mut State, request: &Request, path: &str) -> Raw {
    let claimed: usize = header(request, "upload-offset").unwrap().parse().unwrap();
    let Some((hash, length, bytes)) = state.uploads.get_mut(path) else {
        return problem(404, "not-found");
    };
    if claimed != bytes.len() {
        return problem(409, "wrong-offset");
    }
    bytes.extend_from_slice(&request.body);
    let (offset, whole, hash, copy) = (bytes.len(), bytes.len() == *length, hash.clone(), bytes.clone());
    state.patched_bytes += request.body.len();
    if whole {
        if seal::hash::sha256_hex(&copy) != hash {
            state.uploads.remove(path);
            return problem(422, "wrong-hash");
        }
        state.papers.insert(hash, copy);
    }
    (204, tus(&[("upload-offset", offset.to_string())]), Vec::new())
}

fn tus(headers: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
    [&[("tus-resumable", "1.0.0".to_owned())], headers].concat()
}

/// Two events a page, so that pages are turned.
fn events(state: &State, target: &str) -> Raw {
    let after = target.split("after=").nth(1).unwrap().split('&').next().unwrap();
    let from: usize = after
        .strip_prefix("e-")
        .map_or(0, |number| number.parse().unwrap());
    let page: Vec<Value> = state.events.iter().skip(from).take(2).cloned().collect();
    let end = from + page.len();
    let more = end < state.events.len();
    let answer = json!({"events": page, "cursor": format!("e-{end}"), "more": more});
    (200, Vec::new(), serde_json::to_vec(&answer).unwrap())
}
