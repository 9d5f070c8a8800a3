//! Which photos are papers of the person: those that an answer has, that were sent or that she chose to keep; several pages
//! are one. What was taken away is none, and its bytes go.

use crate::support::*;
use vault::{
    Kind,
    papers::NormalisedPaper,
    person::{Moved, NewPaper, PersonStore, StoredAnswers},
};

fn store(ama: &PersonStore, ids: &[&str]) {
    for id in ids {
        let new = NewPaper {
            id: (*id).to_owned(),
            kind: "household-book".to_owned(),
            name: String::new(),
            expires: String::new(),
        };
        let paper = NormalisedPaper {
            media_type: "image/jpeg",
            bytes: id.as_bytes().repeat(50_000),
            thumbnail: vec![1],
            width: 1,
            height: 1,
        };
        ama.add_paper(&new, &paper, now()).unwrap();
    }
}

/// Ids of the papers that stand in a list.
fn listed(ama: &PersonStore) -> Vec<String> {
    let all = ama.whole_papers().unwrap().into_iter();
    let mut ids: Vec<String> = all.filter(|paper| !paper.part).map(|paper| paper.id()).collect();
    ids.sort();
    ids
}

fn is_gone(ama: &PersonStore, id: &str) -> bool {
    ama.paper_bytes(id)
        .is_err_and(|error| error.kind == Kind::NotFound)
}

fn ids(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

#[test]
fn a_photo_that_was_taken_away_is_no_paper_and_its_bytes_go() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    store(&ama, &["p1", "p2"]);
    answer(&ama, "d1", "/data/card", "p1").unwrap();
    assert_eq!(listed(&ama), ["p1"], "what no answer has is nobody's paper");
    answer(&ama, "d1", "/data/card", "").unwrap();
    assert!(listed(&ama).is_empty());
    assert!(!is_gone(&ama, "p1"), "it can still be brought back");
    assert!(ama.drop_unneeded("p1").unwrap());
    assert!(is_gone(&ama, "p1") && !is_gone(&ama, "p2"));
    ama.drop_all_unneeded().unwrap();
    assert!(is_gone(&ama, "p2"));
}

#[test]
fn what_is_needed_was_sent_or_chosen_stays() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    store(&ama, &["answered", "sent", "chosen", "signed", "stray"]);
    answer(&ama, "d1", "/data/card", "answered").unwrap();
    ama.note_paper_use(&ids("sent"), "d0", "高龄津贴", now()).unwrap();
    ama.change_paper("chosen", None, None, None).unwrap();
    ama.add_mandate(
        "m1",
        r#"{"paper_id":"signed"}"#,
        "2026-11-01",
        "2026-11-30",
        now(),
    )
    .unwrap();
    ama.drop_all_unneeded().unwrap();
    assert_eq!(listed(&ama), ["answered", "chosen", "sent", "signed"]);
    assert!(is_gone(&ama, "stray"));
}

#[test]
fn several_pages_are_one_paper_in_their_order() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    store(&ama, &["a", "b", "c"]);
    answer(&ama, "d1", "/data/book", "b a c").unwrap();
    assert_eq!(listed(&ama), ["b a c"]);
    // One page of it alone in another form is no second paper.
    begin(&ama, "d2");
    answer(&ama, "d2", "/data/page", "a").unwrap();
    assert_eq!(listed(&ama), ["b a c"]);
    let all = ama.whole_papers().unwrap();
    assert!(all.iter().any(|paper| paper.part && paper.id() == "a"));
    // Kept as a whole, whatever becomes of the form.
    ama.change_paper("b a c", Some("household-book"), None, Some("2030-01-01"))
        .unwrap();
    ama.delete_draft("d1").unwrap();
    assert_eq!(listed(&ama), ["b a c"]);
    assert!(all_expire(&ama, "2030-01-01"));
}

fn all_expire(ama: &PersonStore, day: &str) -> bool {
    let whole = ama.whole_papers().unwrap();
    whole
        .iter()
        .flat_map(|paper| &paper.pages)
        .all(|page| page.expires == day)
}

