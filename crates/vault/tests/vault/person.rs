//! One person's file: drafts, answers, papers, profile, sending.

use std::collections::BTreeMap;

use crate::support::*;
use vault::{
    Kind,
    papers::NormalisedPaper,
    person::{Changes, DraftState, NewPaper},
};

fn paper(bytes: &[u8]) -> NormalisedPaper {
    NormalisedPaper {
        media_type: "image/jpeg",
        bytes: bytes.to_vec(),
        thumbnail: vec![1],
        width: 1,
        height: 1,
    }
}

fn new_paper(id: &str) -> NewPaper {
    NewPaper {
        id: id.to_owned(),
        kind: "id-card".to_owned(),
        name: String::new(),
        expires: String::new(),
    }
}

#[test]
fn answers_and_rows_come_back_after_a_restart() {
    let device = Device::new();
    let ama = device.person(1, "阿嬷");
    begin(&ama, "d1");
    let values = [
        ("/data/name".to_owned(), Some("王秀兰".to_owned())),
        ("/data/note".to_owned(), Some("x".to_owned())),
    ];
    let rows = [(
        "/data/member".to_owned(),
        Some(vec!["r2".to_owned(), "r1".to_owned()]),
    )];
    ama.save_answers(
        "d1",
        &Changes {
            values: &values,
            rows: &rows,
            place: Some("/data/name"),
        },
        now(),
    )
    .unwrap();
    answer(&ama, "d1", "/data/name", "王秀英").unwrap();
    ama.save_answers(
        "d1",
        &Changes {
            values: &[("/data/note".to_owned(), None)],
            ..Changes::default()
        },
        at(5),
    )
    .unwrap();
    drop(ama);

    let device = device.restart(at(10));
    let ama = device.reopen(1);
    let stored = ama.answers("d1").unwrap();
    assert_eq!(
        stored.values,
        BTreeMap::from([("/data/name".to_owned(), "王秀英".to_owned())])
    );
    assert_eq!(stored.rows["/data/member"], ["r2", "r1"]);
    let draft = ama.draft("d1").unwrap();
    assert_eq!((draft.place.as_str(), draft.changed_at), ("/data/name", at(5)));
    assert_eq!(
        ama.form_body("h1").unwrap().unwrap(),
        br#"{"id":"senior-allowance"}"#
    );
}

#[test]
fn a_sent_draft_is_frozen_until_the_county_asks_for_corrections() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    answer(&ama, "d1", "/data/name", "王").unwrap();
    vault::submit::submit(&ama, &device.store, &submission(&ama, "d1", "e1", 1, 100), now()).unwrap();
    assert_eq!(
        answer(&ama, "d1", "/data/name", "李").unwrap_err().kind,
        Kind::Frozen
    );
    assert_eq!(ama.delete_draft("d1").unwrap_err().kind, Kind::Frozen);
    assert!(ama.drafts().unwrap().is_empty());

    ama.reopen_draft("d1", r#"{"items":[]}"#, at(1)).unwrap();
    answer(&ama, "d1", "/data/name", "李").unwrap();
    let draft = ama.draft("d1").unwrap();
    assert_eq!((draft.state, draft.round), (DraftState::Correction, 2));
    vault::submit::submit(&ama, &device.store, &submission(&ama, "d1", "e2", 2, 0), at(2)).unwrap();
    let case = device.store.case("application-d1").unwrap().unwrap();
    assert_eq!((case.round, case.envelope.as_str()), (2, "e2"));
    assert_eq!(ama.submissions().unwrap().len(), 2);
    assert_eq!(ama.consents().unwrap().len(), 2);
}

#[test]
fn the_same_photo_is_stored_once_and_stays_while_it_is_needed() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    let photo = paper(&vec![9; 150_000]);
    let first = ama.add_paper(&new_paper("p1"), &photo, now()).unwrap();
    let second = ama.add_paper(&new_paper("p2"), &photo, now()).unwrap();
    assert_eq!((first.as_str(), second.as_str()), ("p1", "p1"));
    assert_eq!(ama.paper_bytes("p1").unwrap(), photo.bytes);
    ama.note_paper_use(&["p1".to_owned()], "d1", "高龄津贴", now())
        .unwrap();
    answer(&ama, "d1", "/data/card", "p1").unwrap();
    assert_eq!(ama.delete_paper("p1").unwrap_err().kind, Kind::PaperInUse);
    answer(&ama, "d1", "/data/card", "p9").unwrap();
    ama.delete_paper("p1").unwrap();
    assert_eq!(ama.paper_bytes("p1").unwrap_err().kind, Kind::NotFound);
}

#[test]
fn a_turned_photo_takes_the_place_of_the_first() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    ama.add_paper(&new_paper("p1"), &paper(b"as taken"), now())
        .unwrap();
    answer(&ama, "d1", "/data/card", "p1").unwrap();
    for (id, turned) in [("p2", &b"turned"[..]), ("p3", b"turned twice")] {
        let kept = ama.replace_paper("p1", &new_paper(id), &paper(turned), at(1));
        assert_eq!(kept.unwrap(), "p1");
    }
    let papers = ama.papers().unwrap();
    assert_eq!(papers.len(), 1, "{papers:?}");
    assert_eq!(papers[0].content_hash, seal::hash::sha256_hex(b"turned twice"));
    assert_eq!(ama.paper_bytes("p1").unwrap(), b"turned twice");
    // A photo that no form has taken yet is replaced as well.
    ama.add_paper(&new_paper("p4"), &paper(b"on the pad"), now())
        .unwrap();
    assert_eq!(
        ama.replace_paper("p4", &new_paper("p5"), &paper(b"signed again"), now())
            .unwrap(),
        "p4"
    );
}

