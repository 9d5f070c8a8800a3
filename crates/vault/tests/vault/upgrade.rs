//! A device as 0.1.0 left it, opened by the present code: everything that was in it is there, and goes on.

use std::{path::Path, sync::Arc};

use crate::support::{at, files_under};
use protocol::search::MissKind;
use vault::{
    device::{CaseState, DeviceStore, Gone, WaitState},
    home::Home,
    keys,
    person::{DraftState, PersonStore},
};

const PASSPHRASE: &str = "正月初一在村口等你回家吃饭";
const PIN: &str = "2580";

struct Old {
    _folder: tempfile::TempDir,
    store: Arc<DeviceStore>,
    repairs: Vec<vault::Repair>,
}

fn copied() -> tempfile::TempDir {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/0.1.0");
    let folder = tempfile::tempdir().unwrap();
    for from in files_under(&kept) {
        let to = folder.path().join(from.strip_prefix(&kept).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&from, to).unwrap();
    }
    folder
}

fn opened(folder: tempfile::TempDir) -> Old {
    let home = Home::claim(folder.path()).unwrap();
    let key = keys::open_passphrase(&home, PASSPHRASE).unwrap();
    let (store, repairs) = DeviceStore::open(&home, &key, at(100)).unwrap();
    Old {
        _folder: folder,
        store,
        repairs,
    }
}

fn ama(old: &Old) -> PersonStore {
    let id = old.store.people().unwrap()[0].id;
    old.store.open_person(&id, None, at(100)).unwrap().0
}

#[test]
fn the_device_of_0_1_0_has_what_it_had() {
    let old = opened(copied());
    let store = &old.store;
    assert!(old.repairs.is_empty());
    assert_eq!(
        store.device_id(at(100)).unwrap(),
        "2fa52a64597f635975e8fc379c8bf516"
    );
    let settings: serde_json::Value = store.setting("settings").unwrap().unwrap();
    assert_eq!(settings["text_level"], 2);
    assert_eq!(store.next_counter("envelope").unwrap(), 3);
    assert_eq!(store.cursor("ledger").unwrap().as_deref(), Some("epoch-2"));
    assert_eq!(store.current_pack().unwrap().unwrap().body, b"pack two");
    assert_eq!(store.previous_pack().unwrap().unwrap().body, b"pack one");
    assert_eq!(store.pack_part().unwrap().unwrap().bytes, b"half of pack");
    let trust = store.home_trust().unwrap().unwrap();
    assert_eq!((trust.keys.as_str(), trust.version), ("keys two", 2));
    assert_eq!(store.words_to_tell(9).unwrap()[0].text, "村口的桥");
    let people = store.people().unwrap();
    let seen: Vec<_> = people
        .iter()
        .map(|row| (row.name.as_str(), row.is_self, row.has_pin))
        .collect();
    assert_eq!(seen, [("王桂英", true, false), ("李强", false, true)]);
    let glance = &store.glances().unwrap()[&people[0].id];
    assert_eq!((glance.last_digits.as_str(), glance.drafts), ("1234", 2));
}

#[test]
fn what_0_1_0_had_sent_is_where_it_was() {
    let old = opened(copied());
    let store = &old.store;
    let states: Vec<_> = ["sent", "mend", "withdrawn"]
        .map(|draft| {
            store
                .case(&format!("application-{draft}"))
                .unwrap()
                .unwrap()
                .state
        })
        .into();
    assert_eq!(
        states,
        [
            CaseState::OnDevice,
            CaseState::CorrectionsAsked,
            CaseState::Received
        ]
    );
    assert!(store.case("application-recalled").unwrap().is_none());
    let waiting = store.outbox().unwrap();
    let waiting: Vec<_> = waiting
        .iter()
        .map(|item| (item.id.as_str(), item.state, item.gone))
        .collect();
    assert_eq!(
        waiting,
        [
            ("e-sent", WaitState::Queued, Gone::No),
            ("w-1", WaitState::Queued, Gone::Maybe),
        ]
    );
    let blobs = store.blobs_of("e-sent").unwrap();
    assert_eq!(store.blob_bytes(&blobs[0].at, 0, 99_999).unwrap().len(), 70_000);
    assert_eq!(
        store.receipts_of("application-mend").unwrap()[0].body,
        r#"{"receipt":2}"#
    );
    let events = store.events_of("application-mend").unwrap();
    let events: Vec<_> = events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(events, ["v1", "v2"]);
    assert!(store.unread_events().unwrap().is_empty());
}

