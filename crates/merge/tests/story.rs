//! The stories a person would tell: two devices, one draft, and what stands there afterwards.

// The helpers below are part of the tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use merge::{Hand, Pick, Plain, Record, Subject, merge};

const NAME: &str = "/data/name";
const PHONE: &str = "/data/phone";
const MEMBER: &str = "/data/member";
const IN_ROW: &str = "/data/member[@id='r1']/age";

/// A device with its copy of the draft.
struct Device {
    id: &'static str,
    record: Record,
    plain: Plain,
    base: Plain,
    clock: i64,
}

impl Device {
    fn new(id: &'static str) -> Self {
        Self {
            id,
            record: Record::default(),
            plain: Plain::default(),
            base: Plain::default(),
            clock: 1000,
        }
    }

    fn hand(&self) -> Hand<'static> {
        Hand {
            id: self.id,
            device: self.id,
        }
    }

    fn answer(&mut self, key: &str, value: &str) {
        match value {
            "" => drop(self.plain.values.remove(key)),
            _ => drop(self.plain.values.insert(key.to_owned(), value.to_owned())),
        }
        self.write();
    }

    fn rows(&mut self, ids: &[&str]) {
        self.plain.rows =
            BTreeMap::from([(MEMBER.to_owned(), ids.iter().map(|id| (*id).to_owned()).collect())]);
        self.plain.rows.retain(|_, ids| !ids.is_empty());
        let kept =
            |key: &String| !key.contains("@id") || ids.iter().any(|id| key.contains(&format!("'{id}'")));
        self.plain.values.retain(|key, _| kept(key));
        self.write();
    }

    fn write(&mut self) {
        let (hand, clock) = (self.hand(), self.clock);
        self.record.write(&hand, &self.base, &self.plain, |_| clock);
        self.base = self.plain.clone();
    }

    fn pick(&mut self, subject: &Subject, pick: &Pick) -> bool {
        let (hand, clock) = (self.hand(), self.clock);
        let picked = self.record.pick(&hand, subject, pick, clock);
        self.plain = self.record.shown(self.id);
        self.base = self.plain.clone();
        picked
    }

    fn take(&mut self, other: &Record) {
        self.record = merge(&self.record, other);
        self.plain = self.record.shown(self.id);
        self.base = self.plain.clone();
    }

    fn value(&self, key: &str) -> &str {
        self.plain.values.get(key).map_or("", String::as_str)
    }
}

/// Both know what the other has.
fn meet(one: &mut Device, other: &mut Device) {
    let before = one.record.clone();
    one.take(&other.record);
    other.take(&before);
    assert_eq!(one.record, other.record);
}

/// A phone and a laptop with the same begun draft.
fn begun() -> (Device, Device) {
    let (mut phone, mut laptop) = (Device::new("phone"), Device::new("laptop"));
    phone.answer(NAME, "周桂兰");
    phone.rows(&["r1"]);
    phone.answer(IN_ROW, "8");
    meet(&mut phone, &mut laptop);
    assert_eq!(phone.plain, laptop.plain);
    (phone, laptop)
}

fn name() -> Subject {
    Subject::Field(NAME.to_owned())
}

fn row() -> Subject {
    Subject::Row {
        repeat: MEMBER.to_owned(),
        id: "r1".to_owned(),
    }
}

fn kept(value: &str) -> Pick {
    Pick::Value(Some(value.to_owned()))
}

#[test]
fn different_questions_both_count() {
    let (mut phone, mut laptop) = begun();
    phone.answer(NAME, "周桂蓝");
    laptop.answer(PHONE, "13900001234");
    meet(&mut phone, &mut laptop);
    for device in [&phone, &laptop] {
        assert_eq!(
            (device.value(NAME), device.value(PHONE)),
            ("周桂蓝", "13900001234")
        );
        assert_eq!(device.record.conflicts(), []);
    }
}

#[test]
fn one_question_twice_keeps_both_until_somebody_picks() {
    let (mut phone, mut laptop) = begun();
    (phone.clock, laptop.clock) = (5, 4_000_000_000_000);
    phone.answer(NAME, "周桂蓝");
    laptop.answer(NAME, "周贵兰");
    meet(&mut phone, &mut laptop);
    assert_eq!((phone.value(NAME), laptop.value(NAME)), ("周桂蓝", "周贵兰"));
    let open = phone.record.conflicts();
    assert_eq!(open, laptop.record.conflicts());
    let sides: Vec<_> = open[0]
        .sides
        .iter()
        .map(|side| (side.value.as_deref(), side.device.as_str(), side.at))
        .collect();
    assert_eq!(
        sides,
        [
            (Some("周贵兰"), "laptop", 4_000_000_000_000),
            (Some("周桂蓝"), "phone", 5)
        ]
    );
    assert!(!phone.pick(&name(), &kept("王桂兰")), "nobody wrote that");
    assert!(phone.pick(&name(), &kept("周贵兰")));
    meet(&mut phone, &mut laptop);
    assert_eq!((phone.value(NAME), laptop.value(NAME)), ("周贵兰", "周贵兰"));
    assert_eq!(laptop.record.conflicts(), []);
}

#[test]
fn writing_on_over_a_conflict_does_not_settle_it() {
    let (mut phone, mut laptop) = begun();
    phone.answer(NAME, "甲");
    laptop.answer(NAME, "乙");
    meet(&mut phone, &mut laptop);
    phone.answer(NAME, "丙");
    let values: Vec<_> = phone.record.conflicts()[0]
        .sides
        .iter()
        .map(|side| side.value.clone().unwrap())
        .collect();
    assert_eq!(values, ["乙", "丙"]);
    phone.answer(NAME, "乙");
    assert_eq!(phone.record.conflicts(), [], "they say the same now");
}

