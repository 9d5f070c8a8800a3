//! Spaces: the first key's for good, records kept on the revision that they build on, within their room.

use super::Stores;
use crate::store::{Charge, NewRecord, NewSpace, Old, Over, Push, Pushed, Room, SpaceLine, StoreError};

const ROOM: Room = Room {
    records: 3,
    bytes: 100,
};

fn charge(day: &str, who: &str, most: i64) -> Charge {
    Charge {
        day: day.into(),
        who: who.into(),
        what: "bytes",
        amount: 0,
        most,
    }
}

async fn make(stores: &Stores, id: &str, key: &str) -> bool {
    let new = NewSpace {
        charges: Vec::new(),
        id: id.into(),
        public_key: key.into(),
        day: "2026-11-21".into(),
    };
    stores.intake.make_space(new).await.unwrap()
}

fn push(space: &str, records: &[(&str, u32, &str)]) -> Push {
    let records = records.iter().map(|(id, expected, sealed)| NewRecord {
        id: (*id).into(),
        expected: *expected,
        sealed: sealed.as_bytes().to_vec(),
    });
    Push {
        space: space.into(),
        records: records.collect(),
        today: vec![charge("2026-11-21", "device phone", 1_000)],
        kept: charge("", "county", 1_000),
        room: ROOM,
    }
}

async fn pushed(stores: &Stores, space: &str, records: &[(&str, u32, &str)]) -> Pushed {
    stores.intake.push_records(push(space, records)).await.unwrap()
}

async fn pulled(stores: &Stores, space: &str, after: u32) -> Vec<(u32, String, u32, String)> {
    let lines = stores.intake.pull_records(space, after, 9).await.unwrap();
    let plain = |line: SpaceLine| {
        let sealed = String::from_utf8(line.sealed).unwrap();
        (line.number, line.id, line.revision, sealed)
    };
    lines.into_iter().map(plain).collect()
}

fn line(number: u32, id: &str, revision: u32, sealed: &str) -> (u32, String, u32, String) {
    (number, id.into(), revision, sealed.into())
}

pub(in crate::store) async fn a_space_is_its_first_keys(stores: &Stores) {
    assert!(make(stores, "s", "key").await);
    assert!(make(stores, "s", "key").await, "repeating is harmless");
    assert!(!make(stores, "s", "another").await);
    let there = stores.intake.space("s").await.unwrap().unwrap();
    assert_eq!(
        (there.public_key.as_str(), there.day.as_str()),
        ("key", "2026-11-21")
    );
    assert_eq!(stores.intake.space("t").await.unwrap(), None);
}

pub(in crate::store) async fn a_record_is_kept_on_the_revision_that_is_here(stores: &Stores) {
    make(stores, "s", "key").await;
    let first = pushed(stores, "s", &[("a", 0, "one"), ("b", 4, "none")]).await;
    assert_eq!(first, Pushed::Records(vec![(1, true), (0, false)]));
    let late = pushed(stores, "s", &[("a", 0, "two"), ("b", 0, "new")]).await;
    assert_eq!(late, Pushed::Records(vec![(1, false), (1, true)]));
    assert_eq!(
        pulled(stores, "s", 0).await,
        [line(1, "a", 1, "one"), line(2, "b", 1, "new")]
    );
    let next = pushed(stores, "s", &[("a", 1, "two")]).await;
    assert_eq!(next, Pushed::Records(vec![(2, true)]));
    assert_eq!(
        pulled(stores, "s", 0).await,
        [line(2, "b", 1, "new"), line(3, "a", 2, "two")],
        "each once, as it is now"
    );
    assert_eq!(pulled(stores, "s", 2).await, [line(3, "a", 2, "two")]);
    assert_eq!(stores.intake.space_end("s").await.unwrap(), 3);
    make(stores, "t", "key").await;
    assert_eq!(pulled(stores, "t", 0).await, [], "a space knows no other");
}

pub(in crate::store) async fn a_space_has_its_room_and_no_more(stores: &Stores) {
    make(stores, "s", "key").await;
    let long = "x".repeat(101);
    assert_eq!(
        pushed(stores, "s", &[("a", 0, "one"), ("b", 0, &long)]).await,
        Pushed::NoRoom
    );
    assert_eq!(pulled(stores, "s", 0).await, [], "nothing of it is here");
    let four = [("a", 0, "1"), ("b", 0, "1"), ("c", 0, "1"), ("d", 0, "1")];
    assert_eq!(pushed(stores, "s", &four).await, Pushed::NoRoom);
    let three = pushed(stores, "s", &four[..3]).await;
    assert_eq!(three, Pushed::Records(vec![(1, true), (1, true), (1, true)]));
    let again = pushed(stores, "s", &[("a", 1, "2")]).await;
    assert_eq!(again, Pushed::Records(vec![(2, true)]), "what is here may change");
}

pub(in crate::store) async fn what_records_use_up_is_what_they_grew(stores: &Stores) {
    make(stores, "s", "key").await;
    let tight = |records: &[(&str, u32, &str)], today: i64, county: i64| {
        let mut push = push("s", records);
        push.today[0].most = today;
        push.kept.most = county;
        stores.intake.push_records(push)
    };
    tight(&[("a", 0, "12345")], 100, 5).await.unwrap();
    tight(&[("a", 1, "67890")], 100, 5).await.unwrap();
    let over = tight(&[("a", 2, "123456")], 100, 5).await;
    assert!(matches!(over, Err(StoreError::Over(Over::Full))));
    tight(&[("a", 2, "1")], 100, 5).await.unwrap();
    let today = tight(&[("b", 0, "12")], 12, 100).await;
    assert!(matches!(today, Err(StoreError::Over(Over::Today))));
    tight(&[("b", 0, "1234")], 15, 5).await.unwrap();
    tight(&[("a", 9, "not kept")], 15, 5).await.unwrap();
}

pub(in crate::store) async fn a_space_that_nobody_uses_is_put_away(stores: &Stores) {
    for id in ["s", "t"] {
        make(stores, id, "key").await;
        pushed(stores, id, &[("a", 0, "12345")]).await;
    }
    stores.intake.use_space("t", "2027-11-21").await.unwrap();
    let old = Old {
        uploads: String::new(),
        papers: String::new(),
        day: "2027-11-21".into(),
        spaces: "2027-01-01".into(),
    };
    stores.intake.sweep(old).await.unwrap();
    assert_eq!(stores.intake.space("s").await.unwrap(), None);
    assert_eq!(pulled(stores, "s", 0).await, []);
    assert_eq!(pulled(stores, "t", 0).await, [line(1, "a", 1, "12345")]);
    let mut push = push("t", &[("b", 0, "12345")]);
    push.kept.most = 10;
    let fits = stores.intake.push_records(push).await.unwrap();
    assert_eq!(fits, Pushed::Records(vec![(1, true)]), "its bytes count no more");
}
