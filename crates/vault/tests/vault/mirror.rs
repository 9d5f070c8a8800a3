//! The mirror of a person's space: answers, what was agreed upon and the place in the space are one, whatever happens.

use seal::seed::SpaceSeed;
use vault::Kind;
use vault::person::{Changes, DraftState, MirrorRow, PersonStore, ReadTo, TakenAct, TakenRecord};

use crate::support::*;

fn mirror(draft: &str, revision: u32, body: &str) -> MirrorRow {
    MirrorRow {
        record: format!("record of {draft}"),
        draft: draft.to_owned(),
        revision,
        body: body.to_owned(),
        base: "{}".to_owned(),
        to_push: false,
        here: true,
    }
}

fn written(key: &str, value: &str) -> TakenAct {
    TakenAct::Write {
        begin: None,
        values: vec![(key.to_owned(), Some(value.to_owned()))],
        rows: Vec::new(),
    }
}

fn taken(draft: &str, revision: u32, act: TakenAct) -> TakenRecord {
    TakenRecord {
        mirror: mirror(draft, revision, "agreed"),
        act,
    }
}

fn to(cursor: &str) -> ReadTo<'_> {
    ReadTo {
        epoch: "1",
        cursor,
        again: false,
    }
}

fn ama(device: &Device) -> PersonStore {
    let ama = device.person(1, "");
    begin(&ama, "d1");
    ama.begin_space(&SpaceSeed::from_bytes([7; 16]), "w1").unwrap();
    ama
}

#[test]
fn a_person_has_one_space_and_its_key_shows_nowhere() {
    let device = Device::new();
    let ama = ama(&device);
    ama.begin_space(&SpaceSeed::from_bytes([8; 16]), "w2").unwrap();
    let space = ama.space().unwrap().unwrap();
    assert_eq!((space.seed.as_bytes(), space.writer.as_str()), (&[7; 16], "w1"));
    assert_eq!(
        (space.id.clone(), space.key.as_bytes()),
        (space.seed.id(), space.seed.key().as_bytes())
    );
    assert!(!format!("{space:?}").contains("7, 7"));
    ama.note_space_at("990123").unwrap();
    ama.change_writer("w3").unwrap();
    let space = ama.space().unwrap().unwrap();
    assert_eq!((space.county.as_str(), space.writer.as_str()), ("990123", "w3"));
}

#[test]
fn answers_mirror_and_place_come_together_or_not_at_all() {
    let device = Device::new();
    let ama = ama(&device);
    let good = taken("d1", 3, written("/data/name", "王桂英"));
    let missing = taken("d9", 1, written("/data/name", "x"));
    let failed = ama.take_records(&[good.clone(), missing], &to("1-2"), now());
    assert_eq!(failed.unwrap_err().kind, Kind::NotFound);
    assert!(ama.answers("d1").unwrap().values.is_empty());
    assert!(ama.mirrors().unwrap().is_empty());
    assert_eq!(ama.space().unwrap().unwrap().cursor, "");
    ama.take_records(&[good], &to("1-2"), now()).unwrap();
    assert_eq!(ama.answers("d1").unwrap().values["/data/name"], "王桂英");
    assert_eq!(ama.mirrors().unwrap(), [mirror("d1", 3, "agreed")]);
    let space = ama.space().unwrap().unwrap();
    assert_eq!((space.epoch.as_str(), space.cursor.as_str()), ("1", "1-2"));
}

#[test]
fn what_was_written_while_a_push_was_under_way_still_has_to_go() {
    let device = Device::new();
    let ama = ama(&device);
    let pushed = MirrorRow {
        to_push: true,
        ..mirror("d1", 0, "first")
    };
    ama.keep_mirror(&pushed).unwrap();
    ama.keep_mirror(&MirrorRow {
        body: "second".to_owned(),
        ..pushed.clone()
    })
    .unwrap();
    ama.note_pushed(&pushed.record, 1, "first").unwrap();
    let row = |ama: &PersonStore| ama.mirrors().unwrap().remove(0);
    assert_eq!((row(&ama).revision, row(&ama).to_push), (1, true));
    ama.note_pushed(&pushed.record, 2, "second").unwrap();
    assert_eq!((row(&ama).revision, row(&ama).to_push), (2, false));
}

#[test]
fn another_life_of_the_county_gets_everything_again() {
    let device = Device::new();
    let ama = ama(&device);
    begin(&ama, "d2");
    ama.keep_mirror(&mirror("d1", 5, "one")).unwrap();
    ama.keep_mirror(&mirror("d2", 6, "two")).unwrap();
    let again = ReadTo {
        epoch: "2",
        cursor: "2-1",
        again: true,
    };
    ama.take_records(&[taken("d1", 3, TakenAct::Nothing)], &again, now())
        .unwrap();
    let rows = ama.mirrors().unwrap();
    let state: Vec<_> = rows.iter().map(|row| (row.revision, row.to_push)).collect();
    assert_eq!(state, [(3, false), (0, true)]);
}

#[test]
fn a_draft_that_was_sent_or_deleted_elsewhere_is_so_here() {
    let device = Device::new();
    let ama = ama(&device);
    begin(&ama, "d2");
    let both = [
        taken("d1", 1, TakenAct::PutAway),
        taken("d2", 1, TakenAct::Delete),
    ];
    ama.take_records(&both, &to("1-2"), now()).unwrap();
    assert_eq!(ama.draft("d1").unwrap().state, DraftState::Frozen);
    assert!(ama.draft("d2").is_err());
    let late = ama.keep_picked(&taken("d1", 2, written("/data/name", "x")), now());
    assert_eq!(
        late.unwrap_err().kind,
        Kind::Frozen,
        "what was sent does not change"
    );
    assert_eq!(ama.mirrors().unwrap().len(), 2);
}

#[test]
fn whatever_writes_in_a_draft_is_counted_and_what_does_not_is_not() {
    let device = Device::new();
    let ama = device.person(1, "");
    let wrote = |what: &str, act: &dyn Fn()| {
        let before = ama.drafts_written().unwrap();
        act();
        assert!(ama.drafts_written().unwrap() > before, "{what}");
    };
    wrote("begun", &|| begin(&ama, "d1"));
    wrote("answered", &|| {
        answer(&ama, "d1", "/data/name", "王秀英").unwrap()
    });
    let rows = [("/data/member".to_owned(), Some(vec!["r1".to_owned()]))];
    let changes = Changes {
        rows: &rows,
        ..Changes::default()
    };
    wrote("a row", &|| ama.save_answers("d1", &changes, now()).unwrap());
    wrote("put away", &|| ama.put_away("d1", now()).unwrap());
    wrote("opened again", &|| {
        ama.open_again("d1", DraftState::Open, now()).unwrap();
    });
    let page = [taken("d1", 1, written("/data/name", "王桂英"))];
    wrote("taken from the space", &|| {
        ama.take_records(&page, &to("1"), now()).unwrap();
    });
    let before = ama.drafts_written().unwrap();
    ama.keep_place("d1", "/data/name").unwrap();
    ama.set_meta("word", "x").unwrap();
    assert_eq!(ama.drafts_written().unwrap(), before, "a place is no writing");
    wrote("deleted", &|| ama.delete_draft("d1").unwrap());
}