#[test]
fn what_was_sent_keeps_its_pages_together_after_a_correction() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    store(&ama, &["a", "b", "c", "x"]);
    answer(&ama, "d1", "/data/book", "a b c").unwrap();
    ama.note_paper_use(&ids("a b c"), "d1", "低保", now()).unwrap();
    answer(&ama, "d1", "/data/book", "a x c").unwrap();
    assert_eq!(listed(&ama), ["a b c", "a x c"], "no page lies there alone");
    // Once the form no longer needs it, the older one can go, and the newer one keeps what both have.
    vault::submit::submit(&ama, &device.store, &submission(&ama, "d1", "e1", 1, 100), now()).unwrap();
    ama.delete_paper("a b c").unwrap();
    assert!(is_gone(&ama, "b"));
    assert_eq!(listed(&ama), ["a x c"]);
}

#[test]
fn a_paper_of_several_pages_is_deleted_whole_or_not_at_all() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    store(&ama, &["a", "b"]);
    ama.change_paper("a b", None, None, None).unwrap();
    answer(&ama, "d1", "/data/page", "b").unwrap();
    assert_eq!(ama.delete_paper("a b").unwrap_err().kind, Kind::PaperInUse);
    assert_eq!(listed(&ama), ["a b"]);
    answer(&ama, "d1", "/data/page", "").unwrap();
    ama.delete_paper("a b").unwrap();
    assert!(is_gone(&ama, "a") && is_gone(&ama, "b"));
    assert_eq!(ama.delete_paper("a b").unwrap_err().kind, Kind::NotFound);
    assert_eq!(
        ama.change_paper("a b", None, None, None).unwrap_err().kind,
        Kind::NotFound
    );
}

#[test]
fn a_draft_that_is_deleted_takes_along_what_only_it_had() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    begin(&ama, "d2");
    store(&ama, &["a", "b", "c"]);
    ama.change_paper("c", None, None, None).unwrap();
    answer(&ama, "d1", "/data/book", "a b c").unwrap();
    answer(&ama, "d2", "/data/page", "b").unwrap();
    ama.delete_draft("d1").unwrap();
    assert!(is_gone(&ama, "a"));
    assert_eq!(listed(&ama), ["b", "c"]);
}

#[test]
fn a_photo_that_a_newer_form_does_not_ask_for_is_not_lost() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    store(&ama, &["a", "b", "c"]);
    answer(&ama, "d1", "/data/book", "a b").unwrap();
    answer(&ama, "d1", "/data/card", "c").unwrap();
    let answers = StoredAnswers {
        values: [("/data/card".to_owned(), "c".to_owned())].into(),
        ..StoredAnswers::default()
    };
    let moved = Moved {
        service_hash: "h2",
        service_body: b"{}",
        answers: &answers,
        form_changed: &[],
    };
    ama.move_draft("d1", &moved, now()).unwrap();
    ama.drop_all_unneeded().unwrap();
    assert_eq!(listed(&ama), ["a b", "c"]);
    // What she takes away herself goes as ever.
    answer(&ama, "d1", "/data/card", "").unwrap();
    ama.drop_all_unneeded().unwrap();
    assert_eq!(listed(&ama), ["a b"]);
}

#[test]
fn a_turned_photo_stays_what_was_said_of_it() {
    let device = Device::new();
    let ama = device.person(1, "");
    store(&ama, &["a"]);
    ama.change_paper("a", None, None, Some("2030-01-01")).unwrap();
    let new = NewPaper {
        id: "turned".to_owned(),
        kind: "household-book".to_owned(),
        name: String::new(),
        expires: String::new(),
    };
    let turned = NormalisedPaper {
        media_type: "image/jpeg",
        bytes: vec![5; 70_000],
        thumbnail: vec![2],
        width: 1,
        height: 1,
    };
    assert_eq!(ama.replace_paper("a", &new, &turned, at(1)).unwrap(), "a");
    assert_eq!(ama.paper_bytes("a").unwrap(), turned.bytes);
    ama.drop_all_unneeded().unwrap();
    assert_eq!(ama.paper("a").unwrap().expires, "2030-01-01");
}