#[test]
fn the_same_answer_twice_is_none() {
    let (mut phone, mut laptop) = begun();
    phone.answer(NAME, "周桂蓝");
    laptop.answer(NAME, "周桂蓝");
    meet(&mut phone, &mut laptop);
    assert_eq!(phone.record.conflicts(), []);
    phone.answer(NAME, "周桂兰");
    assert_eq!(phone.record.conflicts(), [], "who changes it knew both");
}

#[test]
fn a_deleted_row_against_a_written_one_stays_and_is_asked_about() {
    for (pick, there) in [(Pick::Keep, true), (Pick::Delete, false)] {
        let (mut phone, mut laptop) = begun();
        phone.rows(&[]);
        laptop.answer(IN_ROW, "9");
        meet(&mut phone, &mut laptop);
        assert_eq!(phone.value(IN_ROW), "9", "nothing is gone");
        assert_eq!(phone.plain, laptop.plain);
        let open = phone.record.conflicts();
        assert_eq!((open.len(), &open[0].subject), (1, &row()));
        let sides: Vec<_> = open[0]
            .sides
            .iter()
            .map(|side| (side.value.is_some(), side.device.as_str()))
            .collect();
        assert_eq!(sides, [(true, "laptop"), (false, "phone")]);
        assert!(laptop.pick(&row(), &pick));
        meet(&mut phone, &mut laptop);
        assert_eq!(
            (phone.value(IN_ROW) == "9", phone.record.conflicts().len()),
            (there, 0)
        );
        assert_eq!(phone.plain, laptop.plain);
    }
}

#[test]
fn a_deleted_row_comes_back_whole_by_undo() {
    let (mut phone, mut laptop) = begun();
    let before = phone.plain.clone();
    phone.rows(&[]);
    meet(&mut phone, &mut laptop);
    assert!(laptop.plain.rows[MEMBER].is_empty(), "and it says so");
    phone.plain = before.clone();
    phone.write();
    meet(&mut phone, &mut laptop);
    assert_eq!((&laptop.plain, laptop.record.conflicts().len()), (&before, 0));
}

#[test]
fn rows_are_known_by_id_and_those_of_both_are_there() {
    let (mut phone, mut laptop) = begun();
    phone.rows(&["p", "r1"]);
    laptop.rows(&["r1", "l"]);
    meet(&mut phone, &mut laptop);
    assert_eq!(phone.plain, laptop.plain);
    let mut ids = phone.plain.rows[MEMBER].clone();
    ids.sort();
    assert_eq!(ids, ["l", "p", "r1"]);
    assert_eq!(phone.record.conflicts(), []);
}

#[test]
fn a_deleted_draft_that_somebody_wrote_in_is_a_conflict() {
    let (mut phone, mut laptop) = begun();
    let (hand, clock) = (phone.hand(), phone.clock);
    phone.record.delete(&hand, clock);
    assert!(phone.record.is_deleted());
    laptop.answer(NAME, "周贵兰");
    meet(&mut phone, &mut laptop);
    assert!(!phone.record.is_deleted());
    assert_eq!(laptop.record.conflicts()[0].subject, Subject::Whole);
    assert!(laptop.pick(&Subject::Whole, &Pick::Delete));
    meet(&mut phone, &mut laptop);
    assert!(phone.record.is_deleted() && phone.record.conflicts().is_empty());
}

#[test]
fn an_older_copy_of_the_record_changes_nothing() {
    let (mut phone, mut laptop) = begun();
    let yesterday = phone.record.clone();
    phone.answer(NAME, "甲");
    meet(&mut phone, &mut laptop);
    phone.answer(NAME, "乙");
    let before = phone.record.clone();
    phone.take(&yesterday);
    assert_eq!(phone.record, before);
}

/// What was sent is not changed here while others go on; taken back, it meets what they wrote.
#[test]
fn what_came_and_was_not_shown_is_not_taken_back_by_writing_on() {
    let (mut phone, mut laptop) = begun();
    laptop.answer(NAME, "乙");
    laptop.answer(PHONE, "13900001234");
    phone.record = merge(&phone.record, &laptop.record);
    phone.answer(NAME, "甲");
    meet(&mut phone, &mut laptop);
    assert_eq!((phone.value(NAME), phone.value(PHONE)), ("甲", "13900001234"));
    assert_eq!(phone.record.conflicts()[0].sides.len(), 2);
}

#[test]
fn a_file_that_was_put_back_writes_as_somebody_else() {
    let (mut phone, mut laptop) = begun();
    let copy = (phone.record.clone(), phone.plain.clone(), phone.base.clone());
    phone.answer(NAME, "甲");
    meet(&mut phone, &mut laptop);
    (phone.record, phone.plain, phone.base) = copy;
    phone.plain.values.insert(NAME.to_owned(), "乙".to_owned());
    assert!(
        laptop.record.seen.of("phone") > phone.record.seen.of("phone"),
        "how it is noticed"
    );
    let hand = Hand {
        id: "phone.2",
        ..phone.hand()
    };
    phone.record.write(&hand, &phone.base, &phone.plain, |_| 0);
    meet(&mut phone, &mut laptop);
    assert_eq!(laptop.record.conflicts()[0].sides.len(), 2);
}

#[test]
fn a_record_is_read_as_it_was_written() {
    let (mut phone, mut laptop) = begun();
    phone.rows(&[]);
    laptop.answer(IN_ROW, "9");
    meet(&mut phone, &mut laptop);
    let text = serde_json::to_string(&phone.record).unwrap();
    assert_eq!(serde_json::from_str::<Record>(&text).unwrap(), phone.record);
}