#[test]
fn what_a_person_had_written_with_0_1_0_is_there() {
    let old = opened(copied());
    let ama = ama(&old);
    let answers = ama.answers("open").unwrap();
    assert_eq!(answers.values.get("/data/name").unwrap(), "王桂英");
    assert_eq!(
        (answers.values.len(), &answers.rows["/data/member"]),
        (1, &vec!["r2".to_owned(), "r1".to_owned()])
    );
    assert_eq!(ama.answered_at("open").unwrap()["/data/name"], at(5));
    let draft = ama.draft("open").unwrap();
    assert_eq!((draft.place.as_str(), draft.changed_at), ("/data/name", at(6)));
    assert!(ama.form_body(&draft.service_hash).unwrap().is_some());
    assert_eq!(ama.paper_bytes("p1").unwrap(), vec![9; 100_000]);
    let paper = ama.paper("p1").unwrap();
    assert_eq!((paper.expires.as_str(), paper.uses.len()), ("2030-01-01", 1));
    assert_eq!(ama.profile().unwrap()[0].uses.len(), 1);
    assert_eq!(ama.relatives().unwrap()[0].fields["person.name"], "李强");
    assert_eq!(ama.mandates().unwrap()[0].ended_day, "2026-11-30");
    assert_eq!(
        ama.reminder("pension-verify").unwrap().unwrap().last_done,
        "2026-05-10"
    );
    let miss = &ama.misses().unwrap()[0];
    assert_eq!(
        (miss.kind, miss.times, miss.told_at),
        (MissKind::Service, 2, Some(at(3)))
    );
    assert_eq!(ama.seen_news().unwrap().len(), 2);
    assert_eq!(ama.consents().unwrap().len(), 4);
    assert_eq!(ama.accesses(9).unwrap()[0].by_whom, "m1");
    assert_eq!(ama.withdrawals().unwrap()[0].reason, "不用办了");
    let sent = ama.submissions().unwrap();
    assert_eq!(sent.len(), 3, "what was recalled is no sending");
}

#[test]
fn what_0_1_0_remembered_of_drafts_as_json_is_in_columns() {
    let old = opened(copied());
    let ama = ama(&old);
    let moved = ama.draft("moved").unwrap();
    assert_eq!(moved.form_changed, ["“电话”现在分两格填。", "“民族”不再问了。"]);
    assert_eq!(moved.corrections, "");
    let mend = ama.draft("mend").unwrap();
    assert_eq!((mend.state, mend.round), (DraftState::Correction, 2));
    let corrections: serde_json::Value = serde_json::from_str(&mend.corrections).unwrap();
    assert_eq!(corrections["items"][0]["note"], "电话少了几位");
    assert_eq!(corrections["before"]["/data/phone"], "1380000");
    let open = ama.draft("open").unwrap();
    assert!(open.form_changed.is_empty() && open.corrections.is_empty());
    let recalled = ama.draft("recalled").unwrap();
    assert_eq!((recalled.state, recalled.round), (DraftState::Open, 1));
}

#[test]
fn a_pin_of_0_1_0_opens_and_everything_goes_on() {
    let old = opened(copied());
    let li = old.store.people().unwrap()[1].id;
    assert!(old.store.open_person(&li, Some("1111"), at(100)).is_err());
    let (li, repairs) = old.store.open_person(&li, Some(PIN), at(101)).unwrap();
    assert!(repairs.is_empty());
    crate::support::answer(&li, "li", "/data/name", "李强").unwrap();
    let ama = ama(&old);
    let out = crate::support::submission(&ama, "open", "e-new", 1, 10);
    vault::submit::submit(&ama, &old.store, &out, at(102)).unwrap();
    assert_eq!(vault::submit::reconcile(&ama, &old.store, at(103)).unwrap(), 0);
    assert_eq!(old.store.outbox().unwrap().len(), 3);
}

#[test]
fn a_copy_that_0_1_0_made_takes_the_place_of_a_damaged_file() {
    let folder = copied();
    let path = folder.path().join("device.db");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[20_000..24_000].fill(0xab);
    std::fs::write(&path, bytes).unwrap();
    let old = opened(folder);
    assert_eq!(old.repairs.len(), 1);
    assert_eq!(old.repairs[0].restored_from, Some(at(0)));
    assert_eq!(
        old.store.people().unwrap().len(),
        2,
        "their files were found beside it"
    );
    assert_eq!(ama(&old).drafts().unwrap().len(), 4);
}
