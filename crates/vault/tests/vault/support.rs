//! A device in a folder of its own, with a fixed key and clock.

use std::{path::Path, sync::Arc};

use jiff::Timestamp;
use uuid::Uuid;
use vault::{
    Repair,
    device::{DeviceStore, Moved},
    home::Home,
    keys::DeviceKey,
    person::{Changes, NewDraft, PersonStore},
    submit::{CaseSeed, Outgoing, SealedBlob, Submission},
};

pub const KEY: [u8; 32] = [0x5a; 32];
pub const DAY: i64 = 24 * 60 * 60;

/// A device whose folder goes with it.
pub struct Device {
    pub folder: tempfile::TempDir,
    pub store: Arc<DeviceStore>,
    pub repairs: Vec<Repair>,
}

pub fn now() -> Timestamp {
    at(0)
}

/// 21 November 2026 and so many seconds.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_795_219_200 + seconds).unwrap()
}

pub fn key() -> DeviceKey {
    DeviceKey::from_bytes(KEY)
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn open(root: &Path, when: Timestamp) -> vault::Result<(Arc<DeviceStore>, Vec<Repair>)> {
    DeviceStore::open(&Home::claim(root)?, &key(), when)
}

/// Opens again what was just closed. A child that another test starts holds a copy of the lock's descriptor until it
/// becomes another program, so the lock may be free only a moment later.
fn reopened(root: &Path, when: Timestamp) -> (Arc<DeviceStore>, Vec<Repair>) {
    for _ in 0..1_000_000 {
        match open(root, when) {
            Err(error) if error.kind == vault::Kind::SecondInstance => std::thread::yield_now(),
            outcome => return outcome.unwrap(),
        }
    }
    panic!("the lock is never free")
}

impl Device {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, repairs) = open(folder.path(), now()).unwrap();
        Self {
            folder,
            store,
            repairs,
        }
    }

    /// Closes and opens again, as a restart does.
    pub fn restart(self, when: Timestamp) -> Self {
        let Self { folder, store, .. } = self;
        drop(store);
        let (store, repairs) = reopened(folder.path(), when);
        Self {
            folder,
            store,
            repairs,
        }
    }

    /// The same device with another file in the place of the device's own.
    pub fn with_device_file(self, file: &Path, when: Timestamp) -> Self {
        let Self { folder, store, .. } = self;
        drop(store);
        for end in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.path().join(format!("device.db{end}")));
        }
        std::fs::copy(file, folder.path().join("device.db")).unwrap();
        let (store, repairs) = reopened(folder.path(), when);
        Self {
            folder,
            store,
            repairs,
        }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn person(&self, number: u128, name: &str) -> PersonStore {
        self.store
            .create_person(id(number), name, number == 1, now())
            .unwrap()
    }

    pub fn reopen(&self, number: u128) -> PersonStore {
        self.store.open_person(&id(number).into(), None, now()).unwrap().0
    }
}

pub fn begin(person: &PersonStore, draft: &str) {
    let new = NewDraft {
        id: draft.to_owned(),
        application: format!("application-{draft}"),
        service: "senior-allowance".to_owned(),
        service_hash: "h1".to_owned(),
        service_body: br#"{"id":"senior-allowance"}"#.to_vec(),
        title: "高龄津贴".to_owned(),
    };
    person.create_draft(&new, now()).unwrap();
}

pub fn answer(person: &PersonStore, draft: &str, key: &str, text: &str) -> vault::Result<()> {
    let values = [(key.to_owned(), Some(text.to_owned()))];
    person.save_answers(
        draft,
        &Changes {
            values: &values,
            ..Changes::default()
        },
        now(),
    )
}

/// The ledger's feed goes on here.
pub fn moved(cursor: &str) -> Moved<'_> {
    Moved {
        feed: "ledger",
        cursor,
    }
}

/// A submission of a draft with one paper of `paper_bytes`.
pub fn submission(
    person: &PersonStore,
    draft: &str,
    envelope: &str,
    round: u32,
    paper_bytes: usize,
) -> Submission {
    let bytes = vec![7; paper_bytes];
    let blobs = if paper_bytes == 0 {
        Vec::new()
    } else {
        vec![SealedBlob {
            hash: format!("hash-of-{envelope}"),
            bytes,
        }]
    };
    Submission {
        draft: draft.to_owned(),
        document: format!("document of {envelope}").into_bytes(),
        consents: vec![("send".to_owned(), "我同意把材料交给民政局".to_owned())],
        out: Outgoing {
            envelope: envelope.to_owned(),
            county: "990123".to_owned(),
            sealed_hash: format!("sealed-{envelope}"),
            body: format!("body of {envelope}").into_bytes(),
            blobs,
            seed: CaseSeed {
                case: format!("application-{draft}"),
                person: person.id(),
                service: "senior-allowance".to_owned(),
                service_hash: "h1".to_owned(),
                title: "高龄津贴".to_owned(),
                extra: "{}".to_owned(),
                round,
            },
        },
    }
}

/// Every file below a folder.
pub fn files_under(root: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_under(&path))
        } else {
            files.push(path)
        }
    }
    files
}
