//! Packs of other versions (`docs/compatibility.md`): what 0.1.0 published is read whole and no hash moves; of what a newer
//! county publishes, only what is not known here is left out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use std::collections::BTreeSet;
use std::path::Path;

use catalog::newer::{NoForm, load_form};
use catalog::pack::{self, KeyInfo, Pack, Trust};
use catalog::service::{Mode, Service};
use seal::sign::SigningKey;
use serde_json::{Value, json};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read(folder.join(name)).unwrap()
}

fn of_0_1_0() -> Pack {
    pack::read(&fixture("0.1.0/demonstration.pack"), &Trust::first_use()).unwrap()
}

fn newer_services() -> Vec<Value> {
    let names = [
        "more-fields",
        "new-check",
        "new-function",
        "new-kind",
        "new-layout",
        "new-material",
        "new-mode",
        "ordinary",
        "unreadable",
    ];
    let read = |name| serde_json::from_slice(&fixture(&format!("newer/{name}.json"))).unwrap();
    names.into_iter().map(read).collect()
}

/// A pack put together by `docs/pack.md` alone, with fields everywhere that nobody knows.
fn newer_bytes() -> Vec<u8> {
    let key = SigningKey::from_bytes([1; 32]);
    let info = |key: &SigningKey| json!({"id": key.key_id(), "key": key.verifying_key().to_base64(), "since_9_0": true});
    let county = json!({
        "code": "990123", "name": {"zh-Hans": "云岭县"}, "since_9_0": [1], "towns": [{"code": "990123001",
        "name": "河口镇", "villages": [], "since_9_0": 1}],
    });
    let county_line = seal::canonical::to_vec(&county).unwrap();
    let (mut raw, mut entries) = ([&county_line[..], b"\n"].concat(), Vec::new());
    for service in newer_services() {
        let line = seal::canonical::to_vec(&service).unwrap();
        entries.push(json!({
            "id": service["id"], "version": service["version"], "hash": seal::hash::sha256_hex(&line), "since_9_0": 1,
        }));
        raw.extend([&line[..], b"\n"].concat());
    }
    let body = seal::pack::compress(&raw).unwrap();
    let manifest = json!({
        "county": "990123", "name": {"zh-Hans": "云岭县"}, "demonstration": true, "version": 900,
        "created": "2030-01-01T00:00:00Z", "signed_by": key.key_id(), "services": entries,
        "keys": {"opening": info(&key), "receipt": info(&key), "catalog": {"current": info(&key), "since_9_0": 1}},
        "county_hash": seal::hash::sha256_hex(&county_line), "body_bytes": body.len(), "raw_bytes": raw.len(),
        "body_hash": seal::hash::sha256_hex(&body), "since_9_0": {"a": 1},
    });
    let manifest = seal::canonical::to_vec(&manifest).unwrap();
    let length = u32::try_from(manifest.len()).unwrap();
    let head = [
        &b"CUNLIBAN"[..],
        &1_u32.to_le_bytes(),
        &length.to_le_bytes(),
        &manifest,
    ]
    .concat();
    let signature = key.sign_bytes(seal::context::Context::PACK, &head);
    [&head[..], signature.as_ref(), &body].concat()
}

fn newer() -> Pack {
    pack::read(&newer_bytes(), &Trust::first_use()).unwrap()
}

fn find<'a>(pack: &'a Pack, id: &str) -> &'a Service {
    pack.services.iter().find(|service| service.id == id).unwrap()
}

#[test]
fn the_pack_of_0_1_0_is_read_whole_and_no_hash_moves() {
    let pack = of_0_1_0();
    assert_eq!(pack.services.len(), 14);
    assert_eq!(pack.newer, catalog::newer::Newer::default());
    for service in &pack.services {
        assert_eq!(
            pack::content_hash(service).unwrap(),
            pack.hashes[&service.id],
            "{}",
            service.id
        );
        if service.form.is_some() {
            assert!(load_form(service).is_ok(), "{}", service.id);
        }
    }
    assert_eq!(
        pack.hashes["senior-allowance"],
        include_str!("fixtures/0.1.0/senior-allowance.hash").trim(),
        "the way of hashing itself"
    );
}

#[test]
fn a_newer_pack_is_read_and_every_guide_that_can_be_read_is_there() {
    let pack = newer();
    let there: BTreeSet<&str> = pack.services.iter().map(|service| service.id.as_str()).collect();
    assert_eq!(there.len(), 8);
    assert!(!there.contains("unreadable"));
    assert_eq!(pack.newer.services, ["unreadable".to_owned()].into());
    assert_eq!(pack.county.towns[0].name, "河口镇");
    for service in &pack.services {
        assert!(!service.guide.title["zh-Hans"].is_empty() && service.materials.len() == 1);
    }
    // It is pinned and followed like any other.
    let trust = Trust::after(&pack);
    assert!(pack::read(&newer_bytes(), &trust).is_ok());
    let key = KeyInfo {
        id: pack.signed_by.clone(),
        key: pack.keys.catalog.current.key.clone(),
    };
    assert_eq!(pack.keys.receipt, key);
}

#[test]
fn only_the_forms_that_need_it_ask_for_an_update() {
    let pack = newer();
    let forms: Vec<_> = pack.newer.forms.iter().map(String::as_str).collect();
    assert_eq!(forms, ["new-kind", "new-mode"]);
    for id in &pack.newer.forms {
        assert!(find(&pack, id).form.is_none());
    }
    for id in ["new-function", "new-layout", "new-material"] {
        assert_eq!(load_form(find(&pack, id)).unwrap_err(), NoForm::TooNew, "{id}");
    }
    for id in ["ordinary", "more-fields", "new-check"] {
        assert!(load_form(find(&pack, id)).is_ok(), "{id}");
    }
    assert_eq!(find(&pack, "new-mode").guide.mode, Mode::ExplainOnly);
    assert!(find(&pack, "new-check").guide.self_check.form.is_none());
}

#[test]
fn what_is_not_known_is_kept_for_the_version_that_knows_it() {
    let pack = newer();
    let partly: Vec<_> = pack.newer.lines.keys().map(String::as_str).collect();
    assert_eq!(partly, ["more-fields", "new-check", "new-kind", "new-mode"]);
    for id in partly {
        let kept = pack.service_bytes(find(&pack, id)).unwrap();
        assert_eq!(seal::hash::sha256_hex(&kept), pack.hashes[id], "{id}");
    }
    // Of the others nothing is lost when they are written again.
    let ordinary = find(&pack, "ordinary");
    let again: Service = serde_json::from_slice(&pack.service_bytes(ordinary).unwrap()).unwrap();
    assert_eq!(&again, ordinary);
    let more = find(&pack, "more-fields");
    assert_ne!(
        pack::content_hash(more).unwrap(),
        pack.hashes["more-fields"],
        "what this version would write is something else"
    );
}

#[test]
fn one_changed_bit_of_what_is_not_known_refuses_the_pack() {
    let mut bytes = newer_bytes();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    assert!(pack::read(&bytes, &Trust::first_use()).is_err());
}