#[test]
fn what_anything_else_holds_on_to_keeps_its_picture() {
    let device = Device::new();
    let ama = device.person(1, "");
    let (first, turned) = (paper(b"as taken"), paper(b"turned"));
    let kept_apart = |why: &str| {
        let own = ama.replace_paper("p1", &new_paper("p2"), &turned, now()).unwrap();
        assert_eq!(own, "p2", "{why}");
        assert_eq!(ama.paper_bytes("p1").unwrap(), first.bytes, "{why}");
        ama.delete_paper("p2").unwrap();
    };
    begin(&ama, "d1");
    ama.add_paper(&new_paper("p1"), &first, now()).unwrap();
    answer(&ama, "d1", "/data/card", "p1").unwrap();
    answer(&ama, "d1", "/data/other", "p1").unwrap();
    kept_apart("another question answers with it");
    answer(&ama, "d1", "/data/other", "x").unwrap();
    begin(&ama, "d2");
    answer(&ama, "d2", "/data/card", "p1").unwrap();
    kept_apart("another draft answers with it");
    answer(&ama, "d2", "/data/card", "x").unwrap();
    ama.add_mandate("m1", r#"{"paper_id":"p1"}"#, "2026-11-01", "2026-11-30", now())
        .unwrap();
    kept_apart("a mandate stands on it");

    let other = NewPaper {
        kind: "household-book".to_owned(),
        ..new_paper("p3")
    };
    assert_eq!(ama.replace_paper("p1", &other, &turned, now()).unwrap(), "p3");
}

#[test]
fn what_was_sent_keeps_its_picture() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    ama.add_paper(&new_paper("p1"), &paper(b"as sent"), now())
        .unwrap();
    answer(&ama, "d1", "/data/card", "p1").unwrap();
    vault::submit::submit(&ama, &device.store, &submission(&ama, "d1", "e1", 1, 100), now()).unwrap();
    let own = ama.replace_paper("p1", &new_paper("p2"), &paper(b"turned"), now());
    assert_eq!(own.unwrap(), "p2");
    ama.note_paper_use(&["p2".to_owned()], "d0", "低保", now())
        .unwrap();
    let again = ama.replace_paper("p2", &new_paper("p3"), &paper(b"turned again"), now());
    assert_eq!(again.unwrap(), "p3");
}

#[test]
fn what_was_said_once_is_remembered_with_source_and_uses() {
    let device = Device::new();
    let ama = device.person(1, "");
    let said = [("person.name".to_owned(), "王秀兰".to_owned())];
    ama.remember(&said, "高龄津贴", now()).unwrap();
    ama.note_profile_use("person.name", "d2", "低保", at(1)).unwrap();
    ama.remember(&said, "低保", at(2)).unwrap();
    let profile = ama.profile().unwrap();
    assert_eq!(
        (profile[0].source.as_str(), profile[0].uses.len()),
        ("高龄津贴", 1),
        "an unchanged answer keeps its source"
    );
    ama.forget_field("person.name").unwrap();
    assert!(ama.profile().unwrap().is_empty());
}

#[test]
fn a_crash_between_the_two_files_is_mended_at_unlock_with_the_same_id() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    // The outbox cannot take it: as if the app died after the first of the two transactions.
    std::fs::remove_file(device.root().join("device.db")).unwrap();
    let out = submission(&ama, "d1", "e1", 1, 200_000);
    vault::submit::submit(&ama, &device.store, &out, now()).ok();
    drop(ama);
    for end in ["device.db-wal", "device.db-shm"] {
        std::fs::remove_file(device.root().join(end)).ok();
    }

    let device = device.restart(at(1));
    let ama = device.reopen(1);
    assert!(!device.store.has_envelope("e1").unwrap());
    assert_eq!(vault::submit::reconcile(&ama, &device.store, at(1)).unwrap(), 1);
    assert_eq!(vault::submit::reconcile(&ama, &device.store, at(1)).unwrap(), 0);
    assert_eq!(device.store.outbox().unwrap().len(), 1);
    assert_eq!(device.store.envelope_body("e1").unwrap().unwrap(), out.out.body);
    let blobs = device.store.blobs_of("e1").unwrap();
    assert_eq!(
        device.store.blob_bytes(&blobs[0].at, 0, 300_000).unwrap(),
        out.out.blobs[0].bytes
    );
}

#[test]
fn words_that_found_nothing_stay_with_their_person() {
    use protocol::search::MissKind::{Answer, Service};
    let device = Device::new();
    let (ama, son) = (device.person(1, "阿嬷"), device.person(2, "儿子"));
    ama.note_miss(Service, "办健康证", at(1)).unwrap();
    ama.note_miss(Service, "办健康证", at(2)).unwrap();
    ama.note_miss(Answer, "办健康证", at(3)).unwrap();
    let rows = ama.misses().unwrap();
    let seen: Vec<_> = rows
        .iter()
        .map(|row| (row.kind, row.times, row.told_at))
        .collect();
    assert_eq!(seen, [(Answer, 1, None), (Service, 2, None)]);
    ama.mark_miss_told(Service, "办健康证", at(4)).unwrap();
    assert_eq!(ama.misses().unwrap()[1].told_at, Some(at(4)));
    assert!(ama.mark_miss_told(Service, "没说过的", at(4)).is_err());
    ama.forget_miss(Service, "办健康证").unwrap();
    assert_eq!(ama.misses().unwrap().len(), 1);
    assert!(son.misses().unwrap().is_empty());
    for n in 0..250 {
        son.note_miss(Service, &format!("第{n}句"), at(n)).unwrap();
    }
    let kept = son.misses().unwrap();
    assert_eq!(
        (kept.len(), kept[0].text.as_str()),
        (200, "第249句"),
        "the newest are kept"
    );
}
