//! A device with a county pinned, and rounds run by hand.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use catalog::{
    county::County as CountyData,
    pack::{CatalogKeys, CountyKeys, KeyInfo, PackContent},
};
use jiff::Timestamp;
use protocol::envelope::{Envelope, EnvelopeBlob};
use seal::sign::SigningKey;
use sync::{
    county::take_pack,
    link::Link,
    retry::Pace,
    run::{self, Due, Round, Surroundings},
    spaces::Spaces,
};
use vault::{
    device::DeviceStore,
    home::Home,
    keys::DeviceKey,
    person::{NewDraft, PersonStore},
    submit::{CaseSeed, Outgoing, SealedBlob, Submission},
};

use crate::county::{CODE, County, URL};

pub struct Device {
    pub folder: tempfile::TempDir,
    pub store: Arc<DeviceStore>,
    pub person: Option<PersonStore>,
    pub county: Arc<County>,
    pub clock: Arc<AtomicI64>,
    pub spaces: Option<Arc<dyn Spaces>>,
}

pub const START: i64 = 1_795_219_200;

pub fn catalog_key() -> SigningKey {
    SigningKey::from_bytes([77; 32])
}

/// A signed pack of the test county.
pub fn pack(version: u64, signer: &SigningKey, receipt: &SigningKey, padding: usize) -> Vec<u8> {
    pack_naming(version, signer, receipt, None, padding)
}

/// The same of a county whose desk has a key of its own.
pub fn pack_naming(
    version: u64,
    signer: &SigningKey,
    receipt: &SigningKey,
    decision: Option<&SigningKey>,
    padding: usize,
) -> Vec<u8> {
    let info = |key: &SigningKey| KeyInfo {
        id: key.key_id(),
        key: key.verifying_key().to_base64(),
    };
    // Incompressible, so that the file is as long as asked for.
    let noise: String = (0..padding / 64)
        .map(|n| seal::hash::sha256_hex(format!("{n}").as_bytes()))
        .collect();
    let county = CountyData {
        code: CODE.to_owned(),
        url: URL.to_owned(),
        phones: vec![catalog::county::Phone {
            number: noise,
            ..Default::default()
        }],
        ..CountyData::default()
    };
    let keys = CountyKeys {
        opening: KeyInfo {
            id: "o".to_owned(),
            key: "age1".to_owned(),
        },
        receipt: info(receipt),
        decision: decision.map(info),
        catalog: CatalogKeys {
            current: info(signer),
            next: None,
        },
    };
    let content = PackContent {
        county,
        services: Vec::new(),
        keys,
        version,
        created: "2026-11-21T08:00:00Z".to_owned(),
        clips: catalog::pack::Clips::default(),
    };
    catalog::pack::write(&content, signer).unwrap()
}

impl Device {
    pub fn new() -> Self {
        let county = Arc::new(County::new());
        let folder = tempfile::tempdir().unwrap();
        let store = open(folder.path());
        take_pack(
            &store,
            &pack(1, &catalog_key(), &county.key, 0),
            "stick",
            now_at(START),
        )
        .unwrap();
        let id = uuid::Uuid::from_u128(1);
        let person = store.create_person(id, "阿嬷", true, now_at(START)).unwrap();
        Self {
            folder,
            store,
            person: Some(person),
            county,
            clock: Arc::new(AtomicI64::new(START)),
            spaces: None,
        }
    }

    /// The app is killed and started again.
    pub fn restart(self) -> Self {
        let Self {
            folder,
            store,
            person,
            county,
            clock,
            spaces,
        } = self;
        drop(person);
        drop(store);
        let store = open(folder.path());
        let person = store
            .open_person(&uuid::Uuid::from_u128(1).into(), None, now_at(START))
            .unwrap()
            .0;
        Self {
            folder,
            store,
            person: Some(person),
            county,
            clock,
            spaces,
        }
    }

    pub fn around(&self) -> Surroundings {
        let clock = self.clock.clone();
        Surroundings {
            clock: Arc::new(move || now_at(clock.load(Ordering::SeqCst))),
            random: Arc::new(|| u32::MAX / 2),
            spaces: self.spaces.clone(),
        }
    }

    /// So many seconds pass.
    pub fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub async fn round(&self) -> Round {
        self.round_with(Due {
            ledger: true,
            pack: false,
            space: true,
            hold_papers: false,
        })
        .await
    }

    pub async fn round_with(&self, due: Due) -> Round {
        let pinned = sync::county::pinned(&self.store).unwrap().unwrap();
        let link: Arc<dyn Link> = self.county.clone();
        run::round(
            &self.store,
            &link,
            &pinned,
            &Pace::default(),
            &self.around(),
            due,
            &|_| {},
        )
        .await
        .unwrap()
    }

    /// Sends an application of a new case with papers of these sizes.
    pub fn send(&self, name: &str, papers: &[usize]) -> String {
        self.send_of(name, &format!("case-{name}"), 1, papers)
    }

    pub fn send_of(&self, name: &str, case: &str, round: u32, papers: &[usize]) -> String {
        self.send_as(name, case, round, papers, |_| {})
    }

    /// As 0.1.0 wrote it, or a device whose county was of 0.1.0.
    pub fn send_of_0_1_0(&self, name: &str) -> String {
        self.send_as(name, &format!("case-{name}"), 1, &[], |submission| {
            let body = &mut submission.out.body;
            let mut envelope: Envelope = serde_json::from_slice(body).unwrap();
            envelope.format = 1;
            *body = serde_json::to_vec(&envelope).unwrap();
        })
    }

    fn send_as(
        &self,
        name: &str,
        case: &str,
        round: u32,
        papers: &[usize],
        change: impl FnOnce(&mut Submission),
    ) -> String {
        let person = self.person.as_ref().unwrap();
        let draft = NewDraft {
            id: name.to_owned(),
            application: case.to_owned(),
            service: "senior-allowance".to_owned(),
            service_hash: "h".to_owned(),
            service_body: b"{}".to_vec(),
            title: "高龄津贴".to_owned(),
        };
        person.create_draft(&draft, now_at(START)).unwrap();
        let mut submission = self.submission(name, case, round, papers);
        change(&mut submission);
        vault::submit::submit(person, &self.store, &submission, now_at(START)).unwrap();
        submission.out.envelope
    }

    fn submission(&self, name: &str, case: &str, round: u32, papers: &[usize]) -> Submission {
        let blobs: Vec<SealedBlob> = papers
            .iter()
            .map(|size| {
                let bytes: Vec<u8> = (0..*size).map(|n| (n % 251) as u8).collect();
                SealedBlob {
                    hash: seal::hash::sha256_hex(&bytes),
                    bytes,
                }
            })
            .collect();
        let sealed_hash = seal::hash::sha256_hex(name.as_bytes());
        let envelope = Envelope {
            format: 2,
            id: format!("envelope-{name}"),
            county: CODE.to_owned(),
            key_id: "o".to_owned(),
            device: self.store.device_id(now_at(START)).unwrap(),
            counter: 1,
            sealed_hash: sealed_hash.clone(),
            sealed: String::new(),
            blobs: blobs
                .iter()
                .map(|blob| EnvelopeBlob {
                    hash: blob.hash.clone(),
                    size_bytes: u32::try_from(blob.bytes.len()).unwrap(),
                })
                .collect(),
            signature: String::new(),
        };
        Submission {
            draft: name.to_owned(),
            document: b"{}".to_vec(),
            consents: Vec::new(),
            out: Outgoing {
                envelope: envelope.id.clone(),
                county: CODE.to_owned(),
                sealed_hash,
                body: serde_json::to_vec(&envelope).unwrap(),
                blobs,
                seed: CaseSeed {
                    case: case.to_owned(),
                    person: self.person.as_ref().unwrap().id(),
                    service: "senior-allowance".to_owned(),
                    service_hash: "h".to_owned(),
                    title: "高龄津贴".to_owned(),
                    extra: "{}".to_owned(),
                    round,
                },
            },
        }
    }
}

pub fn now_at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

fn open(root: &std::path::Path) -> Arc<DeviceStore> {
    let home = Home::claim(root).unwrap();
    DeviceStore::open(&home, &DeviceKey::from_bytes([5; 32]), now_at(START))
        .unwrap()
        .0
}
